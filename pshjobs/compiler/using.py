"""The `$using:` expressions of a script block: how each is called on its way to a job, and its value at the caller's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.code import UsingUse
from pshjobs.source import SourceText
from pshjobs.syntax import nodes

from .purity import children

if TYPE_CHECKING:
    from .scripts import ScriptCode

PARALLEL_COMMANDS = frozenset({"foreach-object", "foreach", "%"})


def using_key(source: SourceText, node: nodes.Expression) -> str:
    """The name under which a value travels: that of the variable, or the whole text of a member or index access."""
    if isinstance(node, nodes.VariableExpression):
        return (node.variable_path.user_path or node.variable_path.path).lower()
    return source.text[node.start : node.end]


def using_uses(code: ScriptCode, own_level: bool) -> list[UsingUse]:
    """The different `$using:` expressions of a block in the order of the text, inner blocks included.

    With `own_level` those in blocks of an inner `ForEach-Object -Parallel` are left to that command.
    """
    found: dict[str, UsingUse] = {}
    for node in sorted(_find(code.node, own_level), key=lambda each: each.start):
        inner = node.sub_expression
        key = using_key(code.source, inner)
        if key not in found:
            found[key] = UsingUse(
                key,
                code.source.text[node.start : node.end],
                isinstance(inner, nodes.VariableExpression),
                *_variable_of(inner),
                _evaluator(code, inner),
            )
    return list(found.values())


def _find(node: nodes.Node, own_level: bool) -> Iterator[nodes.UsingExpression]:
    pending: list[nodes.Node] = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, nodes.UsingExpression):
            yield current
        elif own_level and isinstance(current, nodes.Command) and _is_parallel(current):
            pending.extend(
                each for each in current.command_elements if not isinstance(each, nodes.ScriptBlockExpression)
            )
        else:
            pending.extend(children(current))


def _is_parallel(command: nodes.Command) -> bool:
    """True for `ForEach-Object -Parallel`."""
    first, *rest = command.command_elements
    name = first.value.lower() if isinstance(first, nodes.StringConstantExpression) else ""
    return name in PARALLEL_COMMANDS and any(
        isinstance(each, nodes.CommandParameter) and "parallel".startswith(each.parameter_name.lower()) for each in rest
    )


def _variable_of(node: nodes.Expression) -> tuple[str, str | None, str | None]:
    """Path, scope and drive of the variable that an access begins with."""
    while not isinstance(node, nodes.VariableExpression):
        inner = getattr(node, "expression", None) or getattr(node, "target", None)
        if inner is None:
            return "", None, None
        node = inner
    path = node.variable_path
    return path.path, path.scope, path.drive


def _evaluator(code: ScriptCode, node: nodes.Expression) -> Callable[[Any], object]:
    made: list[Callable[[Any], object]] = []

    def evaluate(frame: Any) -> object:
        if not made:
            made.append(code.expression(node))
        return made[0](frame)

    return evaluate
