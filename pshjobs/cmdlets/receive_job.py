"""Get the results of jobs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.cmdlets.job_failures import failure_records
from pshjobs.cmdlets.job_parameters import JobKeys
from pshjobs.cmdlets.job_questions import answer_question
from pshjobs.cmdlets.job_records import LiveRecords, RemoteRecords
from pshjobs.cmdlets.job_selection import selected_jobs, wait_hook
from pshjobs.errors import ParameterBindingException, PSInvalidOperationException
from pshjobs.jobs.background_job import PSRemotingChildJob, PSRemotingJob
from pshjobs.jobs.job import Job, StateChange
from pshjobs.jobs.origin import add_source
from pshjobs.jobs.streams import Stream
from pshjobs.runtime.cmdlet import Output

JOB_SETS = ("Location", "ComputerName", "Session")
NEED_WAIT = {
    "AutoRemoveJob": "The -AutoRemoveJob parameter cannot be used without the -Wait parameter",
    "WriteJobInResults": "The -WriteJobInResults parameter cannot be used without the -Wait parameter",
    "WriteEvents": "The WriteEvents parameter cannot be used without the Wait parameter.",
    "Force": "The -Force parameter cannot be used without the -Wait parameter.",
}


class ReceiveJob(JobKeys, name="Receive-Job", default_set="Location", aliases=("rcjb",)):
    """Get the results of jobs: their output, and their errors and messages as if this command had written them.

    What was received is gone, unless -Keep is given. With -Wait it waits for the end and writes results as they come.

    Examples:
        PS> $job = Start-Job { 'a', 'b' } | Wait-Job
        PS> Receive-Job $job -Keep
        a
        b
        PS> (Receive-Job $job).Count
        2
    """

    job: list[object] | None = param(
        "The jobs.",
        type="System.Management.Automation.Job[]",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets=JOB_SETS,
    )
    computer_name: list[str] | None = param(
        "Only results from these computers.",
        position=1,
        by_name=True,
        sets="ComputerName",
        alias="Cn",
        check=not_null_or_empty,
    )
    location: list[str] | None = param(
        "Only results of child jobs at these locations.", position=1, sets="Location", check=not_null_or_empty
    )
    session: list[object] | None = param(
        "Only results from these sessions.",
        type="PSSession[]",
        position=1,
        by_name=True,
        sets="Session",
        check=not_null,
    )
    keep: bool = param("Leave the results in the job.")
    no_recurse: bool = param("Leave the child jobs out.")
    force: bool = param("With -Wait: go on waiting for jobs that are suspended or disconnected.")
    wait: bool = param("Wait until the jobs have ended.")
    auto_remove_job: bool = param("With -Wait: remove the jobs afterwards.")
    write_events: bool = param("With -Wait: write an object for each job that ends.")
    write_job_in_results: bool = param("With -Wait: write the jobs themselves first.")

    def begin(self) -> Output:
        if self.wait and self.keep:
            raise ParameterBindingException(
                'Cannot bind parameter \'Keep\' to the target. Exception setting "Keep": "The Wait and Keep parameters cannot be used '
                'together in the same command."',
                id="ParameterBindingFailed",
                category="WriteError",
            )
        if not self.wait:
            for name, message in NEED_WAIT.items():
                if self.is_bound(name):
                    raise PSInvalidOperationException(message, id="InvalidOperation", category="InvalidOperation")
        self._remote = RemoteRecords(self)
        self._live = LiveRecords(self)
        self._chosen: list[Job] = []
        return None

    def process(self) -> Iterator[object]:
        for job in selected_jobs(self):
            if self.wait:
                self._chosen.append(job)
            else:
                yield from self._receive(job)

    def end(self) -> Iterator[object]:
        if self.wait and self._chosen:
            yield from self._receive_all()

    # At once -------------------------------------------------------------------------------------

    def _receive(self, job: Job) -> Iterator[object]:
        """What a job and its children have; then why those failed that did."""
        for each in self._parts(job):
            yield from self._records(each)
            self._write_failure(each)

    def _parts(self, job: Job) -> list[Job]:
        children = [] if self.no_recurse else job.child_jobs
        if self.location:
            wanted = {place.lower() for place in self.location}
            children = [child for child in children if child.location.lower() in wanted]
        return [*children, job]

    def _records(self, job: Job, source: bool = False) -> Iterator[object]:
        if job.child_jobs:
            return  # the children have them
        writer = self._remote if isinstance(job, (PSRemotingJob, PSRemotingChildJob)) else self._live
        for stream, values in job.receive(keep=self.keep):
            if stream is Stream.Output:
                yield from add_source(values, job.instance_id) if source else values
            else:
                for record in values:
                    writer.write(stream, record)
        if isinstance(job, PSRemotingChildJob) and job.question is not None:
            answer_question(self.shell.host, job)

    def _write_failure(self, job: Job) -> None:
        for record in failure_records(job):
            self.invocation.write_error(record, own=False)

    # Until the end -------------------------------------------------------------------------------

    def _receive_all(self) -> Iterator[object]:
        if self.write_job_in_results:
            yield from self._chosen
        self.shell.host.flush()
        told: set[Job] = set()
        parts = {job: self._parts(job) for job in dict.fromkeys(self._chosen)}
        waiting = list(parts)
        between = wait_hook(self)
        while waiting:
            jobs: Any = self.shell.jobs
            jobs.wait_for_data(waiting, between=between)
            for job in list(waiting):
                ended = job.finished.is_set  # looked at first: what comes after it is received in the next round
                for each in parts[job]:
                    each_ended = each.finished.is_set
                    if each.has_news:
                        yield from self._records(each, source=True)
                    if each_ended and each not in told:
                        told.add(each)
                        yield from self._end_of(each)
                if ended:
                    waiting.remove(job)
        if self.auto_remove_job:
            for job in parts:
                if jobs.holds(job):
                    jobs.remove(job)

    def _end_of(self, job: Job) -> Iterator[object]:
        self._write_failure(job)
        if self.write_events:
            yield StateChange(job, job.state_info, job.state_info)
