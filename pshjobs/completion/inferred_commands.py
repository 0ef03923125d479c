"""The types that commands write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.runtime.command_info import ApplicationInfo, CmdletInfo, FunctionInfo
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .inferred_variables import input_types
from .pseudo_binding import command_of
from .signature_types import named_type

if TYPE_CHECKING:
    from .inference import Inference, Inferred

PASS_THROUGH = frozenset({"where-object", "sort-object", "tee-object", "get-unique"})


def command_output(inference: Inference, command: nodes.Command) -> list[Inferred]:
    """What a command writes, as far as it can be told."""
    info = command_of(inference.context, command)
    if info is None:
        return _of_block(inference, command)
    if isinstance(info, ApplicationInfo):
        from .inference import known

        return known("System.String")
    name = info.name.lower()
    if name in PASS_THROUGH:
        return input_types(inference, command)
    if name == "foreach-object":
        return _foreach(inference, command)
    if name == "select-object":
        return _selected(inference, command)
    if name == "get-random" and input_types(inference, command):
        return input_types(inference, command)
    if name == "group-object":
        return _types(("Microsoft.PowerShell.Commands.GroupInfo",))
    if name == "new-object":
        value = argument(command, "typename", 0)
        found = named_type(value.value) if isinstance(value, nodes.StringConstantExpression) else None
        return [found] if found is not None else []
    if isinstance(info, CmdletInfo):
        return _types(info.cls.outputs)
    if isinstance(info, FunctionInfo):
        return _types(info.signature().outputs)
    return []


def _types(names: tuple[str, ...]) -> list[Inferred]:
    found = [named_type(name) for name in names]
    return [each for each in found if each is not None]


def _of_block(inference: Inference, command: nodes.Command) -> list[Inferred]:
    """What a script block that is called writes."""
    first = command.command_elements[0] if command.command_elements else None
    if isinstance(first, nodes.ScriptBlockExpression):
        return inference.of(first.script_block.end_block)
    return []


def argument(command: nodes.Command, parameter: str, position: int) -> Node | None:
    """The argument that a parameter gets by name, or at a position among those without a name."""
    loose: list[Node] = []
    elements = command.command_elements[1:]
    skip = False
    for at, element in enumerate(elements):
        if skip:
            skip = False
            continue
        if isinstance(element, nodes.CommandParameter):
            if element.parameter_name and parameter.startswith(element.parameter_name.lower()):
                return element.argument or (elements[at + 1] if at + 1 < len(elements) else None)
            skip = element.argument is None and not element.parameter_name.lower().startswith(("as", "force", "keep"))
            continue
        loose.append(element)
    return loose[position] if position < len(loose) else None


def _foreach(inference: Inference, command: nodes.Command) -> list[Inferred]:
    found: list[Inferred] = []
    for element in command.command_elements[1:]:
        node = element.argument if isinstance(element, nodes.CommandParameter) else element
        if isinstance(node, nodes.ScriptBlockExpression):
            found += inference.of(node.script_block.end_block)
    if found:
        return found
    value = argument(command, "membername", 0)
    return member_types(inference, command, value.value) if isinstance(value, nodes.StringConstantExpression) else []


def member_types(inference: Inference, command: nodes.Command, name: str) -> list[Inferred]:
    """The types of a member of the objects that a command gets."""
    from .inference import Shape

    found: list[Inferred] = []
    for each in input_types(inference, command):
        if isinstance(each, Shape):
            found += each.names.get(name, [])
            continue
        member = each.find_member(name.lower())
        text = getattr(member, "type_text", "")
        info = named_type(text) if text else None
        if info is not None:
            found.append(info)
    return found


def _selected(inference: Inference, command: nodes.Command) -> list[Inferred]:
    from .inference import Shape

    expanded = argument_named(command, "expandproperty")
    if isinstance(expanded, nodes.StringConstantExpression):
        return member_types(inference, command, expanded.value)
    chosen = argument_named(command, "property") or argument(command, "property", 0)
    names = _names(chosen)
    if not names:
        return input_types(inference, command)
    return [Shape({name: member_types(inference, command, name) for name in names}, is_table=False)]


def argument_named(command: nodes.Command, parameter: str) -> Node | None:
    """The argument behind `-parameter`, or a beginning of it."""
    elements = command.command_elements
    for at, element in enumerate(elements):
        if (
            isinstance(element, nodes.CommandParameter)
            and element.parameter_name
            and parameter.startswith(element.parameter_name.lower())
        ):
            return element.argument or (elements[at + 1] if at + 1 < len(elements) else None)
    return None


def _names(node: Node | None) -> list[str]:
    elements = node.elements if isinstance(node, nodes.ArrayLiteral) else [node]
    return [each.value for each in elements if isinstance(each, nodes.StringConstantExpression)]
