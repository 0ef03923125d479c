"""Stop jobs."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.job_selection import selected_jobs, wait_hook
from pshjobs.jobs.job import Job
from pshjobs.runtime.cmdlet import Cmdlet, Output


class StopJob(
    Cmdlet,
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
    name: list[str] | None = param(
        "Names of the jobs.", position=0, mandatory=True, by_name=True, sets="NameParameterSet", check=not_null_or_empty
    )
    instance_id: list[object] | None = param(
        "Instance ids of the jobs.",
        type="guid[]",
        position=0,
        mandatory=True,
        by_name=True,
        sets="InstanceIdParameterSet",
        check=not_null_or_empty,
    )
    id: list[int] | None = param(
        "Numbers of the jobs.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="SessionIdParameterSet",
        check=not_null_or_empty,
    )
    state: object = param(
        "The state of the jobs.", type="JobState", position=0, mandatory=True, by_name=True, sets="StateParameterSet"
    )
    filter: object = param(
        "What other kinds of job can be found by.",
        type="hashtable",
        position=0,
        mandatory=True,
        by_name=True,
        sets="FilterParameterSet",
        check=not_null_or_empty,
    )

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
