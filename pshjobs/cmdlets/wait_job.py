"""Wait until jobs have ended."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.cmdlets.job_parameters import JobChoice
from pshjobs.cmdlets.job_selection import selected_jobs, wait_hook
from pshjobs.errors import ArgumentException
from pshjobs.jobs.job import Job
from pshjobs.jobs.state import JobState
from pshjobs.runtime.cmdlet import Output


class WaitJob(
    JobChoice,
    name="Wait-Job",
    default_set="SessionIdParameterSet",
    aliases=("wjb",),
    outputs=("System.Management.Automation.Job",),
):
    """Wait until jobs have ended, then write them to the pipeline.

    Ctrl+C ends the waiting, not the jobs. When the time of -Timeout passes first, nothing is written.

    Examples:
        PS> Start-Job { 1 + 1 } | Wait-Job | Receive-Job
        2
    """

    job: list[object] | None = param(
        "The jobs.",
        type="System.Management.Automation.Job[]",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="JobParameterSet",
        check=not_null_or_empty,
    )
    any: bool = param("Wait until one of the jobs has ended.")
    timeout: int = param("Wait at most so many seconds; -1 is for ever.", alias="TimeoutSec", check=at_least(-1))
    force: bool = param("Go on waiting for jobs that are suspended or disconnected.")

    def begin(self) -> Output:
        self._jobs: list[Job] = []
        return None

    def process(self) -> Output:
        self._jobs += selected_jobs(self)
        return None

    def end(self) -> Output:
        if not self._jobs:
            return ()
        self.shell.host.flush()
        timeout = float(self.timeout) if self.is_bound("Timeout") and self.timeout >= 0 else None
        if timeout == 0:
            return ()
        between = wait_hook(self, self._refuse_blocked)
        if timeout is not None and len(set(self._jobs)) < len(self._jobs) and not self.any:
            jobs: Any = self.shell.jobs
            jobs.bell.wait(lambda: None, timeout, between)  # PowerShell waits in vain for a job that is given twice
            return ()
        found: list[Job] = self.shell.jobs.wait(self._jobs, any=self.any, timeout=timeout, between=between)
        return found

    def _refuse_blocked(self) -> None:
        """Raise when the waiting would never end: jobs that need an answer, and nobody to receive the question."""
        blocked = [job.state is JobState.Blocked for job in self._jobs]
        if all(blocked) if self.any else True in blocked:
            raise ArgumentException(
                "The Wait-Job cmdlet cannot finish working, because one or more jobs are blocked waiting for user interaction.  Process "
                "interactive job output by using the Receive-Job cmdlet, and then try again.",
                id="BlockedJobsDeadlockWithWaitJob",
                category="DeadlockDetected",
                target=self._jobs[0],
            )
