"""Methods of script classes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.runtime.bare_streams import bare_streams
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.syntax import nodes
from pshjobs.values.type_info import MethodGroup, TypeInfo

from .class_construction import add_constructor
from .class_properties import conversion
from .script_class import ScriptClass, element, shown_type


def add_function(info: TypeInfo, made: ScriptClass, member: nodes.FunctionMember, frame: Frame) -> None:  # noqa: C901 - closures over one method
    parameters = [
        (p.name.variable_path.path.lower(), *_parameter_type(p, frame, made)) for p in member.parameters or ()
    ]
    listed = ", ".join(
        f"{shown_type(text)} {p.name.variable_path.path}"
        for p, (_, text, _) in zip(member.parameters or (), parameters, strict=True)
    )
    body: list[Any] = []
    shell, outside = frame.shell, made.frame
    script_scope = outside.scope.script_scope() if outside.scope.parent is not None else outside.scope
    returned = member.return_type.type_name.name if member.return_type else "void"
    change, _ = conversion(frame, "" if returned.lower() == "void" else returned, made.source.facts.namespaces)

    def result(value: Any) -> Any:
        return change(element(value))

    def run(this: Any, arguments: tuple[Any, ...]) -> Any:
        if not body:
            body.append(made.source.method(member, result))
        scope = Scope(shell, script_scope)
        store = dict.__setitem__
        if this is not None:
            store(scope, "this", this)
        store(scope, "\0class", info)
        for (name, _, change), value in zip(parameters, arguments, strict=False):
            store(scope, name, change(element(value)))
        saved = shell.current_scope
        shell.current_scope = scope
        try:
            inner = Frame(shell, scope, outside.out, bare_streams(shell), False, outside.invocation)
            inner.title = member.name
            return body[0](inner)
        finally:
            shell.current_scope = saved

    if member.is_constructor:
        if member.is_static:
            made.pending.append(lambda: run(None, ()))
            return
        made.has_constructor = True
        add_constructor(info, made, f"({listed})", run)
        return

    def call(this: Any, *arguments: Any) -> Any:
        return run(this, arguments)

    def call_static(*arguments: Any) -> Any:
        if made.pending:
            made.prepare()
        return run(None, arguments)

    table = info.statics if member.is_static else info.members
    group = table.get(member.name.lower())
    if not isinstance(group, MethodGroup):
        group = MethodGroup(member.name, bool(member.is_static))
        group.wraps = False
        inherited = (
            info.base.find_member(member.name.lower()) if info.base is not None and not member.is_static else None
        )
        if isinstance(inherited, MethodGroup) and info.base is not None and info.base.script is not None:
            own = f"({listed})"
            group.overloads += [o for o in inherited.overloads if _parameters(o[0]) != _parameters(own)]
        table[member.name.lower()] = group
    group.overloads.insert(
        0, (f"{shown_type(returned)} {member.name}({listed})", call_static if member.is_static else call)
    )
    if member.is_hidden:
        made.hidden.add(member.name.lower())


def _parameters(signature: str) -> list[str]:
    inside = signature.partition("(")[2].rpartition(")")[0]
    return [part.split()[0].lower() for part in inside.split(",") if part.split()]


def _parameter_type(parameter: nodes.Parameter, frame: Frame, made: ScriptClass) -> tuple[str, Callable[[Any], Any]]:
    for attribute in parameter.attributes or ():
        if isinstance(attribute, nodes.TypeConstraint):
            name = attribute.type_name.name
            return name, conversion(frame, name, made.source.facts.namespaces)[0]
    return "", lambda value: value
