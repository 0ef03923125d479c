"""Make objects of a file of comma-separated values; its first line names the properties."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.cmdlets.csv_reading import CsvReader
from pshjobs.cmdlets.csv_writing import delimiter_of
from pshjobs.cmdlets.file_input import read_text
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import ToEncoding


class ImportCsv(
    Cmdlet,
    name="Import-Csv",
    default_set="DelimiterPath",
    aliases=("ipcsv",),
    module="Microsoft.PowerShell.Utility",
):
    """Make objects of a file of comma-separated values; its first line names the properties.

    Examples:
        PS> Set-Content sizes.csv 'Name,Size', 'x,2'
        PS> (Import-Csv sizes.csv).Size
        2
    """

    delimiter: object = param(
        "The character between the fields.",
        type="char",
        position=1,
        sets=("DelimiterPath", "DelimiterLiteralPath"),
        check=not_null,
    )
    path: list[str] | None = param(
        "The files.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets=("DelimiterPath", "CulturePath"),
        check=not_null_or_empty,
    )
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        mandatory=True,
        by_name=True,
        sets=("DelimiterLiteralPath", "CultureLiteralPath"),
        alias=("PSPath", "LP"),
        check=not_null_or_empty,
    )
    use_culture: bool = param(
        "Use the list separator of the culture between the fields.",
        mandatory=True,
        sets=("CulturePath", "CultureLiteralPath"),
        check=not_null,
    )
    header: list[str] | None = param(
        "The names of the properties; the first line is data then.", check=not_null_or_empty
    )
    encoding: object = param(
        "The encoding of the files.", type="Encoding", transform=ToEncoding(), check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        literal = self.literal_path is not None
        for path in self.literal_path or self.path or ():
            text = read_text(self.shell, path, self.encoding, literal=literal)
            reader = CsvReader(delimiter_of(self), self.header, self.warning)
            yield from reader.read(text)
