"""Members of values, found without case: `$x.Name`, `$x.Name = 1`, `$x.Method(1)`."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Any

from pshjobs.errors import NetException, RuntimeException

from .adapters import MISSING, adapted_get
from .bags import bag_of, call_in_bag, read_member
from .enumeration import iterate
from .hashtable import Hashtable
from .intrinsics import INTRINSIC_METHODS
from .null import NOTHING, AutomationNull
from .objects import PSCustomObject, PSMember, PSObject, ScriptMethod
from .overloads import invoke, method_not_found
from .python_errors import PYTHON_ERRORS
from .static_members import construct, get_static, invoke_static, set_static
from .type_info import METHODS, READERS, MethodGroup, Property, TypeInfo
from .type_table import find_extension, require_type, type_of
from .views import MethodView, ScriptMethodView, call_script_method
from .writing import set_member

__all__ = [
    "construct", "find_property", "get_member", "get_static", "invoke_member", "invoke_static", "methods", "properties",
    "set_member", "set_static", "type_names",
]  # fmt: skip


def get_member(value: object, name: str) -> object:
    """The value of a property (or the method as an object); None when there is no such member.

    Over a collection it is the property of every element, unless the collection has it itself.
    """
    kind = type(value)
    if kind is PSCustomObject:
        found = value.members.get(name, MISSING)  # type: ignore[attr-defined]
        if found is not MISSING and not isinstance(found, PSMember):
            return found
    elif isinstance(value, Hashtable):
        found = value.values_by_fold.get(value.fold(name), MISSING)
        if found is not MISSING:
            return found
    reader = READERS.get((kind, name))
    if reader is None:
        return _find_and_read(value, name)
    try:
        return reader(value)
    except (NetException, *PYTHON_ERRORS):
        return None  # PowerShell reads a failing getter as null


def _find_and_read(value: object, name: str) -> object:
    found = find_value(value, name)
    return None if found is MISSING else found


def has_member(value: object, name: str) -> bool:
    """True when the value itself has such a member (strict mode asks)."""
    return find_value(value, name) is not MISSING


def find_value(value: object, name: str) -> object:
    """Like `get_member`, but MISSING when there is no such member."""
    if value is None or type(value) is AutomationNull:
        return 0 if name.lower() in ("count", "length") else MISSING
    lower = name.lower()
    bag = bag_of(value)
    if bag is not None:
        known = bag.name_of(name)
        if known is not None:
            return read_member(value, known, bag[known])
    if type(value) is PSObject:
        extended = find_extension(value, lower)
        if extended is not None:
            return read_member(value, extended.name, extended)
        found = _intrinsic(value, lower)
        return find_value(value.base, name) if found is MISSING else found
    found = _key_or_adapted(value, name)
    if found is MISSING:
        found = _read_declared(value, name, lower)
    if found is MISSING:
        found = _intrinsic(value, lower)
    if found is not MISSING:
        return found
    items = iterate(value)
    if items is not None:
        return _enumerate(items, name)
    if lower in ("count", "length") and not isinstance(value, TypeInfo):
        return 1
    return MISSING


def _key_or_adapted(value: object, name: str) -> object:
    """A key of a hashtable (`$h.1`: a number, too), or a property that the value makes up."""
    if isinstance(value, Hashtable):
        if name in value:
            return value[name]
        return value[int(name)] if name.isdecimal() and int(name) in value else MISSING
    return adapted_get(value, name)


def _read_declared(value: object, name: str, lower: str) -> object:
    """A member of the value's type or its type data."""
    info = type_of(value)
    extended = find_extension(value, lower)
    if extended is not None:
        return read_member(value, extended.name, extended)
    member = info.find_member(lower)
    if member is None:
        return MISSING
    reader = member.get if isinstance(member, Property) else _method_reader(member)
    if info.python is type(value):
        READERS[(type(value), name)] = reader
    try:
        return reader(value)
    except (NetException, *PYTHON_ERRORS):
        return None


def _method_reader(group: MethodGroup) -> Callable[[object], object]:
    return lambda value: MethodView(value, group)


def _intrinsic(value: object, lower: str) -> object:
    """The members that PowerShell gives to everything."""
    if lower == "psobject":
        return importlib.import_module("pshjobs.types.psobject").PSObjectView(value)
    if lower == "pstypenames":
        return importlib.import_module("pshjobs.types.psobject").type_name_list(value)
    if lower == "psbase":
        return importlib.import_module("pshjobs.types.psobject").BaseView.of(value)
    return MISSING


