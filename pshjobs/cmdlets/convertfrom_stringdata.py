"""Make a hashtable of lines `name=value`; backslashes in values start escapes."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import invoke_static
from pshjobs.values.type_table import require_type


class ConvertFromStringData(
    Cmdlet,
    name="ConvertFrom-StringData",
    outputs=("System.Collections.Hashtable",),
    module="Microsoft.PowerShell.Utility",
):
    """Make a hashtable of lines `name=value`; backslashes in values start escapes.

    Examples:
        PS> (ConvertFrom-StringData 'Title = My Report').Title
        My Report
    """

    string_data: str = param("The lines.", position=0, mandatory=True, by_value=True, allow_empty_string=True)
    delimiter: object = param("The character between name and value.", type="char", position=1)

    def process(self) -> Iterator[object]:
        table = Hashtable()
        delimiter = str(self.delimiter) if self.is_bound("Delimiter") else "="
        for line in self.string_data.split("\n"):
            text = line.strip()
            if not text or text.startswith("#"):
                continue
            name, found, value = text.partition(delimiter)
            if not found:
                raise PSInvalidOperationException(f"Data line '{text}' is not in 'name=value' format. ")
            name = name.strip()
            if name in table:
                raise PSInvalidOperationException(f"Data item '{name}' in line '{text}' is already defined. ")
            table[name] = invoke_static(
                require_type("System.Text.RegularExpressions.Regex"), "Unescape", [value.strip()]
            )
        yield table
