"""The order that Sort-, Group-, Compare-Object and Get-Unique put values in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cmp_to_key
from typing import Any, Final

from pshjobs.errors import NetException
from pshjobs.values.collation import collation_key, compare_text
from pshjobs.values.comparison import compare
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Byte, Char, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from pshjobs.values.objects import PSCustomObject, PSObject, unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_table import type_of

_NUMBERS: Final = frozenset((int, float, Decimal, Byte, SByte, Int16, Int64, UInt16, UInt32, UInt64, Single))
_TEXT: Final = frozenset((str,))
_UNHASHABLE: Final[Any] = object()


def compare_values(left: object, right: object, ignore_case: bool = True) -> int:
    """-1, 0 or 1: by PowerShell's ordering rule, and as strings where that gives no answer. Null is below everything."""
    if left is None or right is None:
        return (left is not None) - (right is not None)
    if left is right:
        return 0
    if isinstance(left, Char) and isinstance(right, Char):
        return (str(left) > str(right)) - (str(left) < str(right))  # by number, upper case first
    try:
        return compare(left, right, ignore_case)
    except NetException:
        return compare_text(_bare_text(left), _bare_text(right), ignore_case)


def _bare_text(value: object) -> str:
    """The string of the base object, which is the same for every custom object; collections are joined."""
    value = unwrap(value)
    return type_of(value).full_name if isinstance(value, PSCustomObject) else to_text(value)


def order_keys(values: Sequence[Any], ignore_case: bool = True) -> list[Any]:
    """For each value something that Python sorts and finds equal as `compare_values` does."""
    kinds = set(map(type, values))
    if kinds <= _NUMBERS and not any(value != value for value in values):
        return list(values)
    if kinds == _TEXT:
        return [collation_key(value, ignore_case) for value in values]
    if PSObject in kinds:
        return order_keys([unwrap(value) for value in values], ignore_case)
    wrap: Callable[[Any], Any] = cmp_to_key(lambda left, right: compare_values(left, right, ignore_case))
    return [wrap(value) for value in values]


def same_kind(values: Sequence[Any]) -> bool:
    """True when all values but nulls have one .NET type."""
    kinds = {type(value) for value in values if value is not None}
    if len(kinds) < 2 and PSObject not in kinds:
        return True
    return len({type_of(value).full_name for value in values if value is not None}) < 2


class ValueIndex:
    """Numbers tuples of values in order of appearance, equal ones alike.

    Values of one simple type are found by hash; what can only be compared is compared with every tuple known.
    """

    __slots__ = ("_by_key", "_entries", "_ignore_case", "_kinds")

    def __init__(self, ignore_case: bool = True) -> None:
        self._ignore_case = ignore_case
        self._entries: list[tuple[Any, ...]] = []
        self._by_key: dict[tuple[Any, ...], int] = {}
        self._kinds: set[tuple[type, ...]] = set()

    def __len__(self) -> int:
        return len(self._entries)

    def position(self, values: tuple[Any, ...]) -> int:
        """The number of the values: that of the first equal ones, else a new one."""
        keys = tuple([self._key(value) for value in values])
        hashable = _UNHASHABLE not in keys
        if hashable:
            found = self._by_key.get(keys)
            if found is not None:
                return found
        self._kinds.add(tuple(map(type, values)))
        number = self._compared(values) if not hashable or len(self._kinds) > 1 else len(self._entries)
        if number == len(self._entries):
            self._entries.append(values)
        if hashable:
            self._by_key[keys] = number
        return number

    def _compared(self, values: tuple[Any, ...]) -> int:
        """The number found by comparing with all that are known; the next one when none is equal."""
        known = self._entries
        return next((number for number, entry in enumerate(known) if self._equal(entry, values)), len(known))

    def _equal(self, left: tuple[Any, ...], right: tuple[Any, ...]) -> bool:
        if len(left) != len(right):
            return False
        return all(compare_values(a, b, self._ignore_case) == 0 for a, b in zip(left, right, strict=True))

    def _key(self, value: Any) -> Any:
        kind = type(value)
        if kind is str:
            return collation_key(value, self._ignore_case)
        if kind in _NUMBERS or value is None or kind is bool:
            return value
        return (EnumValue, value) if kind is EnumValue else _UNHASHABLE
