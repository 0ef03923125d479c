"""Members: properties, methods, static members."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .expressions import expression, in_order, plain_expression
from .purity import is_pure
from .unit import Unit


def member_name(unit: Unit, node: nodes.Expression) -> str:
    """Python text for the name of a member; it may be computed."""
    if isinstance(node, nodes.StringConstantExpression):
        return repr(node.value)
    if isinstance(node, nodes.ConstantExpression):
        return f"text(v, {expression(unit, node)})"
    return f"member_name(v, {expression(unit, node)})"


def member(unit: Unit, node: nodes.MemberExpression) -> str:
    if node.static:
        return _static(unit, node)
    if node.null_conditional:
        target = unit.atom(expression(unit, node.expression))
        result = unit.spill("None")
        with unit.block(f"if {target} is not None and {target} is not NOTHING:"):
            unit.line(f"{result} = get_property(v, {target}, {member_name(unit, node.member)})")
        return result
    target = expression(unit, node.expression)
    if not isinstance(node.member, nodes.StringConstantExpression):
        target = unit.stable(target)
    elif node.member.value.lower() == "count":
        target = unit.atom(target)
        return f"(len({target}) if type({target}) is list else get_property(v, {target}, 'Count'))"
    elif node.member.value.lower() == "length":
        target = unit.atom(target)
        return f"(len({target}) if type({target}) is str or type({target}) is list else get_property(v, {target}, {node.member.value!r}))"
    return f"get_property(v, {target}, {member_name(unit, node.member)})"


def _static(unit: Unit, node: nodes.MemberExpression) -> str:
    from .conversions import type_value

    if isinstance(node.expression, nodes.TypeExpression):
        return f"static_property(v, {type_value(unit, node.expression.type_name)}, {member_name(unit, node.member)})"
    return f"static_property(v, {expression(unit, node.expression)}, {member_name(unit, node.member)})"


def invoke(unit: Unit, node: nodes.InvokeMemberExpression) -> str:
    """A method call: the target, then the arguments, then the call."""
    from .conversions import type_value

    if node.static and isinstance(node.expression, nodes.TypeExpression):
        target = type_value(unit, node.expression.type_name)
    else:
        target = expression(unit, node.expression)
    if not all(is_pure(a) for a in node.arguments):
        target = unit.stable(target)
    if node.null_conditional:
        target = unit.atom(target)
        result = unit.spill("None")
        with unit.block(f"if {target} is not None and {target} is not NOTHING:"):
            unit.line(f"{result} = call_method(f, {target}, {member_name(unit, node.member)}, {arguments(unit, node)})")
        return result
    name = member_name(unit, node.member)
    if not isinstance(node.member, (nodes.StringConstantExpression, nodes.ConstantExpression)):
        target, name = unit.stable(target), unit.stable(name)
    viewed = _viewed_as(node.expression)
    if viewed is not None and not node.static:
        return f"call_method_of(f, {type_value(unit, viewed)}, {target}, {name}, {arguments(unit, node)})"
    if len(node.arguments) == 1 and not node.static and isinstance(node.member, nodes.StringConstantExpression):
        return f"call_with_one(f, {target}, {name}, {expression(unit, node.arguments[0])})"
    call = "call_static" if node.static else "call_method"
    return f"{call}(f, {target}, {name}, {arguments(unit, node)})"


def _viewed_as(node: nodes.Expression) -> nodes.TypeName | None:
    """The type in `([Base]$this).Method()`: a class's own method is meant, not an override."""
    if not isinstance(node, nodes.ParenExpression):
        return None
    inner = plain_expression(node.pipeline)
    return inner.attribute.type_name if isinstance(inner, nodes.ConvertExpression) else None


def arguments(unit: Unit, node: nodes.InvokeMemberExpression) -> str:
    """The arguments as a Python list; `[ref]$x` makes a reference to the variable."""
    return "[" + ", ".join(in_order(unit, node.arguments)) + "]"


EXPRESSIONS = {
    nodes.MemberExpression: member,
    nodes.InvokeMemberExpression: invoke,
}
