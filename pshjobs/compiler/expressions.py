"""Expressions: each compiler gives Python text for the value, and may write lines that must run before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from pshjobs.syntax import nodes

from .purity import is_pure
from .unit import Unit

ExpressionCompiler = Callable[[Unit, Any], str]


def expression(unit: Unit, node: nodes.Expression) -> str:
    """Python text for the value of an expression."""
    compiler = table().get(type(node))
    if compiler is None:
        from .unsupported import unsupported

        return unsupported(unit, node)
    text = compiler(unit, node)
    return unit.spill(text) if len(text) > LONGEST and type(node) not in SIMPLE else text


@cache
def table() -> dict[type, ExpressionCompiler]:
    """Which function compiles which node; made whole, once, before any thread sees it."""
    from . import (
        classes,
        collections,
        commands,
        conversions,
        literals,
        members,
        operators,
        scripts,
        updates,
        variables,
    )

    made: dict[type, ExpressionCompiler] = {}
    for module in (
        classes,
        collections,
        commands,
        conversions,
        literals,
        members,
        operators,
        scripts,
        updates,
        variables,
    ):
        made.update(module.EXPRESSIONS)
    return made


def in_order(unit: Unit, parts: Sequence[nodes.Expression]) -> list[str]:
    """Python texts for several expressions that are evaluated from left to right.

    A value is kept in a variable when something behind it has effects, or when it has effects itself and something behind it
    may write lines, which run first.
    """
    keep = [False] * len(parts)
    effects = lines = False  # of what stands behind
    for at in range(len(parts) - 1, -1, -1):
        node = parts[at]
        keep[at] = effects or (lines and not is_pure(node))
        if at:
            effects = effects or not is_pure(node)
            lines = lines or type(node) not in SIMPLE
    made: list[str] = []
    for node, kept in zip(parts, keep, strict=True):
        text = expression(unit, node)
        made.append(unit.stable(text) if kept else text)
    return made


SIMPLE = frozenset({nodes.ConstantExpression, nodes.StringConstantExpression, nodes.VariableExpression})
"""Expressions that are read in place and write no lines."""
LONGEST = 3000
"""Characters of one Python expression; CPython's parser allows 200 nested parentheses."""


def condition(unit: Unit, node: nodes.Node) -> str:
    """Python text that is true when PowerShell calls the value true."""
    from .operators import comparison_test

    inner = _plain(node)
    if inner is not None:
        test = comparison_test(unit, inner)
        if test is not None:
            return test
        return truth(unit, expression(unit, inner), inner)
    from .commands import statement_value

    return truth(unit, statement_value(unit, node), None)


def truth(unit: Unit, text: str, node: nodes.Node | None) -> str:
    """The truth of a value; nothing to do for what is known to be a Boolean."""
    if text in ("True", "False"):
        return text
    if isinstance(node, nodes.BinaryExpression) and node.operator in ("And", "Or", "Xor"):
        return text
    if isinstance(node, nodes.UnaryExpression) and node.token_kind in ("Not", "Exclaim"):
        return text
    name = unit.atom(text)
    return f"({name} if type({name}) is bool else truth({name}))"


def _plain(node: nodes.Node) -> nodes.Expression | None:
    """The expression that a pipeline of nothing but an expression holds."""
    if isinstance(node, nodes.Expression):
        return node
    if isinstance(node, nodes.CommandExpression):
        return None if node.redirections else node.expression
    if isinstance(node, nodes.Pipeline) and not node.background and len(node.pipeline_elements) == 1:
        element = node.pipeline_elements[0]
        if isinstance(element, nodes.CommandExpression) and not element.redirections:
            return element.expression
    return None


plain_expression = _plain
