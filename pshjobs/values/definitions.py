"""The Definition column of Get-Member and the text of a member object."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .objects import ScriptProperty
from .text import to_net_string, type_text
from .type_table import type_of

if TYPE_CHECKING:
    from .views import PropertyView


def property_definition(view: PropertyView) -> str:
    """`int Length {get;}`, `string Label=x`, `Width = W`, `System.Object Area {get=...;}`."""
    kind = view.kind
    if kind == "NoteProperty":
        return f"{value_type_text(view.get())} {view.name}={value_text(view.get())}"
    if kind == "AliasProperty":
        return f"{view.name} = {view.member.referenced}"
    if kind == "ScriptProperty" and isinstance(view.member, ScriptProperty):
        return script_property_definition(view.name, view.member)
    if kind == "PropertySet":
        return f"{view.name} {{{', '.join(view.member.referenced)}}}"
    if kind in ("CodeProperty", "ScriptProperty"):
        return f"{view.type_text} {view.name}{{get={view.name};}}"
    prefix = "static " if getattr(view.member, "is_static", False) else ""
    return f"{prefix}{view.type_text} {view.name} {{get;{'set;' if view.settable else ''}}}"


def script_property_definition(name: str, member: ScriptProperty) -> str:
    """The definition of a ScriptProperty, with the text of its blocks."""
    parts = []
    if member.getter is not None:
        parts.append(f"get={member.getter};")
    if member.setter is not None:
        parts.append(f"set={member.setter};")
    return f"System.Object {name} {{{''.join(parts)}}}"


def value_type_text(value: object) -> str:
    """The type of a note property's value as definitions name it; `object` for null."""
    if value is None:
        return "object"
    info = type_of(value)
    if info.full_name == "System.Object[]":
        return "Object[]"
    return type_text(info)


def value_text(value: object) -> str:
    """The value as definitions show it."""
    from .objects import PSCustomObject
    from .text import custom_object_text

    if value is None:
        return "null"
    if type(value) is PSCustomObject:
        return custom_object_text(value)
    return to_net_string(value)
