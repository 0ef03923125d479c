"""What is certain about the variables of a loop: a counter that starts at a number stays one, so nobody need ask its type."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pshjobs.syntax import nodes

from .expressions import plain_expression
from .purity import walk
from .unit import Unit

ARITHMETIC = ("Plus", "Minus", "Multiply")
COMPOUND = ("PlusEquals", "MinusEquals", "MultiplyEquals")


@contextmanager
def for_counter(unit: Unit, node: nodes.ForStatement) -> Iterator[None]:
    """Inside a `for` that starts its variable at a number and only counts or adds numbers, the variable is a number."""
    start = node.initializer
    local = (
        _local(unit, start.left)
        if isinstance(start, nodes.AssignmentStatement) and start.operator == "Equals"
        else None
    )
    with _known(unit, node, local, rises=isinstance(start, nodes.AssignmentStatement) and _is_constant(start.right)):
        yield


@contextmanager
def foreach_counter(unit: Unit, node: nodes.ForEachStatement) -> Iterator[None]:
    """The same for the variable of `foreach ($i in 0..$n)`: a range with a number at one end holds nothing but Int32."""
    inner = plain_expression(node.condition)
    is_range = (
        isinstance(inner, nodes.BinaryExpression)
        and inner.operator == "DotDot"
        and (_is_constant(inner.left) or _is_constant(inner.right))
    )
    local = _local(unit, node.variable) if is_range else None
    with _known(unit, node, local, rises=True):
        yield


@contextmanager
def _known(unit: Unit, node: nodes.Node, local: str | None, rises: bool) -> Iterator[None]:
    saved = unit.numbers, unit.counters
    if local is not None and local not in unit.numbers:
        unit.numbers = unit.numbers | {local}
        changes = [_change(unit, found, local) for found in walk(node)]
        if False in changes:
            unit.numbers = saved[0]
        elif rises and "falls" not in changes:
            unit.counters = unit.counters | {local}
    yield
    unit.numbers, unit.counters = saved


def _change(unit: Unit, node: nodes.Node, local: str) -> bool | str:
    """What a node does to the variable: False when it may become something else than a number, "falls" when it may count down.

    A variable that only rises leaves Int32 at the top, where no list has an element; one that falls might come back as a Double.
    """
    if isinstance(node, nodes.AssignmentStatement):
        if not _touches(unit, node.left, local):
            return True
        if (
            _local(unit, node.left) != local
            or node.operator not in ("Equals", *COMPOUND)
            or not is_number(unit, node.right)
        ):
            return False
        return "falls" if node.operator != "Equals" or not _is_constant(node.right) else True
    if isinstance(node, nodes.UnaryExpression) and node.token_kind.endswith("MinusMinus"):
        return "falls" if _local(unit, node.child) == local else True
    if isinstance(node, nodes.ForEachStatement) and _local(unit, node.variable) == local:
        inner = plain_expression(node.condition)
        return (
            isinstance(inner, nodes.BinaryExpression)
            and inner.operator == "DotDot"
            and (_is_constant(inner.left) or _is_constant(inner.right))
        )
    if isinstance(node, (nodes.SwitchStatement, nodes.CatchClause)):
        return unit.region.get("_") != local
    return True


def _touches(unit: Unit, target: nodes.Node, local: str) -> bool:
    """True when assigning to the target may assign the variable; an index inside it only reads."""
    if isinstance(target, (nodes.MemberExpression, nodes.IndexExpression)):
        return False
    return any(_local(unit, found) == local for found in walk(target))


def is_number(unit: Unit, node: nodes.Node) -> bool:
    """True for what is certainly an Int32 or Double: constants, variables known as such, and sums of them."""
    inner = node if isinstance(node, nodes.Expression) else plain_expression(node)
    while isinstance(inner, nodes.ParenExpression):
        inner = plain_expression(inner.pipeline)
    if isinstance(inner, nodes.BinaryExpression):
        return inner.operator in ARITHMETIC and is_number(unit, inner.left) and is_number(unit, inner.right)
    return inner is not None and (_is_constant(inner) or _local(unit, inner) in unit.numbers)


def _is_constant(node: nodes.Node) -> bool:
    inner = node if isinstance(node, nodes.Expression) else plain_expression(node)
    return isinstance(inner, nodes.ConstantExpression) and type(inner.value) is int


def _local(unit: Unit, node: nodes.Node) -> str | None:
    """The Python local that a plain variable is; None for everything else."""
    if not isinstance(node, nodes.VariableExpression):
        return None
    path = node.variable_path
    return unit.region.get(path.path.lower()) if path.scope is None and path.drive is None else None
