"""Generic types with their arguments: `List[int]` from `List`1`."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from .type_info import MethodGroup, Property, TypeInfo
from .type_table import find_type, register


def make_generic(definition: TypeInfo, arguments: tuple[TypeInfo, ...]) -> TypeInfo:
    """The constructed type; one TypeInfo (and one Python class) for each combination.

    The constructors of a generic declaration take the Python class to make as their first argument.
    """
    name = f"{definition.full_name}[{','.join(each.full_name for each in arguments)}]"
    found = find_type(name)
    if found is not None:
        return found
    made = TypeInfo(name, base=_base(definition, arguments), kind=definition.kind)
    made.generic, made.arguments, made.assembly = definition, arguments, definition.assembly
    made.convert = None if definition.convert is None else partial(definition.convert, made)
    if definition.python is not None:
        made.python = type(definition.python.__name__, (definition.python,), {"__slots__": (), "net_type": made})
    _fill(made, definition, arguments)
    register(made)
    return made


def _base(definition: TypeInfo, arguments: tuple[TypeInfo, ...]) -> TypeInfo | None:
    base = definition.base
    if base is not None and base.parameters and len(base.parameters) == len(arguments):
        return make_generic(base, arguments)
    return base


def _fill(made: TypeInfo, definition: TypeInfo, arguments: tuple[TypeInfo, ...]) -> None:
    """Copy the members with the arguments in place of the type's parameters."""
    from .text import type_text

    pattern = re.compile(r"\b(" + "|".join(definition.parameters) + r")\b") if definition.parameters else None
    shown = {name: type_text(each) for name, each in zip(definition.parameters, arguments, strict=False)}
    full = {name: each.full_name for name, each in zip(definition.parameters, arguments, strict=False)}

    def put(text: str, names: dict[str, str]) -> str:
        return text if pattern is None else pattern.sub(lambda match: names[match[1]], text)

    made.interfaces = tuple(put(text, full) for text in definition.interfaces)
    for source, target in ((definition.members, made.members), (definition.statics, made.statics)):
        for key, member in source.items():
            target[key] = _copy(member, lambda text: put(text, shown))
    bound = MethodGroup("new", True)
    for text, function in definition.constructors.overloads:
        bound.overloads.append((put(text, shown), partial(function, made.python)))
    made.constructors = bound


def _copy(member: Property | MethodGroup, put: Callable[[str], str]) -> Property | MethodGroup:
    if isinstance(member, Property):
        made = Property(put(member.signature), member.get, member.set_, member.is_static)
        made.name = member.name
        return made
    group = MethodGroup(member.name, member.is_static)
    group.overloads = [(put(text), function) for text, function in member.overloads]
    return group


def arguments_of(value: Any) -> tuple[TypeInfo, ...]:
    """The generic arguments of a value's type."""
    info: TypeInfo = type(value).net_type
    return info.arguments
