"""Jobs of a session: the job manager that a shell gets, and the runner that runs a script in a worker process or thread."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pshjobs.job_host import AskingHost, ConsoleTextHost
from pshjobs.job_run import remote_streams, run_initialization, run_script
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink
from pshjobs.session import make_shell

if TYPE_CHECKING:
    from pshjobs.job_threads import SessionJobs
    from pshjobs.runtime.shell import Shell

HOST_NAME = "ServerRemoteHost"


def job_manager(shell: Shell) -> SessionJobs:
    """The jobs of a session."""
    from pshjobs.job_threads import SessionJobs

    return SessionJobs(shell)


class Runner:
    """Runs the script of a request in a session of its own: what `pshjobs.jobs` calls in a worker process.

    A warm-up run makes a session ready; the one job that follows in the process takes it.
    """

    def __init__(self) -> None:
        self._ready: Shell | None = None

    def __call__(self, request: JobRequest, sink: RecordSink) -> JobOutcome:
        shell, self._ready = self._ready or self._session(sink), None
        if request.kind == "WarmUp":
            self._adopt(shell, sink)
            outcome = run_script(shell, request, sink)
            self._ready = shell
            return outcome
        self._adopt(shell, sink)
        try:
            if request.initialization is not None:
                problem = run_initialization(
                    shell, request.initialization, sink, ConsoleTextHost(HOST_NAME, sink.console, sink)
                )
                if problem is not None:
                    return problem
            return run_script(shell, request, sink)
        finally:
            shell.close()

    def _session(self, sink: RecordSink) -> Shell:
        return make_shell(AskingHost(HOST_NAME, sink))

    def _adopt(self, shell: Shell, sink: RecordSink) -> None:
        """Make a session this process's and this job's: it may come from the process that this one is a fork of."""
        host = AskingHost(HOST_NAME, sink)
        shell.host = host
        shell.streams = remote_streams(sink, host)
        shell.drives.start_at(os.getcwd())
        shell.global_scope["pid"] = os.getpid()
        shell.using_values = None
        shell.errors.clear()


run = Runner()
"""What `pshjobs.jobs` finds by name. A worker process runs one job, so that what a warm-up leaves here is that job's."""
