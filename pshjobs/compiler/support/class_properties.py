"""Properties of script classes: conversion, checks, initial values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.runtime.frame import Frame
from pshjobs.syntax import nodes
from pshjobs.values.arrays import PLAIN_CLASSES
from pshjobs.values.convert import convert
from pshjobs.values.null import NOTHING
from pshjobs.values.static_members import default_value
from pshjobs.values.type_info import Property, TypeInfo

from .script_class import ScriptClass, element, shown_type
from .types import find_type_named


def add_property(info: TypeInfo, made: ScriptClass, member: nodes.PropertyMember, frame: Frame) -> None:
    lower = member.name.lower()
    type_name = member.property_type.type_name.name if member.property_type else ""
    change, empty = conversion(frame, type_name, made.source.facts.namespaces)
    checks = _checks(member, made, frame)

    def checked(value: Any) -> Any:
        value = change(None if value is NOTHING else value)
        for check in checks:
            check.check(value)
        return value

    accept = checked if checks else change

    initial = made.source.value(member.initial_value) if member.initial_value is not None else None
    signature = f"{shown_type(type_name)} {member.name}"
    if member.is_static:
        statics = made.statics
        statics[lower] = empty()
        if initial is not None:
            made.pending.append(lambda: statics.__setitem__(lower, accept(element(initial(made.frame)))))

        def get() -> Any:
            if made.pending:
                made.prepare()
            return statics[lower]

        def put(value: Any) -> None:
            if made.pending:
                made.prepare()
            statics[lower] = accept(value)

        info.statics[lower] = Property(signature, get, put, True)
    else:
        made.fields.append((lower, initial, accept, empty))
        info.members[lower] = Property(
            signature,
            lambda value: value.script_fields[lower],
            lambda value, new: value.script_fields.__setitem__(lower, accept(new)),
            False,
        )
    if member.is_hidden:
        made.hidden.add(lower)


def _checks(member: nodes.PropertyMember, made: ScriptClass, frame: Frame) -> list[Any]:
    from pshjobs.compiler.attributes import attribute_name, evaluated, make_check
    from pshjobs.compiler.scripts import ScriptCode

    found = []
    for attribute in member.attributes or ():
        if isinstance(attribute, nodes.Attribute):
            code = ScriptCode(
                made.source.source,
                made.source.facts,
                nodes.ScriptBlock(0, 0, [], None, None, None, None, None, None, None),
            )
            check = make_check(
                attribute_name(attribute), evaluated(code, attribute, frame.shell), attribute, frame.shell
            )
            if check is not None and hasattr(check, "check"):
                found.append(check)
    return found


def conversion(frame: Frame, type_name: str, namespaces: list[str]) -> tuple[Callable[[Any], Any], Callable[[], Any]]:
    """What converts to a type named in a class, and what gives its empty value; the name is looked up on first use."""
    if not type_name or type_name.lower() == "object":
        return lambda value: value, lambda: None
    found: list[TypeInfo | None] = []
    plain: type | None = None  # the Python class whose values are right as they are, once the type is known

    def info() -> TypeInfo | None:
        nonlocal plain
        if not found:
            found.append(find_type_named(frame.shell, type_name, tuple(namespaces)))
            plain = PLAIN_CLASSES.get(found[0].full_name) if found[0] is not None else None
        return found[0]

    def change(value: Any) -> Any:
        if type(value) is plain:
            return value
        kind = info()
        if kind is None:
            return value
        if value is None and not _is_value(kind):
            return None
        return convert(value, kind)

    def empty() -> Any:
        kind = info()
        return default_value(kind) if kind is not None and _is_value(kind) else None

    return change, empty


def _is_value(info: TypeInfo) -> bool:
    return info.kind in ("struct", "enum")
