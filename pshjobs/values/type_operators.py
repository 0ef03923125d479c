"""`-is`, `-isnot` and `-as`."""

from __future__ import annotations

import importlib

from pshjobs.errors import NetException, PSInvalidCastException, RuntimeException

from .convert import convert
from .objects import PSCustomObject, PSObject
from .operands import plain
from .text import to_text
from .type_info import TypeInfo
from .type_table import type_of

_PSOBJECT = "System.Management.Automation.PSObject"


def is_instance(value: object, right: object) -> bool:
    """`value -is right`: the type itself, a base or an interface. `[psobject]` asks whether the value is wrapped."""
    right = plain(right)
    info = right if isinstance(right, TypeInfo) else _find(to_text(right), "RuntimeException")
    if info.full_name == _PSOBJECT:
        return isinstance(value, (PSObject, PSCustomObject))
    value = plain(value)
    if value is None:
        return False
    if info.generic is not None and info.generic.full_name == "System.Nullable`1":
        info = info.arguments[0]
    return type_of(value).is_subclass_of(info)


def convert_as(value: object, right: object) -> object:
    """`value -as right`: the converted value, or null."""
    right = plain(right)
    if isinstance(right, TypeInfo):
        info = right
    elif isinstance(right, str):
        info = _find(right, "InvalidCastFromStringToType")
    else:
        raise RuntimeException(
            "The right operand of '-as' must be a type.", id="AsOperatorRequiresType", category="InvalidOperation"
        )
    try:
        return convert(value, info)
    except NetException:
        return None


def _find(name: str, error_id: str) -> TypeInfo:
    found: TypeInfo | None = importlib.import_module("pshjobs.types.names").resolve(name)
    if found is not None:
        return found
    message = f'Cannot convert the "{name}" value of type "System.String" to type "System.Type".'
    if error_id == "RuntimeException":
        raise RuntimeException(message)
    raise PSInvalidCastException(message, id=error_id)
