"""Making the stage of a command: its arguments bound, its errors placed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.binding.arguments import Argument, expand_splat
from pshjobs.binding.binder import Bound, bind
from pshjobs.errors import NetException
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap

from .binding_services import BindingServices
from .cmdlet_stage import CmdletStage
from .code import CallSite, Part
from .command_info import ApplicationInfo, CmdletInfo, CommandInfo, ExternalScriptInfo, ScriptInfo
from .common_parameters import apply_common
from .frame import Frame
from .function_stage import FunctionStage
from .invocation import Invocation
from .pipeline import Stage
from .scope import Scope
from .script_block import ScriptBlock


def make_stage(frame: Frame, site: CallSite, command: Any, values: list[Any], expects_input: bool) -> Stage:
    """Bind the arguments and make the stage. Binding errors are placed at the argument they are about."""
    if not isinstance(command, (CommandInfo, ScriptBlock)):
        site, command = _inside_module(frame, site, command, values)
    if isinstance(command, ScriptBlock):
        command = ScriptInfo(command)
    if "?" in site.shape and not isinstance(command, (ApplicationInfo, ScriptInfo)):
        site, command, values = _help_instead(frame, command)
    invocation = Invocation(command, frame, site.extent, site.operator or site.name or "")
    invocation.expects_input = expects_input
    if isinstance(command, ApplicationInfo):
        from .native_stage import NativeStage

        return NativeStage(command, native_arguments(site, values, frame), invocation, expects_input)
    try:
        return _bound_stage(frame, site, command, values, invocation)
    except NetException as error:
        _place_binding(error, site, invocation)
        raise


def _bound_stage(frame: Frame, site: CallSite, command: Any, values: list[Any], invocation: Invocation) -> Stage:
    services = BindingServices(frame, command, invocation.expects_input)
    if isinstance(command, CmdletInfo):
        bound = bind(command.signature(), arguments_of(site.parts, values), services)
    else:
        bound, scope = bind_script(frame, site, command, services, invocation, values)
    invocation.bound, invocation.common = bound.bound, bound.common
    invocation.parameter_set, invocation.arguments = bound.parameter_set, bound.args
    if isinstance(command, CmdletInfo):
        cmdlet = command.cls()
        stage: Stage = CmdletStage(cmdlet, bound, invocation)
    else:
        stage = FunctionStage(
            command.block,
            bound,
            invocation,
            scope,
            dotted=site.operator == ".",
            is_file=isinstance(command, ExternalScriptInfo),
        )
    return apply_common(stage, bound, frame) if bound.common else stage


def _help_instead(frame: Frame, command: CommandInfo) -> tuple[CallSite, CommandInfo, list[Any]]:
    """`Name -?` is Get-Help of the command: nothing is bound or run."""
    from .calling import python_site

    name = command.path if isinstance(command, ExternalScriptInfo) else command.name
    site, values = python_site("Get-Help", [], {"Name": name, "Category": command.kind})
    return site, frame.shell.commands.require("Get-Help", frame.scope), values


def _inside_module(frame: Frame, site: CallSite, module: Any, values: list[Any]) -> tuple[CallSite, Any]:
    """`& $module { ... }`, `& $module Name`: the command is the first argument, and it runs inside the module."""
    first = next((part for part in site.parts if part.name is None and part.value >= 0), None)
    inner = unwrap(values[first.value]) if first is not None else None
    rest = [part for part in site.parts if part is not first]
    made = CallSite(
        site.source, site.start, site.end, None, site.operator, rest, site.redirects, site.name_start, site.name_end
    )
    if isinstance(inner, ScriptBlock):
        return made, ScriptBlock(inner.code, frame.shell, module.scope)
    return made, inner if isinstance(inner, CommandInfo) else frame.shell.commands.require(
        str(inner or ""), module.scope
    )


def bind_script(
    frame: Frame, site: CallSite, command: Any, services: BindingServices, invocation: Invocation, values: list[Any]
) -> tuple[Bound, Scope]:
    """Bind the arguments of a function, block or script file, and make the scope that it runs in."""
    block: ScriptBlock = command.block
    signature = command.signature()
    if site.operator == ".":
        scope = frame.scope
    else:
        scope = Scope(frame.shell, block.scope_below(frame))
        scope.is_script = isinstance(command, ExternalScriptInfo)
    arguments = arguments_of(site.parts, values)
    if block.code.binds_in_scope:
        from .scope_binding import bind_in_scope  # only for functions with dynamicparam or validation scripts

        return bind_in_scope(frame, block, signature, arguments, services, invocation, scope), scope
    return bind(signature, arguments, services), scope


def _place_binding(error: NetException, site: CallSite, invocation: Invocation) -> None:
    from pshjobs.source import Extent

    from .error_record import ErrorRecord

    if isinstance(error.record, ErrorRecord) and error.record.invocation_info is not None:
        return
    record = invocation.decorate(error)
    span = getattr(error, "span", None)
    if span is not None and record.invocation_info is not None:
        record.invocation_info.extent = Extent(site.source, *span)


def arguments_of(parts: Sequence[Part], values: list[Any]) -> list[Argument]:
    """The arguments of a call as the binder takes them."""
    made: list[Argument] = []
    for part in parts:
        value = values[part.value] if part.value >= 0 else None
        if part.splatted:
            made.extend(expand_splat(value, part.start, part.end))
            continue
        made.append(
            Argument(
                part.name,
                None if value is NOTHING else value,
                part.name is None or part.value >= 0,
                part.text,
                False,
                part.start,
                part.end,
                part.value_start,
            )
        )
    return made


def native_arguments(site: CallSite, values: list[Any], frame: Frame) -> list[str]:
    """The arguments of a call as native programs take them; see `native_arguments.py`."""
    from .native_arguments import flatten

    return flatten(site, values, frame)
