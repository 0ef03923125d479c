"""Assigning to members: `$x.Name = 1`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.errors import (
    NetException,
    PipelineStoppedException,
    PSInvalidCastException,
    RuntimeException,
    SetValueInvocationException,
)

from .adapters import adapted_set
from .arrays import PLAIN_CLASSES
from .bags import bag_of
from .hashtable import Hashtable
from .null import NOTHING, AutomationNull
from .objects import AliasProperty, CodeProperty, PSCustomObject, PSMember, PSObject, ScriptProperty
from .python_errors import PYTHON_ERRORS, net_error
from .signatures import type_named
from .type_info import WRITERS, Property
from .type_table import find_extension, type_of

NOT_FOUND = "The property '{}' cannot be found on this object. Verify that the property exists and can be set."


def set_member(value: object, name: str, new: object) -> None:
    """Give a property a new value, converted to its type. Raises when it is missing or read-only."""
    if new is NOTHING:
        new = None
    writer = WRITERS.get((type(value), name))
    if writer is not None:
        writer(value, new)
        return
    if value is None or type(value) is AutomationNull:
        raise property_not_found(name, "PropertyNotFound")
    bag = bag_of(value)
    if bag is not None:
        known = name if name in bag else bag.name_of(name)
        if known is not None:
            _set_in_bag(value, known, bag[known], new)
            return
        if type(value) is PSObject:
            set_member(value.base, name, new)
            return
        if type(value) is PSCustomObject:
            extended = find_extension(value, name.lower())
            if extended is not None:
                set_special(value, extended, new)
                return
            raise setting_failed(name, RuntimeException(NOT_FOUND.format(name)))
    if isinstance(value, Hashtable):
        value[name] = new
        return
    if adapted_set(value, name, new):
        return
    _set_declared(value, name, new)


def _set_declared(value: object, name: str, new: object) -> None:
    info = type_of(value)
    extended = info.find_extended(name.lower())
    if extended is not None:
        set_special(value, extended, new)
        return
    found = info.find_member(name.lower())
    if not isinstance(found, Property):
        raise property_not_found(name, "PropertyAssignmentException")
    if info.python is type(value) and found.set_ is not None and not found.is_static and not hasattr(value, "members"):
        WRITERS[(type(value), name)] = _writer(found)
    write_property(found, value, new)


def _writer(found: Property) -> Callable[[Any, Any], None]:
    """`write_property` for one property; a value of the property's own class is not converted."""
    setter: Any = found.set_
    plain = PLAIN_CLASSES.get(type_named(found.type_text).full_name)

    def write(value: object, new: object) -> None:
        if type(new) is not plain:
            write_property(found, value, new)
            return
        try:
            setter(value, new)
        except NetException as error:
            raise setting_failed(found.name, error) from error
        except PYTHON_ERRORS as error:
            raise setting_failed(found.name, net_error(error)) from error

    return write


def write_property(found: Property, value: object, new: object) -> None:
    """Convert to the type of a .NET property and set it (`value` is ignored for a static one)."""
    if found.set_ is None:
        raise RuntimeException(
            f"'{found.name}' is a ReadOnly property.", id="PropertyAssignmentException", category="InvalidOperation"
        )
    from .convert import convert

    setter: Any = found.set_
    try:
        converted = convert(new, type_named(found.type_text))
        if found.is_static:
            setter(converted)
        else:
            setter(value, converted)
    except PSInvalidCastException as error:
        raise setting_failed(found.name, error) from error
    except NetException as error:
        raise setting_failed(found.name, error) from error
    except PYTHON_ERRORS as error:
        raise setting_failed(found.name, net_error(error)) from error


def _set_in_bag(value: object, known: str, member: object, new: object) -> None:
    if isinstance(member, PSMember):
        set_special(value, member, new)
    else:
        bag_of(value)[known] = new  # type: ignore[index]


def set_special(value: object, member: PSMember, new: object) -> None:
    """Write through an alias, a script property or a code property."""
    if isinstance(member, AliasProperty):
        set_member(value, member.referenced, new)
        return
    if isinstance(member, ScriptProperty):
        _run_setter(value, member, new)
        return
    setter: Any = member.set_ if isinstance(member, CodeProperty) else None
    if setter is None:
        raise RuntimeException(
            f"'{member.name}' is a ReadOnly property.", id="PropertyAssignmentException", category="InvalidOperation"
        )
    setter(value, new)


def _run_setter(value: object, member: ScriptProperty, new: object) -> None:
    if member.setter is None:
        message = f'Set accessor for property "{member.name}" is unavailable.'
        raise SetValueInvocationException(message, id="SetWithoutSetterFromScriptProperty")
    try:
        member.setter.call([new], this=value)
    except PipelineStoppedException:
        raise
    except NetException as error:
        raise setting_failed(member.name, error) from error


def property_not_found(name: str, error_id: str) -> RuntimeException:
    """The error of assigning to what is not there."""
    return RuntimeException(NOT_FOUND.format(name), id=error_id, category="InvalidOperation")


def setting_failed(name: str, error: NetException) -> SetValueInvocationException:
    """`Exception setting "name": "..."`."""
    return SetValueInvocationException(f'Exception setting "{name}": "{error.message}"', inner=error)
