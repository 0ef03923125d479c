"""Members that objects carry themselves: note properties, script properties and methods, aliases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.errors import NetException, PipelineStoppedException

from .adapters import MISSING
from .null import NOTHING
from .objects import (
    AliasProperty,
    CodeProperty,
    MemberBag,
    PropertySet,
    PSCustomObject,
    PSMember,
    PSObject,
    ScriptMethod,
    ScriptProperty,
)
from .views import PropertySetView, ScriptMethodView, call_script_method


def bag_of(value: object) -> MemberBag | None:
    """The members of the object itself; None when it cannot have any.

    Classes whose objects take members of their own have a slot `members` that is a MemberBag, or None until one is added.
    """
    kind = type(value)
    if kind is PSCustomObject or kind is PSObject:
        return value.members  # type: ignore[attr-defined, no-any-return]
    bag = getattr(value, "members", None)
    return bag if isinstance(bag, MemberBag) else None


def read_member(value: object, name: str, member: object) -> object:
    """What a member of a bag or of type data gives when it is read."""
    if not isinstance(member, PSMember):
        return member
    if isinstance(member, AliasProperty):
        return _read_alias(value, member)
    if isinstance(member, ScriptProperty):
        return _run_getter(value, member)
    if isinstance(member, CodeProperty):
        get: Any = member.get
        return get(value)
    if isinstance(member, ScriptMethod):
        return ScriptMethodView(value, name, member.script)
    if isinstance(member, PropertySet):
        return PropertySetView(value, name, "System.Management.Automation.PSPropertySet", lambda: member, None, member)
    return member


def _read_alias(value: object, member: AliasProperty) -> object:
    from .convert import convert
    from .members import get_member
    from .type_info import TypeInfo

    found = get_member(value, member.referenced)
    return convert(found, member.conversion) if isinstance(member.conversion, TypeInfo) else found


def _run_getter(value: object, member: ScriptProperty) -> object:
    """A getter that fails reads as null."""
    if member.getter is None:
        return None
    try:
        result = member.getter.call([], this=value, quiet=True)
    except PipelineStoppedException:
        raise
    except NetException:
        return None
    return None if result is NOTHING else result


def call_in_bag(value: object, bag: MemberBag, name: str, args: Sequence[Any]) -> tuple[bool, object]:
    """Call a method that the object carries; (False, None) when it has none of this name."""
    known = bag.name_of(name)
    member = MISSING if known is None else bag[known]
    if isinstance(member, ScriptMethod):
        return True, call_script_method(value, member, args)
    return False, None
