"""Arrays: `object[]` is Python's `list`; these are the others."""
from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .type_info import TypeInfo


class TypedArray(list[object]):
    """`int[]`, `string[]`, `byte[]` ...: of fixed size, every element already converted to `element`."""

    __slots__ = ("element",)

    def __init__(self, element: TypeInfo, items: Iterable[object] = ()) -> None:
        super().__init__(items)
        self.element = element


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
