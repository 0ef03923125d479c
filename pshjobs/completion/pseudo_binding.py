"""Binding a command line that is still being typed: errors are skipped, nothing is run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.binding.signature import Parameter
from pshjobs.errors import NetException
from pshjobs.runtime.command_info import AliasInfo, ApplicationInfo, CommandInfo
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .command_parameters import CommandParameters
from .literals import accepts, accepts_as_is

if TYPE_CHECKING:
    from .context import Context


class Bound:
    """One argument and where it went; `name_node` is the `-Name` in front of it."""

    __slots__ = ("name_node", "parameter", "value")

    def __init__(self, parameter: Parameter, value: Node | None, name_node: nodes.CommandParameter | None) -> None:
        self.parameter = parameter
        self.value = value
        self.name_node = name_node


class PseudoBinding:
    """What is bound, which sets are still possible, which arguments found no place."""

    def __init__(self, parameters: CommandParameters) -> None:
        self.parameters = parameters
        self.sets = frozenset(parameters.set_names)
        self.default_set = parameters.signature.default_set
        self.bound: list[Bound] = []
        self.unplaced: list[Node] = []

    def is_bound(self, parameter: Parameter) -> bool:
        """Whether the parameter has got an argument or a name."""
        return any(each.parameter is parameter for each in self.bound)

    def of_value(self, value: Node) -> list[Parameter]:
        """The parameters that a value went to."""
        return [each.parameter for each in self.bound if each.value is value]

    def narrow(self, parameter: Parameter) -> None:
        """Keep the sets that the parameter belongs to; a clash decides nothing."""
        left = self.sets & self.parameters.sets_of(parameter)
        if left:
            self.sets = left

    def positional(self, position: int | None = None) -> list[Parameter]:
        """The unbound parameters at the lowest position, or at the one given, those of the default set first."""
        found: list[tuple[int, bool, int, Parameter]] = []
        for index, parameter in enumerate(self.parameters.all):
            if self.is_bound(parameter):
                continue
            for name in self.parameters.set_names:
                place = self.parameters.in_set(parameter, name)
                if name in self.sets and place is not None and place.position is not None:
                    found.append((place.position, name != self.default_set, index, parameter))
        if not found:
            return []
        wanted = min(each[0] for each in found) if position is None else position
        ordered = sorted((each for each in found if each[0] == wanted), key=lambda each: each[:3])
        return list(dict.fromkeys(each[3] for each in ordered))

    def remaining(self) -> list[Parameter]:
        """The parameters that take all arguments that are left."""
        return [
            parameter
            for parameter in self.parameters.all
            for name in self.parameters.set_names
            if name in self.sets and (place := self.parameters.in_set(parameter, name)) is not None and place.remaining
        ][:1]


def command_of(context: Context, command: nodes.Command) -> CommandInfo | None:
    """The command that a call means, when its name can be read off the text."""
    name = command_name(command)
    if not name:
        return None
    shell = context.shell
    try:
        found = shell.commands.find(name, shell.global_scope)
    except NetException:
        return None
    return None if isinstance(found, AliasInfo) else found


def command_name(command: nodes.Command) -> str:
    """The name as written; empty when it is computed."""
    first = command.command_elements[0] if command.command_elements else None
    return first.value if isinstance(first, nodes.StringConstantExpression) else ""


def parameters_of(context: Context, command: nodes.Command) -> CommandParameters | None:
    """The parameters of the command that is called; None for programs and unknown names."""
    info = command_of(context, command)
    if info is None:
        return typed_function(context, command_name(command))
    if isinstance(info, ApplicationInfo):
        return None
    try:
        signature = info.signature()
    except NetException:
        return None
    return CommandParameters(signature) if signature is not None else None


def typed_function(context: Context, name: str) -> CommandParameters | None:
    """The parameters of a function that the typed text defines."""
    found = [n for n in context.tree.all if isinstance(n, nodes.FunctionDefinition) and n.name.lower() == name.lower()]
    if not found:
        return None
    function = found[-1]
    block = function.body.param_block
    if function.parameters:
        text = ", ".join(context.text_of(each) for each in function.parameters)
        source = f"param({text})"
    elif block is not None:
        start = min([block.start, *(attribute.start for attribute in block.attributes or ())])
        source = context.text[start : block.end]
    else:
        source = ""
    try:
        return CommandParameters(context.shell.script_block(source).signature(function.name))
    except NetException:
        return None


def bind(
    context: Context, command: nodes.Command, *, skip: Node | None = None, before: int | None = None
) -> PseudoBinding | None:
    """Bind a command's elements. None without known parameters.

    `skip` is the name that is being completed; positional arguments that begin at or behind `before` do not count.
    """
    parameters = parameters_of(context, command)
    if parameters is None:
        return None
    binding = PseudoBinding(parameters)
    loose = _bind_named(binding, command, skip)
    _bind_pipeline(context, binding, command)
    for value in loose:
        if before is None or value.start < before:
            _bind_positional(binding, value)
    return binding


def _bind_named(binding: PseudoBinding, command: nodes.Command, skip: Node | None) -> list[Node]:
    """Bind what is named; the other arguments."""
    loose: list[Node] = []
    elements = command.command_elements[1:]
    at = 0
    while at < len(elements):
        element = elements[at]
        at += 1
        if element is skip:
            if isinstance(element, nodes.StringConstantExpression) and at < len(elements):
                at += not isinstance(elements[at], nodes.CommandParameter)  # what follows a lone dash is its value
            continue
        if not isinstance(element, nodes.CommandParameter):
            if not getattr(element, "splatted", False):
                loose.append(element)
            continue
        parameter = binding.parameters.find(element.parameter_name)
        if parameter is None:
            if element.argument is None and at < len(elements) and not isinstance(elements[at], nodes.CommandParameter):
                binding.unplaced.append(elements[at])
                at += 1
            continue
        value: Node | None = element.argument
        if value is None and not parameter.is_switch and at < len(elements):
            following = elements[at]
            if not isinstance(following, nodes.CommandParameter):
                value = following
                at += 1
        binding.bound.append(Bound(parameter, value, element))
        binding.narrow(parameter)
    return loose


def _bind_pipeline(context: Context, binding: PseudoBinding, command: nodes.Command) -> None:
    """Input from the pipeline goes to the parameters that take it by value; their sets are the ones that stay."""
    pipeline = context.tree.parent(command)
    if not isinstance(pipeline, nodes.Pipeline) or pipeline.pipeline_elements[0] is command:
        return
    taking = []
    for parameter in binding.parameters.all:
        for name in binding.sets:
            place = binding.parameters.in_set(parameter, name)
            if place is not None and place.by_value and not binding.is_bound(parameter):
                taking.append(parameter)
                break
    default = [p for p in taking if binding.default_set in binding.parameters.sets_of(p)]
    for parameter in default or taking:
        binding.bound.append(Bound(parameter, None, None))
    if taking:
        sets = frozenset(name for p in default or taking for name in binding.parameters.sets_of(p))
        binding.sets = binding.sets & sets or binding.sets


def _bind_positional(binding: PseudoBinding, value: Node) -> None:
    """Bind one argument by position: where the default set takes it as it is only there, else wherever it can be converted."""
    candidates = binding.positional()
    taken = [p for p in candidates if accepts(p, value)] or binding.remaining()
    if not taken:
        binding.unplaced.append(value)
        return
    if binding.default_set in binding.sets and not isinstance(value, nodes.ScriptBlockExpression):
        default = [p for p in taken if binding.default_set in binding.parameters.sets_of(p) and accepts_as_is(p, value)]
        taken = default or taken
    sets: frozenset[str] = frozenset()
    for parameter in taken:
        binding.bound.append(Bound(parameter, value, None))
        sets |= binding.parameters.sets_of(parameter)
    binding.sets = binding.sets & sets or binding.sets
