"""Questions about trees that decide how they may be compiled."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.syntax import nodes

EFFECTS = (nodes.AssignmentStatement, nodes.Command, nodes.InvokeMemberExpression, nodes.ScriptBlockExpression)


def children(node: object) -> Iterator[nodes.Node]:
    """The nodes directly below a node, in the order of its properties."""
    for name in type(node).__slots__:  # type: ignore[attr-defined]
        yield from _nodes_in(getattr(node, name, None))


def _nodes_in(value: object) -> Iterator[nodes.Node]:
    if isinstance(value, nodes.Node):
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _nodes_in(item)


def walk(node: nodes.Node) -> Iterator[nodes.Node]:
    """The node and everything below it; no recursion, so depth does not matter."""
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(children(current))


def is_pure(node: nodes.Node) -> bool:
    """True when evaluating the expression changes nothing: its place among its neighbours does not matter."""
    if type(node) in (nodes.ConstantExpression, nodes.VariableExpression, nodes.StringConstantExpression):
        return True
    for found in walk(node):
        if isinstance(found, EFFECTS):
            return False
        if isinstance(found, nodes.UnaryExpression) and found.token_kind.endswith(("PlusPlus", "MinusMinus")):
            return False
        if isinstance(found, nodes.BinaryExpression) and found.operator.endswith("match"):
            return False
    return True


def has_command(node: nodes.Node) -> bool:
    """True when a command may run in it: what follows keeps the command's success."""
    return any(isinstance(found, nodes.Command) for found in walk(node))
