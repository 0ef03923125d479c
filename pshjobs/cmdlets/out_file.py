"""Write objects to a file as they are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.encodings import ToEncoding
from pshjobs.runtime.file_errors import open_output


class OutFile(
    Cmdlet, name="Out-File", default_set="ByPath", should_process=True, module="Microsoft.PowerShell.Utility"
):
    """Write what the screen would show into a file; `>` and `>>` do the same.

    Examples:
        PS> Get-Process | Out-File processes.txt -Width 200
    """

    file_path: str | None = param("The file.", position=0, mandatory=True, sets="ByPath", alias="Path")
    literal_path: str | None = param(
        "The file, its path taken as it is.", mandatory=True, by_name=True, sets="ByLiteralPath", alias=("PSPath", "LP")
    )
    encoding: object = param(
        "The encoding; UTF-8 when left out.",
        type="Encoding",
        position=1,
        check=not_null_or_empty,
        transform=ToEncoding(),
    )
    append: bool = param("Add at the end of the file.")
    force: bool = param("Write a read-only file too.")
    no_clobber: bool = param("Do not replace a file.", alias="NoOverwrite")
    width: int = param("Columns for the layout; 80 when left out.", check=at_least(2))
    no_newline: bool = param("Write no line ends.")
    input_object: object = param("The objects.", by_value=True)

    def begin(self) -> Output:
        self.writer: Any = None
        path = self.literal_path if self.literal_path is not None else self.file_path
        assert path is not None
        if not self.should_process(path, "Output to File"):
            return None
        file = open_output(
            self.shell, path, append=self.append, encoding=self.encoding or "utf8", literal=self.literal_path is not None,
            force=self.force, no_clobber=self.no_clobber)  # fmt: skip
        self.writer = self.shell.services.text_writer(
            self.shell, WithoutLineEnds(file) if self.no_newline else file, self.width or None
        )
        return None

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """Objects go straight to the writer."""
        return None if self.writer is None or self.is_bound("InputObject") else self.writer.write

    def process(self) -> Output:
        if self.writer is not None and self.is_bound("InputObject"):
            self.writer.write(self.input_object)
        return None

    def end(self) -> Output:
        self._finish()
        return None

    def close(self) -> None:
        self._finish()

    def _finish(self) -> None:
        writer, self.writer = getattr(self, "writer", None), None
        if writer is not None:
            writer.end()


class WithoutLineEnds:
    """A file that drops the line end of each text that is written."""

    def __init__(self, file: Any) -> None:
        self.file = file

    def write(self, text: str) -> None:
        self.file.write(text.replace("\n", ""))

    def close(self) -> None:
        self.file.close()
