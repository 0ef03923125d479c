"""Arrays: `object[]` is Python's `list`; these are the others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from .numbers import Int64

if TYPE_CHECKING:
    from .type_info import TypeInfo


PLAIN_CLASSES: Final[dict[str, type]] = {
    "System.Int32": int,
    "System.Double": float,
    "System.String": str,
    "System.Boolean": bool,
    "System.Int64": Int64,
}
"""Types of which just the values of this Python class need no conversion."""


class TypedArray(list[object]):
    """`int[]`, `string[]`, `byte[]` ...: of fixed size, every element already converted to `element`.

    `plain` is the Python class whose values are elements as they are; None when each must be looked at.
    """

    __slots__ = ("element", "plain")

    def __init__(self, element: TypeInfo, items: Iterable[object] = ()) -> None:
        super().__init__(items)
        self.element = element
        self.plain = PLAIN_CLASSES.get(element.full_name)


class MultiArray:
    """An array of rank two or more: `items` in row-major order."""

    __slots__ = ("element", "items", "lengths")

    def __init__(self, element: TypeInfo, lengths: tuple[int, ...], items: list[object]) -> None:
        self.element = element
        self.lengths = lengths
        self.items = items

    def offset(self, indices: tuple[int, ...]) -> int:
        """Where the element stands in `items`. Raises IndexError when an index is outside its dimension."""
        at = 0
        for index, length in zip(indices, self.lengths, strict=True):
            if not 0 <= index < length:
                raise IndexError
            at = at * length + index
        return at
