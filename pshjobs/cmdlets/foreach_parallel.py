"""ForEach-Object -Parallel: the block runs for several objects at the same time, each in a session of its own."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.cmdlets.job_records import LiveRecords
from pshjobs.cmdlets.job_selection import wait_hook
from pshjobs.errors import NetException, PipelineStoppedException, PSArgumentException
from pshjobs.jobs.parallel_run import ParallelRun
from pshjobs.jobs.request import JobOutcome, RecordSink
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.cmdlet import Output
from pshjobs.runtime.error_record import ErrorRecord
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.values.objects import unwrap

if TYPE_CHECKING:
    from .foreach_object import ForEachObject

DEFAULT_LIMIT = 5
NOT_SUPPORTED = ("ErrorAction", "WarningAction", "InformationAction", "ProgressAction", "PipelineVariable")


class ParallelItems:
    """The parallel part of a ForEach-Object: its begin, process, end and close."""

    def __init__(self, cmdlet: ForEachObject) -> None:
        self.cmdlet = cmdlet
        self._run: ParallelRun | None = None
        self._waiting_runs: list[Any] = []
        self._deadline: float | None = None
        self._records = LiveRecords(cmdlet)

    def begin(self) -> Output:
        cmdlet = self.cmdlet
        self._refuse()
        block: Any = cmdlet.parallel
        self._pool = cmdlet.shell.jobs.session_pool(cmdlet.invocation.caller, block, reuse=not cmdlet.use_new_runspace)
        if any(isinstance(unwrap(value), ScriptBlock) for value in self._pool.using.values()):
            raise PSArgumentException(
                "A ForEach-Object -Parallel using variable cannot be a script block. Passed-in script block variables are not supported "
                "with ForEach-Object -Parallel, and can result in undefined behavior.",
                id="ParallelUsingVariableCannotBeScriptBlock",
                category="InvalidType",
            )
        self._limit = cmdlet.throttle_limit if cmdlet.is_bound("ThrottleLimit") else DEFAULT_LIMIT
        if not cmdlet.as_job:
            self._run = ParallelRun(self._limit, report_failure)
            self._between = wait_hook(cmdlet, bell=self._run.bell)
            if cmdlet.timeout_seconds:
                self._deadline = time.monotonic() + cmdlet.timeout_seconds
        return None

    def _refuse(self) -> None:
        cmdlet = self.cmdlet
        if any(name in cmdlet.invocation.common for name in NOT_SUPPORTED):
            raise PSArgumentException(
                "The following common parameters are not currently supported in the Parallel parameter set:\n"
                "ErrorAction, WarningAction, InformationAction, PipelineVariable",
                id="ParallelCommonParametersNotSupported",
                category="NotImplemented",
            )
        if cmdlet.as_job and cmdlet.is_bound("TimeoutSeconds"):
            raise PSArgumentException(
                "The 'TimeoutSeconds' parameter cannot be used with the 'AsJob' parameter.",
                id="ParallelCannotUseTimeoutWithJob",
                category="InvalidOperation",
            )

    def process(self) -> Iterator[object]:
        item = self.cmdlet.input_object
        if isinstance(unwrap(item), ScriptBlock):
            self.cmdlet.error(
                PSArgumentException(
                    "A ForEach-Object -Parallel piped input object cannot be a script block. Passed-in script block variables are not "
                    "supported with ForEach-Object -Parallel, and can result in undefined behavior.",
                    id="ParallelPipedInputObjectCannotBeScriptBlock",
                    category="InvalidType",
                )
            )
            return
        run = self._run
        if run is None:
            self._waiting_runs.append(self._pool.run_for(item))
            return
        while run.is_full and self._time_is_left():
            run.wait(self._left(), between=self._between)
            yield from self._ready(run)
        if self._time_is_left():
            run.submit(self._pool.run_for(item))
            yield from self._ready(run)

    def end(self) -> Iterator[object]:
        cmdlet = self.cmdlet
        if self._run is None:
            block: Any = cmdlet.parallel
            yield cmdlet.shell.jobs.start_task_job(self._waiting_runs, command=block.text, limit=self._limit)
            return
        run = self._run
        while not run.is_done:
            if self._time_is_left():
                run.wait_for_rest(self._left(), between=self._between)
            else:
                run.stop()
                self._deadline = None
            yield from self._ready(run)

    def close(self) -> None:
        """A pipeline that ends early stops the items."""
        if self._run is not None and not self._run.is_done:
            self._run.stop()

    def _ready(self, run: ParallelRun) -> Iterator[object]:
        for stream, value in run.ready():
            if stream is Stream.Output:
                yield value
            else:
                self._records.write(stream, value)

    def _left(self) -> float | None:
        return None if self._deadline is None else max(self._deadline - time.monotonic(), 0.0)

    def _time_is_left(self) -> bool:
        return self._deadline is None or time.monotonic() < self._deadline


def report_failure(outcome: JobOutcome, sink: RecordSink) -> None:
    """Write why an item did not complete."""
    if outcome.state == "Completed":
        return
    reason = outcome.reason
    if not isinstance(reason, NetException):
        reason = PipelineStoppedException("The pipeline has been stopped.")
    sink.write(Stream.Error, ErrorRecord(reason, "PSTaskException", "InvalidOperation"))
