"""Values on their way into a job or out of it: what keeps its type, what becomes a property bag, what becomes text.

Depth is PowerShell's: 1 for .NET objects and objects of classes, so that a property which is such an object itself arrives as its
text. Arrays, hashtables and PSCustomObjects nest freely, and an object met twice is one object at the other end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, Final

from pshjobs.errors import NetException
from pshjobs.runtime.error_record import ErrorRecord
from pshjobs.runtime.streams import InformationalRecord
from pshjobs.values.arrays import MultiArray, TypedArray
from pshjobs.values.bags import read_member
from pshjobs.values.enumeration import iterate
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable, OrderedDictionary
from pshjobs.values.members import properties, type_names
from pshjobs.values.null import AutomationNull
from pshjobs.values.numbers import Char, Single
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject, ScriptMethod
from pshjobs.values.python_errors import PYTHON_ERRORS
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from . import tags
from .deserialized import DeserializedCollection, DeserializedObject
from .known_types import to_plain_form
from .tags import ATOMS

DEPTH: Final = 1
MAX_LEVEL: Final = 50
"""Containers inside containers; what lies deeper arrives as text."""


class Serializer:
    """Makes msgpack's kinds of value of one value and all it holds; for one value only, as it numbers what it meets."""

    __slots__ = ("_keep", "_level", "_numbers")

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._keep: list[object] = []  # an id is only good while its object lives
        self._level = 0

    def plain(self, value: Any, depth: int = DEPTH) -> object:
        """The plain form of a value."""
        kind = type(value)
        if kind in ATOMS:
            return value
        simple = _SIMPLE.get(kind)
        if simple is not None:
            return simple(value)
        container = _CONTAINERS.get(kind)
        if container is None:
            return self._other(value, depth)
        return self._container(value, depth, container)

    def _container(self, value: object, depth: int, make: Callable[[Serializer, Any, int], list[object]]) -> object:
        number = self._numbers.get(id(value))
        if number is not None:
            return [tags.REFERENCE, number]
        if self._level >= MAX_LEVEL:
            return to_text(value)
        self._numbers[id(value)] = len(self._numbers)
        self._keep.append(value)
        self._level += 1
        try:
            return make(self, value, depth)
        finally:
            self._level -= 1

    # Containers -----------------------------------------------------------------------------------

    def _list(self, value: Iterable[object], depth: int) -> list[object]:
        names = tags.deserialized(type_names(value))
        items = list(value)
        if all(type(item) in ATOMS for item in items):
            return [tags.FLAT_LIST, names, items]
        return [tags.LIST, names, *[self.plain(item, depth) for item in items]]

    def _multi_array(self, value: MultiArray, depth: int) -> list[object]:
        return [tags.LIST, tags.deserialized(type_names(value)), *[self.plain(item, depth) for item in value.items]]

    def _table(self, value: Hashtable, depth: int) -> list[object]:
        kind = 2 if isinstance(value, OrderedDictionary) else 1 if value.case_sensitive else 0
        found: list[object] = [tags.TABLE, kind, tags.deserialized(type_names(value))]
        for key, item in list(value.items()):
            found += (self.plain(key, depth), self.plain(item, depth))
        return found

    def _dictionary(self, value: Any, depth: int) -> list[object]:
        found: list[object] = [
            tags.TABLE,
            1,
            [tags.PREFIX + "System.Collections.Hashtable", tags.PREFIX + "System.Object"],
        ]
        for key, item in list(value.items()):
            found += (self.plain(key, depth), self.plain(item, depth))
        return found

    def _queue(self, value: Any, depth: int) -> list[object]:
        name = "System.Collections." + ("Stack" if "Stack" in type_of(value).name else "Queue")
        return [
            tags.QUEUE,
            name,
            [tags.PREFIX + name, tags.PREFIX + "System.Object"],
            *[self.plain(i, depth) for i in value],
        ]

    def _custom(self, value: PSCustomObject, depth: int) -> list[object]:
        return [tags.CUSTOM, tags.deserialized(type_names(value)), *self._members(value, value.members, depth)]

    def _again(self, value: DeserializedObject, depth: int) -> list[object]:
        items = None if value.items is None else [self.plain(item, depth) for item in value.items]
        return [tags.OBJECT, value.type_names, value.text, items, *self._members(value, value.members, depth)]

    def _wrapped(self, value: PSObject, depth: int) -> list[object]:
        base = self.plain(value.base, depth)
        names = value.type_names and tags.deserialized(value.type_names)
        return [tags.WRAPPED, base, names, *self._members(value, value.members, depth)]

    def _members(self, value: object, bag: MemberBag, depth: int) -> list[object]:
        found: list[object] = []
        for name, member in list(bag.items()):
            if not isinstance(member, ScriptMethod):
                found += (name, self.plain(_read(lambda n=name, m=member: read_member(value, n, m)), depth))  # type: ignore[misc]
        return found

    # Everything else ------------------------------------------------------------------------------

    def _other(self, value: Any, depth: int) -> object:
        info = type_of(value)
        if info.full_name == "System.Management.Automation.ScriptBlock":
            return str(value)
        form = to_plain_form(info.full_name, value)
        if form is not NotImplemented:
            return [tags.KNOWN, info.full_name, form]
        if isinstance(value, Hashtable):
            return self._container(value, depth, Serializer._table)
        if "System.Collections.IDictionary" in _all_interfaces(info) and hasattr(value, "items"):
            return self._container(value, depth, Serializer._dictionary)
        if isinstance(value, list) or getattr(type(value), "net_list", False):
            return self._container(value, depth, Serializer._list)
        if info.full_name.startswith(("System.Collections.Queue", "System.Collections.Stack", *_GENERIC_QUEUES)):
            return self._container(value, depth, Serializer._queue)
        if depth <= 0:
            return to_text(value)
        return self._container(value, depth, Serializer._object)

    def _object(self, value: object, depth: int) -> list[object]:
        """The property bag of a .NET object or an object of a class."""
        text = value.full_name if isinstance(value, TypeInfo) else to_text(value)
        found: list[object] = [tags.OBJECT, tags.deserialized(type_names(value)), text, self._items(value, depth)]
        if isinstance(value, InformationalRecord):
            return [*found, "InformationalRecord_Message", value.message]
        if isinstance(value, ErrorRecord):
            depth += 1  # PowerShell: its exception arrives with its properties
        for view in properties(value, with_hidden=True):
            found += (view.name, self.plain(_read(view.get), depth - 1))
        return found

    def _items(self, value: object, depth: int) -> list[object] | None:
        items = iterate(value)
        return None if items is None else [self.plain(item, depth - 1) for item in items]


