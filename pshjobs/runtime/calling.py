"""Running blocks and commands from Python code."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.binding.arguments import Argument
from pshjobs.binding.binder import bind
from pshjobs.errors import NetException

from .binding_services import BindingServices
from .code import CallSite, Part
from .command_info import CommandInfo, ScriptInfo
from .frame import Frame
from .function_stage import FunctionStage
from .invocation import Invocation
from .invoke import run_resolved
from .pipeline import NO_INPUT, execute
from .scope import Scope
from .script_block import ScriptBlock

if TYPE_CHECKING:
    from pshjobs.source import SourceText

Out = Callable[[Any], Any]


def invoke_block(
    block: ScriptBlock,
    arguments: list[Any],
    out: Out,
    *,
    preset: dict[str, Any] | None = None,
    frame: Frame | None = None,
    scope: Scope | None = None,
    source: Any = NO_INPUT,
) -> None:
    """Run a block in a new scope with positional arguments; `preset` are variables set there first."""
    shell = block.shell
    caller = frame or Frame(shell, scope or shell.current_scope, out, shell.streams, False)
    invocation = Invocation(ScriptInfo(block), caller, None)
    invocation.expects_input = source is not NO_INPUT
    bound = bind(block.signature(""), [positional(a) for a in arguments], BindingServices(caller, invocation.command))
    stage = FunctionStage(
        block, bound, invocation, Scope(shell, block.scope_below(caller)), dotted=False, preset=preset
    )
    execute(shell, [stage], out, source)


def run_dotted(
    block: ScriptBlock,
    arguments: list[Any],
    out: Out,
    frame: Frame,
    *,
    is_file: bool = False,
    source: Any = NO_INPUT,
    command: CommandInfo | None = None,
) -> None:
    """Run a block in the frame's own scope."""
    invocation = Invocation(command or ScriptInfo(block), frame, None)
    bound = bind(
        block.signature(invocation.command.name),
        [positional(a) for a in arguments],
        BindingServices(frame, invocation.command),
    )
    execute(
        frame.shell, [FunctionStage(block, bound, invocation, frame.scope, dotted=True, is_file=is_file)], out, source
    )


def run_script_block(
    frame: Frame, block: ScriptBlock, command: CommandInfo, arguments: list[Argument], out: Out, source: Any = NO_INPUT
) -> None:
    """Run a whole script in the frame's scope, its arguments bound as a command's."""
    invocation = Invocation(command, frame, None)
    invocation.expects_input = source is not NO_INPUT
    try:
        bound = bind(
            block.signature(command.name), arguments, BindingServices(frame, command, invocation.expects_input)
        )
    except NetException as error:
        invocation.decorate(error)
        raise
    invocation.bound, invocation.common, invocation.arguments = bound.bound, bound.common, bound.args
    execute(
        frame.shell, [FunctionStage(block, bound, invocation, frame.scope, dotted=True)], out, source, keep_status=True
    )


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
