"""All members of a value: for `.PSObject.Properties`, Get-Member, Select-Object, formatting."""

from __future__ import annotations

from typing import Any

from .adapters import MISSING, adapted_get, adapted_names, adapted_set
from .bags import bag_of, read_member
from .hashtable import Hashtable
from .objects import AliasProperty, CodeProperty, MemberBag, PSCustomObject, PSMember, PSObject, ScriptMethod
from .type_info import MethodGroup, Property, TypeInfo
from .type_table import extensions_for, find_extension, require_type, type_of
from .views import (
    VIEW_OF,
    MethodView,
    NetPropertyView,
    NotePropertyView,
    PropertySetView,
    PropertyView,
    ScriptMethodView,
    net_property_view,
    net_type_name,
)
from .writing import set_member, set_special, write_property


def properties(value: object, *, with_hidden: bool = False) -> list[PropertyView]:
    """The properties, those of the object itself first, then those of type data, then .NET's.

    Members that a class of a script hides are left out, unless `with_hidden`: they are data all the same (JSON, jobs).
    """
    views: dict[str, PropertyView] = {}
    bag = bag_of(value)
    if bag is not None:
        for name, member in bag.items():
            if not (
                isinstance(member, PSMember)
                and (isinstance(member, ScriptMethod) or getattr(member, "is_hidden", False))
            ):
                views[name.lower()] = _bag_view(value, bag, name, member)
    base = value.base if type(value) is PSObject else value
    info = type_of(base)
    for member in _extended(value).values():
        if not isinstance(member, ScriptMethod) and not getattr(member, "is_hidden", False):
            views.setdefault(member.name.lower(), special_view(base, member))
    for name in adapted_names(base):
        views.setdefault(name.lower(), _adapted_view(base, name))
    if not getattr(type(base), "adapts_only", False):
        hidden = () if with_hidden else _hidden(info)
        for name, found in _declared(info).items():
            if isinstance(found, Property) and name not in hidden:
                views.setdefault(name, _net_view(base, found))
    return list(views.values())


def find_property(value: object, name: str) -> PropertyView | None:
    """The view of one property, None when there is none; a hashtable's key counts as one."""
    if value is None:
        return None
    lower = name.lower()
    bag = bag_of(value)
    if bag is not None:
        known = bag.name_of(name)
        if known is not None and not isinstance(bag[known], ScriptMethod):
            return _bag_view(value, bag, known, bag[known])
    base = value.base if type(value) is PSObject else value
    if isinstance(base, Hashtable) and name in base:
        table, key = base, name
        return NotePropertyView(
            base, name, net_type_name(table[key]), lambda: table[key], lambda new: set_member(table, key, new)
        )
    info = type_of(base)
    extended = find_extension(value, lower)
    if isinstance(extended, PSMember) and not isinstance(extended, ScriptMethod):
        return special_view(base, extended)
    if adapted_get(base, name) is not MISSING:
        return _adapted_view(base, name)
    found = info.find_member(lower)
    return _net_view(base, found) if isinstance(found, Property) else None


def methods(value: object) -> list[MethodView | ScriptMethodView]:
    """The methods and parameterized properties, those of the object itself first."""
    found: list[MethodView | ScriptMethodView] = []
    bag = bag_of(value)
    if bag is not None:
        for name, member in bag.items():
            if isinstance(member, ScriptMethod):
                found.append(ScriptMethodView(value, name, member.script))
    base = value.base if type(value) is PSObject else value
    info = type_of(base)
    for member in _extended(value).values():
        if isinstance(member, ScriptMethod):
            found.append(ScriptMethodView(base, member.name, member.script))
    groups = {**require_type("System.Object").members, **_declared(info)}
    found.extend(MethodView(base, group) for group in groups.values() if isinstance(group, MethodGroup))
    return found


