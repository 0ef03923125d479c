"""The types of variables that have no value yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .tree import children
from .type_names import find_named

if TYPE_CHECKING:
    from .inference import Inference, Inferred


def variable_types(inference: Inference, node: nodes.VariableExpression) -> list[Inferred]:
    """The types of a variable: of what the text puts into it, of the pipeline for `$_`, of the class for `$this`."""
    name = node.variable_path.path.lower()
    if name in ("_", "psitem"):
        return pipeline_item(inference, node)
    if name == "this":
        return []
    context = inference.context
    block: Node | None = context.tree.nearest(node, nodes.ScriptBlock)
    while block is not None:
        found = _in_block(inference, block, name, node)
        if found:
            return found
        block = next((each for each in context.tree.ancestors(block) if isinstance(each, nodes.ScriptBlock)), None)
    return []


def _in_block(inference: Inference, block: Node, name: str, use: Node) -> list[Inferred]:
    """What the last assignment before the use gives; a type constraint wins."""
    found: list[Inferred] = []
    constrained: list[Inferred] = []
    for node in _flat(block):
        if node.start >= use.start:
            continue
        if isinstance(node, nodes.AssignmentStatement):
            target = node.left
            while isinstance(target, (nodes.ConvertExpression, nodes.AttributedExpression)):
                if isinstance(target, nodes.ConvertExpression) and _names(target.child, name):
                    info = find_named(target.attribute.type_name)
                    constrained = [info] if info is not None else constrained
                target = target.child
            if _names(target, name) and use.start >= node.end:
                found = inference.of(node.right) or found
        elif isinstance(node, nodes.ForEachStatement) and _names(node.variable, name):
            found = inference.elements(inference.of(node.condition))
        elif isinstance(node, nodes.Parameter) and _names(node.name, name):
            constrained = _parameter_type(node)
    owner = inference.context.tree.parent(block)
    if isinstance(owner, (nodes.FunctionDefinition, nodes.FunctionMember)):
        for parameter in owner.parameters or ():
            if _names(parameter.name, name):
                constrained = _parameter_type(parameter)
    return constrained or found


def _flat(block: Node) -> list[Node]:
    """The nodes of a block without those of inner functions and script blocks."""
    found: list[Node] = []
    stack = list(reversed(list(children(block))))
    while stack:
        node = stack.pop()
        found.append(node)
        if not isinstance(node, (nodes.FunctionDefinition, nodes.ScriptBlockExpression, nodes.TypeDefinition)):
            stack.extend(reversed(list(children(node))))
    return found


def _names(node: Node, name: str) -> bool:
    return isinstance(node, nodes.VariableExpression) and node.variable_path.path.lower() == name


def _parameter_type(node: nodes.Parameter) -> list[Inferred]:
    for attribute in node.attributes or ():
        if isinstance(attribute, nodes.TypeConstraint):
            info = find_named(attribute.type_name)
            return [info] if info is not None else []
    return []


def pipeline_item(inference: Inference, node: Node) -> list[Inferred]:
    """The types of `$_`: what the pipeline brings, an error in catch and trap, the condition of a switch."""
    tree = inference.context.tree
    below: Node = node
    for above in tree.ancestors(node):
        if isinstance(above, (nodes.CatchClause, nodes.TrapStatement)):
            from .inference import known

            return known("System.Management.Automation.ErrorRecord")
        if isinstance(above, nodes.SwitchStatement):
            return inference.elements(inference.of(above.condition))
        if isinstance(above, nodes.Command) and isinstance(
            below, (nodes.ScriptBlockExpression, nodes.CommandParameter, nodes.Hashtable)
        ):
            found = input_types(inference, above)
            if found:
                return found
        if isinstance(above, nodes.InvokeMemberExpression) and isinstance(below, nodes.ScriptBlockExpression):
            return inference.elements(inference.of(above.expression))
        below = above
    return []


def input_types(inference: Inference, command: nodes.Command) -> list[Inferred]:
    """The types of the objects that a command gets from the pipeline, or as -InputObject."""
    pipeline = inference.context.tree.parent(command)
    if not isinstance(pipeline, nodes.Pipeline):
        return []
    at = next((i for i, each in enumerate(pipeline.pipeline_elements) if each is command), 0)
    if at == 0:
        return _input_object(inference, command)
    return inference.elements(inference.of(pipeline.pipeline_elements[at - 1]))


def _input_object(inference: Inference, command: nodes.Command) -> list[Inferred]:
    elements = command.command_elements
    for at, element in enumerate(elements):
        if isinstance(element, nodes.CommandParameter) and element.parameter_name.lower() == "inputobject":
            value = element.argument or (elements[at + 1] if at + 1 < len(elements) else None)
            return inference.elements(inference.of(value))
    return []
