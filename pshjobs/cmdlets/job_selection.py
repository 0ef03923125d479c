"""Finding the jobs that a job cmdlet is asked for: by id, name, instance id, state, command, or given as objects."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import PSArgumentException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.enumeration import iterate
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.wildcard import Wildcard

if TYPE_CHECKING:
    from pshjobs.jobs.bell import Bell
    from pshjobs.jobs.job import Job

WILDCARDS = frozenset("*?[")
JOB_SET = "JobParameterSet"


def selected_jobs(cmdlet: Any, *, children: bool = True) -> Iterator[Job]:
    """The jobs that the bound parameter set of a cmdlet means; what is not found is reported as an error.

    With `children` child jobs are found by name too.
    """
    chosen = cmdlet.parameter_set
    if cmdlet.is_bound("Job"):
        yield from given_jobs(cmdlet.job)
    elif chosen == "NameParameterSet":
        yield from jobs_by_name(cmdlet, cmdlet.name, children)
    elif chosen == "InstanceIdParameterSet":
        yield from jobs_by_instance_id(cmdlet, cmdlet.instance_id)
    elif chosen == "StateParameterSet":
        yield from jobs_by_state(cmdlet, cmdlet.state)
    elif chosen == "CommandParameterSet":
        yield from jobs_by_command(cmdlet, cmdlet.command)
    elif chosen == "SessionIdParameterSet":
        yield from jobs_by_id(cmdlet, cmdlet.id)


def given_jobs(value: Any) -> Iterator[Job]:
    """The jobs of a -Job argument."""
    items = iterate(value)
    for item in (value,) if items is None else items:
        job: Any = unwrap(item)
        yield job


def jobs_by_id(cmdlet: Cmdlet, ids: list[int] | None) -> Iterator[Job]:
    """The job or child job of each number."""
    for id in ids or ():
        found = cmdlet.shell.jobs.find(id)
        if found is None:
            _not_found(
                cmdlet,
                f"The command cannot find a job with the job ID {id}. Verify the value of the Id parameter and then try the command again.",
                "JobWithSpecifiedSessionNotFound",
                id,
            )
        else:
            yield found


def jobs_by_instance_id(cmdlet: Cmdlet, ids: list[object] | None) -> Iterator[Job]:
    """The job or child job of each instance id."""
    for id in ids or ():
        text = to_text(id)
        found = next((job for job in everyone(cmdlet) if job.instance_id == text), None)
        if found is None:
            _not_found(
                cmdlet,
                f"The command cannot find a job with the instance identifier {text}. Verify the value of the InstanceId parameter, and then try "
                "the command again.",
                "JobWithSpecifiedInstanceIdNotFound",
                id,
            )
        else:
            yield found


def jobs_by_name(cmdlet: Cmdlet, names: list[str] | None, children: bool = True) -> Iterator[Job]:
    """The jobs whose names fit, by number; a plain name that nobody has is reported.

    PowerShell finds thread jobs by their whole name only, never by a wildcard.
    """
    for name in names or ():
        pattern = Wildcard(name)
        is_pattern = bool(WILDCARDS.intersection(name))
        pool = everyone(cmdlet) if children else cmdlet.shell.jobs.jobs()
        found = [
            job
            for job in pool
            if pattern.matches(job.name) and not (is_pattern and job.ps_job_type_name == "ThreadJob")
        ]
        if not found and not is_pattern:
            _not_found(
                cmdlet,
                f"The command cannot find the job because the job name {name} was not found. Verify the value of the Name parameter, and then "
                "try the command again.",
                "JobWithSpecifiedNameNotFound",
                name,
            )
        yield from found


def jobs_by_state(cmdlet: Cmdlet, state: Any) -> Iterator[Job]:
    """The jobs that are in a state."""
    return iter([job for job in cmdlet.shell.jobs.jobs() if job.state == state.value])


def jobs_by_command(cmdlet: Cmdlet, commands: list[str] | None) -> Iterator[Job]:
    """The jobs whose command, without blanks around it, fits."""
    for command in commands or ():
        pattern = Wildcard(command.strip())
        yield from [job for job in cmdlet.shell.jobs.jobs() if pattern.matches(job.command.strip())]


def everyone(cmdlet: Cmdlet) -> list[Job]:
    """All jobs and child jobs, by number."""
    jobs = cmdlet.shell.jobs
    found = [*jobs.jobs(), *jobs.children()]
    found.sort(key=lambda job: job.id)
    return found


def wait_hook(cmdlet: Cmdlet, look: Callable[[], object] | None = None, bell: Bell | None = None) -> Callable[[], None]:
    """What a cmdlet that waits for jobs does whenever something has changed: run event actions, obey Stop-Job, then `look`.

    `bell` is what it waits for; that of the session's jobs without it.
    """
    shell = cmdlet.shell
    if shell.stop_token is not None:
        shell.stop_token.on_stop((bell or shell.jobs.bell).ring)

    def between() -> None:
        if shell.stop_token is not None:
            shell.stop_token.check()
        if shell.between is not None:
            shell.between()
        if look is not None:
            look()

    return between


def _not_found(cmdlet: Cmdlet, message: str, id: str, target: object) -> None:
    cmdlet.error(PSArgumentException(message, id=id, category="ObjectNotFound", target=target))
