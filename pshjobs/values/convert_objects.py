"""Casts to all other types: their own conversion, a static Parse, a constructor, an operator, or properties from a hashtable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.errors import (
    NetException,
    PSInvalidCastException,
)

from .arrays import TypedArray
from .convert_errors import cannot_convert, conversion_failed
from .convert_tables import bare_error, from_properties, parameter_types
from .enumeration import iterate
from .hashtable import Hashtable
from .numbers import Char
from .operands import PRIMITIVE
from .text import to_text
from .type_info import MethodGroup, Property, TypeInfo
from .type_table import type_of


def convert_object(value: object, info: TypeInfo) -> object:
    """The cast of a value that is not null and not yet of the type. Raises PSInvalidCastException."""
    own = _own_conversion(value, info)
    if own is not NotImplemented:
        return own
    if type(value) in PRIMITIVE or isinstance(value, str):
        made = _from_scalar(value, info)
        if made is not NotImplemented:
            return made
    for way in (_by_elements, _by_constructor, _by_operator, from_properties):
        made = way(value, info)
        if made is not NotImplemented:
            return made
    raise cannot_convert(value, info)


def _own_conversion(value: object, info: TypeInfo) -> object:
    if info.convert is None:
        return NotImplemented
    try:
        return info.convert(value)
    except PSInvalidCastException:
        raise
    except NetException as error:
        raise conversion_failed(value, info, error, _parse_id(info)) from None


_OWN_IDS: Final = {
    "System.Text.RegularExpressions.Regex": "InvalidCastFromStringToRegex",
    "System.Xml.XmlDocument": "InvalidCastToXmlDocument",
}


def _parse_id(info: TypeInfo) -> str:
    """The id of a failed Parse tells whether the type's Parse takes a format provider."""
    own = _OWN_IDS.get(info.full_name)
    if own is not None:
        return own
    group = info.find_static("parse")
    overloads = group.overloads if isinstance(group, MethodGroup) else []
    with_provider = any("IFormatProvider" in signature for signature, _ in overloads)
    return "InvalidCastParseTargetInvocation" + ("WithFormatProvider" if with_provider else "")


def _from_scalar(value: object, info: TypeInfo) -> object:
    """A string by Parse; a number by a constructor that takes it as it is, else by its text."""
    if not isinstance(value, str) or isinstance(value, Char):
        made = _by_constructor(value, info)
        if made is not NotImplemented:
            return made
    parse = _text_function(info.find_static("parse"))
    if parse is None or info.script is not None:
        return NotImplemented
    try:
        return parse(to_text(value))
    except NetException as error:
        raise conversion_failed(value, info, bare_error(error), _parse_id(info)) from None


def _text_function(group: Property | MethodGroup | None) -> Callable[[str], object] | None:
    """The overload that takes one string."""
    if not isinstance(group, MethodGroup):
        return None
    for signature, function in group.overloads:
        parameters = parameter_types(signature)
        if parameters == ["string"]:
            return function
    return None


_BY_CONSTRUCTOR: Final = "InvalidCastConstructorException"
_FITTING: Final = {
    "System.String": ("string", "object"),
    "System.Char": ("char", "object"),
    "System.Int32": ("int", "long", "double", "float", "decimal", "object"),
    "System.Int64": ("long", "double", "float", "decimal", "object"),
    "System.Double": ("double", "object"),
}


def _by_elements(value: object, info: TypeInfo) -> object:
    """A generic collection from a collection or a single value, every element converted."""
    if info.generic is None or len(info.arguments) != 1 or isinstance(value, Hashtable):
        return NotImplemented
    shown = [parameter_types(signature) for signature, _ in info.constructors.overloads]
    if not any(len(types) == 1 and "IEnumerable" in types[0] for types in shown):
        return NotImplemented
    from .convert import convert
    from .members import construct

    items = iterate(value)
    element = info.arguments[0]
    try:
        made = TypedArray(element, [convert(item, element) for item in ([value] if items is None else items)])
        return construct(info, [made])
    except NetException:
        raise cannot_convert(value, info) from None


def _by_constructor(value: object, info: TypeInfo) -> object:
    """A constructor with one parameter that the value fits without a conversion of its own."""
    from .members import construct

    is_collection = "System.Collections.IEnumerable" in info.interfaces or "System.Collections.IList" in info.interfaces
    if is_collection and type(value) in PRIMITIVE:
        return NotImplemented
    if isinstance(value, Hashtable):
        return NotImplemented
    source = type_of(value)
    fitting = _FITTING.get(source.full_name)
    for signature, _ in info.constructors.overloads:
        parameters = parameter_types(signature)
        if len(parameters) != 1 or not _fits(parameters[0], source, value, fitting):
            continue
        try:
            return construct(info, [value])
        except NetException as error:
            raise conversion_failed(
                value, info, bare_error(error), _OWN_IDS.get(info.full_name, _BY_CONSTRUCTOR)
            ) from None
    return NotImplemented


def _fits(parameter: str, source: TypeInfo, value: object, fitting: tuple[str, ...] | None) -> bool:
    if fitting is not None:
        return parameter in fitting
    if isinstance(value, list):
        return parameter.endswith("[]") or "IEnumerable" in parameter or "ICollection" in parameter
    wanted = parameter.rpartition(".")[2]
    info: TypeInfo | None = source
    while info is not None:
        if parameter == info.full_name or wanted == info.name or parameter in info.accelerators:
            return True
        info = info.base
    return False


def _by_operator(value: object, info: TypeInfo) -> object:
    """A conversion operator, declared by either type."""
    from .members import invoke_static

    for owner in (info, type_of(value)):
        for name in ("op_Implicit", "op_Explicit"):
            group = owner.find_static(name.lower())
            if not isinstance(group, MethodGroup):
                continue
            try:
                made = invoke_static(owner, name, [value])
            except NetException:
                continue
            if type_of(made).is_subclass_of(info):
                return made
    return NotImplemented
