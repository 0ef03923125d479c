"""Names and numbers of jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from .patterns import starts_with
from .quoting import quoted, strip_quotes
from .results import Match

if TYPE_CHECKING:
    from .parameter_values import Request


def _jobs(request: Request) -> Iterator[Any]:
    """Every job that the user started; child jobs have numbers of their own, which nobody types."""
    shell = request.context.shell
    if shell.has_jobs:
        yield from shell.jobs.jobs()


def _matches(request: Request, text_of: Callable[[Any], str], wanted: Callable[[Any], bool]) -> list[Match]:
    plain, quote = strip_quotes(request.word)
    fits = starts_with(plain)
    return [
        Match(quoted(text, quote), text, "ParameterValue", text, describe(job))
        for job in _jobs(request)
        if wanted(job) and fits(text := text_of(job))
    ]


def job_names(request: Request) -> list[Match]:
    """The names of jobs. Thread jobs are not found by a pattern, as with Get-Job -Name."""
    return _matches(request, lambda job: str(job.name), lambda job: job.ps_job_type_name != "ThreadJob")


def job_ids(request: Request) -> list[Match]:
    """The numbers of all jobs."""
    return _matches(request, lambda job: str(job.id), lambda job: True)


def job_instance_ids(request: Request) -> list[Match]:
    """The instance ids of all jobs."""
    return _matches(request, lambda job: str(job.instance_id), lambda job: True)


def describe(job: Any) -> str:
    """A job in one line: name, state, command."""
    command = " ".join(str(job.command).split())
    return f"{job.id} {job.name} {job.state.name}  {command[:60]}"
