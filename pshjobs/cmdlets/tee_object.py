"""Pass objects on and keep them in a variable or, as they would be shown, in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import assign_variable
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import UTF8
from pshjobs.runtime.error_record import record_of


class TeeObject(Cmdlet, name="Tee-Object", default_set="File", module="Microsoft.PowerShell.Utility"):
    """Pass objects on and keep them in a variable or, as they would be shown, in a file.

    Examples:
        PS> 1..3 | Tee-Object -Variable kept | Measure-Object -Sum | ForEach-Object Sum
        6
        PS> "$kept"
        1 2 3
    """

    input_object: object = param("The object to pass on.", by_value=True)
    file_path: str | None = param("The file that takes them.", position=0, mandatory=True, sets="File", alias="Path")
    literal_path: str | None = param(
        "The file that takes them, without wildcards.", mandatory=True, sets="LiteralFile", alias=("PSPath", "LP")
    )
    append: bool = param("Add to the file.", sets="File")
    encoding: object = param(
        "The encoding of the file.", type="Encoding", sets=("File", "LiteralFile"), check=not_null_or_empty
    )
    variable: str | None = param("The name of the variable that takes them.", mandatory=True, sets="Variable")

    def begin(self) -> None:
        self._kept: list[Any] = []
        self._writer: Any = None
        if self.parameter_set != "Variable":
            encoding = self.encoding or UTF8
            path = self.literal_path or self.file_path or ""
            try:
                self._writer = self.shell.services.file_writer(self.shell, path, self.append, encoding)
            except NetException as error:
                record_of(error).command_suffix = "Microsoft.PowerShell.Commands.OutFileCommand"  # which does the work
                raise

    def process(self) -> Iterator[object]:
        if self._writer is not None:
            self._writer.write(self.input_object)
        else:
            self._kept.append(self.input_object)
        yield self.input_object

    def end(self) -> None:
        if self._kept:
            value = self._kept[0] if len(self._kept) == 1 else self._kept
            assign_variable(self.invocation.caller.scope, self.variable or "", value)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.end()
            self._writer = None
