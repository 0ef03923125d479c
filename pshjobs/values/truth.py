"""What counts as true."""

from __future__ import annotations

from .enums import EnumValue
from .null import AutomationNull
from .numbers import Char
from .objects import PSObject
from .type_table import type_of


def to_bool(value: object) -> bool:
    """The truth of any value: zero, empty text, null and an empty list are false, a list of one is as its element."""
    kind = type(value)
    if kind is bool:
        return value  # type: ignore[return-value]
    if value is None or kind is AutomationNull:
        return False
    if kind is str or isinstance(value, (int, float)):
        return bool(value)
    if kind is list or isinstance(value, list):
        return _list_truth(value)  # type: ignore[arg-type]
    return _other_truth(value)


def _list_truth(items: list[object]) -> bool:
    if len(items) != 1:
        return bool(items)
    only = items[0]
    # A list in a list counts by its emptiness alone.
    return bool(only) if isinstance(only, list) else to_bool(only)


def _other_truth(value: object) -> bool:
    if isinstance(value, Char):
        return value != "\0"
    if isinstance(value, PSObject):
        return to_bool(value.base)
    if isinstance(value, EnumValue):
        return value.value != 0
    if hasattr(type(value), "__bool__"):  # Decimal, and types that have a truth of their own, such as SwitchParameter
        return bool(value)
    if getattr(type(value), "net_enumerable", False) and "System.Collections.IList" in type_of(value).interfaces:
        return _list_truth(list(value))  # type: ignore[call-overload]
    return True
