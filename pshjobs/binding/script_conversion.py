"""Conversion to the parameters of script functions: PowerShell's casts, with a few exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.errors import ArgumentTransformationMetadataException, NetException, PSInvalidCastException
from pshjobs.values.convert import convert
from pshjobs.values.convert_errors import cannot_convert
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.operands import is_number
from pshjobs.values.switch import SwitchParameter
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from .binding_errors import not_transformed
from .layout import Accept, Entry
from .signature import Signature

if TYPE_CHECKING:
    from .services import Services

REFERENCE = "System.Management.Automation.PSReference"
SWITCH = "System.Management.Automation.SwitchParameter"


def script_converter(entry: Entry, signature: Signature) -> Accept | None:
    """What makes a value the parameter's type; None for parameters of any type."""
    info = entry.info
    name = info.full_name if info is not None else "System.Object"
    if info is None or name in ("System.Object", "System.Management.Automation.PSObject"):
        return None
    if entry.is_switch or name == SWITCH:
        return _wrapped(entry, _to_switch)
    if name == "System.Boolean":
        return _wrapped(entry, _to_boolean(info))
    if name == "System.String":
        return _wrapped(entry, _to_string if signature.is_simple else _to_single_string)
    if name.startswith(REFERENCE):
        return _wrapped(entry, _to_reference)
    return _cast(entry, info)


def _cast(entry: Entry, info: TypeInfo) -> Accept:
    python = info.python if info.python in (int, float, list) else None
    wants_text = info.full_name == "System.String[]"

    def accept(value: object, text: str | None, services: Services) -> object:
        if type(value) is python:
            return value
        try:
            return convert(text if wants_text and text is not None else _argument(value), info)
        except NetException as error:
            raise _failed(entry, error) from None

    return accept


def _wrapped(entry: Entry, convert_value: Accept) -> Accept:
    def accept(value: object, text: str | None, services: Services) -> object:
        try:
            return convert_value(value, text, services)
        except NetException as error:
            raise _failed(entry, error) from None

    return accept


def _failed(entry: Entry, error: NetException) -> NetException:
    if isinstance(error, PSInvalidCastException):
        error = ArgumentTransformationMetadataException(error.message, inner=error)
    return not_transformed(entry.name, error)


def is_reference(value: object) -> bool:
    """True for `[ref]$x`."""
    return str(getattr(type(value), "net_name", "")).startswith(REFERENCE)


def _argument(value: object) -> object:
    """The argument itself: `[ref]` values stand for what they refer to, nothing for null."""
    if value is NOTHING:
        return None
    if is_reference(value):
        from pshjobs.values.members import get_member

        return get_member(value, "Value")
    return value


def _to_reference(value: object, text: str | None, services: Services) -> object:
    if is_reference(unwrap(value)):
        return value
    message = "Reference type is expected in argument."
    raise PSInvalidCastException(message, id="InvalidCastExceptionReferenceTypeExpected")


def _to_string(value: object, text: str | None, services: Services) -> object:
    if type(value) is str:
        return value
    return text if text is not None else to_text(_argument(value), services.separator)


def _to_single_string(value: object, text: str | None, services: Services) -> object:
    """Advanced functions take no array for a string."""
    if isinstance(unwrap(value), list):
        raise PSInvalidCastException("Cannot convert value to type System.String.", id="InvalidCastFromAnyTypeToString")
    return _to_string(value, text, services)


def _to_switch(value: object, text: str | None, services: Services) -> object:
    base = unwrap(_argument(value))
    kind = type(base)
    if kind is bool:
        return SwitchParameter(base)  # type: ignore[arg-type]
    if kind is SwitchParameter:
        return base
    if base is None:
        return SwitchParameter(False)
    if not is_number(base):
        raise not_boolean(type_of(base).full_name, SWITCH)
    raise cannot_convert(base, type_of(SwitchParameter(False)))


def _to_boolean(info: TypeInfo) -> Accept:
    def to_boolean(value: object, text: str | None, services: Services) -> object:
        base = unwrap(_argument(value))
        if type(base) is bool:
            return base
        if base is None or not (is_number(base) or type(base) is SwitchParameter):
            raise not_boolean("" if base is None else type_of(base).full_name, info.full_name)
        return bool(base)

    return to_boolean


def not_boolean(shown: str, type_name: str) -> PSInvalidCastException:
    """What a Boolean parameter says to a value that is neither Boolean nor number."""
    return PSInvalidCastException(
        f'Cannot convert value "{shown}" to type "{type_name}". Boolean parameters accept only Boolean values and numbers, '
        "such as $True, $False, 1 or 0.",
        id="InvalidCastExceptionUnsupportedParameterType",
    )
