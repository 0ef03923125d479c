"""Constants and strings."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .expressions import expression
from .purity import is_pure
from .unit import Unit, is_literal


def constant(unit: Unit, node: nodes.ConstantExpression) -> str:
    return unit.constant(node.value)


def string(unit: Unit, node: nodes.StringConstantExpression) -> str:
    return unit.constant(node.value)


def expandable(unit: Unit, node: nodes.ExpandableStringExpression) -> str:
    """A string with `$x` and `$( )` in it: its parts joined."""
    texts: list[str] = []
    parts = node.parts
    last_effect = max(
        (at for at, part in enumerate(parts) if not isinstance(part, str) and not is_pure(part)), default=-1
    )
    for index, part in enumerate(parts):
        if isinstance(part, str):
            texts.append(repr(part))
            continue
        value = unit.atom(_expanded(unit, part))
        text = (
            value
            if is_literal(value) and value[0] in "'\""
            else f"({value} if type({value}) is str else str({value}) if type({value}) is int else text(v, {value}))"
        )
        if index < last_effect:
            text = unit.spill(text)
        texts.append(text)
    if not texts:
        return "''"
    if len(texts) == 1:
        return texts[0]
    return f"''.join(({', '.join(texts)},))"


def _expanded(unit: Unit, part: nodes.Expression) -> str:
    if isinstance(part, nodes.SubExpression):
        from .commands import sub_expression_value

        return sub_expression_value(unit, part, in_string=True)
    if unit.facts.checks_variables and isinstance(part, nodes.VariableExpression):
        text = expression(unit, part)
        if text.startswith("v["):
            with unit.at(part):
                return unit.spill(f"in_string(v, {text[2:-1]})")
        return text
    return expression(unit, part)


EXPRESSIONS = {
    nodes.ConstantExpression: constant,
    nodes.StringConstantExpression: string,
    nodes.ExpandableStringExpression: expandable,
}
