"""Running commands and pipelines: what compiled code calls.

`values` are the evaluated arguments of a call site, in the order of its parts; `head` is the value after `&` or `.`, or None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .code import CallSite
from .fast_call import call_function
from .frame import Frame
from .invocation import Invocation
from .pipeline import NO_INPUT, Stage, execute
from .redirection import redirect
from .resolve import resolve
from .script_block import collapse
from .stages import make_stage

Element = tuple[CallSite, Any, list[Any]]
Out = Callable[[Any], Any]


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
