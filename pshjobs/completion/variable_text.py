"""Variables that the typed text itself sets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node, VariablePath

from .tree import children

if TYPE_CHECKING:
    from .context import Context

RUN_IN_PLACE = frozenset({"foreach-object", "where-object", "%", "foreach", "?", "where"})
OUT_VARIABLES = {
    "outvariable": "ov", "errorvariable": "ev", "warningvariable": "wv", "informationvariable": "iv",
}  # fmt: skip
MAKERS = frozenset({"new-variable", "set-variable", "nv", "set", "sv"})


class Found:
    """A variable of the text: its name as written, and the type that can be read off."""

    __slots__ = ("name", "type_text")

    def __init__(self, name: str, type_text: str = "") -> None:
        self.name = name
        self.type_text = type_text


def variables_in_text(context: Context) -> list[Found]:
    """The variables set before the cursor, the innermost block's first, each in order of appearance."""
    found: dict[str, Found] = {}
    block: Node | None = enclosing_block(context)
    while block is not None:
        for each in _in_block(context, block):
            if each.type_text or each.name.lower() not in found:
                known = found.setdefault(each.name.lower(), each)
                known.type_text = known.type_text or each.type_text
        block = next((n for n in context.tree.ancestors(block) if isinstance(n, nodes.ScriptBlock)), None)
    return list(found.values())


def enclosing_block(context: Context) -> Node | None:
    """The script block that the cursor is in."""
    last = context.last or context.script
    return context.tree.nearest(last, nodes.ScriptBlock) or context.script


def _in_block(context: Context, block: Node) -> Iterator[Found]:
    for node in _walk(context, block):
        if node.start < context.cursor or _in_loop_around(context, node):
            yield from _set_by(context, node)
    owner = context.tree.parent(block)
    if isinstance(owner, (nodes.FunctionDefinition, nodes.FunctionMember)):
        for parameter in owner.parameters or ():
            yield from _parameter(parameter)


def _walk(context: Context, block: Node) -> Iterator[Node]:
    """The nodes that run in a block's own scope."""
    stack = list(reversed(list(children(block))))
    while stack:
        node = stack.pop()
        yield node
        if isinstance(node, (nodes.FunctionDefinition, nodes.TypeDefinition)):
            continue
        if isinstance(node, nodes.ScriptBlockExpression) and not _runs_here(context, node):
            continue
        stack.extend(reversed(list(children(node))))


def _runs_here(context: Context, node: nodes.ScriptBlockExpression) -> bool:
    """Whether a script block runs in the scope that it stands in: dot-sourced, or given to ForEach-Object or Where-Object."""
    command = context.tree.parent(node)
    if isinstance(command, nodes.CommandParameter):
        command = context.tree.parent(command)
    if not isinstance(command, nodes.Command):
        return False
    first = command.command_elements[0]
    if first is node:
        return command.invocation_operator == "Dot"
    return isinstance(first, nodes.StringConstantExpression) and first.value.lower() in RUN_IN_PLACE


def _in_loop_around(context: Context, node: Node) -> bool:
    """Whether a node is in the body of a do loop whose condition holds the cursor."""
    return any(
        isinstance(each, (nodes.DoWhileStatement, nodes.DoUntilStatement)) and each.start < context.cursor <= each.end
        for each in context.tree.ancestors(node)
    )


def _set_by(context: Context, node: Node) -> Iterator[Found]:
    if isinstance(node, nodes.AssignmentStatement):
        if not node.left.start < context.cursor <= node.left.end:
            yield from _targets(node.left, assigned_type(node.right))
    elif isinstance(node, nodes.ForEachStatement):
        if node.variable.end < context.cursor:
            yield from _targets(node.variable, "")
    elif isinstance(node, nodes.Parameter):
        if node.end < context.cursor:
            yield from _parameter(node)
    elif isinstance(node, nodes.DataStatement):
        if node.variable:
            yield Found(node.variable)
    elif isinstance(node, nodes.FileRedirection):
        target = node.location
        if isinstance(target, nodes.StringConstantExpression) and target.value.lower().startswith("variable:"):
            yield Found(target.value[len("variable:") :])
    elif isinstance(node, nodes.Command):
        yield from _by_command(context, node)


