"""Conversion to the parameters of cmdlets: casts, but no array for a scalar and no text for a switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.errors import NetException, PSInvalidCastException
from pshjobs.values.arrays import TypedArray
from pshjobs.values.conversion_rank import is_assignable
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.operands import is_number
from pshjobs.values.switch import SwitchParameter
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of

from .binding_errors import not_converted, null_boolean, wrong_shape
from .layout import Accept, Entry

if TYPE_CHECKING:
    from .services import Services

NOT_SUPPORTED = "Specified method is not supported."
OBJECTS = ("System.Object", "System.Management.Automation.PSObject")


def cmdlet_converter(entry: Entry) -> Accept | None:
    """What makes a value the parameter's type."""
    info = entry.info
    if entry.is_switch:
        return lambda value, text, services: _to_switch(entry.name, value)
    if entry.unknown:
        return _by_name(entry.name, entry.unknown)
    if info is None or info.full_name in OBJECTS:
        return _object
    if info.full_name == "System.Boolean":
        return lambda value, text, services: _to_boolean(entry.name, value, info.full_name)
    if info.element is not None and info.element.full_name in OBJECTS:
        return _objects
    return _cast(entry.name, info)


def _object(value: object, text: str | None, services: Services) -> object:
    return value if text is None else services.with_text(value, text)


def _objects(value: object, text: str | None, services: Services) -> object:
    if type(value) is list or value is None:
        return value
    if text is not None:
        return [services.with_text(value, text)]
    items = iterate(value)
    return [value] if items is None else list(items)


def _cast(name: str, info: TypeInfo) -> Accept:
    python = info.python if info.python in (str, int, float) else None
    takes_text = info.full_name in ("System.String", "System.String[]")

    def accept(value: object, text: str | None, services: Services) -> object:
        if type(value) is python:
            return value
        return _coerce(name, text if text is not None and takes_text else value, info)

    return accept


def _coerce(name: str, value: object, info: TypeInfo) -> object:
    if value is None or value is NOTHING:
        return None
    base = unwrap(value)
    if is_assignable(type_of(base), info):
        return base
    element = info.element
    if element is not None:
        items = iterate(base)
        return TypedArray(element, [_coerce(name, item, element) for item in ((base,) if items is None else items)])
    if isinstance(base, list) and info.kind != "enum" and info.generic is None and "IList" not in str(info.interfaces):
        raise wrong_shape(name, type_of(base).full_name, info.full_name, NOT_SUPPORTED)
    try:
        return convert(value, info)
    except PSInvalidCastException as error:
        raise not_converted(name, error) from None
    except NetException as error:
        raise wrong_shape(name, type_of(base).full_name, info.full_name, error.message) from None


def _to_switch(name: str, value: object) -> object:
    """A switch that is given null is on: `-Force:$null`."""
    if value is True or value is None or value is NOTHING:
        return True
    return _to_boolean(name, value, "System.Management.Automation.SwitchParameter")


def _to_boolean(name: str, value: object, type_name: str) -> object:
    if value is None or value is NOTHING:
        raise null_boolean(name)
    base = unwrap(value)
    if type(base) is bool or type(base) is SwitchParameter or is_number(base):
        return bool(base)
    raise wrong_shape(name, type_of(base).full_name, type_name, "")


def fits_by_name(type_text: str, value: object) -> tuple[bool, object]:
    """Whether a value's class has the name of a type that no file declares, and what to bind."""
    many = type_text.endswith("[]")
    items = [unwrap(each) for each in (iterate(value) or (value,))] if many else [value]
    name = type_text.removesuffix("[]").lower()
    good = all(item is None or _is_named(item, name) for item in items)
    return good, (items if many and value is not None else value)


def _is_named(value: object, name: str) -> bool:
    info = type_of(value)
    known = [*info.type_names(), *info.interfaces]
    return any(each.lower().rpartition(".")[2] == name for each in known)


def _by_name(name: str, type_text: str) -> Accept:
    def accept(value: object, text: str | None, services: Services) -> object:
        if value is None or value is NOTHING:
            return None
        good, made = fits_by_name(type_text, unwrap(value))
        if good:
            return made
        from pshjobs.values.text import to_error_text

        message = f'Cannot convert the "{to_error_text(value)}" value of type "{type_of(value).full_name}" to type "{type_text}".'
        raise not_converted(name, PSInvalidCastException(message))

    return accept
