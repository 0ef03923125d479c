"""One thing to show of an object: a column of a table, a line of a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeGuard

from pshjobs.values.null import NOTHING
from pshjobs.values.objects import Script

from .reading import read_property

LEFT: Final = 0
CENTER: Final = 1
RIGHT: Final = 2

Compute = Callable[[object], object]
Source = str | Script | Compute


class Field:
    """What is shown (`source`: a property's name, a script block, or Python code of a built-in view) and how.

    `width` 0 is free. `align` None leaves it to the first value (or to the header, for the item of a view).
    """

    __slots__ = ("align", "condition", "depth", "format", "header_align", "label", "source", "width")

    def __init__(
        self,
        source: Source,
        label: str | None = None,
        *,
        width: int = 0,
        align: int | None = None,
        header_align: int | None = None,
        format: str | None = None,
        depth: int | None = None,
        condition: Compute | Script | None = None,
    ) -> None:
        self.source = source
        self.label = label
        self.width = width
        self.align = align
        self.header_align = header_align
        self.format = format
        self.depth = depth
        self.condition = condition

    @property
    def text(self) -> str:
        """The source as a label: the property's name or the script's text."""
        if isinstance(self.source, str):
            return self.source
        return str(self.source) if is_script(self.source) else self.label or ""

    @property
    def heading(self) -> str:
        return self.text if self.label is None else self.label

    def named(self, name: str) -> Field:
        """The same for a property as the object spells it."""
        twin = Field(name, self.label, width=self.width, align=self.align, header_align=self.header_align)
        twin.format, twin.depth, twin.condition = self.format, self.depth, self.condition
        return twin


def is_script(value: object) -> TypeGuard[Script]:
    """True for a script block."""
    return callable(getattr(value, "call", None))


class FieldReader(Protocol):
    """Gives the value of a field of an object, MISSING when it has none. Raises NetException."""

    def __call__(self, target: object, /) -> object: ...


def reader_of(source: Source) -> FieldReader:
    """How to read what `source` means from an object."""
    if isinstance(source, str):
        name = source
        return lambda target: read_property(target, name)
    if is_script(source):
        script = source

        def run(target: object) -> object:
            result = script.call([], underscore=target)
            return None if result is NOTHING else result

        return run
    return source  # type: ignore[return-value]
