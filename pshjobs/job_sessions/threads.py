"""The job manager of a session, and sessions in threads for Start-ThreadJob and ForEach-Object -Parallel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.job_sessions.host import JobHost
from pshjobs.job_sessions.run import run_script
from pshjobs.job_sessions.start import background_request, using_values
from pshjobs.job_sessions.streams import live_streams, streaming_streams
from pshjobs.jobs.manager import JobManager
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink
from pshjobs.runtime.running import set_running_shell
from pshjobs.session import make_shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pshjobs.job_sessions.parallel import SessionPool
    from pshjobs.jobs.background_job import PSRemotingJob
    from pshjobs.jobs.job import Job
    from pshjobs.jobs.stop_token import StopToken
    from pshjobs.jobs.thread_job import ThreadJob
    from pshjobs.runtime.frame import Frame
    from pshjobs.runtime.host import Host
    from pshjobs.runtime.script_block import ScriptBlock
    from pshjobs.runtime.shell import Services, Shell

THREAD_HOST = "Default Host"


class SessionJobs(JobManager):
    """The jobs of one session; it also makes what runs in threads."""

    def __init__(self, shell: Shell) -> None:
        super().__init__("pshjobs.worker:run")
        self._shell = shell
        self.console = self._show

    def _show(self, job: Job, text: str) -> None:
        self._shell.host.write(text)
        flush = getattr(self._shell.host, "flush", None)
        if flush is not None:
            flush()

    def start_block(
        self,
        frame: Frame,
        block: ScriptBlock,
        *,
        name: str | None = None,
        arguments: Sequence[object] = (),
        piped: Sequence[object] | None = None,
        initialization: ScriptBlock | None = None,
        folder: str | None = None,
        lenient: bool = False,
    ) -> PSRemotingJob:
        """Start a background job of a block that stands in `frame`. Raises when a value of `$using:` is missing."""
        request = background_request(
            frame, block, arguments, piped, initialization, folder or self._shell.location, lenient
        )
        return self.start_job(request, name=name, command=block.text)

    def start_thread_block(
        self,
        frame: Frame,
        block: ScriptBlock,
        *,
        name: str | None = None,
        arguments: Sequence[object] = (),
        piped: Sequence[object] | None = None,
        initialization: ScriptBlock | None = None,
        limit: int | None = None,
        streaming: Host | None = None,
    ) -> ThreadJob:
        """Start a thread job of a block that stands in `frame`. Unset variables of `$using:` are null there."""
        request = JobRequest(
            block.text,
            list(arguments),
            using_values(frame, block, lenient=True),
            piped,
            None if initialization is None else initialization.text,
        )
        run = ThreadScript(request, self._shell.location, self._shell.services, streaming)
        return self.start_thread_job(run, name=name, command=block.text, limit=limit)

    def session_pool(self, frame: Frame, block: ScriptBlock, *, reuse: bool) -> SessionPool:
        """The sessions for ForEach-Object -Parallel of a block that stands in `frame`. Raises when a value of `$using:` is missing."""
        from pshjobs.job_sessions.parallel import SessionPool

        using = using_values(frame, block, own_level=True)
        return SessionPool(block.text, using, self._shell.location, self._shell.services, reuse)


class ThreadScript:
    """What runs a request in a thread, in a session of its own: a ThreadRun."""

    __slots__ = ("_location", "_request", "_services", "_streaming")

    def __init__(self, request: JobRequest, location: str, services: Services, streaming: Host | None) -> None:
        self._request = request
        self._location = location
        self._services = services
        self._streaming = streaming

    def __call__(self, sink: RecordSink, token: StopToken) -> JobOutcome:
        shell = self._session(sink, token)
        try:
            if self._request.initialization is not None:
                first = self._request._replace(script=self._request.initialization, arguments=(), input=None)
                outcome = run_script(shell, first, sink)
                if outcome.state != "Completed":
                    return outcome
            return run_script(shell, self._request, sink)
        finally:
            shell.close()

    def _session(self, sink: RecordSink, token: StopToken) -> Shell:
        shell = make_shell(JobHost(THREAD_HOST, sink), self._services)
        set_running_shell(shell)
        shell.streams = live_streams(sink) if self._streaming is None else streaming_streams(sink, self._streaming)
        shell.stop_token = token
        shell.drives.start_at(self._location)
        return shell
