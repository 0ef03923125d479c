"""A job manager whose workers run Python code, and the few things that tests do with it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from pshjobs.jobs.job import Job
from pshjobs.jobs.manager import JobManager
from pshjobs.jobs.process_launcher import ProcessLauncher
from pshjobs.jobs.request import JobRequest
from pshjobs.jobs.streams import Stream
from pshjobs.values.objects import PSObject

LIMIT = 20.0


class Jobs:
    """A manager and the few things that tests do with it."""

    def __init__(self, method: str, runner: str = "run") -> None:
        self.manager = JobManager(f"python_runner:{runner}", launcher=partial(_launcher, method), budget=1_000_000)

    def start(self, script: str, **fields: object) -> Job:
        return self.manager.start_job(JobRequest(script=script, **fields))  # type: ignore[arg-type]

    def finish(self, *jobs: Job) -> None:
        """Wait for jobs to end; fails when they do not."""
        assert self.manager.wait(jobs, timeout=LIMIT), [job.state for job in jobs]

    def run(self, script: str, **fields: object) -> Job:
        job = self.start(script, **fields)
        self.finish(job)
        return job

    def until(self, look: Callable[[], object]) -> None:
        """Wait until `look` is true, looking whenever a job changes."""
        assert self.manager.bell.wait(lambda: True if look() else None, LIMIT)


def _launcher(method: str, runner: str, pump: object) -> ProcessLauncher:
    return ProcessLauncher(runner, pump, method, 2)  # type: ignore[arg-type]


def outputs(job: Job) -> list[object]:
    """The output, without the notes of where it came from."""
    found = [value for stream, values in job.receive() if stream is Stream.Output for value in values]
    return [value.base if isinstance(value, PSObject) else value for value in found]


def eventually(look: Callable[[], bool]) -> bool:
    """Poll for what no event tells: that processes of others are gone."""
    end = time.monotonic() + LIMIT
    while not look():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True
