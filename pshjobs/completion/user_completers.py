"""Completers of users: registered ones, and those that parameters declare."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException
from pshjobs.runtime.argument_completers import completers_of
from pshjobs.runtime.control import ControlSignal
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.source import Extent, SourceText
from pshjobs.syntax import nodes
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import construct, invoke_member
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo

from .literals import UNKNOWN
from .net_types.command_ast import CommandAst
from .net_types.completion_result import CompletionResult
from .patterns import starts_with
from .quoting import strip_quotes
from .results import Match
from .safe_values import safe_value

if TYPE_CHECKING:
    from .context import Context
    from .parameter_values import Request


def registered_matches(request: Request) -> list[Match] | None:
    """What a completer of Register-ArgumentCompleter gives for a parameter; None when there is none or it gives nothing."""
    block = completers_of(request.context.shell).find(request.name, request.parameter.name)
    return _run(block, _five_arguments(request)) if block is not None else None


def attribute_matches(request: Request) -> tuple[bool, list[Match] | None]:
    """What the parameter itself declares, and whether the search ends with that."""
    declared: Any = unwrap(request.parameter.complete)
    if isinstance(declared, ScriptBlock):
        return False, _run(declared, _five_arguments(request))
    if isinstance(declared, TypeInfo):
        return True, _run_class(declared, _five_arguments(request))
    if isinstance(declared, (list, tuple)):
        fits = starts_with(request.word)
        return True, [Match(v, v, "ParameterValue", v) for each in declared if fits(v := to_text(each))]
    return False, None


def native_matches(context: Context, command: nodes.Command, word: str) -> list[Match] | None:
    """What a completer for programs gives for the command; None when there is none or it gives nothing."""
    first = command.command_elements[0]
    name = first.value if isinstance(first, nodes.StringConstantExpression) else context.text_of(first)
    completers = completers_of(context.shell)
    base = os.path.basename(name)
    block = (
        completers.find_native(name)
        or completers.find_native(base)
        or completers.find_native(os.path.splitext(base)[0])
    )
    block = block or completers.find_native("")
    if block is None:
        return None
    return _run(block, [closed(word), ast_of(context, command), context.cursor])


def _five_arguments(request: Request) -> list[Any]:
    return [
        request.name,
        request.parameter.name,
        closed(request.word),
        ast_of(request.context, request.command),
        bound_values(request),
    ]


def closed(word: str) -> str:
    """The word with its closing quote."""
    plain, quote = strip_quotes(word)
    return f"{quote}{plain}{quote}"


def ast_of(context: Context, command: nodes.Command) -> CommandAst:
    """The command as completers see it."""
    return CommandAst(Extent(SourceText(context.text), command.start, command.end), command)


def bound_values(request: Request) -> Hashtable:
    """The parameters that are bound and can be known without running anything, by name."""
    table = Hashtable()
    for bound in request.binding.bound:
        if bound.value is None and bound.name_node is None:
            continue
        if bound.value is None:
            if bound.parameter.is_switch:
                table[bound.parameter.name] = True
            continue
        value = safe_value(request.context.shell, bound.value)
        if value is not UNKNOWN:
            table[bound.parameter.name] = value
    return table


# Running -----------------------------------------------------------------------------------------


def _run(block: ScriptBlock, arguments: list[Any]) -> list[Match] | None:
    """The output of a completer; None for an empty one or one that fails."""
    try:
        return _results(block.call(arguments))
    except (NetException, ControlSignal):
        return None


def _run_class(info: TypeInfo, arguments: list[Any]) -> list[Match]:
    """The answer of a class that implements IArgumentCompleter."""
    try:
        return _results(invoke_member(construct(info, []), "CompleteArgument", arguments)) or []
    except (NetException, ControlSignal):
        return []


def _results(output: object) -> list[Match] | None:
    if output is None or output is NOTHING:
        return None
    items = iterate(output)
    found = []
    for item in [output] if items is None else items:
        value = unwrap(item)
        if isinstance(value, CompletionResult):
            found.append(Match(value.completion_text, value.list_item_text, value.result_type, value.tool_tip))
        elif value is not None:
            text = to_text(value)
            if text:
                found.append(Match(text, text, "Text", text))
    return found or None
