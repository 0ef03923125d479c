"""[type]: what `[int]` and `.GetType()` give."""

from __future__ import annotations

from typing import Any

from pshjobs.values.arrays import TypedArray
from pshjobs.values.conversion_rank import NUMBERS, is_assignable, is_value_type
from pshjobs.values.enums import is_flags
from pshjobs.values.text import type_full_text
from pshjobs.values.type_info import NetType, TypeInfo, assembly_name, method, prop, static
from pshjobs.values.type_table import array_of, find_type, require_type, type_of

from .names import resolve
from .object import Object

NOT_SERIALIZABLE = ("interface",)


def type_array(items: list[TypeInfo]) -> TypedArray:
    """`Type[]`."""
    return TypedArray(require_type("System.Type"), items)


class Assembly(NetType, name="System.Reflection.Assembly", base=Object):
    __slots__ = ("info",)

    def __init__(self, info: TypeInfo) -> None:
        self.info = info

    @prop("string FullName")
    def full_name(self) -> str:
        return assembly_name(self.info)

    @prop("string Location")
    def location(self) -> str:
        return f"{self.info.assembly}.dll"

    @method("System.Reflection.AssemblyName GetName()")
    def get_name(self) -> AssemblyName:
        return AssemblyName(self.info)

    @method("string ToString()")
    def to_string(self) -> str:
        return assembly_name(self.info)

    @static("System.Reflection.Assembly LoadWithPartialName(string partialName)")
    def load_with_partial_name(name: str) -> Any:
        return None

    @static("System.Reflection.Assembly GetExecutingAssembly()")
    def get_executing_assembly() -> Assembly:
        return Assembly(require_type("System.Management.Automation.PSObject"))


class AssemblyName(NetType, name="System.Reflection.AssemblyName", base=Object):
    __slots__ = ("info",)

    def __init__(self, info: TypeInfo) -> None:
        self.info = info

    @prop("string Name")
    def name(self) -> str:
        return self.info.assembly

    @prop("version Version")
    def version(self) -> Any:
        from .version import Version

        text = assembly_name(self.info).partition("Version=")[2].partition(",")[0]
        return Version.parse(text)

    @method("string ToString()")
    def to_string(self) -> str:
        return assembly_name(self.info)


