"""Casts: any value to any type, with the invariant culture and PowerShell's errors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.errors import NetException, PSInvalidCastException

from .convert_arrays import to_array, to_object_array
from .convert_enum import to_enum
from .convert_errors import cannot_convert, cannot_convert_null
from .convert_numbers import INTEGERS, to_big_integer, to_char, to_int, to_integer
from .convert_objects import convert_object
from .convert_reals import to_decimal, to_double, to_single
from .convert_tables import to_custom_object, to_hashtable
from .operands import plain
from .text import to_text
from .truth import to_bool
from .type_info import TypeInfo
from .type_table import type_of

__all__ = ["can_convert", "convert", "to_bool", "to_custom_object", "to_int", "to_text", "try_convert"]

_ANY: Final = frozenset(
    ("System.Object", "System.Management.Automation.PSObject", "System.Management.Automation.PSCustomObject")
)


def convert(value: object, info: TypeInfo) -> object:
    """`[type]$value`. Raises PSInvalidCastException with PowerShell's text and id."""
    known = _CASTS.get(info.full_name)
    if known is not None:
        return known(value)
    if info.full_name in _ANY:
        return value
    value = plain(value)
    if info.kind == "enum" or info.values is not None:
        return to_enum(value, info)
    if info.generic is not None and info.generic.full_name == "System.Nullable`1":
        return None if value is None or value == "" else convert(value, info.arguments[0])
    if value is None:
        return _null_as(info)
    source = type_of(value)
    if source is info or source.is_subclass_of(info):
        return value
    if info.element is not None:
        return to_array(value, info, convert)
    return convert_object(value, info)


def try_convert(value: object, info: TypeInfo) -> tuple[bool, object]:
    """Whether the cast works, and its result."""
    try:
        return True, convert(value, info)
    except NetException:
        return False, None


def can_convert(value: object, info: TypeInfo) -> bool:
    """True when the cast would work."""
    return try_convert(value, info)[0]


def _null_as(info: TypeInfo) -> object:
    """Null is null for reference types; value types have none, unless they say what it becomes."""
    if info.convert is not None:
        try:
            made = info.convert(None)
        except NetException:
            made = NotImplemented
        if made is not NotImplemented:
            return made
    if info.kind == "struct":
        raise cannot_convert_null(info)
    return None


def _integer_cast(name: str) -> Callable[[object], object]:
    kind = INTEGERS[name]
    return lambda value: to_integer(value, kind)


def _to_void(value: object) -> object:
    return None


def _to_type(value: object) -> object:
    """`[type]'int'`: a type by any name that a type literal may have."""
    value = plain(value)
    if value is None or isinstance(value, TypeInfo):
        return value
    if isinstance(value, str):
        import importlib

        found = importlib.import_module("pshjobs.types.names").resolve(value)
        if found is not None:
            return found
        raise PSInvalidCastException(
            f'Cannot convert the "{value}" value of type "System.String" to type "System.Type".',
            id="InvalidCastFromStringToType",
        )
    from .type_table import require_type

    raise cannot_convert(value, require_type("System.Type"))


_CASTS: Final[dict[str, Callable[[Any], object]]] = {
    "System.String": to_text,
    "System.Boolean": to_bool,
    "System.Double": to_double,
    "System.Single": to_single,
    "System.Decimal": to_decimal,
    "System.Numerics.BigInteger": to_big_integer,
    "System.Char": to_char,
    "System.Void": _to_void,
    "System.Type": _to_type,
    "System.RuntimeType": _to_type,
    "System.Collections.Hashtable": to_hashtable,
    "System.Object[]": to_object_array,
    "System.Array": to_object_array,
    **{name: _integer_cast(name) for name in INTEGERS},
    "System.Int32": to_int,
}
