"""Blocks of nothing but commands: PowerShell sends a job the commands, and evaluates their arguments in the calling process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.runtime.code import SimpleBlock
from pshjobs.syntax import nodes

from .purity import children, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .scripts import ScriptCode

CONSTANT_VARIABLES = frozenset({"true", "false", "null"})
AS_WRITTEN = (nodes.StringConstantExpression, nodes.ConstantExpression)


def simple_block(code: ScriptCode) -> SimpleBlock | None:
    """See Code.as_commands. Arguments that are constants, or that need the block's own parameters, stay in the text."""
    end = code.node.end_block
    if end is None or code.has_named_blocks or end.traps or not all(_is_simple(each) for each in end.statements):
        return None
    parameters = {each.name.variable_path.path.lower() for each in code.parameters}
    if not _variables_are_known(code.node, parameters):
        return None
    arguments = [each for statement in end.statements for each in _arguments(statement) if not _stays(each, parameters)]
    text, inner = code.source.text, code.text
    start = text.index(inner, code.start) if code.definition is None else code.start
    named = []
    for number, node in enumerate(arguments):
        named.append((f"argument {number}", code.expression(node)))
    for (name, _), node in reversed(list(zip(named, arguments, strict=True))):
        inner = f"{inner[: node.start - start]}${{using:{name}}}{inner[node.end - start :]}"
    return SimpleBlock(inner, len(end.statements) == 1, named)


def _is_simple(statement: nodes.Statement) -> bool:
    if not isinstance(statement, nodes.Pipeline) or statement.background:
        return False
    return all(isinstance(each, nodes.Command) and _is_simple_command(each) for each in statement.pipeline_elements)


def _is_simple_command(command: nodes.Command) -> bool:
    if command.invocation_operator == "Dot":
        return False
    if any(
        not isinstance(each, nodes.MergingRedirection) or each.to_stream != "Output" for each in command.redirections
    ):
        return False
    return not any(
        isinstance(found, (nodes.Command, nodes.ScriptBlockExpression, nodes.FileRedirection))
        for element in command.command_elements
        for found in walk(element)
    )


def _variables_are_known(block: nodes.ScriptBlock, parameters: set[str]) -> bool:
    pending: list[nodes.Node] = [block.end_block] if block.end_block is not None else []
    while pending:
        node = pending.pop()
        if isinstance(node, nodes.UsingExpression):
            continue  # a value of the caller
        if isinstance(node, nodes.VariableExpression):
            path = node.variable_path
            if (
                path.drive is not None
                or path.scope is not None
                or path.path.lower() not in CONSTANT_VARIABLES | parameters
            ):
                return False
        pending.extend(children(node))
    return True


def _arguments(statement: nodes.Statement) -> Iterator[nodes.Expression]:
    """The argument expressions of a pipeline in the order of the text."""
    assert isinstance(statement, nodes.Pipeline)
    for command in statement.pipeline_elements:
        if not isinstance(command, nodes.Command):
            continue
        for element in command.command_elements[1:]:
            if isinstance(element, nodes.CommandParameter):
                if element.argument is not None:
                    yield element.argument
            else:
                yield element


def _stays(node: nodes.Expression, parameters: set[str]) -> bool:
    if isinstance(node, AS_WRITTEN):
        return True
    return any(
        isinstance(found, nodes.UsingExpression)
        or isinstance(found, nodes.VariableExpression)
        and (found.splatted or found.variable_path.path.lower() in parameters)
        for found in walk(node)
    )
