"""Make objects of JSON text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import positive
from pshjobs.cmdlets.json_dates import JsonDates
from pshjobs.cmdlets.json_reader import JsonReader
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertFromJson(Cmdlet, name="ConvertFrom-Json", module="Microsoft.PowerShell.Utility"):
    """Make objects of JSON text.

    Examples:
        PS> ('{"a": [1, 2]}' | ConvertFrom-Json).a.Count
        2
    """

    input_object: str = param(
        "The text; several lines may make up one text.",
        position=0,
        mandatory=True,
        by_value=True,
        allow_empty_string=True,
    )
    as_hashtable: bool = param("Give tables that keep the case of the keys in place of custom objects.")
    depth: int = param("How deep the text may be nested.", check=positive)
    no_enumerate: bool = param("Give an array as one object.")
    date_kind: object = param("What dates become: Default, Local, Utc, Offset or String.", type="JsonDateKind")

    def begin(self) -> None:
        self._lines: list[str] = []

    def process(self) -> None:
        self._lines.append(self.input_object)

    def end(self) -> Iterator[object]:
        lines = self._lines
        if not lines:
            return
        reader = JsonReader(
            JsonDates(str(self.date_kind or "Default")),
            as_table=self.as_hashtable,
            depth=self.depth if self.is_bound("Depth") else 1024,
        )
        if len(lines) > 1 and self._is_complete(reader, lines[0]):
            for line in lines:
                yield from self._values(reader, line)
        else:
            yield from self._values(reader, "\n".join(lines))

    def _is_complete(self, reader: JsonReader, text: str) -> bool:
        """Whether the first string is JSON on its own; then every string is."""
        try:
            reader.read(text)
        except NetException:
            return False
        return True

    def _values(self, reader: JsonReader, text: str) -> Iterator[Any]:
        if not text.strip():
            yield None
            return
        value = reader.read(text)
        if isinstance(value, list) and not self.no_enumerate:
            yield from value
        else:
            yield value
