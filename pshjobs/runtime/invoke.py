"""Calling commands: what compiled code, cmdlets and script blocks use to run something.

`values` are the evaluated arguments of a call site, in the order of its parts; `head` is the value after `&` or `.`, or None.
"""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.binding.arguments import Argument, expand_splat
from pshjobs.binding.binder import Bound, bind
from pshjobs.errors import NetException, RuntimeException
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import unwrap

from .binding_services import BindingServices
from .cmdlet_stage import CmdletStage
from .code import CallSite, Part
from .command_info import ApplicationInfo, CmdletInfo, CommandInfo, ExternalScriptInfo, ScriptInfo
from .command_table import not_found
from .common_parameters import apply_common
from .fast_call import call_function
from .frame import Frame
from .function_stage import FunctionStage
from .invocation import Invocation
from .pipeline import NO_INPUT, Stage, execute
from .redirection import redirect
from .scope import Scope
from .script_block import ScriptBlock, collapse

if TYPE_CHECKING:
    from pshjobs.source import SourceText

Element = tuple[CallSite, Any, list[Any]]
Out = Callable[[Any], Any]


# For compiled code -------------------------------------------------------------------------------


def run_command(frame: Frame, site: CallSite, head: Any, values: list[Any], out: Out) -> None:
    """Run one command that stands alone."""
    command = resolve(frame, site, head)
    if not site.redirects and call_function(frame, site, command, values, out):
        return
    run_resolved(frame, [(site, command, values)], out)


def capture_command(frame: Frame, site: CallSite, head: Any, values: list[Any]) -> Any:
    """The output of one command as one value."""
    items: list[Any] = []
    run_command(frame, site, head, values, items.append)
    return collapse(items)


def run_pipeline(frame: Frame, elements: Sequence[Element], out: Out, source: Any = NO_INPUT) -> None:
    """Run a pipeline; all commands are looked up before any of them runs."""
    run_resolved(frame, [(site, resolve(frame, site, head), values) for site, head, values in elements], out, source)


def run_resolved(frame: Frame, elements: Sequence[Element], out: Out, source: Any = NO_INPUT) -> None:
    """Like `run_pipeline` with the commands found already (in the place of the heads)."""
    stages: list[Stage] = []
    finish: list[Callable[[], None]] = []
    count = len(elements)
    try:
        for position, (site, command, values) in enumerate(elements):
            caller, sink, merged = frame, None, False
            if site.redirects:
                caller, sink, merged = redirect(frame, site, values, finish, out if position == count - 1 else None)
            stage = make_stage(caller, site, command, values, position > 0 or source is not NO_INPUT)
            stage.invocation.position, stage.invocation.length = position + 1, count
            if merged:
                _merge(stage, caller)
            stages.append(stage)
            if sink is not None:
                if position == count - 1:
                    out = sink
                else:
                    stages.append(_SinkStage(stage.invocation, sink))
        execute(frame.shell, stages, out, source)
    finally:
        for done in finish:
            done()


def _merge(stage: Stage, caller: Frame) -> None:
    """Let the streams that are merged into output reach the stage's own output."""
    sinks = caller.streams
    for holder in getattr(sinks, "merged", ()):
        holder.stage = stage


class _SinkStage(Stage):
    """Takes the output of an inner element that is redirected into a file: nothing goes on to the right."""

    __slots__ = ("sink",)

    def __init__(self, invocation: Invocation, sink: Out) -> None:
        super().__init__(invocation)
        self.sink = sink

    def process(self, item: Any) -> None:
        self.sink(item)


# Finding the command -----------------------------------------------------------------------------


def resolve(frame: Frame, site: CallSite, head: Any) -> Any:
    """The command of a call site: found by its name, or the value after `&` or `.`. Raises CommandNotFoundException."""
    table = frame.shell.commands
    if head is None and site.name is not None:
        if site.cached_version == table.version:
            return site.cached
        found = table.find(site.name, frame.scope)
        if found is None:
            raise _place(not_found(table._last_name(site.name, frame.scope)), site, frame)
        if not isinstance(found, ExternalScriptInfo):
            site.cached, site.cached_version = found, table.version
        return found
    return resolve_value(frame, site, head)


def resolve_value(frame: Frame, site: CallSite, head: Any) -> Any:
    head = unwrap(head)
    if isinstance(head, (ScriptBlock, CommandInfo)) or getattr(head, "net_name", "") == MODULE_INFO:
        return head
    text = "" if head is None or head is NOTHING else head if isinstance(head, str) else str(head)
    if not text:
        error = RuntimeException(
            f"The expression after '{site.operator or '&'}' in a pipeline element produced an object that was not valid. It must result in a "
            "command name, a script block, or a CommandInfo object.", id="BadExpression", category="InvalidOperation")
        placed = _place(error, site, frame)
        placed.record.invocation_info.invocation_name = ""  # type: ignore[attr-defined]
        raise placed
    found = frame.shell.commands.find(text, frame.scope)
    if found is None:
        raise _place(not_found(text), site, frame)
    return found


def _place(error: NetException, site: CallSite, frame: Frame) -> NetException:
    """Say that an error is about the command's name."""
    from pshjobs.source import Extent

    from .error_record import InvocationInfo, record_of
    from .invocation import stack_trace

    record = record_of(error)
    extent = Extent(site.source, site.name_start, site.name_end)
    record.invocation_info = InvocationInfo(None, extent, site.operator or site.name or "")
    record.script_stack_trace = stack_trace(frame, extent)
    return error


