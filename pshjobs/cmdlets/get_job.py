"""Get the background jobs of the session."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.job_selection import selected_jobs
from pshjobs.jobs.job import Job
from pshjobs.runtime.cmdlet import Cmdlet, Output

COMMON_SETS = (
    "SessionIdParameterSet",
    "InstanceIdParameterSet",
    "NameParameterSet",
    "StateParameterSet",
    "CommandParameterSet",
)
EPOCH_TICKS = 621_355_968_000_000_000


class GetJob(
    Cmdlet,
    name="Get-Job",
    default_set="SessionIdParameterSet",
    aliases=("gjb",),
    outputs=("System.Management.Automation.Job",),
):
    """Get the background jobs of the session: all of them, or those that fit. Their results stay where they are.

    Examples:
        PS> $job = Start-Job { 1 } -Name Report | Wait-Job
        PS> (Get-Job Report).State
        Completed
    """

    include_child_job: bool = param("Give the child jobs too.", sets=COMMON_SETS)
    child_job_state: object = param(
        "Give the child jobs that are in this state too.", type="JobState", sets=COMMON_SETS
    )
    has_more_data: object = param(
        "Only jobs that have something to receive, or with $false those that do not.", type="bool", sets=COMMON_SETS
    )
    before: object = param("Only jobs that ended before this time.", type="datetime", sets=COMMON_SETS)
    after: object = param("Only jobs that ended after this time.", type="datetime", sets=COMMON_SETS)
    newest: int = param("Only so many of the jobs that ended last.", sets=COMMON_SETS)
    id: list[int] | None = param(
        "Numbers of the jobs.", position=0, by_name=True, sets="SessionIdParameterSet", check=not_null_or_empty
    )
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
        if self.parameter_set == "SessionIdParameterSet" and not self.is_bound("Id"):
            found = self.shell.jobs.jobs()
        else:
            found = list(dict.fromkeys(selected_jobs(self)))
        found = self._fitting(self._with_children(found))
        return sorted(found, key=lambda job: job.id)

    def _with_children(self, jobs: list[Job]) -> list[Job]:
        if not self.include_child_job and not self.is_bound("ChildJobState"):
            return jobs
        wanted: Any = self.child_job_state
        children = [
            child
            for job in jobs
            for child in job.child_jobs
            if not self.is_bound("ChildJobState") or child.state == wanted.value
        ]
        return list(dict.fromkeys([*jobs, *children]))

    def _fitting(self, jobs: list[Job]) -> list[Job]:
        if self.is_bound("HasMoreData"):
            jobs = [job for job in jobs if job.has_more_data == bool(self.has_more_data)]
        if self.is_bound("Before"):
            limit = seconds(self.before)
            jobs = [job for job in jobs if job.end_time is not None and job.end_time < limit]
        if self.is_bound("After"):
            limit = seconds(self.after)
            jobs = [job for job in jobs if job.end_time is not None and job.end_time > limit]
        if self.is_bound("Newest"):
            jobs = sorted(jobs, key=lambda job: job.end_time or 0.0, reverse=True)[: self.newest]
        return jobs


def seconds(moment: Any) -> float:
    """A DateTime as seconds since 1970."""
    return float(moment.to_universal_time().ticks - EPOCH_TICKS) / 10_000_000
