"""The order that Sort-, Group-, Compare-Object and Get-Unique put values in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cmp_to_key
from typing import Any, Final

from pshjobs.errors import NetException
from pshjobs.values.collation import collation_key, compare_text
from pshjobs.values.comparison import compare
from pshjobs.values.numbers import Byte, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from pshjobs.values.objects import PSCustomObject, PSObject, unwrap
from pshjobs.values.text import to_net_string
from pshjobs.values.type_table import type_of

_NUMBERS: Final = frozenset((int, float, Decimal, Byte, SByte, Int16, Int64, UInt16, UInt32, UInt64, Single))
_TEXT: Final = frozenset((str,))


def compare_values(left: object, right: object, ignore_case: bool = True) -> int:
    """-1, 0 or 1: by PowerShell's ordering rule, and as strings where that gives no answer. Null is below everything."""
    if left is None or right is None:
        return (left is not None) - (right is not None)
    if left is right:
        return 0
    try:
        return compare(left, right, ignore_case)
    except NetException:
        return compare_text(_bare_text(left), _bare_text(right), ignore_case)


def _bare_text(value: object) -> str:
    """The string of the base object, which is the same for every custom object."""
    value = unwrap(value)
    return type_of(value).full_name if isinstance(value, PSCustomObject) else to_net_string(value)


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
