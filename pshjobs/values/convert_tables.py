"""Objects from hashtables: `[pscustomobject]@{}`, `[Point]@{ X = 1 }`."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import (
    MethodInvocationException,
    NetException,
    PSInvalidCastException,
    RuntimeException,
    SetValueException,
    SetValueInvocationException,
)

from .convert_errors import cannot_convert
from .hashtable import Hashtable
from .objects import MemberBag, PSCustomObject
from .operands import plain
from .text import to_text, type_text
from .type_info import TypeInfo
from .type_table import find_type, require_type


def to_custom_object(value: object) -> object:
    """`[pscustomobject]$value`: a hashtable becomes an object with its pairs as properties; anything else stays itself."""
    table = plain(value)
    if not isinstance(table, Hashtable):
        return value
    members = MemberBag()
    type_names = None
    for key, item in table.items():
        name = to_text(key)
        if name.lower() == "pstypename":
            type_names = [to_text(item), "System.Management.Automation.PSCustomObject", "System.Object"]
        else:
            members.put(name, item)
    return PSCustomObject(members, type_names)


def to_hashtable(value: object) -> object:
    """`[hashtable]$value`: other dictionaries are copied."""
    value = plain(value)
    if value is None or type(value) is Hashtable:
        return value
    items = getattr(value, "items", None)
    if items is None or isinstance(value, PSCustomObject):
        raise cannot_convert(value, require_type("System.Collections.Hashtable"))
    return Hashtable(items())


def from_properties(value: object, info: TypeInfo) -> object:
    """A new object whose properties are set from a hashtable or a PSCustomObject."""
    from .members import construct, set_member

    if not isinstance(value, (Hashtable, PSCustomObject)) or not _has_default_constructor(info):
        return NotImplemented
    made = construct(info, [])
    for name, item in value.items():
        try:
            set_member(made, to_text(name), item)
        except (SetValueInvocationException, SetValueException) as error:
            raise _not_created(info, bare_error(error).message) from None
        except PSInvalidCastException as error:
            raise _not_created(info, error.message) from None
        except RuntimeException:
            raise _not_created(info, _unknown_property(made, info, to_text(name))) from None
    return made


def _has_default_constructor(info: TypeInfo) -> bool:
    return any(not parameter_types(signature) for signature, _ in info.constructors.overloads)


def _unknown_property(made: object, info: TypeInfo, name: str) -> str:
    from .members import properties

    settable: list[Any] = [view for view in properties(made) if view.set is not None]
    if not settable:
        return f"The property '{name}' was not found for the '{type_text(info)}' object. There is no settable property available."
    shown = ", ".join(f"[{view.name} <{_full_name(view.type_text)}>]" for view in settable)
    return (
        f"The property '{name}' was not found for the '{type_text(info)}' object. The settable properties are: {shown}."
    )


def _full_name(type_name: str) -> str:
    from .type_table import array_of

    element = type_name.removesuffix("[]")
    found = find_type(element)
    if found is not None and element != type_name:
        found = array_of(found, 1)
    return found.full_name if found is not None else type_name


def _not_created(info: TypeInfo, reason: str) -> PSInvalidCastException:
    return PSInvalidCastException(
        f'Cannot create object of type "{type_text(info)}". {reason}', id="ObjectCreationError"
    )


def bare_error(error: NetException) -> NetException:
    """The exception that a .NET member threw, without the frame that calling it put around."""
    if isinstance(error, (MethodInvocationException, SetValueInvocationException, SetValueException)) and error.inner:
        return error.inner
    return error


def parameter_types(signature: str) -> list[str]:
    """The types of the parameters in the signature of a member."""
    inside = signature.partition("(")[2].rpartition(")")[0]
    if not inside:
        return []
    return [part.strip().removeprefix("params ").rpartition(" ")[0] for part in _split_parameters(inside)]


def _split_parameters(text: str) -> list[str]:
    """Parameters at the commas outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char in "[<") - (char in "]>")
        if char == "," and depth == 0:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
