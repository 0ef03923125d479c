"""What Get-Member gives."""

from __future__ import annotations

from typing import Any

from pshjobs.types.management_enums import PS_MEMBER_TYPES
from pshjobs.types.object import Object
from pshjobs.values.bags import bag_of
from pshjobs.values.enums import EnumValue
from pshjobs.values.listing import static_methods, static_properties
from pshjobs.values.members import methods, properties, type_names
from pshjobs.values.objects import PSMember
from pshjobs.values.type_info import NetType, TypeInfo, method, prop
from pshjobs.values.type_table import type_of

HIDDEN = (
    ("MemberSet", "psadapted", "psadapted {}"),
    ("MemberSet", "psbase", "psbase {}"),
    ("MemberSet", "psextended", "psextended {}"),
    ("MemberSet", "psobject", "psobject {BaseObject, Members, Properties, Methods, ImmediateBaseObject, TypeNames, get_BaseObject, get_Members, get_Properties, get_Methods, get_ImmediateBaseObject, get_TypeNames, ToString, Copy, CompareTo, Equals, GetHashCode, GetType}"),
    ("CodeProperty", "pstypenames", "System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]] pstypenames{get=PSTypeNames;}"),
)  # fmt: skip


class MemberDefinition(
    NetType,
    name="Microsoft.PowerShell.Commands.MemberDefinition",
    base=Object,
    assembly="Microsoft.PowerShell.Commands.Utility",
):
    """One member of one type."""

    __slots__ = ("_definition", "_kind", "_name", "_type_name")

    def __init__(self, type_name: str, name: str, kind: str, definition: str) -> None:
        self._type_name = type_name
        self._name = name
        self._kind = kind
        self._definition = definition

    @property
    def kind_number(self) -> int:
        """The kind as its bit in PSMemberTypes."""
        return (PS_MEMBER_TYPES.values or {}).get(self._kind, 0)

    @prop("string TypeName")
    def type_name(self) -> str:
        return self._type_name

    @prop("string Name")
    def name(self) -> str:
        return self._name

    @prop("System.Management.Automation.PSMemberTypes MemberType")
    def member_type(self) -> EnumValue:
        return EnumValue(PS_MEMBER_TYPES, self.kind_number)

    @prop("string Definition")
    def definition(self) -> str:
        return self._definition

    @method("string ToString()")
    def to_string(self) -> str:
        return self._definition


def type_name_of(item: Any) -> str:
    """The first of the object's type names."""
    return type_names(item)[0]


def definitions_of(item: Any, type_name: str, view: str, force: bool) -> list[MemberDefinition]:
    """The members of an object: those of .NET (Adapted), those that were added (Extended), or both."""
    bag: dict[str, Any] = bag_of(item) or {}
    found = []
    hidden = set() if force else hidden_names(item)
    for member in [*properties(item), *methods(item)]:
        if member.name.lower() in hidden:
            continue
        is_added = (
            member.name in bag or isinstance(getattr(member, "member", None), PSMember) or member.kind == "ScriptMethod"
        )
        if ("Extended" if is_added else "Adapted") in view or view in ("All", "Base"):
            found.append(MemberDefinition(type_name, str(member.name), member.kind, str(member)))
    if force:
        found.extend(MemberDefinition(type_name, name, kind, text) for kind, name, text in HIDDEN)
    return found


def hidden_names(item: Any) -> set[str]:
    """The members that a class of a script hides, in lower case."""
    hidden: set[str] = set()
    info: TypeInfo | None = type_of(item)
    while info is not None and info.script is not None:
        hidden |= info.script.hidden
        info = info.base
    return hidden


def static_definitions(info: TypeInfo) -> list[MemberDefinition]:
    """The static members of a type."""
    name = info.full_name
    found = [
        MemberDefinition(name, str(view.name), "Property", _static_text(info, view)) for view in static_properties(info)
    ]
    found += [MemberDefinition(name, str(view.name), "Method", str(view)) for view in static_methods(info)]
    return found


def _static_text(info: TypeInfo, view: Any) -> str:
    text = str(view).removeprefix("static ")
    return text if info.script is None else "static " + text
