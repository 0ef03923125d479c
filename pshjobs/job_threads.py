"""The job manager of a session, and sessions in threads for Start-ThreadJob and ForEach-Object -Parallel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.job_host import JobHost
from pshjobs.job_start import background_request
from pshjobs.job_run import live_streams, run_script
from pshjobs.jobs.manager import JobManager
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink
from pshjobs.runtime.running import set_running_shell
from pshjobs.session import make_shell

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pshjobs.jobs.background_job import PSRemotingJob
    from pshjobs.jobs.job import Job
    from pshjobs.jobs.stop_token import StopToken
    from pshjobs.jobs.thread_job import ThreadRun
    from pshjobs.runtime.frame import Frame
    from pshjobs.runtime.host import Host
    from pshjobs.runtime.script_block import ScriptBlock
    from pshjobs.runtime.shell import Shell

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

    def thread_run(self, request: JobRequest) -> ThreadRun:
        """What runs a request in a thread, in a session of its own at the caller's location."""
        location = self._shell.location
        services = self._shell.services

        def run(sink: RecordSink, token: StopToken) -> JobOutcome:
            shell = thread_session(JobHost(THREAD_HOST, sink), sink, token, location, services)
            try:
                if request.initialization is not None:
                    first = run_script(shell, request._replace(script=request.initialization, arguments=(), input=None), sink)
                    if first.state != "Completed":
                        return first
                return run_script(shell, request, sink)
            finally:
                shell.close()

        return run


def thread_session(host: Host, sink: RecordSink, token: StopToken, location: str, services: Any) -> Shell:
    """A fresh session for the running thread."""
    shell = make_shell(host, services)
    set_running_shell(shell)
    take_up(shell, sink, token)
    shell.drives.start_at(location)
    return shell


def take_up(shell: Shell, sink: RecordSink, token: StopToken) -> None:
    """Make a session write to a sink and obey a token."""
    shell.streams = live_streams(sink)
    shell.stop_token = token
