"""The member form of ForEach-Object: `ForEach-Object Length`, `ForEach-Object Replace '-' '+'`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import MethodInvocationException, NetException, PSInvalidOperationException
from pshjobs.values.adapters import MISSING
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import find_value, invoke_member
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.views import MethodView, ScriptMethodView
from pshjobs.values.wildcard import has_wildcards

from .member_names import ambiguous, members_matching, unresolved

if TYPE_CHECKING:
    from .foreach_object import ForEachObject


class MemberCall:
    """Reads a member of each object, or calls it."""

    __slots__ = ("_arguments", "_cmdlet", "_name")

    def __init__(self, cmdlet: ForEachObject) -> None:
        self._cmdlet = cmdlet
        self._name = str(cmdlet.member_name)
        self._arguments = cmdlet.argument_list

    def call(self, target: Any) -> Iterator[Any]:
        """What the member gives for an object; errors are written, and the next object may go on."""
        try:
            if self._arguments:
                yield from self._invoke(target, list(self._arguments))
            else:
                yield from self._read(target)
        except NetException as error:
            self._cmdlet.error(_reported(error, target))

    def _strict(self) -> bool:
        return self._cmdlet.invocation.caller.scope.strictness() >= 2

    def _read(self, target: Any) -> Iterator[Any]:
        if target is None:
            if self._strict():
                raise unresolved("You cannot call a method on a null-valued expression.", "InputObjectIsNull", None)
            yield None
            return
        name = self._resolve(target)
        value = MISSING if name is None else _own_value(target, name)
        if isinstance(value, (MethodView, ScriptMethodView)):
            yield from self._call_without_arguments(target, value)
            return
        if not self._confirmed(target, f"Retrieve the value for property '{name or self._name}'"):
            return
        if value is MISSING:
            if self._strict():
                raise unresolved(
                    f'The input name "{self._name}" cannot be resolved to a member.',
                    "PropertyOrMethodNotFound",
                    target,
                )
            value = None
        yield from _enumerated(value)

    def _resolve(self, target: Any) -> str | None:
        """The member meant; None when there is none."""
        if not has_wildcards(self._name):
            return self._name
        bare = unwrap(target)
        if isinstance(bare, Hashtable) and self._name in bare:
            return self._name
        names = members_matching(target, self._name)
        if len(names) > 1:
            raise ambiguous(self._name, names, "AmbiguousPropertyOrMethodName", target)
        return names[0] if names else None

    def _call_without_arguments(self, target: Any, method: MethodView | ScriptMethodView) -> Iterator[Any]:
        """A method that can do without arguments is called; another is given as it is."""
        if isinstance(method, MethodView) and not any("()" in text for text in method.definitions):
            yield method
            return
        if self._confirmed(target, f"Invoke method '{method.name}'"):
            yield from _enumerated(invoke_member(target, method.name, []))

    def _invoke(self, target: Any, arguments: list[Any]) -> Iterator[Any]:
        if target is None:
            raise unresolved("You cannot call a method on a null-valued expression.", "InvokeMethodOnNull", None)
        names = members_matching(target, self._name, only_methods=True)
        if not names:
            raise unresolved(f'Input name "{self._name}" cannot be resolved to a method.', "MethodNotFound", target)
        if len(names) > 1:
            raise ambiguous(self._name, names, "AmbiguousMethodName", target)
        shown = ", ".join(to_text(argument) for argument in arguments)
        if self._confirmed(target, f"Invoke method '{names[0]}' with arguments '{shown}'"):
            yield from _enumerated(invoke_member(target, names[0], arguments))

    def _confirmed(self, target: Any, action: str) -> bool:
        return self._cmdlet.should_process(f"InputObject: {to_text(target)}", action)


def _own_value(target: Any, name: str) -> Any:
    bare = unwrap(target)
    if isinstance(bare, Hashtable) and name in bare:
        return bare[name]
    return find_value(target, name)


def _enumerated(value: Any) -> Iterator[Any]:
    if value is NOTHING:
        return iter(())
    items = iterate(value)
    return iter((value,)) if items is None else items


def _reported(error: NetException, target: Any) -> NetException:
    """The error as this cmdlet names it."""
    if isinstance(error, PSInvalidOperationException):
        return error
    error.error_id = (
        "MethodInvocationError" if isinstance(error, MethodInvocationException) else "PropertyOrMethodNotFound"
    )
    error.category = "InvalidOperation"
    error.target = target
    return error
