"""Objects as lines of comma-separated values: what ConvertTo-Csv and Export-Csv share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.errors import InvalidOperationException, NetException
from pshjobs.formatting.reading import names_of, read_property
from pshjobs.values.adapters import MISSING
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import type_names
from pshjobs.values.objects import PSCustomObject, PSMember, unwrap
from pshjobs.values.text import custom_object_text, to_net_string, to_text

from .tables import table_pairs


class CsvWriter:
    """Writes records whose columns the first object decides."""

    def __init__(self, delimiter: str, quotes: str, quoted_fields: Sequence[str] | None) -> None:
        self.delimiter = delimiter
        self.columns: list[str] | None = None
        self._always = quotes == "Always"
        self._never = quotes == "Never"
        self._fields = None if quoted_fields is None else {name.lower() for name in quoted_fields}

    def header(self) -> str:
        """The line of column names."""
        return self._line(self.columns or [])

    def record(self, item: Any) -> str:
        """The line of an object's values."""
        columns = self.columns or []
        if type(item) is PSCustomObject:
            found = item.members
            return self._line([self._member_text(item, found.get(name, MISSING), name) for name in columns])
        bare = unwrap(item)
        if isinstance(bare, Hashtable):
            return self._line([csv_text(bare.get(name)) for name in columns])
        return self._line([csv_text(_value(item, name)) for name in columns])

    def _member_text(self, item: Any, value: Any, name: str) -> str | None:
        if type(value) is str:
            return value
        if type(value) is int:
            return str(value)
        if value is MISSING or isinstance(value, PSMember):
            return csv_text(_value(item, name))
        return csv_text(value)

    def _line(self, values: Sequence[str | None]) -> str:
        if self._always and self._fields is None:
            return self.delimiter.join(["" if text is None else '"' + text.replace('"', '""') + '"' for text in values])
        return self.delimiter.join(
            [self._field(text, name) for text, name in zip(values, self.columns or (), strict=True)]
        )

    def _field(self, text: str | None, column: str) -> str:
        if text is None or self._never:
            return text or ""
        if self._fields is not None:
            quoted = column.lower() in self._fields
        else:
            quoted = self.delimiter in text or "\n" in text or '"' in text
        return '"' + text.replace('"', '""') + '"' if quoted else text


def _value(item: Any, name: str) -> Any:
    try:
        value = read_property(item, name)
    except NetException:
        return None
    return None if value is MISSING else value


def csv_text(value: Any) -> str | None:
    """A value as CSV has it; None for null."""
    if value is None:
        return None
    if type(value) is PSCustomObject:
        return custom_object_text(value)
    return to_net_string(value)


def column_names(item: Any) -> list[str]:
    """The columns that an object makes: its properties; a table's keys."""
    bare = unwrap(item)
    table = table_pairs(bare)
    if table is not None:
        return [to_text(key) for key, _ in table]
    if isinstance(bare, (int, float)) and not names_of(item):
        return []
    return names_of(item)


def type_line(item: Any) -> str:
    """`#TYPE name` of an object."""
    return "#TYPE " + type_names(item)[0].removeprefix("CSV:")


def make_writer(cmdlet: Any) -> CsvWriter:
    """The writer that the cmdlet's parameters ask for. Raises InvalidOperationException for parameters that exclude each other."""
    if cmdlet.is_bound("QuoteFields") and cmdlet.is_bound("UseQuotes"):
        raise _both("-UseQuotes", "-QuoteFields", "CannotSpecifyQuoteFieldsAndUseQuotes")
    if cmdlet.include_type_information and cmdlet.no_type_information:
        raise _both(
            "-IncludeTypeInformation", "-NoTypeInformation", "CannotSpecifyIncludeTypeInformationAndNoTypeInformation"
        )
    quotes = str(cmdlet.use_quotes) if cmdlet.use_quotes is not None else "Always"
    return CsvWriter(delimiter_of(cmdlet), quotes, cmdlet.quote_fields)


def delimiter_of(cmdlet: Any) -> str:
    """The character between fields: -Delimiter, or the comma that en-US has as its list separator, too."""
    return str(cmdlet.delimiter) if cmdlet.is_bound("Delimiter") else LIST_SEPARATOR


LIST_SEPARATOR = ","


def _both(first: str, second: str, id: str) -> InvalidOperationException:
    return InvalidOperationException(
        f"You must specify either the {first} or {second} parameters, but not both.", id=id, category="InvalidData"
    )
