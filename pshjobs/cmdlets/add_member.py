"""Add properties, methods or a type name to an object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.new_members import ValidateNotePropertyName, add_member, make_member
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import type_names
from pshjobs.values.objects import PSCustomObject, PSObject
from pshjobs.values.text import to_text


class AddMember(Cmdlet, name="Add-Member", default_set="TypeNameSet", module="Microsoft.PowerShell.Utility"):
    """Add properties, methods or a type name to an object.

    Examples:
        PS> $o = [pscustomobject]@{ W = 2; H = 3 }
        PS> $o | Add-Member ScriptProperty Area { $this.W * $this.H }
        PS> $o.Area
        6
    """

    input_object: object = param("The object that gets the member.", mandatory=True, by_value=True)
    member_type: object = param(
        "The kind of the member: NoteProperty, ScriptProperty, ScriptMethod, AliasProperty ...",
        type="PSMemberTypes",
        position=0,
        mandatory=True,
        sets="MemberSet",
        alias="Type",
    )
    name: str | None = param("The name of the member.", position=1, mandatory=True, sets="MemberSet")
    value: object = param(
        "The value, the script block, or the property that an alias stands for.",
        type="Object",
        position=2,
        sets="MemberSet",
    )
    second_value: object = param(
        "The block that sets a ScriptProperty, or the type that an alias converts to.",
        type="Object",
        position=3,
        sets="MemberSet",
    )
    type_name: str | None = param(
        "A type name to put before those of the object.",
        sets={
            "TypeNameSet": at(mandatory=True),
            "MemberSet": at(),
            "NotePropertySingleMemberSet": at(),
            "NotePropertyMultiMemberSet": at(),
        },
        check=not_null_or_empty,
    )
    force: bool = param(
        "Replace a member that is there.",
        sets=("MemberSet", "NotePropertySingleMemberSet", "NotePropertyMultiMemberSet"),
    )
    pass_thru: bool = param("Give the object.")
    note_property_name: str | None = param(
        "The name of a note property.",
        position=0,
        mandatory=True,
        sets="NotePropertySingleMemberSet",
        check=(ValidateNotePropertyName(), not_null_or_empty),
    )
    note_property_value: object = param(
        "The value of the note property.",
        type="Object",
        position=1,
        mandatory=True,
        sets="NotePropertySingleMemberSet",
        allow_null=True,
    )
    note_property_members: object = param(
        "A table of note properties.",
        type="IDictionary",
        position=0,
        mandatory=True,
        sets="NotePropertyMultiMemberSet",
        check=not_null_or_empty,
    )

    def process(self) -> Iterator[object]:
        target: Any = self.input_object
        if self.type_name:
            target = _with_type_name(target, self.type_name)
        try:
            for name, member in self._members():
                target = add_member(target, name, member, self.force)
        except NetException as error:
            self.error(error)
            return
        if self.pass_thru:
            yield target

    def _members(self) -> list[tuple[str, Any]]:
        """The members to add: a plain value for a note property."""
        if self.parameter_set == "NotePropertySingleMemberSet":
            return [(self.note_property_name or "", self.note_property_value)]
        if self.parameter_set == "NotePropertyMultiMemberSet":
            table: Any = self.note_property_members
            return [(to_text(key), value) for key, value in table.items()] if isinstance(table, Hashtable) else []
        if self.parameter_set == "MemberSet":
            kind = str(self.member_type)
            has_second = self.is_bound("SecondValue")
            return [(self.name or "", make_member(kind, self.name or "", self.value, self.second_value, has_second))]
        return []


def _with_type_name(target: Any, name: str) -> Any:
    holder = target if isinstance(target, (PSCustomObject, PSObject)) else PSObject(target)
    known = list(holder.type_names) if holder.type_names is not None else type_names(target)
    holder.type_names = [name, *known]
    return holder
