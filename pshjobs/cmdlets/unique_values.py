"""The objects of Select-Object -Unique."""

from __future__ import annotations

from typing import Any

from pshjobs.values.objects import PSCustomObject, unwrap

from .value_order import ValueIndex


class UniqueValues:
    """Keeps the first of equal objects: base values are compared, and the properties that were selected."""

    __slots__ = ("_index", "items")

    def __init__(self, case_sensitive: bool) -> None:
        self.items: list[Any] = []
        self._index = ValueIndex(not case_sensitive)

    def add(self, item: Any, with_properties: bool) -> None:
        """Take an object in unless an equal one is there; `with_properties` looks into custom objects."""
        values: tuple[object, ...] = (unwrap(item),)
        if with_properties and isinstance(item, PSCustomObject):
            values = tuple([part for name, value in item.items() for part in (name.lower(), value)])
        if self._index.position(values) == len(self.items):
            self.items.append(item)
