"""The short way into a simple function: no pipeline, no attributes, arguments that fit at first sight.

What does not fit goes the general way through the binder, which also words the errors.
"""
from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException
from pshjobs.values.null import NOTHING
from pshjobs.values.switch import SwitchParameter

from .code import CallSite
from .command_info import FunctionInfo
from .frame import Frame
from .invocation import Invocation
from .scope import Scope
from .script_block import ScriptBlock

if TYPE_CHECKING:
    from .code import Code

Step = tuple[str, Any, Any, int]  # variable, Python class that needs no conversion, converter, index of the value (-1: a switch)


class Plan:
    """How the values of one call site become the variables of one block."""

    __slots__ = ("code", "defaults", "empty", "end", "rest", "steps")

    def __init__(self, code: Code, steps: list[Step], rest: list[int], defaults: list[tuple[str, Any, Any]], empty: list[tuple[str, Any]]) -> None:
        self.code = code
        self.end = code.block("end")
        self.steps = steps
        self.rest = rest
        self.defaults = defaults
        self.empty = empty


def call_function(frame: Frame, site: CallSite, command: Any, values: list[Any], out: Callable[[Any], Any]) -> bool:
    """Run the command if the short way fits; false (and nothing done) when it does not."""
    kind = type(command)
    if kind is FunctionInfo:
        block: ScriptBlock = command.block
    elif kind is ScriptBlock and site.operator == "&":
        block = command
    else:
        return False
    plan = site.plans
    if plan is None or plan.code is not block.code:
        plan = make_plan(site, block)
        site.plans = plan
    if plan.steps is None:
        return False
    shell = frame.shell
    scope = Scope(shell, block.scope or frame.scope)
    store = dict.__setitem__
    try:
        for name, python, convert, index in plan.steps:
            value = values[index] if index >= 0 else SwitchParameter(True)
            if python is not None and type(value) is not python:
                value = convert(value)
            store(scope, name, None if value is NOTHING else value)
    except NetException:
        return False
    if plan.rest is not None:
        store(scope, "args", [values[i] for i in plan.rest])
    for name, value in plan.empty:
        store(scope, name, value)
    invocation = Invocation(command if kind is FunctionInfo else _info(block), frame, site.extent, site.name or site.operator)
    invocation.scope = scope
    inner = Frame(shell, scope, out, frame.streams, False, invocation)
    shell.current_scope = scope
    try:
        for name, make, convert in plan.defaults:
            value = make(inner)
            store(scope, name, convert(value) if convert is not None else value)
        plan.code.guard_parameters(scope, shell)
        if plan.end is not None:
            plan.end(inner)
    finally:
        shell.current_scope = frame.scope
    shell.succeeded = not invocation.failed
    return True


def _info(block: ScriptBlock) -> Any:
    from .command_info import ScriptInfo

    return ScriptInfo(block)


NO_PLAN: Any = None


def make_plan(site: CallSite, block: ScriptBlock) -> Any:
    """The plan for a call site and block; one without steps says that the short way does not fit."""
    code = block.code
    steps = None if code.is_advanced or code.has_named_blocks or code.names_used & SPECIAL else _steps(site, block)
    if steps is None:
        plan = Plan.__new__(Plan)
        plan.code, plan.steps = code, NO_PLAN
        return plan
    made, rest = steps
    given = {step[0] for step in made}
    defaults, empty = [], []
    makers = dict(code.defaults())
    shell = block.shell
    for parameter in code.signature("", shell).parameters:
        lower = parameter.name.lower()
        if lower in given:
            continue
        if lower in makers:
            defaults.append((lower, makers[lower], code.converter(parameter, shell)))
        else:
            empty.append((lower, code.empty_value(parameter, shell)))
    return Plan(code, made, rest if "args" in code.names_used or rest else [], defaults, empty)


SPECIAL = frozenset({"input", "myinvocation", "psboundparameters", "pscmdlet"})


def _steps(site: CallSite, block: ScriptBlock) -> tuple[list[Step], list[int]] | None:
    code = block.code
    parameters = code.signature("", block.shell).parameters
    if any(p.checks or p.transforms or p.aliases for p in parameters):
        return None
    by_name = {p.name.lower(): p for p in parameters}
    free = [p for p in parameters if p.type_text != "switch"]
    made: list[Step] = []
    rest: list[int] = []
    positional: list[int] = []
    parts = list(site.parts)
    at = 0
    while at < len(parts):
        part = parts[at]
        at += 1
        if part.splatted:
            return None
        if part.name is None:
            if part.text is not None and part.text != "":
                return None
            positional.append(part.value)
            continue
        parameter = by_name.get(part.name.lower())
        if parameter is None:
            return None
        if parameter.type_text == "switch":
            if part.value >= 0:
                return None
            made.append((parameter.name.lower(), None, None, -1))
            continue
        if part.value < 0:
            if at >= len(parts) or parts[at].name is not None or parts[at].splatted or parts[at].text:
                return None
            part = parts[at]
            at += 1
        if parameter not in free:
            return None
        free.remove(parameter)
        made.append(_step(code, parameter, block, part.value))
    for index in positional:
        if free:
            made.append(_step(code, free.pop(0), block, index))
        else:
            rest.append(index)
    return made, rest


def _step(code: Code, parameter: Any, block: ScriptBlock, index: int) -> Step:
    convert = code.converter(parameter, block.shell)
    python = code.python_class(parameter, block.shell) if convert is not None else None
    return (parameter.name.lower(), python if python is not None else (object if convert else None), convert, index)


