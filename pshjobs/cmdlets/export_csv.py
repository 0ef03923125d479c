"""Write objects to a file of comma-separated values; the first object decides the columns."""

from __future__ import annotations

import os
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.cmdlets.csv_reading import records
from pshjobs.cmdlets.csv_writing import column_names, make_writer, type_line
from pshjobs.errors import InvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import UTF8, ToEncoding
from pshjobs.runtime.file_errors import open_output, output_path


class ExportCsv(
    Cmdlet,
    name="Export-Csv",
    default_set="Delimiter",
    aliases=("epcsv",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Write objects to a file of comma-separated values; the first object decides the columns.

    Examples:
        PS> [pscustomobject]@{ Name = 'x'; Size = 2 } | Export-Csv sizes.csv
        PS> Get-Content sizes.csv
        "Name","Size"
        "x","2"
    """

    input_object: object = param(
        "The object; usually it comes from the pipeline.", mandatory=True, by_value=True, by_name=True
    )
    path: str | None = param("The file.", position=0, check=not_null_or_empty)
    literal_path: str | None = param("The file, without wildcards.", alias=("PSPath", "LP"), check=not_null_or_empty)
    force: bool = param("Write read-only files too; with -Append accept objects that lack columns.")
    no_clobber: bool = param("Do not replace a file that is there.", alias="NoOverwrite")
    encoding: object = param(
        "The encoding of the file.", type="Encoding", transform=ToEncoding(), check=not_null_or_empty
    )
    append: bool = param("Add to the file, in the columns that it has.")
    delimiter: object = param(
        "The character between the fields.", type="char", position=1, sets="Delimiter", check=not_null
    )
    use_culture: bool = param("Use the list separator of the culture between the fields.", sets="UseCulture")
    include_type_information: bool = param("Start with a line that names the type.", alias="ITI")
    no_type_information: bool = param(
        "Leave out the line that names the type, as is done anyway.", alias="NTI", dont_show=True
    )
    quote_fields: list[str] | None = param("The columns to put into quotes.", alias="QF")
    use_quotes: object = param(
        "When to use quotes: Never, Always or AsNeeded.", type="BaseCsvWritingCommand+QuoteKind", alias="UQ"
    )
    no_header: bool = param("Leave out the line of column names.")

    def begin(self) -> None:
        self._file: Any = None
        self._checked = False
        self._writer = make_writer(self)
        if (self.path is None) == (self.literal_path is None):
            raise InvalidOperationException(
                "You must specify either the -Path or -LiteralPath parameters, but not both.",
                id="CannotSpecifyPathAndLiteralPath",
                category="InvalidData",
            )
        self._shown = self.path or self.literal_path or ""
        if self.should_process(self._shown, "Export-Csv"):
            self._open()

    def _open(self) -> None:
        encoding: Any = self.encoding or UTF8
        literal = self.literal_path is not None
        if self.append:
            full = output_path(self.shell, self._shown, literal)
            if os.path.isfile(full) and os.path.getsize(full):
                with open(full, "rb") as file:
                    first = next(records(encoding.decode(file.read()).lstrip("\ufeff"), self._writer.delimiter), None)
                self._writer.columns = first
        self._file = open_output(
            self.shell,
            self._shown,
            append=self.append,
            encoding=encoding,
            literal=literal,
            force=self.force,
            no_clobber=self.no_clobber,
        )

    def process(self) -> None:
        item, writer = self.input_object, self._writer
        if self._file is None:
            return
        if writer.columns is None:
            names = column_names(item)
            if not names:
                return
            writer.columns = names
            if self.include_type_information:
                self._file.write(type_line(item) + "\n")
            if not self.no_header:
                self._file.write(writer.header() + "\n")
        elif self.append and not self._checked:
            self._check_columns(item, writer.columns)
        self._checked = True
        self._file.write(writer.record(item) + "\n")

    def _check_columns(self, item: Any, columns: list[str]) -> None:
        known = {name.lower() for name in column_names(item)}
        missing = next((name for name in columns if name.lower() not in known), None)
        if missing is not None and not self.force:
            raise InvalidOperationException(
                f"Cannot append CSV content to the following file: {self._shown}. The appended object does not have a "
                f"property that corresponds to the following column: {missing}. To continue with mismatched properties, "
                "add the -Force parameter, and then retry the command.",
                id="CannotAppendCsvWithMismatchedPropertyNames",
                category="InvalidData",
            )

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None
