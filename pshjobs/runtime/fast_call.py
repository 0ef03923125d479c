"""The short way into a simple function: no pipeline, no attributes, arguments that fit at first sight.

What does not fit goes the general way through the binder, which also words the errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.binding.arguments import Argument
from pshjobs.binding.binder import fast_bind
from pshjobs.binding.plan import shape_of
from pshjobs.errors import NetException, ParameterBindingException
from pshjobs.values.null import NOTHING

from .binding_services import BindingServices
from .code import CallSite
from .command_info import CommandInfo, FunctionInfo, ScriptInfo
from .frame import Frame
from .invocation import Invocation
from .scope import Scope
from .script_block import ScriptBlock
from .script_parameters import default_converter

if TYPE_CHECKING:
    from pshjobs.binding.services import Services

    from .code import Code

Step = tuple[
    str, int, Any, Any, str | None
]  # variable, index of the value (-1: the constant), constant, accept, text of the value


class Plan:
    """How the values of one call site become the variables of one block."""

    __slots__ = ("code", "defaults", "empty", "end", "services", "steps")

    def __init__(
        self,
        code: Code,
        steps: list[Step],
        services: Services,
        defaults: list[tuple[str, Any, Any]],
        empty: list[tuple[str, Any]],
    ) -> None:
        self.code = code
        self.end = code.block("end")
        self.steps = steps
        self.services = services
        self.defaults = defaults
        self.empty = empty


def call_function(frame: Frame, site: CallSite, command: Any, values: list[Any], out: Callable[[Any], Any]) -> bool:  # noqa: C901 - the hottest path
    """Run the command if the short way fits; false (and nothing done) when it does not."""
    kind = type(command)
    if site.operator == ".":
        return False
    if kind is FunctionInfo:
        block: ScriptBlock = command.block
    elif kind is ScriptBlock and site.operator == "&":
        block = command
    else:
        return False
    plan = site.plans
    if plan is None or plan.code is not block.code:
        plan = make_plan(site, block, frame, command)
        site.plans = plan
    if plan.steps is None:
        return False
    shell = frame.shell
    scope = Scope(
        shell, frame.scope if block.scope is None and frame.scope.module is None else block.scope_below(frame)
    )
    store = dict.__setitem__
    try:
        for name, index, value, accept, text in plan.steps:
            if index >= 0:
                value = values[index]
                if value is NOTHING:
                    value = None
            store(scope, name, value if accept is None else accept(value, text, plan.services))
    except NetException:
        return False
    store(scope, "args", [])
    for name, value in plan.empty:
        store(scope, name, value)
    invocation = Invocation(
        command if kind is FunctionInfo else ScriptInfo(block), frame, site.extent, site.operator or site.name or ""
    )
    invocation.scope = scope
    inner = Frame(shell, scope, out, frame.streams, False, invocation)
    shell.current_scope = scope
    try:
        if plan.defaults:
            _set_defaults(plan, inner, invocation)
        plan.code.guard_parameters(scope, shell)
        if plan.end is not None:
            plan.end(inner)
    finally:
        shell.current_scope = frame.scope
        if scope.functions is not None or scope.aliases is not None:
            shell.commands.leave(scope)
    shell.succeeded = not invocation.failed
    return True


def _set_defaults(plan: Plan, frame: Frame, invocation: Invocation) -> None:
    try:
        for name, make, convert in plan.defaults:
            value = make(frame)
            dict.__setitem__(
                frame.scope, name, convert(value) if convert is not None else None if value is NOTHING else value
            )
    except ParameterBindingException as error:
        invocation.decorate(error)
        raise


NO_STEPS: Any = None


def make_plan(site: CallSite, block: ScriptBlock, frame: Frame, command: Any) -> Plan:
    """The plan for a call site and block; one without steps says that the short way does not fit."""
    code = block.code
    services = BindingServices(frame, command if isinstance(command, CommandInfo) else ScriptInfo(block))
    steps = (
        None
        if code.is_advanced or code.has_named_blocks or code.names_used & SPECIAL or "?" in site.shape
        else _steps(site, block, services)
    )
    if steps is None:
        return Plan(code, NO_STEPS, services, [], [])
    given = {step[0] for step in steps}
    defaults, empty = [], []
    makers = dict(code.defaults())
    shell = block.shell
    for parameter in block.signature("").parameters:
        lower = parameter.name.lower()
        if lower in given:
            continue
        if lower in makers:
            defaults.append((lower, makers[lower], default_converter(code, parameter, shell)))
        else:
            empty.append((lower, code.empty_value(parameter, shell)))
    return Plan(code, steps, services, defaults, empty)


SPECIAL = frozenset({"input", "myinvocation", "psboundparameters", "pscmdlet"})


def _steps(site: CallSite, block: ScriptBlock, services: Services) -> list[Step] | None:
    """How the binder binds every call of this site; None when that depends on the values."""
    if any(part.splatted for part in site.parts):
        return None
    signature = block.signature("")
    if any(p.checks or p.transforms for p in signature.parameters):
        return None
    shape = shape_of([Argument(p.name, None, p.name is None or p.value >= 0, p.text) for p in site.parts])
    steps = fast_bind(signature, shape, services)
    if steps is None:
        return None
    made: list[Step] = []
    for step in steps:
        part = site.parts[step.index] if step.index >= 0 else None
        made.append(
            (step.name.lower(), part.value if part else -1, step.value, step.accept, part.text if part else None)
        )
    return made
