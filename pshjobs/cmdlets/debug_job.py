"""Debug a running job."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.job_selection import everyone, given_jobs
from pshjobs.errors import PSArgumentException, PSInvalidOperationException
from pshjobs.jobs.job import Job
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.values.text import to_text
from pshjobs.values.wildcard import Wildcard


class DebugJob(Cmdlet, name="Debug-Job", default_set="JobParameterSet", should_process=True):
    """Debug a running job. Jobs of pshjobs cannot be debugged yet: the error says so, as for a job that has ended.

    Examples:
        PS> $job = Start-Job { 1 } | Wait-Job
        PS> try { Debug-Job $job } catch { $_.FullyQualifiedErrorId }
        DebugJobNoDebuggableJobsFound,Microsoft.PowerShell.Commands.DebugJobCommand
    """

    job: object = param(
        "The job.",
        type="System.Management.Automation.Job",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="JobParameterSet",
    )
    name: str | None = param("Its name.", position=0, mandatory=True, sets="JobNameParameterSet")
    id: int = param("Its number.", position=0, mandatory=True, sets="JobIdParameterSet")
    instance_id: object = param(
        "Its instance id.", type="guid", position=0, mandatory=True, sets="JobInstanceIdParameterSet"
    )
    break_all: bool = param("Stop at once, wherever the job is.")

    def process(self) -> Output:
        job = self._find()
        if self.should_process(job.name, "Debug"):
            raise PSInvalidOperationException(
                "The provided job and all child jobs were examined but no jobs were found that could be debugged.  In order to debug a job or "
                "child job the job must support debugging and also be in a running state.",
                id="DebugJobNoDebuggableJobsFound",
                category="InvalidOperation",
                target=job,
            )
        return None

    def _find(self) -> Job:
        chosen = self.parameter_set
        if chosen == "JobParameterSet":
            return next(given_jobs(self.job))
        if chosen == "JobNameParameterSet":
            pattern = Wildcard(self.name or "")
            return self._only([job for job in everyone(self) if pattern.matches(job.name)], "Name", "name", self.name)
        if chosen == "JobIdParameterSet":
            return self._only([job for job in everyone(self) if job.id == self.id], "Id", "id", self.id)
        wanted = to_text(self.instance_id)
        found = [job for job in everyone(self) if job.instance_id == wanted]
        return self._only(found, "InstanceId", "instance id", wanted)

    def _only(self, found: list[Job], what: str, words: str, sought: Any) -> Job:
        if len(found) > 1:
            raise PSArgumentException(
                f"Multiple jobs were found with {words} {sought}. Debug-Job can debug only one job at a time.",
                id=f"DebugJobFoundMultipleJobsWith{what}",
                category="InvalidOperation",
            )
        if not found:
            raise PSArgumentException(
                f"Cannot find job with {words} {sought}.",
                id=f"DebugJobCannotFindJobWith{what}",
                category="InvalidOperation",
            )
        return found[0]