_GENERIC_QUEUES: Final = ("System.Collections.Generic.Queue", "System.Collections.Generic.Stack")


def _all_interfaces(info: Any) -> list[str]:
    found: list[str] = []
    while info is not None:
        found += info.interfaces
        info = info.base
    return found


def _read(get: Callable[[], object]) -> object:
    """What a getter gives; null when it fails."""
    try:
        return get()
    except (NetException, *PYTHON_ERRORS):
        return None


def _typed_array(self: Serializer, value: TypedArray, depth: int) -> list[object]:
    if value.element.full_name == "System.Byte":
        return [tags.BYTES, bytes(value)]  # type: ignore[arg-type]
    return self._list(value, depth)


def _enum(value: EnumValue) -> list[object]:
    names = [value.type.full_name, "System.Enum", "System.ValueType", "System.Object"]
    return [tags.ENUM, tags.deserialized(names), value.value, str(value)]


def _integer_encoder(code: int) -> Callable[[Any], object]:
    return lambda value: [tags.INTEGER, code, int(value)]


_SIMPLE: Final[dict[type, Callable[[Any], object]]] = {
    AutomationNull: lambda value: None,
    Decimal: lambda value: [tags.DECIMAL, str(value)],
    Char: lambda value: [tags.CHAR, str.__str__(value)],
    Single: lambda value: [tags.SINGLE, float(value)],
    EnumValue: _enum,
    **{kind: _integer_encoder(code) for kind, code in tags.INTEGERS.items()},
}

_CONTAINERS: Final[dict[type, Callable[[Serializer, Any, int], list[object]]]] = {
    list: Serializer._list,
    TypedArray: _typed_array,
    MultiArray: Serializer._multi_array,
    Hashtable: Serializer._table,
    OrderedDictionary: Serializer._table,
    PSCustomObject: Serializer._custom,
    PSObject: Serializer._wrapped,
    DeserializedObject: Serializer._again,
    DeserializedCollection: Serializer._again,
}
