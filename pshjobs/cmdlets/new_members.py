"""Making the members that Add-Member and Update-TypeData add."""

from __future__ import annotations

from typing import Any, Final

from pshjobs.errors import InvalidOperationException, ParameterBindingException
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.types.management_enums import PS_MEMBER_TYPES
from pshjobs.values.bags import bag_of
from pshjobs.values.convert import convert
from pshjobs.values.listing import methods
from pshjobs.values.members import find_property
from pshjobs.values.objects import (
    AliasProperty,
    MemberBag,
    PropertySet,
    PSCustomObject,
    PSObject,
    ScriptMethod,
    ScriptProperty,
    unwrap,
)
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type

BLOCK: Final = "System.Management.Automation.ScriptBlock"


class ValidateNotePropertyName:
    """-NotePropertyName does not take the name of a member type: `Add-Member NoteProperty Name Value` is the other form.

    A ParameterBindingException from a check says that the value does not fit, so that the binder tries another parameter.
    """

    __slots__ = ()

    def check(self, value: object) -> None:
        bare = unwrap(value)
        if isinstance(bare, str) and any(bare.lower() == kind.lower() for kind in PS_MEMBER_TYPES.values or ()):
            raise ParameterBindingException(
                "Cannot validate argument on parameter 'NotePropertyName'. The parameter NotePropertyName cannot take values "
                "that could be converted to the type System.Management.Automation.PSMemberTypes. To define the name of a member "
                "with those values, use Add-Member, and specify the member type.",
                id="ParameterArgumentValidationError",
            )


def make_member(kind: str, name: str, value: Any, second: Any, has_second: bool) -> Any:
    """The member: a PSMember, or the plain value of a note property. Raises what Add-Member reports."""
    maker = _MAKERS.get(kind)
    if maker is None:
        raise InvalidOperationException(
            f'Cannot add a member with type "{kind}". Specify a different type for the MemberTypes parameter.',
            id="CannotAddMemberType",
            category="InvalidArgument",
        )
    return maker(name, value, second, has_second)


def _note(name: str, value: Any, second: Any, has_second: bool) -> Any:
    _refuse_second("NoteProperty", second, has_second)
    return value


def _refuse_second(kind: str, second: Any, has_second: bool) -> None:
    if has_second and second is not None:
        raise InvalidOperationException(
            f'The SecondValue parameter is not necessary for a member of type "{kind}", and should not be specified. '
            "Do not specify the SecondValue parameter when you add members of this type.",
            id="Value2ShouldNotBeSpecified",
            category="InvalidArgument",
        )


def _alias(name: str, value: Any, second: Any, has_second: bool) -> AliasProperty:
    conversion = None
    if second is not None:
        conversion = second if isinstance(unwrap(second), TypeInfo) else convert(second, require_type("System.Type"))
    return AliasProperty(name, to_text(value), conversion)


def _script_property(name: str, value: Any, second: Any, has_second: bool) -> ScriptProperty:
    return ScriptProperty(name, _block(value), _block(second))


def _script_method(name: str, value: Any, second: Any, has_second: bool) -> ScriptMethod:
    _refuse_second("ScriptMethod", second, has_second)
    block = _block(value)
    if block is None:
        convert_required(value)
    return ScriptMethod(name, block)  # type: ignore[arg-type]  # null was refused


def convert_required(value: Any) -> Any:
    """A value that must be a script block."""
    return convert(value, require_type(BLOCK))


def _block(value: Any) -> ScriptBlock | None:
    bare = unwrap(value)
    if bare is None or isinstance(bare, ScriptBlock):
        return bare
    return convert(value, require_type(BLOCK))  # type: ignore[return-value]  # it raises for anything else


def _property_set(name: str, value: Any, second: Any, has_second: bool) -> PropertySet:
    names = value if isinstance(value, list) else [value]
    return PropertySet(name, [to_text(each) for each in names])


_MAKERS: Final[dict[str, Any]] = {
    "NoteProperty": _note,
    "AliasProperty": _alias,
    "ScriptProperty": _script_property,
    "ScriptMethod": _script_method,
    "PropertySet": _property_set,
}


def add_member(target: Any, name: str, member: Any, force: bool) -> Any:
    """Give an object a member; the object itself, or a wrapper of a value that cannot hold it. Raises when it has one already."""
    if not force and _has(target, name):
        raise InvalidOperationException(
            f'Cannot add a member with the name "{name}" because a member with that name already exists. '
            "To overwrite the member anyway, add the Force parameter to your command.",
            id="MemberAlreadyExists",
            category="InvalidOperation",
            target=target,
        )
    holder = _holder(target)
    bag = holder.members
    known = bag.name_of(name)
    if known is not None and known != name:
        _rename(bag, known, name)
    bag[name] = member
    return holder


def _rename(bag: MemberBag, known: str, name: str) -> None:
    """Give a member another spelling in its place."""
    pairs = [(name if key == known else key, value) for key, value in bag.items()]
    bag.clear()
    bag.update(pairs)


def _has(target: Any, name: str) -> bool:
    if find_property(target, name) is not None and not _is_table_key(target, name):
        return True
    return any(view.name.lower() == name.lower() for view in methods(target))


def _is_table_key(target: Any, name: str) -> bool:
    """A key of a hashtable is no member that could be in the way."""
    from pshjobs.values.hashtable import Hashtable

    bare = unwrap(target)
    return isinstance(bare, Hashtable) and name in bare


def _holder(target: Any) -> Any:
    """What can hold members: the object itself, or a new wrapper around it."""
    if isinstance(target, (PSCustomObject, PSObject)):
        return target
    if bag_of(target) is not None:
        return target
    if getattr(target, "members", None) is not None:
        return PSObject(target)
    try:
        target.members = MemberBag()
    except AttributeError:  # no room for members
        return PSObject(target)
    return target
