"""Making the types of class and enum definitions."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import RuntimeException
from pshjobs.runtime.error_flow import caught
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.script_object import ScriptObject
from pshjobs.source import SourceText
from pshjobs.syntax import nodes
from pshjobs.values.members import invoke_member
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type

from .class_construction import add_constructor, run_base
from .class_methods import add_function
from .class_properties import add_property
from .enumerations import enum_type
from .script_class import ScriptClass
from .types import find_type_named


def define_type(frame: Frame, definition: Any) -> None:
    """Run a type definition: the type is known to the session afterwards."""
    node: nodes.TypeDefinition = definition.node
    shell = frame.shell
    if node.kind == "Enum":
        _types_of(frame)[node.name.lower()] = enum_type(frame, definition)
        return
    base, interfaces = _bases(frame, definition)
    info = TypeInfo(node.name, base=base, interfaces=interfaces)
    info.assembly = "PowerShell Class Assembly"
    made = ScriptClass(definition, Frame(shell, frame.scope, lambda _: None, frame.streams, False, frame.invocation))
    info.script = made
    info.constructors.wraps = False
    python_base = base.python if base.python is not None and base.full_name != "System.Object" else ScriptObject
    info.python = _python_class(node.name, python_base, info)
    _types_of(frame)[node.name.lower()] = info
    for member in node.members:
        if isinstance(member, nodes.PropertyMember):
            add_property(info, made, member, frame)
    for member in node.members:
        if isinstance(member, nodes.FunctionMember):
            add_function(info, made, member, frame)
    _compare_by_methods(info.python, info, interfaces)
    if not made.has_constructor:
        add_constructor(info, made, "()", lambda value, arguments: run_base(info, value, []))


def _types_of(frame: Frame) -> dict[str, Any]:
    """Where the classes of the running script are kept: those of a module are its own."""
    module = frame.scope.module
    return frame.shell.script_types if module is None else module.types


def _compare_by_methods(python: Any, info: TypeInfo, interfaces: tuple[str, ...]) -> None:
    """Let operators, sorting and keys of tables use the CompareTo, Equals and GetHashCode that the class defines."""
    if "compareto" in info.members and any(name.startswith("System.IComparable") for name in interfaces):
        python.net_compare = lambda left, right: invoke_member(left, "CompareTo", [right])
    if "equals" in info.members:
        python.__eq__ = lambda left, right: left is right or bool(invoke_member(left, "Equals", [right]))
        python.__hash__ = object.__hash__
    if "gethashcode" in info.members:
        python.__hash__ = lambda value: hash(invoke_member(value, "GetHashCode", []))


def _python_class(name: str, base: type, info: TypeInfo) -> type:
    space: dict[str, Any] = {"net_type": info, "net_name": info.full_name}
    if not hasattr(base, "script_fields"):
        space["script_fields"] = None
    return type(base)(name, (base,), space) if type(base) is type else type(name, (base,), space)


def _bases(frame: Frame, definition: Any) -> tuple[TypeInfo, tuple[str, ...]]:
    base = require_type("System.Object")
    interfaces: list[str] = []
    for index, constraint in enumerate(definition.node.base_types or ()):
        name = constraint.type_name.name
        found = find_type_named(frame.shell, name, tuple(definition.facts.namespaces))
        if found is None:
            raise RuntimeException(
                f"Unable to find type [{name}].", id="TypeNotFound", category="ParserError", target=name
            )
        if index == 0 and found.kind != "interface":
            base = found
        else:
            interfaces += [found.full_name, *found.interfaces]
    return base, tuple(interfaces)


def placed(frame: Frame, source: SourceText, error: Exception) -> Exception:
    """An error of a method's body with its place in the body; the caller's statement adds its lines to the stack trace."""
    problem = caught(frame, source, error)
    problem.open_trace = True  # type: ignore[attr-defined]
    return problem