# Making stages -----------------------------------------------------------------------------------


def make_stage(frame: Frame, site: CallSite, command: Any, values: list[Any], expects_input: bool) -> Stage:
    """Bind the arguments and make the stage. Binding errors are placed at the argument they are about."""
    if not isinstance(command, (CommandInfo, ScriptBlock)):
        site, command = _inside_module(frame, site, command, values)
    if isinstance(command, ScriptBlock):
        command = ScriptInfo(command)
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
        stage = FunctionStage(command.block, bound, invocation, scope, dotted=site.operator == ".", is_file=isinstance(command, ExternalScriptInfo))
    return apply_common(stage, bound, frame) if bound.common else stage


MODULE_INFO = "System.Management.Automation.PSModuleInfo"


def _inside_module(frame: Frame, site: CallSite, module: Any, values: list[Any]) -> tuple[CallSite, Any]:
    """`& $module { ... }`, `& $module Name`: the command is the first argument, and it runs inside the module."""
    first = next((part for part in site.parts if part.name is None and part.value >= 0), None)
    inner = unwrap(values[first.value]) if first is not None else None
    rest = [part for part in site.parts if part is not first]
    made = CallSite(site.source, site.start, site.end, None, site.operator, rest, site.redirects, site.name_start, site.name_end)
    if isinstance(inner, ScriptBlock):
        return made, ScriptBlock(inner.code, frame.shell, module.scope)
    return made, inner if isinstance(inner, CommandInfo) else frame.shell.commands.require(str(inner or ""), module.scope)


def bind_script(frame: Frame, site: CallSite, command: Any, services: BindingServices, invocation: Invocation, values: list[Any]) -> tuple[Bound, Scope]:
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
        made.append(Argument(part.name, None if value is NOTHING else value, part.name is None or part.value >= 0, part.text,
                             False, part.start, part.end, part.value_start))
    return made


def native_arguments(site: CallSite, values: list[Any], frame: Frame) -> list[str]:
    """The arguments of a call as native programs take them; see `native_arguments.py`."""
    from .native_arguments import flatten

    return flatten(site, values, frame)


# For Python code ---------------------------------------------------------------------------------


def invoke_block(block: ScriptBlock, arguments: list[Any], out: Out, *, preset: dict[str, Any] | None = None, frame: Frame | None = None,
                 scope: Scope | None = None, source: Any = NO_INPUT) -> None:
    """Run a block in a new scope with positional arguments; `preset` are variables set there first."""
    shell = block.shell
    caller = frame or Frame(shell, scope or shell.current_scope, out, shell.streams, False)
    invocation = Invocation(ScriptInfo(block), caller, None)
    invocation.expects_input = source is not NO_INPUT
    bound = bind(block.signature(""), [positional(a) for a in arguments], BindingServices(caller, invocation.command))
    stage = FunctionStage(block, bound, invocation, Scope(shell, block.scope_below(caller)), dotted=False, preset=preset)
    execute(shell, [stage], out, source)


def run_dotted(block: ScriptBlock, arguments: list[Any], out: Out, frame: Frame, *, is_file: bool = False, source: Any = NO_INPUT,
               command: CommandInfo | None = None) -> None:
    """Run a block in the frame's own scope."""
    invocation = Invocation(command or ScriptInfo(block), frame, None)
    bound = bind(block.signature(invocation.command.name), [positional(a) for a in arguments], BindingServices(frame, invocation.command))
    execute(frame.shell, [FunctionStage(block, bound, invocation, frame.scope, dotted=True, is_file=is_file)], out, source)


def run_script_block(frame: Frame, block: ScriptBlock, command: CommandInfo, arguments: list[Argument], out: Out, source: Any = NO_INPUT) -> None:
    """Run a whole script in the frame's scope, its arguments bound as a command's."""
    invocation = Invocation(command, frame, None)
    invocation.expects_input = source is not NO_INPUT
    try:
        bound = bind(block.signature(command.name), arguments, BindingServices(frame, command, invocation.expects_input))
    except NetException as error:
        invocation.decorate(error)
        raise
    invocation.bound, invocation.common, invocation.arguments = bound.bound, bound.common, bound.args
    execute(frame.shell, [FunctionStage(block, bound, invocation, frame.scope, dotted=True)], out, source, keep_status=True)


def positional(value: Any) -> Argument:
    """A positional argument made by Python code."""
    return Argument(None, value, True, None, False, 0, 0)


def call_command(frame: Frame, name: str, arguments: list[Any], named: dict[str, Any], source: Any = NO_INPUT) -> None:
    """Run a command by name with arguments by Python or public name, writing to the frame's output."""
    from pshjobs.binding.declaration import public_name

    site, values = python_site(name, arguments, {public_name(key): value for key, value in named.items()})
    run_resolved(frame, [(site, frame.shell.commands.require(name, frame.scope), values)], frame.out, source)


def python_site(name: str, arguments: list[Any], named: dict[str, Any]) -> tuple[CallSite, list[Any]]:
    """A call site for a call that stands in no script."""
    from pshjobs.source import SourceText

    source: SourceText = SourceText(name)
    parts = [Part(None, index, None, False, 0, 0) for index in range(len(arguments))]
    values = list(arguments)
    for key, value in named.items():
        parts.append(Part(key, len(values), None, False, 0, 0))
        values.append(value)
    return CallSite(source, 0, len(name), name, "", parts, (), 0, len(name)), values


