"""Make objects of lines of comma-separated values; the first line names the properties."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import ValidateNotNullOrEmpty, not_null, not_null_or_empty
from pshjobs.cmdlets.csv_reading import CsvReader, text_of
from pshjobs.cmdlets.csv_writing import delimiter_of
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertFromCsv(Cmdlet, name="ConvertFrom-Csv", default_set="Delimiter", module="Microsoft.PowerShell.Utility"):
    """Make objects of lines of comma-separated values; the first line names the properties.

    Examples:
        PS> ('Name,Size', 'x,2' | ConvertFrom-Csv).Size
        2
    """

    delimiter: object = param(
        "The character between the fields.",
        type="char",
        position=1,
        sets="Delimiter",
        check=(not_null, not_null_or_empty),
    )
    use_culture: bool = param(
        "Use the list separator of the culture between the fields.",
        mandatory=True,
        sets="UseCulture",
        check=(not_null, not_null_or_empty),
    )
    input_object: list[object] = param(
        "The lines.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        check=(not_null, ValidateNotNullOrEmpty(sees_text=False)),
    )
    header: list[str] | None = param(
        "The names of the properties; the first line is data then.", check=(not_null, not_null_or_empty)
    )

    def begin(self) -> None:
        self._reader = CsvReader(delimiter_of(self), self.header, self.warning)

    def process(self) -> Iterator[object]:
        for line in self.input_object:
            yield from self._reader.read(text_of(line))
