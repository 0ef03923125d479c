"""Jobs of a session: the job manager that a shell gets, and the runner that runs a script in a worker process."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from pshjobs.job_sessions.host import AskingHost, ConsoleTextHost, JobHost, NoSink
from pshjobs.job_sessions.run import Prepared, prepare_script, run_initialization, run_script
from pshjobs.job_sessions.streams import remote_streams
from pshjobs.jobs.request import JobOutcome, JobRequest, RecordSink
from pshjobs.jobs.sender_info import PSSenderInfo
from pshjobs.session import make_shell

if TYPE_CHECKING:
    from pshjobs.job_sessions.threads import SessionJobs
    from pshjobs.runtime.shell import Shell

HOST_NAME: Final = "ServerRemoteHost"
MOST_SCRIPTS: Final = 64


def job_manager(shell: Shell) -> SessionJobs:
    """The jobs of a session."""
    from pshjobs.job_sessions.threads import SessionJobs

    return SessionJobs(shell)


class Runner:
    """Runs the script of a request in a session of its own: what `pshjobs.jobs` calls in a worker process.

    A warm-up run makes a session ready, `prepare` compiles a script in it; the one job that follows in the process, or in a fork
    of it, takes both over.
    """

    def __init__(self) -> None:
        self._ready: Shell | None = None
        self._sink: RecordSink | None = None  # where that session writes
        self._scripts: dict[str, Prepared] = {}  # for the session that is ready and its sink

    def prepare(self, script: str, sink: RecordSink) -> None:
        """Compile a script that is likely to be run with this sink. Raises what is wrong with it."""
        shell = self._session(sink)
        if len(self._scripts) >= MOST_SCRIPTS:
            self._scripts.pop(next(iter(self._scripts)))
        self._scripts[script] = prepare_script(shell, script, sink)

    def _session(self, sink: RecordSink) -> Shell:
        """The session that is ready, writing to this sink."""
        if self._ready is None or self._sink is not sink:
            self._scripts.clear()
            self._ready = connect(self._ready or new_session(), sink)
            self._sink = sink
        return self._ready

    def __call__(self, request: JobRequest, sink: RecordSink) -> JobOutcome:
        shell, self._ready = self._session(sink), None
        adopt(shell)
        prepared = self._scripts.get(request.script)
        if request.kind == "WarmUp":
            outcome = run_script(shell, request, sink, prepared)
            self._ready = shell
            return outcome
        try:
            if request.initialization is not None:
                console = ConsoleTextHost(HOST_NAME, sink.console, sink)
                problem = run_initialization(shell, request.initialization, sink, console)
                if problem is not None:
                    return problem
            return run_script(shell, request, sink, prepared)
        finally:
            shell.close()


def new_session() -> Shell:
    """A session for a background job that has not come yet. What a script writes past its streams, to [Console], is lost."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the life of the process
    shell = make_shell(JobHost(HOST_NAME, NoSink()))
    shell.lazy_variables["pssenderinfo"] = sender_info
    return shell


def sender_info() -> PSSenderInfo:
    """`$PSSenderInfo`."""
    return PSSenderInfo(os.environ.get("USER", ""))


def connect(shell: Shell, sink: RecordSink) -> Shell:
    """Let a session write to this sink; the session."""
    host = AskingHost(HOST_NAME, sink)
    shell.host = host
    shell.streams = remote_streams(sink, host)
    return shell


def adopt(shell: Shell) -> None:
    """Make a session this process's and this job's: it may come from the process that this one is a fork of."""
    here = os.getcwd()
    if here != shell.location:
        shell.drives.start_at(here)
    shell.global_scope["pid"] = os.getpid()
    shell.using_values = None
    shell.errors.clear()


run: Final = Runner()
"""What `pshjobs.jobs` finds by name. A worker process runs one job, so that what a warm-up leaves here is that job's."""
