"""Values that arrived: the other half of `serialize.py`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from pshjobs.errors import NetException
from pshjobs.values.arrays import TypedArray
from pshjobs.values.members import construct
from pshjobs.values.numbers import Byte, Char, Single
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject
from pshjobs.values.type_table import find_type, require_type

from . import tags
from .deserialized import (
    DeserializedCollection,
    DeserializedObject,
    ReceivedHashtable,
    ReceivedOrderedDictionary,
    received_list,
)
from .known_types import from_plain_form
from .tags import ATOMS
from .wire import ProtocolError


class Deserializer:
    """Builds one value from its plain form. Raises ProtocolError for what no Serializer makes."""

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: list[object] = []  # containers in the order they were met, for references

    def value(self, plain: Any) -> object:
        """The value of a plain form."""
        kind = type(plain)
        if kind in ATOMS:
            return plain
        if kind is not list:
            raise ProtocolError(f"A value between processes is damaged: it is of the kind {kind.__name__}.")
        try:
            return _BUILDERS[plain[0]](self, plain)
        except ProtocolError:
            raise
        except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError, NetException) as error:
            raise ProtocolError(f"A value between processes is damaged: {error!r}") from error

    def _list(self, plain: list[Any]) -> object:
        made = received_list(plain[1], [])
        self._made.append(made)
        made.items.extend([self.value(item) for item in plain[2:]])
        return made

    def _flat_list(self, plain: list[Any]) -> object:
        made = received_list(plain[1], plain[2])
        self._made.append(made)
        return made

    def _table(self, plain: list[Any]) -> object:
        kind, names = plain[1], plain[2]
        made = ReceivedOrderedDictionary() if kind == 2 else ReceivedHashtable(case_sensitive=kind == 1)
        made.type_names = names
        self._made.append(made)
        for at in range(3, len(plain), 2):
            made[self.value(plain[at])] = self.value(plain[at + 1])
        return made

    def _custom(self, plain: list[Any]) -> object:
        made = PSCustomObject(MemberBag(), plain[1])
        self._made.append(made)
        self._members(made.members, plain, 2)
        return made

    def _object(self, plain: list[Any]) -> object:
        items = plain[3]
        made = (DeserializedObject if items is None else DeserializedCollection)(plain[1], str(plain[2]), None)
        self._made.append(made)
        if items is not None:
            made.items = [self.value(item) for item in items]
        self._members(made.members, plain, 4)
        return made

    def _wrapped(self, plain: list[Any]) -> object:
        made = PSObject(None, MemberBag(), plain[2])
        self._made.append(made)
        made.base = self.value(plain[1])
        self._members(made.members, plain, 3)
        return made

    def _members(self, bag: MemberBag, plain: list[Any], start: int) -> None:
        for at in range(start, len(plain), 2):
            bag[plain[at]] = self.value(plain[at + 1])

    def _queue(self, plain: list[Any]) -> object:
        info = find_type(plain[1])
        place = len(self._made)
        self._made.append(None)
        items = [self.value(item) for item in plain[3:]]
        if info is None:
            made: object = received_list(plain[2], items)
        else:  # a stack enumerates from its top, and is filled from its bottom
            made = construct(info, [items[::-1] if plain[1].endswith("Stack") else items])
        self._made[place] = made
        return made

    def _reference(self, plain: list[Any]) -> object:
        return self._made[plain[1]]

    def _bytes(self, plain: list[Any]) -> object:
        self._made.append(None)
        made = TypedArray(require_type("System.Byte"), map(Byte, plain[1]))
        self._made[-1] = made
        return made


def _enum(plain: list[Any]) -> object:
    return PSObject(plain[2], MemberBag(Value=plain[3]), plain[1])


_BUILDERS: Final[dict[int, Callable[[Deserializer, list[Any]], object]]] = {
    tags.LIST: Deserializer._list,
    tags.FLAT_LIST: Deserializer._flat_list,
    tags.TABLE: Deserializer._table,
    tags.CUSTOM: Deserializer._custom,
    tags.OBJECT: Deserializer._object,
    tags.WRAPPED: Deserializer._wrapped,
    tags.QUEUE: Deserializer._queue,
    tags.REFERENCE: Deserializer._reference,
    tags.BYTES: Deserializer._bytes,
    tags.INTEGER: lambda self, plain: tags.INTEGERS_BY_CODE[plain[1]](plain[2]),
    tags.DECIMAL: lambda self, plain: Decimal(plain[1]),
    tags.CHAR: lambda self, plain: Char(plain[1]),
    tags.SINGLE: lambda self, plain: Single(plain[1]),
    tags.ENUM: lambda self, plain: _enum(plain),
    tags.KNOWN: lambda self, plain: from_plain_form(plain[1], plain[2]),
}
