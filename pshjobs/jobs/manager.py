"""The jobs of one shell: numbers, table, start, wait, stop, remove."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from pshjobs.errors import ArgumentException, InvalidOperationException

from .background_job import PSRemotingJob
from .bell import Bell
from .environment import current_environment, encode_environment
from .job import Job, StateChange, Surroundings
from .launcher import Exit, Launcher, could_not_start
from .numbering import Numbering
from .process_launcher import make_launcher
from .pump import Pump
from .records import MEMORY_BUDGET
from .request import JobRequest
from .request_wire import encode_request
from .wire import HELLO, Kind, frame
from .work_queue import WorkQueue

if TYPE_CHECKING:
    from .task_job import PSTaskJob
    from .thread_job import ThreadJob, ThreadRun


class JobManager:
    """See the module. `runner` names the function that runs a script in a worker (see `request.py`).

    The three hooks are called in other threads: `state_changed` after every change of a job or child job, `console` with what an
    initialization script prints, `forwarded` with an engine event of a job.
    """

    def __init__(
        self, runner: str, *, launcher: Callable[[str, Pump], Launcher] = make_launcher, budget: int = MEMORY_BUDGET
    ) -> None:
        self.state_changed: list[Callable[[StateChange], None]] = []
        self.console: Callable[[Job, str], None] = lambda job, text: None
        self.forwarded: Callable[[Job, object], None] = lambda job, event: None
        self.bell = Bell()
        self.numbering = Numbering()
        self._jobs: dict[int, Job] = {}
        self._runner = runner
        self._budget = budget
        self._make_launcher = launcher
        self._pump: Pump | None = None
        self._launcher: Launcher | None = None
        self._thread_queue: WorkQueue | None = None
        self.around = Surroundings(
            self.bell,
            self._changed,
            lambda job, text: self.console(job, text),
            lambda job, event: self.forwarded(job, event),
        )

    # Starting -------------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Start the template and the spares ahead of the first job; best called while the process is single-threaded."""
        self._ready_launcher().prepare()

    def start_job(self, request: JobRequest, *, name: str | None = None, command: str | None = None) -> PSRemotingJob:
        """Start a background job: what Start-Job does. `command` is the text that the job shows, else the script's."""
        launcher = self._ready_launcher()
        launcher.ready()
        environment = current_environment() if request.environment is None else encode_environment(request.environment)
        if request.working_directory is None:
            request = request._replace(working_directory=os.getcwd())
        payload = encode_request(request, environment, launcher.environment)
        shown = request.script if command is None else command
        job = PSRemotingJob(
            self.around, self.numbering.next_job(), self.numbering.next_child(), name, shown, self._budget
        )
        self._jobs[job.id] = job
        try:
            job.child.attach(launcher.start(HELLO + frame(Kind.Request, payload), job.child, request.script))
        except OSError as error:
            job.child.worker_ended(Exit(-1, problem=could_not_start(error.strerror or str(error))))
        return job

    def start_thread_job(
        self, run: ThreadRun, *, name: str | None, command: str, limit: int | None = None
    ) -> ThreadJob:
        """Start a thread job: what Start-ThreadJob does. `limit` changes how many run at once, from now on."""
        from .thread_job import DEFAULT_LIMIT, ThreadJob

        if self._thread_queue is None:
            self._thread_queue = WorkQueue(DEFAULT_LIMIT)
        if limit is not None:
            self._thread_queue.limit = limit
        job = ThreadJob(self.around, self.numbering.next_job(), name, command, run, self._thread_queue)
        self._jobs[job.id] = job
        job.enqueue()
        return job

    def start_task_job(self, runs: Sequence[ThreadRun], *, command: str, limit: int) -> PSTaskJob:
        """Start a job with a child for each of `runs`: what ForEach-Object -Parallel -AsJob does."""
        from .task_job import PSTaskJob

        job = PSTaskJob(self.around, self.numbering.next_job(), self.numbering.next_child, command, runs, limit)
        self._jobs[job.id] = job
        job.begin()
        return job

    def add(self, job: Job) -> None:
        """Enter a job of another kind (an event job), numbered by `numbering`."""
        self._jobs[job.id] = job

    def _ready_launcher(self) -> Launcher:
        if self._launcher is None:
            self._pump = Pump(self.bell.held)
            self._launcher = self._make_launcher(self._runner, self._pump)
        return self._launcher

    # The table ------------------------------------------------------------------------------------

    def jobs(self) -> list[Job]:
        """The jobs that the user started, by number."""
        return [self._jobs[id] for id in sorted(self._jobs)]

    def children(self) -> Iterator[Job]:
        """All child jobs, in the order of their parents."""
        for job in self.jobs():
            yield from job.child_jobs

    def find(self, id: int) -> Job | None:
        """The job or child job with this number."""
        return self._jobs.get(id) or next((child for child in self.children() if child.id == id), None)

    def holds(self, job: Job) -> bool:
        """True for a job of this table, not for child jobs and removed ones."""
        return self._jobs.get(job.id) is job

    # Waiting, stopping, removing --------------------------------------------------------------------

    def wait(
        self,
        jobs: Sequence[Job],
        *,
        any: bool = False,
        timeout: float | None = None,
        between: Callable[[], object] | None = None,
    ) -> list[Job]:
        """Wait until all jobs are finished, or with `any` until one is; the finished ones that count, none after a timeout.

        `between` runs whenever something has changed; it may raise to end the waiting.
        """

        pending = list(jobs)

        def look() -> list[Job] | None:
            if any:
                return next(([job] for job in jobs if job.finished.is_set), None)
            while pending and pending[-1].finished.is_set:
                pending.pop()
            return None if pending else list(jobs)

        return self.bell.wait(look, timeout, between) or []

    def wait_for_data(
        self, jobs: Sequence[Job], timeout: float | None = None, between: Callable[[], object] | None = None
    ) -> bool:
        """Wait until one of the jobs has something to receive, is blocked, or all are finished; False after a timeout."""

        def look() -> bool | None:
            return True if all_finished(jobs) or any_ready(jobs) else None

        return self.bell.wait(look, timeout, between) or False

    def stop(self, jobs: Sequence[Job], between: Callable[[], object] | None = None) -> None:
        """Stop jobs, all at the same time, and wait until nothing of them is left. Finished jobs stay as they are."""
        for job in jobs:
            job.stop_job()
        self.wait(jobs, between=between)

    def remove(self, job: Job, *, force: bool = False) -> None:
        """Take a job out of the table and forget its records; with `force` it is stopped first.

        Raises InvalidOperationException for a job that is not finished, ArgumentException for one that is not in the table.
        """
        if not self.holds(job):
            raise ArgumentException("The job is not in the table of jobs.")
        if not job.is_finished:
            if not force:
                raise InvalidOperationException("The job is not finished.")
            self.stop([job])
        del self._jobs[job.id]
        job.dispose()

    def close(self) -> None:
        """End everything at once: the shell goes. Jobs are killed, not stopped."""
        launcher, self._launcher = self._launcher, None
        if launcher is not None:
            launcher.close()
        if self._pump is not None:
            self._pump.close()
            self._pump = None

    def _changed(self, change: StateChange) -> None:
        for hook in self.state_changed:
            hook(change)


def all_finished(jobs: Sequence[Job]) -> bool:
    """Whether every job is finished and its handlers have run."""
    return all(job.finished.is_set for job in jobs)


def any_ready(jobs: Sequence[Job]) -> bool:
    """Whether a job or child job has records that were not received, or waits for an answer."""
    return any(job.has_news or any(child.has_news for child in job.child_jobs) for job in jobs)
