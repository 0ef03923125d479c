"""Classes and enumerations that the typed text defines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .results import Match

if TYPE_CHECKING:
    from .context import Context

OBJECT_METHODS = ("Equals", "GetHashCode", "GetType", "ToString")
ENUM_METHODS = (
    "Equals", "Format", "GetName", "GetNames", "GetUnderlyingType", "GetValues", "GetValuesAsUnderlyingType", "IsDefined", "Parse",
    "ReferenceEquals", "ToObject", "TryFormat", "TryParse",
)  # fmt: skip


def typed_class(context: Context, name: str) -> nodes.TypeDefinition | None:
    """The class or enumeration with this name in the text."""
    return next(
        (n for n in context.tree.all if isinstance(n, nodes.TypeDefinition) and n.name.lower() == name.lower()), None
    )


def is_this(target: Node) -> bool:
    """Whether an expression is `$this`."""
    return isinstance(target, nodes.VariableExpression) and target.variable_path.path.lower() == "this"


def class_of(context: Context, target: Node) -> nodes.TypeDefinition | None:
    """The class of the text that an expression's value has: `$this`, `[Name]::new()`, a variable that got one."""
    if is_this(target):
        return context.tree.nearest(target, nodes.TypeDefinition)
    if isinstance(target, nodes.ConvertExpression):
        return typed_class(context, target.attribute.type_name.name)
    if isinstance(target, nodes.InvokeMemberExpression) and isinstance(target.expression, nodes.TypeExpression):
        member = target.member
        if isinstance(member, nodes.StringConstantExpression) and member.value.lower() == "new":
            return typed_class(context, target.expression.type_name.name)
    if isinstance(target, nodes.ParenExpression) and isinstance(target.pipeline, nodes.Pipeline):
        element = target.pipeline.pipeline_elements[0]
        return class_of(context, element.expression) if isinstance(element, nodes.CommandExpression) else None
    if isinstance(target, nodes.VariableExpression):
        return _of_variable(context, target)
    return None


def _of_variable(context: Context, variable: nodes.VariableExpression) -> nodes.TypeDefinition | None:
    name = variable.variable_path.path.lower()
    found = None
    for node in context.tree.all:
        if not isinstance(node, nodes.AssignmentStatement) or node.end > variable.start:
            continue
        left = node.left
        constraint = left.attribute.type_name.name if isinstance(left, nodes.ConvertExpression) else ""
        bare = left.child if isinstance(left, nodes.ConvertExpression) else left
        if not isinstance(bare, nodes.VariableExpression) or bare.variable_path.path.lower() != name:
            continue
        element = node.right.pipeline_elements[0] if isinstance(node.right, nodes.Pipeline) else None
        value = element.expression if isinstance(element, nodes.CommandExpression) else None
        found = typed_class(context, constraint) or (class_of(context, value) if value is not None else None)
    return found


def class_members(
    typed: nodes.TypeDefinition, fits: Callable[[str], bool], *, is_static: bool, with_hidden: bool = False
) -> list[Match]:
    """The members of a class: properties, then methods, by name."""
    if typed.kind == "Enum":
        if not is_static:
            return []
        values = [m.name for m in typed.members if isinstance(m, nodes.PropertyMember)]
        return _matches(values, list(ENUM_METHODS), fits)
    members = [m for m in typed.members if with_hidden or not m.is_hidden]
    properties = [m.name for m in members if isinstance(m, nodes.PropertyMember) and m.is_static == is_static]
    methods = [
        m.name
        for m in members
        if isinstance(m, nodes.FunctionMember) and m.is_static == is_static and not m.is_constructor
    ]
    methods += ["Equals", "new", "ReferenceEquals"] if is_static else OBJECT_METHODS
    return _matches(properties, methods, fits)


def _matches(properties: list[str], methods: list[str], fits: Callable[[str], bool]) -> list[Match]:
    first = [Match(name, name, "Property", name) for name in sorted(properties, key=str.lower) if fits(name)]
    unique = {name.lower(): name for name in methods}
    calls = [Match(f"{name}(", name, "Method", name) for name in sorted(unique.values(), key=str.lower) if fits(name)]
    return first + calls