class Type(NetType, name="System.Type", base=Object, accelerators=("type",)):
    @prop("string Name")
    def name(self: TypeInfo) -> str:
        return self.name

    @prop("string FullName")
    def full_name(self: TypeInfo) -> str:
        return self.qualified_name

    @prop("string Namespace")
    def namespace(self: TypeInfo) -> str:
        return self.namespace

    @prop("string AssemblyQualifiedName")
    def assembly_qualified_name(self: TypeInfo) -> str:
        return f"{self.qualified_name}, {assembly_name(self)}"

    @prop("System.Reflection.Assembly Assembly")
    def assembly(self: TypeInfo) -> Assembly:
        return Assembly(self)

    @prop("System.Reflection.Module Module")
    def module(self: TypeInfo) -> str:
        return f"{self.assembly}.dll"

    @prop("type BaseType")
    def base_type(self: TypeInfo) -> TypeInfo | None:
        if self.full_name == "System.Object" or self.kind == "interface":
            return None
        return self.base or require_type("System.Object")

    @prop("type UnderlyingSystemType")
    def underlying_system_type(self: TypeInfo) -> TypeInfo:
        return self

    @prop("guid GUID")
    def guid(self: TypeInfo) -> Any:
        import uuid

        from .guid import Guid

        return Guid(uuid.uuid5(uuid.NAMESPACE_OID, self.full_name))

    @prop("bool IsPublic")
    def is_public(self: TypeInfo) -> bool:
        return "+" not in self.full_name

    @prop("bool IsSerializable")
    def is_serializable(self: TypeInfo) -> bool:
        return self.kind not in NOT_SERIALIZABLE and self.script is None

    @prop("bool IsSerial")
    def is_serial(self: TypeInfo) -> bool:
        return self.kind not in NOT_SERIALIZABLE and self.script is None

    @prop("bool IsArray")
    def is_array(self: TypeInfo) -> bool:
        return self.element is not None

    @prop("bool IsEnum")
    def is_enum(self: TypeInfo) -> bool:
        return self.kind == "enum"

    @prop("bool IsClass")
    def is_class(self: TypeInfo) -> bool:
        return self.kind in ("class", "array", "delegate") and not is_value_type(self)

    @prop("bool IsInterface")
    def is_interface(self: TypeInfo) -> bool:
        return self.kind == "interface"

    @prop("bool IsValueType")
    def is_value_type(self: TypeInfo) -> bool:
        return is_value_type(self)

    @prop("bool IsPrimitive")
    def is_primitive(self: TypeInfo) -> bool:
        primitive = NUMBERS - {"System.Decimal", "System.Numerics.BigInteger"} | {"System.Boolean", "System.Char"}
        return self.full_name in primitive

    @prop("bool IsAbstract")
    def is_abstract(self: TypeInfo) -> bool:
        return self.kind == "interface" or (self.python is None and self.script is None and self.kind == "class")

    @prop("bool IsSealed")
    def is_sealed(self: TypeInfo) -> bool:
        return is_value_type(self) or self.full_name == "System.String"

    @prop("bool IsGenericType")
    def is_generic_type(self: TypeInfo) -> bool:
        return self.generic is not None or bool(self.parameters)

    @prop("bool IsGenericTypeDefinition")
    def is_generic_type_definition(self: TypeInfo) -> bool:
        return bool(self.parameters)

    @prop("type[] GenericTypeArguments")
    def generic_type_arguments(self: TypeInfo) -> TypedArray:
        return type_array(list(self.arguments))

    @prop("System.Reflection.TypeInfo DeclaringType")
    def declaring_type(self: TypeInfo) -> TypeInfo | None:
        return find_type(self.full_name.rpartition("+")[0]) if "+" in self.full_name else None

    @prop("type ReflectedType")
    def reflected_type(self: TypeInfo) -> TypeInfo | None:
        return None

    @prop("System.Reflection.MemberTypes MemberType")
    def member_type(self: TypeInfo) -> str:
        return "TypeInfo"

    @method("type GetElementType()")
    def get_element_type(self: TypeInfo) -> TypeInfo | None:
        return self.element

    @method("int GetArrayRank()")
    def get_array_rank(self: TypeInfo) -> int:
        return self.rank

    @method("type[] GetGenericArguments()")
    def get_generic_arguments(self: TypeInfo) -> TypedArray:
        return type_array(list(self.arguments))

    @method("type GetGenericTypeDefinition()")
    def get_generic_type_definition(self: TypeInfo) -> TypeInfo | None:
        return self.generic

    @method("type MakeGenericType(Params type[] typeArguments)")
    def make_generic_type(self: TypeInfo, arguments: list[TypeInfo]) -> TypeInfo:
        from pshjobs.values.generics import make_generic

        return make_generic(self, tuple(arguments))

    @method("type MakeArrayType()", "type MakeArrayType(int rank)")
    def make_array_type(self: TypeInfo, rank: int = 1) -> TypeInfo:
        return array_of(self, rank)

    @method("type[] GetInterfaces()")
    def get_interfaces(self: TypeInfo) -> TypedArray:
        names: dict[str, None] = {}
        info: TypeInfo | None = self
        while info is not None:
            names.update(dict.fromkeys(info.interfaces))
            info = info.base
        names.pop("System.FlagsAttribute", None)
        return type_array([resolve(name) or TypeInfo(name, kind="interface") for name in names])

    @method("type GetInterface(string name)")
    def get_interface(self: TypeInfo, name: str) -> TypeInfo | None:
        return next((each for each in Type.get_interfaces(self) if each.name == name or each.full_name == name), None)

    @method("bool IsSubclassOf(type c)")
    def is_subclass_of(self: TypeInfo, other: TypeInfo) -> bool:
        return self is not other and other.kind != "interface" and self.is_subclass_of(other)

    @method("bool IsAssignableFrom(type c)")
    def is_assignable_from(self: TypeInfo, other: TypeInfo | None) -> bool:
        return other is not None and is_assignable(other, self)

    @method("bool IsAssignableTo(type targetType)")
    def is_assignable_to(self: TypeInfo, other: TypeInfo | None) -> bool:
        return other is not None and is_assignable(self, other)

    @method("bool IsInstanceOfType(System.Object o)")
    def is_instance_of_type(self: TypeInfo, value: Any) -> bool:
        return value is not None and is_assignable(type_of(value), self)

    @method("string[] GetEnumNames()")
    def get_enum_names(self: TypeInfo) -> TypedArray:
        from .enums import names_in_order

        return TypedArray(require_type("System.String"), names_in_order(self))

    @method("array GetEnumValues()")
    def get_enum_values(self: TypeInfo) -> TypedArray:
        from .enums import names_in_order, value_of

        return TypedArray(self, [value_of(self, name) for name in names_in_order(self)])

    @method("type GetEnumUnderlyingType()")
    def get_enum_underlying_type(self: TypeInfo) -> TypeInfo:
        return require_type("System.Int32")

    @method(
        "System.Object[] GetCustomAttributes(bool inherit)",
        "System.Object[] GetCustomAttributes(type attributeType, bool inherit)",
    )
    def get_custom_attributes(self: TypeInfo, *args: Any) -> list[Any]:
        return ["System.FlagsAttribute"] if is_flags(self) else []

    @method("System.Reflection.MethodInfo[] GetMethods()")
    def get_methods(self: TypeInfo) -> list[Any]:
        return member_infos(self, ("Method",))

    @method("System.Reflection.PropertyInfo[] GetProperties()")
    def get_properties(self: TypeInfo) -> list[Any]:
        return member_infos(self, ("Property",))

    @method("System.Reflection.MemberInfo[] GetMembers()")
    def get_members(self: TypeInfo) -> list[Any]:
        return member_infos(self, ("Method", "Property"))

    @method("System.Reflection.PropertyInfo GetProperty(string name)")
    def get_property(self: TypeInfo, name: str) -> Any:
        return next((each for each in member_infos(self, ("Property",)) if each.member_name == name), None)

    @method("System.Reflection.MethodInfo GetMethod(string name)")
    def get_method(self: TypeInfo, name: str) -> Any:
        return next((each for each in member_infos(self, ("Method",)) if each.member_name == name), None)

    @method("bool Equals(System.Object o)", "bool Equals(type o)")
    def equals(self: TypeInfo, other: Any) -> bool:
        return self is other

    @method("string ToString()")
    def to_string(self: TypeInfo) -> str:
        return type_full_text(self)

    @static("type GetType(string typeName)", "type GetType(string typeName, bool throwOnError)")
    def get_type_by_name(name: str, throw: bool = False) -> TypeInfo | None:
        return resolve(name)

    @static("System.TypeCode GetTypeCode(type type)")
    def get_type_code(info: TypeInfo) -> Any:
        from .enumerations import TYPE_CODE
        from .enums import value_of

        return value_of(TYPE_CODE, info.name if info.name in (TYPE_CODE.values or {}) else "Object")


