"""Remove jobs from the session."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.job_selection import selected_jobs
from pshjobs.errors import ArgumentException
from pshjobs.jobs.job import Job
from pshjobs.runtime.cmdlet import Cmdlet, Output

WITHOUT_ASKING = ("StateParameterSet", "CommandParameterSet")
FORCE_SETS = (
    "SessionIdParameterSet",
    "JobParameterSet",
    "InstanceIdParameterSet",
    "NameParameterSet",
    "FilterParameterSet",
)


class RemoveJob(
    Cmdlet,
    name="Remove-Job",
    default_set="SessionIdParameterSet",
    aliases=("rjb",),
    outputs=("System.Management.Automation.Job",),
    should_process=True,
):
    """Remove jobs from the session, with what was not received. A job that still runs is only removed with -Force.

    Examples:
        PS> Start-Job { 1 } | Wait-Job | Remove-Job
        PS> @(Get-Job).Count
        0
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
    force: bool = param("Stop jobs that run, and remove them.", sets=FORCE_SETS, alias="F")
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
    command: list[str] | None = param(
        "Commands that the jobs run.", by_name=True, sets="CommandParameterSet", check=not_null_or_empty
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

    def process(self) -> Output:
        chosen = [job for job in selected_jobs(self, children=False) if self._wanted(job)]
        force = self.force or self.parameter_set in WITHOUT_ASKING
        if force:
            for job in chosen:
                if not job.is_finished and self.shell.jobs.holds(job):
                    job.stop_job()  # all are told before any is waited for
        for job in chosen:
            self._remove(job, force)
        return None

    def _wanted(self, job: Job) -> bool:
        return self.should_process(
            f'Remote Command: {job.command}, associated with the job that has an ID of "{job.id}".', "Remove"
        )

    def _remove(self, job: Job, force: bool) -> None:
        jobs = self.shell.jobs
        if not jobs.holds(job):
            self.error(
                ArgumentException(
                    "The command cannot remove the job because it does not exist or because it is a child job. Child jobs can be removed "
                    "only by removing the parent job.",
                    id="CannotRemoveJob",
                    category="InvalidOperation",
                    target=job,
                )
            )
        elif job.is_finished or force:
            self.shell.host.flush()
            jobs.remove(job, force=force)
        else:
            self.error(self._unfinished(job))

    def _unfinished(self, job: Job) -> ArgumentException:
        start = f"The command cannot remove the job with the job ID {job.id}"
        advice = "To remove the job, first stop the job, or use the Force parameter."
        if self.parameter_set == "NameParameterSet":
            text = f"{start} and the name {job.name} because the job is not finished. {advice} (Parameter 'Name')"
        elif self.parameter_set == "InstanceIdParameterSet":
            text = (
                f"{start} and the instance identifier {job.instance_id} because the job is not finished. To remove the job, first stop the "
                "job or use the Force parameter. (Parameter 'InstanceId')"
            )
        else:
            parameter = "SessionId" if self.parameter_set == "SessionIdParameterSet" else "Job"
            text = f"{start} because the job is not finished. {advice} (Parameter '{parameter}')"
        return ArgumentException(
            text, id="JobObjectNotFinishedCannotBeRemoved", category="InvalidOperation", target=job
        )
