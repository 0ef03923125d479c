"""`.PSObject`, the member objects, and [psobject]."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.errors import ExtendedTypeSystemException
from pshjobs.values import views
from pshjobs.values.bags import bag_of
from pshjobs.values.enums import EnumValue
from pshjobs.values.listing import find_property, methods, properties, type_names
from pshjobs.values.objects import (
    AliasProperty,
    MemberBag,
    PSCustomObject,
    PSMember,
    PSObject,
    ScriptMethod,
    ScriptProperty,
    unwrap,
)
from pshjobs.values.type_info import NetType, TypeInfo, constructor, method, prop, static
from pshjobs.values.type_table import require_type
from pshjobs.values.wildcard import Wildcard

from .collection import collection_of
from .management_enums import PS_MEMBER_TYPES
from .object import Object

SMA = "System.Management.Automation."


def member_type(kind: str) -> EnumValue:
    """A value of PSMemberTypes."""
    return EnumValue(PS_MEMBER_TYPES, (PS_MEMBER_TYPES.values or {})[kind])


class PSMemberInfo(NetType, name="System.Management.Automation.PSMemberInfo", base=Object):
    """Base of the member objects."""

    @prop("string Name")
    def name(self: Any) -> str:
        return str(self.name)

    @prop("System.Management.Automation.PSMemberTypes MemberType")
    def member_type(self: Any) -> EnumValue:
        return member_type(self.kind)

    @prop("bool IsInstance")
    def is_instance(self: Any) -> bool:
        return isinstance(self, (views.NotePropertyView, views.ScriptMethodView))

    @method("System.Management.Automation.PSMemberInfo Copy()")
    def copy(self: Any) -> Any:
        return self


class PSPropertyInfo(
    PSMemberInfo, name="System.Management.Automation.PSPropertyInfo", base=PSMemberInfo, python=views.PropertyView
):
    @prop("System.Object Value")
    def value(self: Any) -> Any:
        return self.get()

    @value.writes
    def set_value(self: Any, new: Any) -> None:
        self.set(new)

    @prop("string TypeNameOfValue")
    def type_name_of_value(self: Any) -> str:
        if self.kind != "Property":
            return str(self.type_text)
        from .names import resolve

        found = resolve(self.type_text)
        return found.qualified_name if found is not None else str(self.type_text)

    @prop("bool IsSettable")
    def is_settable(self: Any) -> bool:
        return bool(self.settable)

    @prop("bool IsGettable")
    def is_gettable(self: Any) -> bool:
        return True

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return str(self)


class PSProperty(PSPropertyInfo, name=SMA + "PSProperty", base=PSPropertyInfo, python=views.NetPropertyView):
    """A .NET property of a value."""


class PSNoteProperty(PSPropertyInfo, name=SMA + "PSNoteProperty", base=PSPropertyInfo, python=views.NotePropertyView,
                     accelerators=("psnoteproperty",)):  # fmt: skip
    @constructor("psnoteproperty new(string name, System.Object value)")
    def new(name: str, value: Any) -> views.NotePropertyView:
        bag = MemberBag({name: value})
        return views.NotePropertyView(
            None, name, views.net_type_name(value), lambda: bag[name], lambda new: bag.__setitem__(name, new)
        )


class PSAliasProperty(PSPropertyInfo, name=SMA + "PSAliasProperty", base=PSPropertyInfo, python=views.AliasPropertyView,
                      accelerators=("psaliasproperty",)):  # fmt: skip
    @prop("string ReferencedMemberName")
    def referenced_member_name(self: Any) -> str:
        return str(self.member.referenced)

    @constructor("psaliasproperty new(string name, string referencedMemberName)")
    def new(name: str, referenced: str) -> views.AliasPropertyView:
        member = AliasProperty(name, referenced)
        return views.AliasPropertyView(None, name, "System.Object", lambda: None, None, member)


class PSScriptProperty(PSPropertyInfo, name=SMA + "PSScriptProperty", base=PSPropertyInfo, python=views.ScriptPropertyView,
                       accelerators=("psscriptproperty",)):  # fmt: skip
    @prop("scriptblock GetterScript")
    def getter_script(self: Any) -> Any:
        return self.member.getter

    @prop("scriptblock SetterScript")
    def setter_script(self: Any) -> Any:
        return self.member.setter

    @constructor("psscriptproperty new(string name, scriptblock getterScript)",
                 "psscriptproperty new(string name, scriptblock getterScript, scriptblock setterScript)")  # fmt: skip
    def new(name: str, getter: Any, setter: Any = None) -> views.ScriptPropertyView:
        member = ScriptProperty(name, getter, setter)
        return views.ScriptPropertyView(None, name, "System.Object", lambda: None, None, member)


class PSCodeProperty(PSPropertyInfo, name=SMA + "PSCodeProperty", base=PSPropertyInfo, python=views.CodePropertyView):
    """A property that Python code computes."""


class PSPropertySet(PSPropertyInfo, name=SMA + "PSPropertySet", base=PSPropertyInfo, python=views.PropertySetView):
    @prop("System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames")
    def referenced_property_names(self: Any) -> Any:
        return collection_of(list(self.member.referenced), require_type("System.String"))


class PSMethodInfo(PSMemberInfo, name=SMA + "PSMethodInfo", base=PSMemberInfo):
    @prop("System.Collections.ObjectModel.Collection[string] OverloadDefinitions")
    def overload_definitions(self: Any) -> Any:
        return collection_of(list(self.definitions), require_type("System.String"))

    @prop("string TypeNameOfValue")
    def type_name_of_value(self: Any) -> str:
        return SMA + "PSMethod"

    @prop("System.Object Value")
    def value(self: Any) -> Any:
        return self

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return str(self)


class PSMethod(PSMethodInfo, name=SMA + "PSMethod", base=PSMethodInfo, python=views.MethodView):
    """A .NET method of a value."""


PSMethod.net_type.name = "PSMethod`1"


class PSScriptMethod(PSMethodInfo, name=SMA + "PSScriptMethod", base=PSMethodInfo, python=views.ScriptMethodView,
                     accelerators=("psscriptmethod",)):  # fmt: skip
    @prop("scriptblock Script")
    def script(self: Any) -> Any:
        return self.script

    @prop("System.Collections.ObjectModel.Collection[string] OverloadDefinitions")
    def overload_definitions(self: Any) -> Any:
        return collection_of(list(self.definitions), require_type("System.String"))

    @prop("System.Management.Automation.PSMemberTypes MemberType")
    def member_type(self: Any) -> EnumValue:
        return member_type(self.kind)

    @prop("string TypeNameOfValue")
    def type_name_of_value(self: Any) -> str:
        return "System.Object"

    @constructor("psscriptmethod new(string name, scriptblock script)")
    def new(name: str, script: Any) -> views.ScriptMethodView:
        return views.ScriptMethodView(None, name, script)


class MemberCollection(NetType, name=SMA + "PSMemberInfoIntegratingCollection`1", base=Object):
    """`.PSObject.Properties`, `.Methods`, `.Members`: follow the object."""

    __slots__ = ("kind", "owner")
    net_enumerable = True

    def __init__(self, owner: object, kind: str) -> None:
        self.owner = owner
        self.kind = kind

    @property
    def items(self) -> list[Any]:
        """The members now."""
        found: list[Any] = []
        if self.kind != "methods":
            found.extend(properties(self.owner))
        if self.kind != "properties":
            found.extend(methods(self.owner))
        return found

    def __iter__(self) -> Iterator[Any]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def get_item(self, index: Any) -> Any:
        """By name; null when there is none."""
        if not isinstance(index, str):
            return self.items[int(index)]
        if self.kind == "properties":
            return find_property(self.owner, index)
        return next((each for each in self.items if each.name.lower() == index.lower()), None)

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method("System.Management.Automation.PSMemberInfo Item(string name) {get;}")
    def item(self, name: str) -> Any:
        return self.get_item(name)

    @method(
        "System.Object Match(string name)",
        "System.Object Match(string name, System.Management.Automation.PSMemberTypes memberTypes)",
    )
    def match(self, pattern: str, kinds: Any = None) -> Any:
        wanted = Wildcard(pattern)
        found = [each for each in self.items if wanted.matches(each.name)]
        if kinds is not None:
            found = [each for each in found if member_type(each.kind).value & kinds.value]
        return collection_of(found, require_type(SMA + "PSMemberInfo"))

    @method("void Add(System.Management.Automation.PSMemberInfo member)",
            "void Add(System.Management.Automation.PSMemberInfo member, bool preValidated)")  # fmt: skip
    def add(self, member: Any, checked: bool = False) -> None:
        bag = self._bag()
        if bag.name_of(member.name) is not None:
            raise ExtendedTypeSystemException(
                f'Cannot add a member with name "{member.name}" because a member with that name already exists.',
                id="ErrorAddingMember",
            )
        bag[member.name] = bag_value(member)

    def _bag(self) -> MemberBag:
        bag = bag_of(self.owner)
        if bag is None:
            if hasattr(self.owner, "members"):
                bag = self.owner.members = MemberBag()
            else:
                bag = MemberBag()
        return bag

    @method("void Remove(string name)")
    def remove(self, name: str) -> None:
        bag = self._bag()
        known = bag.name_of(name)
        if known is not None:
            del bag[known]

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Any:
        from .enumerators import Enumerator

        return Enumerator(self)


MemberCollection.net_type.name = "PSMemberInfoIntegratingCollection`1"


def bag_value(member: Any) -> Any:
    """What a bag holds for a member object."""
    if isinstance(member, PSMember):
        return member
    if isinstance(member, views.ScriptMethodView):
        return ScriptMethod(member.name, member.script)
    if isinstance(member, views.PropertyView) and isinstance(member.member, PSMember):
        return member.member
    return member.get()


class PSObjectView(NetType, name=SMA + "PSMemberSet", base=Object):
    """What `.PSObject` gives."""

    __slots__ = ("owner",)

    def __init__(self, owner: object) -> None:
        self.owner = owner

    @prop("System.Object Properties")
    def properties(self) -> MemberCollection:
        return MemberCollection(self.owner, "properties")

    @prop("System.Object Methods")
    def methods(self) -> MemberCollection:
        return MemberCollection(self.owner, "methods")

    @prop("System.Object Members")
    def members(self) -> MemberCollection:
        return MemberCollection(self.owner, "members")

    @prop("System.Object TypeNames")
    def type_names(self) -> Any:
        return type_name_list(self.owner)

    @prop("System.Object BaseObject")
    def base_object(self) -> Any:
        return unwrap(self.owner)

    @prop("System.Object ImmediateBaseObject")
    def immediate_base_object(self) -> Any:
        return unwrap(self.owner)

    @method("psobject Copy()")
    def copy(self) -> Any:
        return copy_object(self.owner)


def copy_object(value: Any) -> Any:
    """`.PSObject.Copy()`: a new object with the same members."""
    if type(value) is PSCustomObject:
        names = None if value.type_names is None else list(value.type_names)
        return PSCustomObject(MemberBag(value.members), names)
    if type(value) is PSObject:
        names = None if value.type_names is None else list(value.type_names)
        return PSObject(copy_object(value.base), MemberBag(value.members), names)
    if hasattr(value, "copy"):
        return value.copy()
    return value


def type_name_list(value: Any) -> Any:
    """`.PSTypeNames`: changes to it reach the object."""
    names = type_names(value)
    if isinstance(value, (PSCustomObject, PSObject)) or (
        hasattr(value, "type_names") and not isinstance(value, TypeInfo)
    ):
        if value.type_names is None:
            value.type_names = names
        names = value.type_names
    made = collection_of([], require_type("System.String"))
    made.items = names
    return made


class BaseView:
    """`.psbase`: the members of .NET only."""

    __slots__ = ()

    @staticmethod
    def of(value: Any) -> Any:
        """The value where keys do not hide properties."""
        from pshjobs.values.hashtable import Hashtable

        base = unwrap(value)
        return PlainMembers(base) if isinstance(base, Hashtable) else base


class PlainMembers(NetType, name=SMA + "PSInternalMemberSet", base=Object):
    """A hashtable whose keys are no properties."""

    __slots__ = ("table",)
    adapts = True

    def __init__(self, table: Any) -> None:
        self.table = table

    def adapted_get(self, name: str) -> Any:
        """A property of the type."""
        from pshjobs.values.adapters import MISSING
        from pshjobs.values.type_info import Property
        from pshjobs.values.type_table import type_of

        found = type_of(self.table).find_member(name.lower())
        return found.get(self.table) if isinstance(found, Property) else MISSING

    def adapted_set(self, name: str, new: object) -> bool:
        """Nothing can be set."""
        return False

    def adapted_names(self) -> list[str]:
        """What adapted_get knows."""
        from pshjobs.values.type_info import Property
        from pshjobs.values.type_table import type_of

        return [each.name for each in type_of(self.table).members.values() if isinstance(each, Property)]


class PSCustomObjectType(NetType, name=SMA + "PSCustomObject", base=Object, python=PSCustomObject,
                         assembly="System.Management.Automation"):  # fmt: skip
    @method("bool Equals(System.Object obj)")
    def equals(self: Any, other: Any) -> bool:
        return False

    @method("int GetHashCode()")
    def get_hash_code(self: Any) -> int:
        return hash(id(self)) & 0x7FFFFFFF

    @method("string ToString()")
    def to_string(self: Any) -> str:
        from pshjobs.values.text import to_net_string

        return to_net_string(self)


class PSObjectType(NetType, name=SMA + "PSObject", base=Object, accelerators=("psobject", "pscustomobject"),
                   assembly="System.Management.Automation"):  # fmt: skip
    @constructor("psobject new()", "psobject new(int instanceMemberCapacity)", "psobject new(System.Object obj)")
    def new(value: Any = None) -> Any:
        return PSCustomObject() if value is None or isinstance(value, int) else PSObject(value)

    @static("psobject AsPSObject(System.Object obj)")
    def as_ps_object(value: Any) -> Any:
        return value
