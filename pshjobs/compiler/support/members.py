"""Member access for generated code: the rules of `values.members` plus strict mode."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import (
    ArgumentOutOfRangeException,
    IndexOutOfRangeException,
    PropertyNotFoundException,
    RuntimeException,
)
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_object import ScriptObject
from pshjobs.values.indexing import get_index, set_index
from pshjobs.values.members import (
    find_property,
    get_member,
    get_static,
    has_member,
    invoke_member,
    invoke_static,
    set_member,
)
from pshjobs.values.members import set_static as write_static
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import PSCustomObject, unwrap
from pshjobs.values.overloads import call_known, invoke, remember_call
from pshjobs.values.static_members import find_static_value
from pshjobs.values.text import to_text
from pshjobs.values.type_info import CALLS, METHODS, MethodGroup, TypeInfo
from pshjobs.values.type_table import type_of


def get_property(scope: Scope, target: Any, name: Any) -> Any:
    """`target.name`."""
    if type(target) is PSCustomObject and type(target.members.get(name)) in PLAIN:
        return target.members[name]
    if type(name) is not str:
        return _computed(scope, target, name)
    found = get_member(target, name)
    if (
        scope.shell.strict
        and (found is None or name.lower() in SYNTHETIC)
        and scope.strictness() >= 2
        and not has_own_member(target, name)
    ):
        raise PropertyNotFoundException(
            f"The property '{name}' cannot be found on this object. Verify that the property exists.",
            id="PropertyNotFoundStrict",
        )
    return found


PLAIN = frozenset({int, str, float, bool, list})
SYNTHETIC = ("count", "length")
"""Properties that PowerShell gives to every value, except to strict scripts."""


def has_own_member(target: Any, name: str) -> bool:
    """Whether a value has a member; the Count and Length that single values are given do not count."""
    if name.lower() in SYNTHETIC and not isinstance(target, PSCustomObject):
        return target is not None and target is not NOTHING and find_property(target, name) is not None
    return has_member(target, name)


def _computed(scope: Scope, target: Any, name: Any) -> Any:
    from pshjobs.runtime.script_block import ScriptBlock

    if isinstance(name, ScriptBlock):
        return name.call([], underscore=target)
    return get_property(scope, target, to_text(name))


def member_name(scope: Scope, value: Any) -> Any:
    """The name that a computed member stands for."""
    value = unwrap(value)
    return value if type(value) is str or hasattr(value, "call") else to_text(value)


def set_property(target: Any, name: Any, value: Any) -> None:
    """`target.name = value`."""
    set_member(target, name if type(name) is str else to_text(name), None if value is NOTHING else value)


def static_property(scope: Scope, target: Any, name: Any) -> Any:
    """`[type]::name`, or `$value::name`."""
    info = target if isinstance(target, TypeInfo) else _type_behind(target)
    found = get_static(info, name)
    if found is None and scope.shell.strict and scope.strictness() >= 2 and find_static_value(info, name) is None:
        raise PropertyNotFoundException(
            f"The property '{name}' cannot be found on this object. Verify that the property exists.",
            id="PropertyNotFoundStrict",
        )
    return found


def _type_behind(target: Any) -> TypeInfo:
    target = unwrap(target)
    return target if isinstance(target, TypeInfo) else type_of(target)


def set_static(target: Any, name: Any, value: Any) -> None:
    """`[type]::name = value`."""
    write_static(_type_behind(target), name, None if value is NOTHING else value)


def call_method(frame: Frame, target: Any, name: Any, arguments: list[Any]) -> Any:
    """`target.name(arguments)`."""
    if type(name) is not str:
        name = to_text(name)
    for index, value in enumerate(arguments):
        if value is NOTHING:
            arguments[index] = None
    group = METHODS.get((type(target), name))
    return invoke_member(target, name, arguments) if group is None else invoke(group, target, arguments)


def call_with_one(frame: Frame, target: Any, name: str, argument: Any) -> Any:
    """`target.name(argument)`: the most frequent kind of call, without a list of arguments where the way is known."""
    known = CALLS.get((type(target), name, type(argument)))
    if known is None:
        result = call_method(frame, target, name, [argument])
        remember_call(target, name, argument)
        return result
    return call_known(known, target, argument)


def call_method_of(frame: Frame, info: TypeInfo, target: Any, name: Any, arguments: list[Any]) -> Any:
    """`([Base]$x).name(arguments)`: for classes of the script the base class's own method."""
    if isinstance(info, TypeInfo) and info.script is not None and isinstance(target, ScriptObject):
        group = info.find_member(name.lower())
        if isinstance(group, MethodGroup):
            return invoke(group, target, [None if a is NOTHING else a for a in arguments])
    return call_method(frame, target, name, arguments)


def call_static(frame: Frame, target: Any, name: Any, arguments: list[Any]) -> Any:
    """`[type]::name(arguments)`."""
    for index, value in enumerate(arguments):
        if value is NOTHING:
            arguments[index] = None
    return invoke_static(_type_behind(target), name if type(name) is str else to_text(name), arguments)


def get_index_strict(scope: Scope, target: Any, index: Any) -> Any:
    """`target[index]`; out of range is an error in strict mode 3."""
    found = get_index(target, index)
    if found is None and scope.shell.strict and type(index) is int and scope.strictness() >= 3:
        _refuse_outside(target, index)
    return found


def _refuse_outside(target: Any, index: int) -> None:
    """Strict mode 3: no index may be outside an array, string or list."""
    if isinstance(target, (list, str)):
        if not -len(target) <= index < len(target):
            raise IndexOutOfRangeException(
                "Index was outside the bounds of the array.",
                id="System.IndexOutOfRangeException",
                category="OperationStopped",
            )
    elif getattr(type(target), "net_list", False) and not -len(target) <= index < len(target):
        raise ArgumentOutOfRangeException(
            "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')",
            id="System.ArgumentOutOfRangeException",
            category="OperationStopped",
        )


def strict_call(scope: Scope) -> None:
    """`F(1, 2)`: strict mode 2 takes it for a mistake."""
    if scope.shell.strict and scope.strictness() >= 2:
        raise RuntimeException(
            "The function or command was called as if it were a method. Parameters should be separated by spaces. For information about parameters, "
            "see the about_Parameters Help topic.",
            id="StrictModeFunctionCallWithParens",
            category="InvalidOperation",
        )


def set_item(frame: Frame, target: Any, name: Any, arguments: list[Any], value: Any) -> None:
    """`target.Item(key) = value`; other methods cannot be assigned to."""
    if to_text(name).lower() == "item" and len(arguments) == 1:
        set_index(target, arguments[0], None if value is NOTHING else value)
        return
    call_method(frame, target, name, arguments)
    raise RuntimeException(
        f"The property '{to_text(name)}' cannot be found on this object. Verify that the property exists and can be set.",
        id="PropertyAssignmentException",
        category="InvalidOperation",
    )
