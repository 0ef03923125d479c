"""Values of arguments: which parameter is meant, and what it takes."""

from __future__ import annotations

from pshjobs.binding.signature import Parameter
from pshjobs.runtime.command_info import ApplicationInfo
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .command_names import command_matches
from .context import Context
from .parameter_values import Request, values_of
from .paths import PathOptions, path_matches
from .pseudo_binding import PseudoBinding, bind, command_name, command_of, typed_function
from .quoting import strip_quotes
from .results import Completion, Match
from .user_completers import native_matches

FOLDER_COMMANDS = frozenset({"set-location", "push-location"})


def complete_argument(context: Context, command: nodes.Command, word: str, value: Node | None) -> Completion:
    """Complete an argument of a command. `value` is the node of the word; None when nothing is typed yet."""
    info = command_of(context, command)
    name = info.name if info is not None else command_name(command)
    is_unknown = info is None and typed_function(context, name) is None
    if is_unknown or isinstance(info, ApplicationInfo):
        found = native_matches(context, command, word)
        return context.answer(found if found is not None else fallback(context, name, word, is_native=True))
    element = argument_of(context, command, value)
    binding = bind(context, command, before=context.cursor if value is None else None)
    if binding is None:
        return context.answer(fallback(context, name, word))
    for parameter in meant(context, command, binding, element, word):
        matches = values_of(Request(context, command, name, parameter, binding, word))
        if matches is not None:
            collected = matches
            for other in others(context, command, binding, element, parameter):
                collected = collected + (values_of(Request(context, command, name, other, binding, word)) or [])
            return context.answer(collected)
    return context.answer(fallback(context, name, word))


def argument_of(context: Context, command: nodes.Command, value: Node | None) -> Node | None:
    """The element of the command that a word belongs to: the array that it is in, or itself."""
    node = value
    while node is not None:
        above = context.parent(node)
        if above is command or above is None:
            return node if above is command else None
        node = above
    return None


def meant(
    context: Context, command: nodes.Command, binding: PseudoBinding, element: Node | None, word: str
) -> list[Parameter]:
    """The parameters that the word may be for, the likeliest first."""
    if element is None:
        named = waiting_parameter(context, command, binding)
        if named is not None:
            return named
        return binding.positional()[:1] or binding.remaining()
    if isinstance(element, nodes.CommandParameter):
        found = binding.parameters.find(element.parameter_name)
        return [found] if found is not None else []
    return binding.of_value(element)


def others(
    context: Context, command: nodes.Command, binding: PseudoBinding, element: Node | None, first: Parameter
) -> list[Parameter]:
    """Further parameters at the same position that also take the word."""
    if element is None or isinstance(element, nodes.CommandParameter):
        return []
    bound = binding.of_value(element)
    return bound[bound.index(first) + 1 :] if first in bound else []


def waiting_parameter(context: Context, command: nodes.Command, binding: PseudoBinding) -> list[Parameter] | None:
    """The parameter whose name or comma stands right before the cursor; an empty list for an unknown name, None for none."""
    before = [each for each in command.command_elements if each.end <= context.cursor]
    if not before or len(before) == 1:
        return None
    last = before[-1]
    if isinstance(last, nodes.CommandParameter) and last.argument is None:
        found = binding.parameters.find(last.parameter_name)
        if found is None:
            return []
        return None if found.is_switch and not context.text_of(last).endswith(":") else [found]
    if context.before is not None and context.before.kind == "Comma":
        return binding.of_value(last) or None
    return None


def fallback(context: Context, name: str, word: str, is_native: bool = False) -> list[Match]:
    """Paths, and commands where the word may be one."""
    options = PathOptions(folders_only=name.lower() in FOLDER_COMMANDS, literal=is_native)
    matches = path_matches(context, word, options)
    plain, _ = strip_quotes(word)
    if plain.find("-", 1) > 0 and not options.folders_only:
        matches += command_matches(context, word)
    return matches
