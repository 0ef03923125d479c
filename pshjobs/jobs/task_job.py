"""Task jobs, with a child for each input object: ForEach-Object -Parallel -AsJob."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain

from .job import Job, JobStateInfo, Received, Surroundings
from .records import RecordLog
from .state import FINISHED, Event, JobState, task_parent_state
from .thread_job import ThreadedJob, ThreadRun
from .work_queue import WorkQueue


class PSTaskChildJob(ThreadedJob):
    """System.Management.Automation.PSTasks.PSTaskChildJob: one input object."""

    net_name = "System.Management.Automation.PSTasks.PSTaskChildJob"
    location = "PowerShell"
    ps_job_type_name = "PSTaskChildJob"

    def __init__(
        self, parent: PSTaskJob, around: Surroundings, id: int, command: str, run: ThreadRun, queue: WorkQueue
    ) -> None:
        super().__init__(around, id, None, command, run, queue)
        self.parent = parent

    @property
    def has_more_data(self) -> bool:
        return not self.is_removed and self.log.has_unreceived

    def _announce(self, before: JobStateInfo, after: JobStateInfo) -> None:
        super()._announce(before, after)
        if after.state in FINISHED:
            self.parent.child_finished()


class PSTaskJob(Job):
    """System.Management.Automation.PSTasks.PSTaskJob: what ForEach-Object -Parallel -AsJob returns."""

    net_name = "System.Management.Automation.PSTasks.PSTaskJob"
    location = "PowerShell"
    ps_job_type_name = "PSTaskJob"

    def __init__(
        self,
        around: Surroundings,
        id: int,
        next_child: Callable[[], int],
        command: str,
        runs: Sequence[ThreadRun],
        limit: int,
    ) -> None:
        super().__init__(around, id, None, command, RecordLog(lambda stream, count: None))
        self.stop_requested = False
        self._queue = WorkQueue(limit, "pshjobs-task")
        self._children = [PSTaskChildJob(self, around, next_child(), command, run, self._queue) for run in runs]
        self.child_jobs.extend(self._children)
        self._unfinished = len(self._children)
        self.apply(Event.Start)

    @property
    def has_more_data(self) -> bool:
        return any(child.has_more_data for child in self.child_jobs)

    @property
    def allocated_runspace_count(self) -> int:
        """How many children run at the same time at most so far: AllocatedRunspaceCount."""
        return min(self._queue.limit, sum(child.begin_time is not None for child in self._children))

    def begin(self) -> None:
        """Let the children run; a job without any is finished at once."""
        for child in self._children:
            child.enqueue()
        if not self._children:
            self._finish()

    def receive(self, *, keep: bool = False) -> Iterator[Received]:
        return chain.from_iterable(child.receive(keep=keep) for child in self.child_jobs)

    def stop_job(self) -> None:
        with self._around.bell.order:
            if self.is_finished or self.stop_requested:
                return
            self.stop_requested = True
            before = self.state_info
            after = self.state_info = JobStateInfo(JobState.Stopping)
        self._announce(before, after)
        for child in reversed(self._children):  # the last first: none begins in place of one that was stopped
            child.stop_job()

    def dispose(self) -> None:
        super().dispose()
        for child in self.child_jobs:
            child.dispose()

    def child_finished(self) -> None:
        """Follow the children: a job with thousands of them looks at all only when the last has ended."""
        with self._around.bell.order:
            self._unfinished -= 1
            if self._unfinished:
                return
        self._finish()

    def _finish(self) -> None:
        before = self.state_info
        states = [child.state for child in self.child_jobs]
        self.end_time = max((child.end_time or 0.0 for child in self.child_jobs), default=None) or self.begin_time
        after = self.state_info = JobStateInfo(task_parent_state(states, stop_requested=self.stop_requested))
        self._announce(before, after)
