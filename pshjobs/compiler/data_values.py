"""The values of trees that hold nothing but data: literals, arrays and tables."""

from __future__ import annotations

from typing import Final

from pshjobs.errors import InvalidOperationException
from pshjobs.syntax import nodes
from pshjobs.values.arithmetic import negate
from pshjobs.values.hashtable import Hashtable

from .purity import walk

CONSTANTS: Final = {"true": True, "false": False, "null": None}


class NotData(Exception):
    """Something in the tree would have to run."""


def first_table(tree: nodes.ScriptBlock, text: str) -> Hashtable | None:
    """The value of the first hashtable of a script; None without one. Raises InvalidOperationException when it is more than data."""
    tables = [node for node in walk(tree) if isinstance(node, nodes.Hashtable)]
    found = min(tables, key=lambda node: node.start, default=None)
    if found is None:
        return None
    try:
        return _table(found)
    except NotData:
        raise InvalidOperationException(
            "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: "
            f"{text[found.start : found.end]}.",
            id="System.InvalidOperationException",
        ) from None


def _table(node: nodes.Hashtable) -> Hashtable:
    return Hashtable((_value(key), _statement(value)) for key, value in node.key_value_pairs)


def _statement(node: nodes.Statement) -> object:
    if isinstance(node, nodes.Pipeline) and len(node.pipeline_elements) == 1:
        only = node.pipeline_elements[0]
        if isinstance(only, nodes.CommandExpression) and not only.redirections:
            return _value(only.expression)
    raise NotData


def _value(node: nodes.Expression) -> object:
    if isinstance(node, (nodes.ConstantExpression, nodes.StringConstantExpression)):
        return node.value
    if isinstance(node, nodes.Hashtable):
        return _table(node)
    if isinstance(node, nodes.ArrayLiteral):
        return [_value(element) for element in node.elements]
    if isinstance(node, nodes.ArrayExpression):
        return _array(node)
    if isinstance(node, nodes.ParenExpression):
        return _statement(node.pipeline)
    if isinstance(node, nodes.UnaryExpression) and node.token_kind == "Minus":
        return negate(_value(node.child))
    if isinstance(node, nodes.VariableExpression):
        name = node.variable_path.path.lower()
        if name in CONSTANTS:
            return CONSTANTS[name]
    raise NotData


def _array(node: nodes.ArrayExpression) -> list[object]:
    items: list[object] = []
    for statement in node.sub_expression.statements:
        value = _statement(statement)
        items.extend(value if isinstance(value, list) else [value])
    return items
