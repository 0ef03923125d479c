"""A text with escape sequences, and the same without them."""

from __future__ import annotations

from pshjobs.errors import ArgumentException
from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, constructor, method, prop

from .style_sequences import without_escapes


class StringDecorated(NetType, name="System.Management.Automation.Internal.StringDecorated", base=Object):
    """A text that may hold escape sequences."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @constructor("System.Management.Automation.Internal.StringDecorated new(string text)")
    def new(text: str) -> StringDecorated:  # constructors take no self
        return StringDecorated(text)

    @prop("bool IsDecorated")
    def is_decorated(self) -> bool:
        return "\x1b" in self.text

    @prop("int ContentLength")
    def content_length(self) -> int:
        return len(without_escapes(self.text))

    @method("string ToString()", "string ToString(System.Management.Automation.OutputRendering outputRendering)")
    def to_string(self, rendering: object = None) -> str:
        kind = str(rendering) if rendering is not None else "PlainText"
        if kind == "Host":
            raise ArgumentException("Only 'ANSI' or 'PlainText' is supported for this method.")
        return self.text if kind == "Ansi" else without_escapes(self.text)

    def __str__(self) -> str:
        return without_escapes(self.text)
