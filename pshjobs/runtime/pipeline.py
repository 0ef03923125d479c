"""Pipelines: stages that push objects to each other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final

from pshjobs.values.enumeration import iterate

from .control import StopUpstream

if TYPE_CHECKING:
    from .invocation import Invocation
    from .shell import Shell

NO_INPUT: Final[Any] = object()
"""The source of a pipeline that starts with a command."""


class Stage:
    """One running command of a pipeline. `out` takes each object that it writes."""

    __slots__ = ("has_begun", "invocation", "out")

    def __init__(self, invocation: Invocation) -> None:
        self.invocation = invocation
        self.has_begun = False
        self.out: Callable[[Any], Any] = _nowhere

    def ensure_begun(self) -> None:
        """Begin, unless an object from a left neighbour's begin has made the stage begin already."""
        if not self.has_begun:
            self.has_begun = True
            self.begin()

    def begin(self) -> None:
        """Before the first object."""

    def process(self, item: Any) -> None:
        """For each object from the left."""

    def run_once(self) -> None:
        """In place of `process` when nothing stands to the left."""

    def end(self) -> None:
        """After the last object."""

    def close(self) -> None:
        """Always at last, whatever happened."""

    def processor(self) -> Callable[[Any], None]:
        """What the left neighbour calls for each object; asked for after `begin`."""
        return self.process


def _nowhere(item: Any) -> None:
    raise RuntimeError("a stage wrote before it was connected")


def execute(
    shell: Shell, stages: Sequence[Stage], out: Callable[[Any], Any], source: Any = NO_INPUT, keep_status: bool = False
) -> None:
    """Run the stages over a source value (arrays and the like enumerated), the last one writing to `out`.

    `$?` tells afterwards whether they succeeded; with `keep_status` it stays what the statements inside left.
    """
    for left, right in zip(stages, stages[1:], strict=False):
        left.out = _Link(right).push
    stages[-1].out = out
    try:
        _run(stages, source)
    except StopUpstream as stop:
        _finish_after(stages, stop)
    finally:
        _close(stages)
    if not keep_status:
        shell.succeeded = not any(stage.invocation.failed for stage in stages)


class _Link:
    """From one stage to the next while stages begin: what a begin writes makes the next stage begin."""

    __slots__ = ("processor", "stage")

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.processor: Callable[[Any], Any] | None = None

    def push(self, item: Any) -> None:
        if self.processor is None:
            self.stage.ensure_begun()
            self.processor = self.stage.processor()
        self.processor(item)


def _run(stages: Sequence[Stage], source: Any) -> None:
    first = stages[0]
    for stage in stages:
        stage.ensure_begun()
    for left, right in zip(
        stages[-2::-1], stages[:0:-1], strict=False
    ):  # from the right: a processor keeps its stage's `out`
        left.out = right.processor()
    if source is NO_INPUT:
        first.run_once()
    else:
        items = iterate(source)
        process = first.processor()
        if items is None:
            process(source)
        else:
            for item in items:
                process(item)
    for stage in stages:
        stage.end()


def _finish_after(stages: Sequence[Stage], stop: StopUpstream) -> None:
    """Let the stages from the one that wanted no more input on end as usual."""
    for index, stage in enumerate(stages):
        if stage is stop.stage:
            for later in stages[index:]:
                later.ensure_begun()
                later.end()
            return
    raise stop


def _close(stages: Sequence[Stage]) -> None:
    for stage in stages:
        stage.close()