def _enumerate(items: Any, name: str) -> object:
    """Member enumeration: the member of every element; null, the one value, or all of them."""
    found: list[object] = []
    for item in items:
        if type(item) is PSCustomObject:
            value = item.members.get(name, MISSING)
            if value is MISSING or isinstance(value, PSMember):
                value = get_member(item, name)
        elif item is None:
            continue
        else:
            value = find_element_value(item, name)
            if value is MISSING:
                continue
        inner = iterate(value)
        if inner is None:
            found.append(value)
        else:
            found.extend(inner)
    if not found:
        return MISSING
    return found[0] if len(found) == 1 else found


def find_element_value(item: object, name: str) -> object:
    """The member of one element; Count and Length that scalars get from the language do not count."""
    if name.lower() in ("count", "length") and iterate(item) is None:
        reader = _read_declared(item, name, name.lower()) if bag_of(item) is None else find_value(item, name)
        if reader is MISSING and isinstance(item, Hashtable):
            return item.get(name, MISSING)
        return reader if reader is not MISSING else 1
    return find_value(item, name)


# Methods -----------------------------------------------------------------------------------------


def invoke_member(value: object, name: str, args: Sequence[Any]) -> object:
    """Call a method: the value's own, one that type data adds, or that of every element of a collection."""
    kind = type(value)
    group = METHODS.get((kind, name))
    if group is not None:
        return invoke(group, value, args)
    if value is None or kind is AutomationNull:
        if name.lower() in ("where", "foreach"):
            return NOTHING
        raise RuntimeException(
            "You cannot call a method on a null-valued expression.",
            id="InvokeMethodOnNull",
            category="InvalidOperation",
        )
    lower = name.lower()
    bag = bag_of(value)
    if bag is not None:
        handled, result = call_in_bag(value, bag, name, args)
        if handled:
            return result
        if kind is PSObject:
            return invoke_member(value.base, name, args)  # type: ignore[attr-defined]
    info = type_of(value)
    extended = find_extension(value, lower)
    if isinstance(extended, ScriptMethod):
        return call_script_method(value, extended, args)
    group = find_method(info, lower)
    if group is not None:
        if info.python is kind and info.find_member(lower) is group:
            METHODS[(kind, name)] = group
        return invoke(group, value, args)
    if isinstance(value, (MethodView, ScriptMethodView)) and lower == "invoke":
        return value.call(args)
    return _invoke_otherwise(value, name, lower, args)


def _invoke_otherwise(value: object, name: str, lower: str, args: Sequence[Any]) -> object:
    """`.ForEach` and `.Where`, then the method of each element."""
    intrinsic = INTRINSIC_METHODS.get(lower)
    if intrinsic is not None:
        return intrinsic(value, args)
    items = iterate(value)
    if items is None:
        raise method_not_found(_shown_type(value), name)
    elements = list(items)
    if not elements:
        raise method_not_found(_shown_type(value), name)
    results: list[object] = []
    for item in elements:
        result = invoke_member(item, name, args)
        if result is NOTHING:
            continue
        inner = iterate(result)
        if inner is None:
            results.append(result)
        else:
            results.extend(inner)
    if not results:
        return NOTHING
    return results[0] if len(results) == 1 else results


def _shown_type(value: object) -> str:
    if type(value) is PSCustomObject or getattr(value, "type_names", None):
        return (value.type_names or ["System.Management.Automation.PSCustomObject"])[0]  # type: ignore[attr-defined, no-any-return]
    return type_of(value).qualified_name


def find_method(info: TypeInfo, lower: str) -> MethodGroup | None:
    """The instance method with this name in lower case, or the accessor (`get_Length`) of a property."""
    found = info.find_member(lower)
    if isinstance(found, MethodGroup):
        return found
    if lower[:4] in ("get_", "set_"):
        return _accessor(info, lower)
    if info.kind == "interface" or info.base is None:
        found = require_type("System.Object").find_member(lower)
        return found if isinstance(found, MethodGroup) else None
    return None


def _accessor(info: TypeInfo, lower: str) -> MethodGroup | None:
    member = info.find_member(lower[4:])
    if lower == "get_item" or lower == "set_item":
        return _item_accessor(lower)
    if isinstance(member, MethodGroup) and member.overloads[0][0].endswith("}"):
        return member
    if not isinstance(member, Property):
        return None
    group = MethodGroup(lower[:4] + member.name, False)
    if lower.startswith("get_"):
        group.overloads.append((f"{member.type_text} get_{member.name}()", member.get))
    elif member.set_ is not None:
        group.overloads.append((f"void set_{member.name}({member.type_text} value)", member.set_))
    return group if group.overloads else None


def _item_accessor(lower: str) -> MethodGroup:
    from .indexing import get_index, set_index

    group = MethodGroup(lower, False)
    if lower == "get_item":
        group.overloads.append(("System.Object get_Item(System.Object key)", get_index))
    else:
        group.overloads.append(("void set_Item(System.Object key, System.Object value)", set_index))
    return group


from .listing import find_property, methods, properties, type_names  # noqa: E402 - listing reads members
