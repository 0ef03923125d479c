"""Casts to arrays."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.errors import PSInvalidCastException

from .arrays import TypedArray
from .convert_errors import failed_with
from .enumeration import iterate
from .numbers import Char
from .operands import plain
from .type_info import TypeInfo


def to_object_array(value: object) -> list[object] | None:
    """`[array]$value` and `[object[]]$value`: a collection's elements, or an array of the one value; null stays null."""
    if type(value) is list:
        return value
    value = plain(value)
    if value is None:
        return None
    if isinstance(value, list):
        return value
    items = iterate(value)
    return [value] if items is None else list(items)


def to_array(value: object, info: TypeInfo, convert: Callable[[object, TypeInfo], object]) -> object:
    """`[int[]]$value`: every element converted; a single value makes an array of one."""
    element = info.element
    assert element is not None  # the caller looked
    if element.full_name == "System.Char" and isinstance(value, str) and not isinstance(value, Char):
        return TypedArray(element, map(Char, value))
    items = iterate(value)
    if items is not None:
        return TypedArray(element, [convert(item, element) for item in items])
    try:
        return TypedArray(element, [convert(value, element)])
    except PSInvalidCastException as error:
        raise failed_with(value, info.full_name, error, "InvalidCastExceptionScalarToArray") from None
