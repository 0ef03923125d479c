"""Reading properties of any value, fast for custom objects."""

from __future__ import annotations

from typing import Final

from pshjobs.values.adapters import MISSING as MISSING
from pshjobs.values.bags import bag_of
from pshjobs.values.enums import EnumValue
from pshjobs.values.members import find_property, properties, type_names
from pshjobs.values.objects import PropertySet, PSCustomObject, PSMember, PSObject
from pshjobs.values.type_info import READERS, Property, TypeInfo
from pshjobs.values.type_table import type_of
from pshjobs.values.views import MethodView

CUSTOM_OBJECT_NAMES: Final = ["System.Management.Automation.PSCustomObject", "System.Object"]

# What Receive-Job adds to an object: not counted when asked whether an object has anything to show.
REMOTING_NAMES: Final = frozenset(("PSComputerName", "PSShowComputerName", "RunspaceId", "PSSourceJobInstanceId"))


def read_property(target: object, name: str) -> object:
    """The value of a property, MISSING when there is none. Raises what a getter raises."""
    kind = type(target)
    if kind is PSCustomObject:
        value = target.members.get(name, MISSING)  # type: ignore[attr-defined]
        if value is not MISSING and not isinstance(value, PSMember):
            return value
    reader = READERS.get((kind, name))
    if reader is not None and not bag_of(target):
        value = reader(target)
        return MISSING if type(value) is MethodView else value
    view = find_property(target, name)
    if view is None:
        return MISSING
    if isinstance(view.member, Property) and not view.member.is_static and type_of(target).python is kind:
        READERS[(kind, name)] = view.member.get  # the next object of this class is read without a view
    return view.get()


def names_of(target: object) -> list[str]:
    """The names of all properties of a value: its own first, then those of its class, then those that type data adds."""
    if type(target) is PSCustomObject and target.type_names is None:
        return [name for name, value in target.members.items() if _is_property(value)]
    carried, own, added = _sorted_names(target)
    return carried + own + added


def data_names(target: object) -> list[str]:
    """The same names with the hidden ones of a class of a script: they are data, whoever may see them."""
    if type(target) is PSCustomObject and target.type_names is None:
        return names_of(target)
    carried, own, added = _sorted_names(target, with_hidden=True)
    return carried + own + added


def pattern_names(target: object) -> list[str]:
    """The same names in the order that a pattern finds them: what PowerShell added stands before what .NET has."""
    if type(target) is PSCustomObject:
        return names_of(target)
    carried, own, added = _sorted_names(target)
    return carried + added + own


def _sorted_names(target: object, *, with_hidden: bool = False) -> tuple[list[str], list[str], list[str]]:
    """The names of properties that the object carries itself, that its class has, and that type data adds."""
    bag = bag_of(target)
    carried: list[str] = []
    own: list[str] = []
    added: list[str] = []
    for view in properties(target, with_hidden=with_hidden):
        if view.kind == "PropertySet":
            continue
        if bag is not None and view.name in bag:
            carried.append(view.name)
        else:
            (added if isinstance(view.member, PSMember) else own).append(view.name)
    return carried, own, added


def _is_property(value: object) -> bool:
    return not (isinstance(value, PSMember) and value.kind in _NOT_PROPERTIES)


def property_name(target: object, name: str) -> str | None:
    """The name as the object spells it; None when it has no such property."""
    if type(target) is PSCustomObject and name in target.members:
        return name
    view = find_property(target, name)
    return None if view is None else str(view.name)


def property_set(target: object, name: str) -> list[str]:
    """The names in a property set of the object; empty when it has none of that name."""
    view = find_property(target, name)
    member = None if view is None or view.kind != "PropertySet" else view.member
    return list(member.referenced) if isinstance(member, PropertySet) else []


def type_names_of(target: object) -> list[str]:
    """The names in the object's PSTypeNames."""
    if type(target) is PSCustomObject:
        return CUSTOM_OBJECT_NAMES if target.type_names is None else target.type_names
    return type_names(target)


def kind_key(target: object) -> object:
    """Something equal for values that have the same type names."""
    kind = type(target)
    if kind is PSCustomObject or kind is PSObject:
        names = target.type_names  # type: ignore[attr-defined]
        if names is not None:
            return tuple(names)
        return kind if kind is PSCustomObject else (PSObject, kind_key(target.base))  # type: ignore[attr-defined]
    if kind in _SIMPLE:
        return kind
    return type_of(target)


def has_properties(target: object) -> bool:
    """True when an object has a property of its own to show."""
    if type(target) is PSCustomObject:
        for name, value in target.members.items():
            if name not in REMOTING_NAMES and _is_property(value):
                return True
    elif not getattr(type(target), "adapts_only", False) and _declares_property(type_of(target)):
        return True
    return any(name not in REMOTING_NAMES for name in names_of(target))


_SIMPLE: Final = frozenset((str, int, float, bool, list))
_NOT_PROPERTIES: Final = ("ScriptMethod", "PropertySet")


def _declares_property(info: TypeInfo | None) -> bool:
    while info is not None:
        for member in info.members.values():
            if isinstance(member, Property):
                return True
        info = info.base
    return False


def is_right_aligned(value: object) -> bool:
    """True for values whose column is aligned to the right: numbers, booleans, characters, enumerations."""
    kind = type(value)
    if kind is PSObject:
        received = (value.type_names or [""])[0].startswith("Deserialized.")  # type: ignore[attr-defined]
        return not received and is_right_aligned(value.base)  # type: ignore[attr-defined]
    if kind is str:
        return False
    if kind in _SIMPLE:
        return kind is not list
    return isinstance(value, EnumValue) or type_of(value).full_name in SCALAR_NAMES


SCALAR_NAMES: Final = frozenset(
    f"System.{name}"
    for name in [
        "String",
        "SByte",
        "Byte",
        "Int16",
        "UInt16",
        "Int32",
        "UInt32",
        "Int64",
        "UInt64",
        "Char",
        "Single",
        "Double",
        "Boolean",
        "Decimal",
        "IntPtr",
        "Security.SecureString",
        "Numerics.BigInteger",
    ]
)


def is_scalar(names: list[str]) -> bool:
    """True for the type names of values that are shown as text, whatever the shape: numbers, strings, enumerations."""
    if not names:
        return False
    return without_prefix(names[0]) in SCALAR_NAMES or (len(names) > 1 and without_prefix(names[1]) == "System.Enum")


def without_prefix(name: str) -> str:
    """A type name without the `Deserialized.` of objects that came from a job."""
    return name[13:] if name.startswith("Deserialized.") else name
