"""Type data: members, display sets and keys that Update-TypeData gives to all objects of a type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from pshjobs.types.object import Object
from pshjobs.values.hashtable import OrderedDictionary
from pshjobs.values.objects import AliasProperty, CodeProperty, PSMember, ScriptMethod, ScriptProperty
from pshjobs.values.type_info import NetType, TypeInfo, prop
from pshjobs.values.type_table import extensions_for

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

RUNSPACES = "System.Management.Automation.Runspaces."
ASSEMBLY = "System.Management.Automation"
STATE: Final = "type_data"


class MemberData(NetType, name=RUNSPACES + "TypeMemberData", base=Object, assembly=ASSEMBLY):
    """One member of type data."""

    __slots__ = ("member",)

    def __init__(self, member: PSMember) -> None:
        self.member: Any = member

    @prop("string Name")
    def name(self) -> str:
        return str(self.member.name)


class NotePropertyData(MemberData, name=RUNSPACES + "NotePropertyData", base=MemberData, assembly=ASSEMBLY):
    @prop("System.Object Value")
    def value(self) -> Any:
        return self.member.get(None)


class AliasPropertyData(MemberData, name=RUNSPACES + "AliasPropertyData", base=MemberData, assembly=ASSEMBLY):
    @prop("string ReferencedMemberName")
    def referenced_member_name(self) -> str:
        return str(self.member.referenced)

    @prop("type MemberType")
    def member_type(self) -> Any:
        return self.member.conversion


class ScriptPropertyData(MemberData, name=RUNSPACES + "ScriptPropertyData", base=MemberData, assembly=ASSEMBLY):
    @prop("scriptblock GetScriptBlock")
    def get_script_block(self) -> Any:
        return getattr(self.member, "getter", None)

    @prop("scriptblock SetScriptBlock")
    def set_script_block(self) -> Any:
        return getattr(self.member, "setter", None)


class ScriptMethodData(MemberData, name=RUNSPACES + "ScriptMethodData", base=MemberData, assembly=ASSEMBLY):
    @prop("scriptblock Script")
    def script(self) -> Any:
        return self.member.script


class CodePropertyData(MemberData, name=RUNSPACES + "CodePropertyData", base=MemberData, assembly=ASSEMBLY):
    """A property that Python code computes."""


def member_data(member: PSMember) -> MemberData:
    """The description of a member."""
    if isinstance(member, CodeProperty):
        if member.kind == "NoteProperty":
            return NotePropertyData(member)
        return ScriptPropertyData(member) if member.kind == "ScriptProperty" else CodePropertyData(member)
    if isinstance(member, AliasProperty):
        return AliasPropertyData(member)
    if isinstance(member, ScriptProperty):
        return ScriptPropertyData(member)
    return ScriptMethodData(member) if isinstance(member, ScriptMethod) else MemberData(member)


class TypeData(NetType, name=RUNSPACES + "TypeData", base=Object, assembly=ASSEMBLY):
    """What is known of one type name."""

    __slots__ = ("_members", "_name", "_sets")

    def __init__(self, name: str, members: Sequence[PSMember], sets: dict[str, Any]) -> None:
        self._name = name
        self._members = OrderedDictionary((member.name, member_data(member)) for member in members)
        self._sets = sets

    @prop("string TypeName")
    def type_name(self) -> str:
        return self._name

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.Runspaces.TypeMemberData] Members")
    def members_table(self) -> Any:
        return self._members

    @prop("string DefaultDisplayProperty")
    def default_display_property(self) -> Any:
        return self._sets.get("DefaultDisplayProperty")

    @prop("System.Management.Automation.Runspaces.PropertySetData DefaultDisplayPropertySet")
    def default_display_property_set(self) -> Any:
        return self._sets.get("DefaultDisplayPropertySet")

    @prop("System.Management.Automation.Runspaces.PropertySetData DefaultKeyPropertySet")
    def default_key_property_set(self) -> Any:
        return self._sets.get("DefaultKeyPropertySet")

    @prop("System.Nullable[uint] SerializationDepth")
    def serialization_depth(self) -> Any:
        return self._sets.get("SerializationDepth")

    @prop("string SerializationMethod")
    def serialization_method(self) -> Any:
        return self._sets.get("SerializationMethod")


class Entry:
    """What this session changed of one type name: the members as they were before, and the sets."""

    __slots__ = ("before", "name", "sets")

    def __init__(self, name: str) -> None:
        self.name = name
        self.before: dict[str, PSMember | None] = {}
        self.sets: dict[str, Any] = {}


def entries(shell: Shell) -> dict[str, Entry]:
    """The session's changes by type name in lower case."""
    found: dict[str, Entry] = shell.state.setdefault(STATE, {})
    return found


def net_type(shell: Shell, name: str) -> TypeInfo | None:
    """The .NET type or class of the script with this full name."""
    from pshjobs.types.names import resolve

    found = shell.script_type(name) or resolve(name)
    return found if isinstance(found, TypeInfo) else None


def members_of(shell: Shell, name: str) -> dict[str, Any]:
    """The table of the members that type data adds under a type name."""
    info = net_type(shell, name)
    return info.extended if info is not None else extensions_for(name)


def put_member(shell: Shell, name: str, member: PSMember) -> None:
    """Add a member to a type name, remembering what was there."""
    table = members_of(shell, name)
    entry = entries(shell).setdefault(name.lower(), Entry(name))
    key = member.name.lower()
    entry.before.setdefault(key, table.get(key))
    table[key] = member


def remove_entry(shell: Shell, name: str) -> bool:
    """Undo what the session changed of a type name; false when it changed nothing."""
    entry = entries(shell).pop(name.lower(), None)
    if entry is None:
        return False
    table = members_of(shell, name)
    for key, before in entry.before.items():
        if before is None:
            table.pop(key, None)
        else:
            table[key] = before
    shell.services.format_context(shell).display.remove(name)
    return True


def key_set(shell: Shell, names: Sequence[str]) -> list[str]:
    """The DefaultKeyPropertySet of the first of an object's type names that has one."""
    known = entries(shell)
    for name in names:
        entry = known.get(name.lower())
        if entry is not None and "DefaultKeyPropertySet" in entry.sets:
            return list(entry.sets["DefaultKeyPropertySet"])
    return []
