"""Stop jobs."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.job_parameters import JobChoice
from pshjobs.cmdlets.job_selection import selected_jobs, wait_hook
from pshjobs.jobs.job import Job
from pshjobs.runtime.cmdlet import Output


class StopJob(
    JobChoice,
    name="Stop-Job",
    default_set="SessionIdParameterSet",
    aliases=("spjb",),
    outputs=("System.Management.Automation.Job",),
    should_process=True,
):
    """Stop jobs. Their `finally` blocks run, programs that they started end too, and what they have written stays.

    Jobs that have ended stay as they are.

    Examples:
        PS> $job = Start-Job { Start-Sleep 60 }
        PS> Stop-Job $job
        PS> $job.State
        Stopped
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
    pass_thru: bool = param("Write the jobs to the pipeline.")

    def begin(self) -> Output:
        self._jobs: list[Job] = []
        return None

    def process(self) -> Output:
        for job in selected_jobs(self):
            if self.should_process(
                f'Remote Command: {job.command}, associated with a job that has an ID of "{job.id}".', "Stop"
            ):
                job.stop_job()  # all are told before any is waited for
                self._jobs.append(job)
        return None

    def end(self) -> Output:
        self.shell.host.flush()
        self.shell.jobs.stop(self._jobs, between=wait_hook(self))
        return self._jobs if self.pass_thru else None
