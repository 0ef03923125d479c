"""`$input`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class InputEnumerator:
    """An enumerator over what came down the pipeline: reading uses it up, `Reset()` starts again."""

    net_name = "System.Collections.ArrayList+ArrayListEnumeratorSimple"
    net_enumerable = True
    __slots__ = ("at", "items")

    def __init__(self, items: list[Any]) -> None:
        self.items = items
        self.at = -1

    def reset_to(self, items: list[Any]) -> None:
        """Hold other items, unread."""
        self.items = items
        self.at = -1

    def __iter__(self) -> Iterator[Any]:
        while self.at + 1 < len(self.items):
            self.at += 1
            yield self.items[self.at]
