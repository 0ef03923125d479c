"""Give objects as lines of comma-separated values; the first object decides the columns."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null
from pshjobs.cmdlets.csv_writing import column_names, make_writer, type_line
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertToCsv(
    Cmdlet,
    name="ConvertTo-Csv",
    default_set="Delimiter",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Utility",
):
    """Give objects as lines of comma-separated values; the first object decides the columns.

    Examples:
        PS> [pscustomobject]@{ Name = 'x'; Size = 2 } | ConvertTo-Csv
        "Name","Size"
        "x","2"
    """

    input_object: object = param(
        "The object; usually it comes from the pipeline.", position=0, mandatory=True, by_value=True, by_name=True
    )
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
        self._writer = make_writer(self)

    def process(self) -> Iterator[object]:
        item = self.input_object
        writer = self._writer
        if writer.columns is None:
            names = column_names(item)
            if not names:
                return
            writer.columns = names
            if self.include_type_information:
                yield type_line(item)
            if not self.no_header:
                yield writer.header()
        yield writer.record(item)
