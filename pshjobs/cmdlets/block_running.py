"""Running the script blocks that cmdlets are given: in the caller's scope with `$_` set, or in a scope below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.errors import NetException, PipelineStoppedException, PSInvalidOperationException, ScriptCallDepthException
from pshjobs.runtime.calling import run_dotted
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.error_record import record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.input_enumerator import InputEnumerator
from pshjobs.runtime.redirection import RedirectedStreams
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_block import ScriptBlock, collapse
from pshjobs.runtime.streams import Streams
from pshjobs.values.null import NOTHING

Write = Callable[[Any], Any]
MISSING: Final[Any] = object()


def caller_frame(cmdlet: Cmdlet, block: ScriptBlock, out: Write) -> Frame:
    """Where a block runs that a cmdlet runs for its caller: the caller's scope, or that of the block's own module."""
    caller = cmdlet.invocation.caller
    streams = cmdlet.invocation.streams
    scope = caller.scope if block.scope is None and caller.scope.module is None else block.scope_below(caller)
    if isinstance(streams, RedirectedStreams):
        streams = streams.inside(cmdlet.invocation)
    made = Frame(caller.shell, scope, out, streams, True, caller.invocation)
    made.title, made.outer = "<ScriptBlock>", (caller, cmdlet.invocation.extent)
    return made


def run_block(block: ScriptBlock, frame: Frame) -> Callable[[], None]:
    """A function that runs a block without arguments in the frame's own scope."""
    code = block.code
    if code.has_named_blocks:
        raise PSInvalidOperationException(
            "The script block cannot be invoked because it contains more than one clause. "
            "The Invoke() method can only be used on script blocks that contain a single clause."
        )
    if code.has_parameters:
        return lambda: run_dotted(block, [], frame.out, frame)
    end = code.block("end")
    if end is None:
        return _do_nothing
    return lambda: end(frame)


def _do_nothing() -> None:
    """An empty block."""


def blame(cmdlet: Cmdlet, error: NetException) -> None:
    """An error of a statement in a block that leaves the cmdlet becomes the cmdlet's: its place, its name in the id.

    What a command reported, and what `throw` threw, keeps its own.
    """
    invocation = cmdlet.invocation
    record = record_of(error)
    place = record.invocation_info
    if getattr(error, "was_thrown", False) or isinstance(error, (PipelineStoppedException, ScriptCallDepthException)):
        return
    if place is None or place.my_command is None:
        record.invocation_info = None
        invocation.attribute(record)


def for_each_item(block: ScriptBlock, frame: Frame, cmdlet: Cmdlet) -> Callable[[Any], None]:
    """A function that runs a block with `$_` set to what it is given, and puts the old `$_` back."""
    code = block.code
    end = None if code.has_named_blocks or code.has_parameters else code.block("end")
    if end is None or code.names_used & {"input", "args"}:
        return _for_each_item_slowly(block, frame, cmdlet)
    scope = frame.scope
    get = scope.get

    def process(item: Any) -> None:
        old = get("_", MISSING)
        scope["_"] = item
        try:
            end(frame)
        except NetException as error:
            blame(cmdlet, error)
            raise
        finally:
            if old is MISSING:
                scope.pop("_", None)
            else:
                scope["_"] = old

    return process


def _for_each_item_slowly(block: ScriptBlock, frame: Frame, cmdlet: Cmdlet) -> Callable[[Any], None]:
    """The same for blocks that read `$input` (the one item) or `$args` (empty), or that have parameters."""
    run = run_block(block, frame)
    scope = frame.scope

    def process(item: Any) -> None:
        preset = {"_": item, "input": InputEnumerator([item]), "args": []}
        old = {name: scope.get(name, MISSING) for name in preset}
        for name, value in preset.items():
            dict.__setitem__(scope, name, value)
        try:
            run()
        except NetException as error:
            blame(cmdlet, error)
            raise
        finally:
            for name, value in old.items():
                if value is MISSING:
                    scope.pop(name, None)
                else:
                    dict.__setitem__(scope, name, value)

    return process


def value_reader(cmdlet: Cmdlet, block: ScriptBlock, streams: Streams | None = None) -> Callable[[Any], Any]:
    """A function that gives the block's value for an item (`$_`), run in a scope of its own below the caller's."""
    invocation = cmdlet.invocation
    caller = invocation.caller
    code = block.code
    end = None if code.has_named_blocks or code.has_parameters else code.block("end")
    if end is None:
        return lambda item: _null(block.call([], underscore=item))
    scope = Scope(caller.shell, block.scope_below(caller))
    found: list[Any] = []
    frame = Frame(caller.shell, scope, found.append, streams or invocation.streams, False, caller.invocation)

    def read(item: Any) -> Any:
        scope.clear()
        scope["_"] = item
        found.clear()
        end(frame)
        if len(found) == 1:
            return found[0]
        return _null(collapse(list(found)))

    return read


def _null(value: Any) -> Any:
    return None if value is NOTHING else value
