"""Give objects as JSON text: one as itself, several as an array."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between
from pshjobs.cmdlets.json_text import JsonWriter
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertToJson(Cmdlet, name="ConvertTo-Json", outputs=("System.String",), module="Microsoft.PowerShell.Utility"):
    """Give objects as JSON text: one as itself, several as an array.

    Examples:
        PS> [ordered]@{ name = 'x'; sizes = 1, 2 } | ConvertTo-Json -Compress
        {"name":"x","sizes":[1,2]}
    """

    input_object: object = param(
        "The object; usually it comes from the pipeline.",
        type="Object",
        position=0,
        mandatory=True,
        by_value=True,
        allow_null=True,
    )
    depth: int = param(
        "How many levels of objects in objects are written; deeper ones become strings.", check=between(0, 100)
    )
    compress: bool = param("Leave out blanks and line ends.")
    enums_as_strings: bool = param("Write names of enumerations in place of numbers.")
    as_array: bool = param("Write an array also for one object.")
    escape_handling: object = param(
        "Which characters are written as escapes: Default, EscapeNonAscii or EscapeHtml.", type="StringEscapeHandling"
    )

    def begin(self) -> None:
        self._items: list[Any] = []

    def process(self) -> None:
        self._items.append(self.input_object)

    def end(self) -> Iterator[object]:
        if not self._items:
            return
        value: Any = self._items
        if len(value) == 1 and not self.as_array:
            value = value[0]
        depth = self.depth if self.is_bound("Depth") else 2
        writer = JsonWriter(
            depth,
            compress=self.compress,
            enums_as_strings=self.enums_as_strings,
            escape=str(self.escape_handling or "Default"),
        )
        text = writer.text(value)
        if writer.truncated:
            self.warning(f"Resulting JSON is truncated as serialization has exceeded the set depth of {depth}.")
        yield text
