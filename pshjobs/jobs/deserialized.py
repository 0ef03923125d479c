"""What arrives in place of an object that cannot travel, and collections that remember what they were."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pshjobs.values.hashtable import Hashtable, OrderedDictionary
from pshjobs.values.objects import MemberBag
from pshjobs.values.type_table import require_type


class DeserializedObject:
    """The property bag of a .NET object: properties as notes, the text it had, and its items when it was a collection.

    `type_names` are the original's, each with `Deserialized.` before it; methods are gone.
    """

    __slots__ = ("__weakref__", "items", "members", "text", "type_names")
    net_name = "System.Management.Automation.PSObject"

    def __init__(self, type_names: list[str], text: str, items: list[object] | None) -> None:
        self.type_names = type_names
        self.text = text
        self.items = items
        self.members = MemberBag()

    def __str__(self) -> str:
        return self.text


class DeserializedCollection(DeserializedObject):
    """The same for a set or another collection that is no list: it enumerates."""

    __slots__ = ()
    net_enumerable = True

    def __iter__(self) -> Iterator[object]:
        return iter(self.items or ())

    def __len__(self) -> int:
        return len(self.items or ())


class ReceivedHashtable(Hashtable):
    """A hashtable that came from a job or went into one."""

    __slots__ = ("members", "type_names")

    def __init__(self, *, case_sensitive: bool = False) -> None:
        super().__init__(case_sensitive=case_sensitive)
        self.members: MemberBag | None = None
        self.type_names: list[str] | None = None


class ReceivedOrderedDictionary(OrderedDictionary):
    """An ordered dictionary that came from a job or went into one."""

    __slots__ = ("members", "type_names")

    def __init__(self, *, case_sensitive: bool = False) -> None:
        super().__init__(case_sensitive=case_sensitive)
        self.members: MemberBag | None = None
        self.type_names: list[str] | None = None


def received_list(names: list[str], items: list[object]) -> Any:
    """The ArrayList that an array or list arrives as; it still tells what it was."""
    made = _list_class()(items)
    made.type_names = names
    made.members = None
    return made


@cache
def _list_class() -> type[Any]:
    """A subclass of ArrayList with room for type names: made once, as `types/` is loaded by name at the first need."""
    base = require_type("System.Collections.ArrayList").python
    assert base is not None
    return type(base)("ReceivedArrayList", (base,), {"__slots__": ("members", "type_names")})