class RuntimeType(NetType, name="System.RuntimeType", python=TypeInfo, base=Type):
    """The class of all types that are there."""


class MemberInfo(NetType, name="System.Reflection.RuntimeMethodInfo", base=Object):
    """A member as reflection shows it."""

    __slots__ = ("kind", "member_name", "text")

    def __init__(self, name: str, kind: str, text: str) -> None:
        self.member_name = name
        self.kind = kind
        self.text = text

    @prop("string Name")
    def name(self) -> str:
        return self.member_name

    @prop("System.Reflection.MemberTypes MemberType")
    def member_type(self) -> str:
        return self.kind

    @method("string ToString()")
    def to_string(self) -> str:
        return self.text


def member_infos(info: TypeInfo, kinds: tuple[str, ...]) -> list[Any]:
    """The members of a type, its bases' too."""
    from pshjobs.values.type_info import MethodGroup

    found: list[Any] = []
    each: TypeInfo | None = info
    while each is not None:
        for member in [*each.members.values(), *each.statics.values()]:
            if isinstance(member, MethodGroup):
                if "Method" in kinds:
                    found.extend(MemberInfo(member.name, "Method", text) for text, _ in member.overloads)
            elif "Property" in kinds:
                found.append(MemberInfo(member.name, "Property", member.signature))
        each = each.base
    return found