def _targets(node: Node, type_text: str) -> Iterator[Found]:
    """The variables that an assignment's left side sets."""
    if isinstance(node, nodes.VariableExpression):
        path = node.variable_path
        if is_plain(path):
            yield Found(path.path, type_text)
    elif isinstance(node, nodes.ConvertExpression):
        for each in _targets(node.child, ""):
            yield Found(each.name, node.attribute.type_name.name)
    elif isinstance(node, nodes.AttributedExpression):
        yield from _targets(node.child, type_text)
    elif isinstance(node, nodes.ArrayLiteral):
        for element in node.elements:
            yield from _targets(element, "")
    elif isinstance(node, nodes.ParenExpression) and isinstance(node.pipeline, nodes.Pipeline):
        first = node.pipeline.pipeline_elements[0]
        if isinstance(first, nodes.CommandExpression):
            yield from _targets(first.expression, "")


def is_plain(path: VariablePath) -> bool:
    """Whether a path is a variable's, with a scope or without."""
    return not path.drive


def _parameter(node: nodes.Parameter) -> Iterator[Found]:
    types = [a.type_name.name for a in node.attributes or () if isinstance(a, nodes.TypeConstraint)]
    yield Found(node.name.variable_path.path, types[0] if types else "")


def _by_command(context: Context, command: nodes.Command) -> Iterator[Found]:
    """Variables that a command's parameters name."""
    elements = command.command_elements
    first = elements[0] if elements else None
    name = first.value.lower() if isinstance(first, nodes.StringConstantExpression) else ""
    for at, element in enumerate(elements):
        if not isinstance(element, nodes.CommandParameter):
            continue
        value = element.argument or (elements[at + 1] if at + 1 < len(elements) else None)
        if not isinstance(value, nodes.StringConstantExpression) or value.end >= context.cursor:
            continue
        parameter = element.parameter_name.lower()
        if any(parameter in (long, short) for long, short in OUT_VARIABLES.items()):
            yield Found(value.value.lstrip("+"))
        elif parameter in ("pipelinevariable", "pv"):
            if _in_same_pipeline(context, command):
                yield Found(value.value)
        elif parameter == "name" and name in MAKERS:
            yield Found(value.value)


def _in_same_pipeline(context: Context, command: nodes.Command) -> bool:
    pipeline = context.tree.parent(command)
    return pipeline is not None and pipeline.start < context.cursor <= pipeline.end


def assigned_type(statement: Node) -> str:
    """The type of what is assigned, where it can be read off."""
    element = statement.pipeline_elements[-1] if isinstance(statement, nodes.Pipeline) else statement
    is_alone = not isinstance(statement, nodes.Pipeline) or len(statement.pipeline_elements) == 1
    return literal_type(element.expression) if is_alone and isinstance(element, nodes.CommandExpression) else ""


def literal_type(node: Node) -> str:
    """The accelerator of a literal's type; empty for anything else."""
    if isinstance(node, nodes.ConstantExpression):
        from pshjobs.values.type_table import type_of

        info = type_of(node.value)
        return info.accelerators[0] if info.accelerators else info.full_name
    if isinstance(node, (nodes.StringConstantExpression, nodes.ExpandableStringExpression)):
        return "string"
    if isinstance(node, nodes.ConvertExpression):
        return node.attribute.type_name.name
    if isinstance(node, nodes.Hashtable):
        return "hashtable"
    if isinstance(node, (nodes.ArrayExpression, nodes.ArrayLiteral)):
        return "Object[]"
    return "scriptblock" if isinstance(node, nodes.ScriptBlockExpression) else ""
