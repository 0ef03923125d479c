"""`$foreach` and `$switch`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class LoopEnumerator:
    """A loop's own enumerator, which the body may move on. `outer` is that of the loop around."""

    net_name = "System.Array+ArrayEnumerator"
    __slots__ = ("at", "items", "outer")

    def __init__(self, items: list[Any], outer: Any = None) -> None:
        self.items = items
        self.outer = outer
        self.at = -1

    def move_next(self) -> bool:
        """Go to the next item; false at the end."""
        self.at += 1
        return self.at < len(self.items)

    @property
    def current(self) -> Any:
        return self.items[self.at] if 0 <= self.at < len(self.items) else None

    def __iter__(self) -> Iterator[Any]:
        while self.move_next():
            yield self.items[self.at]
