"""The sessions in which the items of one ForEach-Object -Parallel run: made when needed, used again, fresh for each item."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Any

from pshjobs.job_sessions.host import JobHost
from pshjobs.job_sessions.run import failure
from pshjobs.job_sessions.streams import live_streams
from pshjobs.jobs.request import JobOutcome, RecordSink
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.calling import run_script_block
from pshjobs.runtime.command_info import ScriptInfo
from pshjobs.runtime.control import BreakSignal, ExitSignal, PipelineStopped
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.fresh_state import FreshState
from pshjobs.runtime.running import set_running_shell
from pshjobs.session import make_shell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pshjobs.jobs.stop_token import StopToken
    from pshjobs.jobs.thread_job import ThreadRun
    from pshjobs.runtime.shell import Services, Shell

HOST_NAME = "Default Host"


class ParallelSession:
    """One session with the block compiled in it."""

    def __init__(self, pool: SessionPool, sink: RecordSink) -> None:
        self.host = JobHost(HOST_NAME, sink)
        shell = make_shell(self.host, pool.services)
        shell.drives.start_at(pool.location)
        shell.using_values = pool.using
        self.shell: Shell = shell
        self.block = shell.script_block(pool.text)
        code = self.block.code
        plain = (
            not code.has_named_blocks and not code.has_parameters and not code.names_used & {"input", "myinvocation"}
        )
        self._end: Any = code.block("end") if plain else None
        self._is_plain = plain
        self._fresh = FreshState(shell)

    def run(self, item: object, sink: RecordSink, token: StopToken) -> JobOutcome:
        """Run the block for one item; errors and signals come through."""
        shell = self.shell
        set_running_shell(shell)
        self.host.sink = sink
        shell.streams = live_streams(sink)
        shell.stop_token = token
        scope = shell.global_scope
        dict.__setitem__(scope, "_", item)
        frame = Frame(shell, scope, partial(sink.write, Stream.Output), shell.streams, True)
        if not self._is_plain:
            run_script_block(frame, self.block, ScriptInfo(self.block), [], frame.out)
        elif self._end is not None:
            self._end(frame)
        return JobOutcome.completed()

    def reset(self) -> None:
        """Be as new."""
        self._fresh.restore()


class SessionPool:
    """See the module. `reuse` is off for -UseNewRunspace."""

    def __init__(self, text: str, using: Mapping[str, object], location: str, services: Services, reuse: bool) -> None:
        self.text = text
        self.using = dict(using)
        self.location = location
        self.services = services
        self._reuse = reuse
        self._free: deque[ParallelSession] = deque()

    def run_for(self, item: object) -> ThreadRun:
        """What runs one item in a thread."""

        def run(sink: RecordSink, token: StopToken) -> JobOutcome:
            try:
                session = self._free.pop()
            except IndexError:
                session = ParallelSession(self, sink)
            try:
                return session.run(item, sink, token)
            except (ExitSignal, BreakSignal):
                return JobOutcome.completed()
            except PipelineStopped:
                return JobOutcome.stopped()
            except Exception as error:  # noqa: BLE001 - the last catcher of an item: why it failed
                return JobOutcome.failed(failure(error))
            finally:
                session.reset()
                if self._reuse:
                    self._free.append(session)

        return run
