"""Why a job failed, as the error that Receive-Job writes each time."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.errors import NetException
from pshjobs.jobs.background_job import PSRemotingChildJob
from pshjobs.jobs.job import Job
from pshjobs.jobs.state import JobState
from pshjobs.runtime.error_record import ErrorRecord


def failure_records(job: Job) -> Iterator[ErrorRecord]:
    """The error of a failed job that has a reason; nothing for other jobs.

    A background job's error is the one that ended its script, with the id it had there; that of a job in a thread is JobStateFailed.
    """
    reason = job.state_info.reason
    if job.state is not JobState.Failed or reason is None:
        return
    if not isinstance(reason, NetException):
        return
    if isinstance(job, PSRemotingChildJob):
        known = reason.record
        yield known if isinstance(known, ErrorRecord) else remote_record(reason)
    else:
        yield thread_record(job, reason)


def remote_record(reason: NetException) -> ErrorRecord:
    """For a job that ended without telling why: its process was killed."""
    record = ErrorRecord(reason, "JobStateFailed", "OperationStopped")
    reason.record = record
    return record


def thread_record(job: Job, reason: NetException) -> ErrorRecord:
    """For a job that ran in a thread."""
    return ErrorRecord(reason, "JobStateFailed", "InvalidResult", job)
