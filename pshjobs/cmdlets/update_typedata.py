"""Give all objects of a type more members, or say how they are shown."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null, not_null_or_empty, one_of
from pshjobs.cmdlets.new_members import make_member
from pshjobs.cmdlets.type_data import Entry, TypeData, entries, put_member
from pshjobs.cmdlets.type_data_files import load_type_file
from pshjobs.errors import InvalidOperationException, NetException, RuntimeException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.objects import CodeProperty, PSMember


class UpdateTypeData(
    Cmdlet,
    name="Update-TypeData",
    default_set="FileSet",
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Utility",
):
    """Give all objects of a type more members, or say how they are shown.

    Examples:
        PS> Update-TypeData -TypeName Acme.Tank -MemberType ScriptProperty -MemberName Full -Value { $this.Level -ge 5 }
        PS> ([pscustomobject]@{ PSTypeName = 'Acme.Tank'; Level = 5 }).Full
        True
    """

    member_type: object = param(
        "The kind of the member.",
        type="PSMemberTypes",
        sets="DynamicTypeSet",
        check=(
            not_null_or_empty,
            one_of("NoteProperty", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "CodeMethod"),
        ),
    )
    member_name: str | None = param("The name of the member.", sets="DynamicTypeSet", check=not_null_or_empty)
    value: object = param(
        "The value, the script block, or the property that an alias stands for.", type="Object", sets="DynamicTypeSet"
    )
    second_value: object = param(
        "The block that sets a ScriptProperty, or the type that an alias converts to.",
        type="Object",
        sets="DynamicTypeSet",
        check=not_null,
    )
    type_converter: object = param("The converter of the type.", type="type", sets="DynamicTypeSet", check=not_null)
    type_adapter: object = param("The adapter of the type.", type="type", sets="DynamicTypeSet", check=not_null)
    serialization_method: str | None = param(
        "How objects of the type travel between processes.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    target_type_for_deserialization: object = param(
        "The type that such objects become again.", type="type", sets="DynamicTypeSet", check=not_null
    )
    serialization_depth: int = param(
        "How deep such objects travel.", sets="DynamicTypeSet", check=(not_null, at_least(0))
    )
    default_display_property: str | None = param(
        "The property that stands for an object in wide lists.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    inherit_property_serialization_set: object = param(
        "Use the property set of the base type, too.",
        type="Nullable[bool]",
        sets="DynamicTypeSet",
        check=not_null,
    )
    string_serialization_source: str | None = param(
        "The property that is the text of objects that travelled.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    default_display_property_set: list[str] | None = param(
        "The properties that tables and lists show by default.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    default_key_property_set: list[str] | None = param(
        "The properties that sorting and grouping go by.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    property_serialization_set: list[str] | None = param(
        "The properties that travel.", sets="DynamicTypeSet", check=not_null_or_empty
    )
    type_name: str | None = param(
        "The type, or another type name of objects.",
        mandatory=True,
        by_value=True,
        sets="DynamicTypeSet",
        check=not_null_or_empty,
    )
    force: bool = param("Replace what is there already.", sets=("DynamicTypeSet", "TypeDataSet"))
    type_data: list[object] | None = param(
        "Type data as an object.",
        type="TypeData[]",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="TypeDataSet",
    )
    append_path: list[str] | None = param(
        "Files of type data, read after those that are known.",
        position=0,
        by_value=True,
        by_name=True,
        sets="FileSet",
        alias=("PSPath", "Path"),
        check=not_null,
    )
    prepend_path: list[str] | None = param(
        "Files of type data, read before those that are known.", sets="FileSet", check=not_null
    )

    def process(self) -> None:
        if self.parameter_set == "FileSet":
            for path in (*(self.prepend_path or ()), *(self.append_path or ())):
                if self.should_process(f"FileName: {path}", "Update TypeData"):
                    load_type_file(self, path)
            return
        if self.parameter_set == "TypeDataSet":
            for each in self.type_data or ():
                if isinstance(each, TypeData):
                    self._put_all(each.type_name, [data.member for data in each.members_table.values()])
            return
        try:
            self._update()
        except NetException as error:
            self.error(error)

    def _update(self) -> None:
        name = (self.type_name or "").strip()
        sets = self._sets()
        has_member = self.is_bound("MemberType")
        if not has_member and any(self.is_bound(each) for each in ("MemberName", "Value", "SecondValue")):
            raise InvalidOperationException(
                "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.",
                id="MemberTypeIsMissing",
                category="InvalidOperation",
            )
        if not has_member and not sets:
            raise InvalidOperationException(
                f'No member is specified for the update on type "{name}".',
                id="TypeDataEmpty",
                category="InvalidOperation",
            )
        if not self.should_process(f"TypeName: {name}", "Update TypeData"):
            return
        if has_member:
            self._put_all(name, [self._member()])
        self._put_sets(name, sets)

    def _sets(self) -> dict[str, Any]:
        names = (
            ("DefaultDisplayProperty", self.default_display_property),
            ("DefaultDisplayPropertySet", self.default_display_property_set),
            ("DefaultKeyPropertySet", self.default_key_property_set),
            ("PropertySerializationSet", self.property_serialization_set),
            ("SerializationMethod", self.serialization_method),
            ("SerializationDepth", self.serialization_depth),
            ("StringSerializationSource", self.string_serialization_source),
            ("TargetTypeForDeserialization", self.target_type_for_deserialization),
            ("InheritPropertySerializationSet", self.inherit_property_serialization_set),
            ("TypeConverter", self.type_converter),
            ("TypeAdapter", self.type_adapter),
        )
        return {name: value for name, value in names if self.is_bound(name)}

    def _member(self) -> PSMember:
        kind = str(self.member_type)
        name = self.member_name or ""
        for needed, parameter in (("MemberName", "MemberName"), ("Value", "Value")):
            if not self.is_bound(needed) and not (needed == "Value" and self.is_bound("SecondValue")):
                raise InvalidOperationException(
                    f'The {parameter} parameter is required for the type "{kind}". Please specify the {parameter} parameter.',
                    id=f"{parameter}ShouldBeSpecified",
                    category="InvalidOperation",
                )
        made = make_member(kind, name, self.value, self.second_value, self.is_bound("SecondValue"))
        return made if isinstance(made, PSMember) else CodeProperty(name, lambda _: made, kind="NoteProperty")

    def _put_all(self, name: str, members: list[PSMember]) -> None:
        known = entries(self.shell).get(name.lower())
        for member in members:
            if known is not None and member.name.lower() in known.before and not self.force:
                raise RuntimeException(
                    f'Error in TypeData "{name}": The member {member.name} is already present.',
                    id="TypesDynamicUpdateException",
                    category="InvalidOperation",
                )
            put_member(self.shell, name, member)

    def _put_sets(self, name: str, sets: dict[str, Any]) -> None:
        if not sets:
            return
        entry = entries(self.shell).setdefault(name.lower(), Entry(name))
        display = self.shell.services.format_context(self.shell).display
        for each, value in sets.items():
            if each in entry.sets and not self.force:
                raise RuntimeException(
                    f'Error in TypeData "{name}": The member {each} is already present.',
                    id="TypesDynamicUpdateException",
                    category="InvalidOperation",
                )
            entry.sets[each] = list(value) if isinstance(value, list) else value
        if "DefaultDisplayPropertySet" in sets:
            display.set_default_set(name, sets["DefaultDisplayPropertySet"])
        if "DefaultDisplayProperty" in sets:
            display.set_default_property(name, sets["DefaultDisplayProperty"])