def type_names(value: object) -> list[str]:
    """`PSTypeNames`: what type data and views are found by."""
    own = getattr(value, "type_names", None) if not isinstance(value, TypeInfo) else None
    if isinstance(own, list):
        return list(own)
    if type(value) is PSCustomObject:
        return ["System.Management.Automation.PSCustomObject", "System.Object"]
    return type_of(value).type_names()


def static_properties(info: TypeInfo) -> list[PropertyView]:
    """The static properties of a type; an enumeration's values among them."""
    from .static_members import get_static

    views: list[PropertyView] = []
    for name in info.values or {}:
        known = name
        views.append(NetPropertyView(info, name, info.full_name, lambda known=known: get_static(info, known), None))  # type: ignore[misc]
    for found in info.statics.values():
        if isinstance(found, Property):
            views.append(net_property_view(info, found, None if found.set_ is None else _writer(found, info)))
    return views


def static_methods(info: TypeInfo) -> list[MethodView]:
    """The static methods of a type, `new` too."""
    groups = [group for group in info.statics.values() if isinstance(group, MethodGroup)]
    if info.constructors.overloads:
        groups.append(info.constructors)
    for name in ("equals", "referenceequals"):
        if name not in info.statics:
            inherited = require_type("System.Object").find_static(name)
            if isinstance(inherited, MethodGroup):
                groups.append(inherited)
    return [MethodView(info, group) for group in groups]


def _declared(info: TypeInfo) -> dict[str, Any]:
    """The instance members of a type, the bases' too."""
    found: dict[str, Any] = {}
    each: TypeInfo | None = info
    while each is not None:
        for name, member in each.members.items():
            found.setdefault(name, member)
        each = each.base
    return found


def _hidden(info: TypeInfo) -> set[str]:
    """Lower-case names of the members that classes of a script hide from lists."""
    found: set[str] = set()
    each: TypeInfo | None = info
    while each is not None and each.script is not None:
        found |= each.script.hidden
        each = each.base
    return found


def _extended(value: object) -> dict[str, Any]:
    """What type data adds to a value, by its type names in order."""
    found: dict[str, Any] = {}
    names = getattr(value, "type_names", None)
    if isinstance(names, list):
        tables = [extensions_for(name) for name in names]
    else:
        base = value.base if type(value) is PSObject else value
        tables, each = [], type_of(base)
        while each is not None:
            tables.append(each.extended)
            each = each.base  # type: ignore[assignment]
    for table in tables:
        for name, member in table.items():
            found.setdefault(name, member)
    return found


def _bag_view(value: object, bag: MemberBag, name: str, member: object) -> PropertyView:
    if isinstance(member, PSMember):
        return special_view(value, member)
    return NotePropertyView(
        value, name, net_type_name(member), lambda: bag[name], lambda new: bag.__setitem__(name, new)
    )


def special_view(value: object, member: PSMember) -> PropertyView:
    """The view of an alias, script property, code property or property set."""
    kind = VIEW_OF.get(type(member), PropertyView)
    can_set = isinstance(member, AliasProperty) or getattr(member, "setter", None) or getattr(member, "set_", None)
    writer = (lambda new: set_special(value, member, new)) if can_set else None
    if kind is PropertySetView:
        return PropertySetView(
            value, member.name, "System.Management.Automation.PSPropertySet", lambda: member, None, member
        )
    text = "System.Object"
    if isinstance(member, CodeProperty):
        text = net_type_name(read_member(value, member.name, member))
    return kind(value, member.name, text, lambda: read_member(value, member.name, member), writer, member)


def _adapted_view(value: object, name: str) -> PropertyView:
    def write(new: object) -> None:
        adapted_set(value, name, new)

    return NetPropertyView(
        value, name, net_type_name(adapted_get(value, name)), lambda: adapted_get(value, name), write
    )


def _net_view(value: object, found: Property) -> PropertyView:
    return net_property_view(value, found, None if found.set_ is None else _writer(found, value))


def _writer(found: Property, value: object) -> Any:
    return lambda new: write_property(found, value, new)
