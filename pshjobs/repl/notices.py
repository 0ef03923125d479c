"""Notices of jobs that end while the user types, and the count of those that run."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .colors import colored

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

COLORS = {"Completed": "Green", "Failed": "Red", "Stopped": "Yellow"}
MOST_AT_ONCE = 5


class JobNotices:
    """Watches a session's jobs. `wake` is called in any thread when something has changed.

    A job that ends during a command is reported only when that command started it: whoever waits for a job sees its end.
    """

    def __init__(self, shell: Shell, uses_color: bool) -> None:
        self._shell = shell
        self._uses_color = uses_color
        self._lock = threading.Lock()
        self._ended: list[Any] = []
        self._before: set[int] = set()
        self.wake: Callable[[], None] = lambda: None

    def watch(self) -> None:
        """Hear of every change from now on."""
        self._shell.jobs.state_changed.append(self._changed)

    def command_starts(self) -> None:
        """A command runs from now on."""
        if self._shell.has_jobs:
            self._before = {job.id for job in self._shell.jobs.jobs()}

    def command_ended(self) -> None:
        """The command is over: keep what it started and did not itself deal with."""
        with self._lock:
            self._ended = [job for job in self._ended if job.id not in self._before and job.has_more_data]

    def take(self) -> list[str]:
        """The notices that are due."""
        with self._lock:
            ended, self._ended = self._ended, []
        jobs = [job for job in ended if not job.is_removed]
        if len(jobs) > MOST_AT_ONCE:
            failed = sum(job.state.name == "Failed" for job in jobs)
            return [f"{len(jobs)} jobs ended" + (f", {failed} of them failed" if failed else "")]
        return [self._line(job) for job in jobs]

    def running(self) -> tuple[int, int]:
        """How many jobs run, and how many of them wait for an answer."""
        if not self._shell.has_jobs:
            return 0, 0
        jobs = [job for job in self._shell.jobs.jobs() if not job.is_finished]
        return len(jobs), sum(job.state.name == "Blocked" for job in jobs)

    def _line(self, job: Any) -> str:
        text = f"Job {job.id} ({job.name}) {job.state.name}"
        return colored(text, COLORS.get(job.state.name), None) if self._uses_color else text

    def _changed(self, change: Any) -> None:
        if change.job.is_finished and self._shell.jobs.holds(change.job):
            with self._lock:
                self._ended.append(change.job)
        self.wake()


def status_line(running: int, blocked: int) -> str:
    """What the toolbar says; empty when no job runs."""
    if not running:
        return ""
    text = f" {running} job{'s' if running != 1 else ''} running"
    return f"{text}, {blocked} waiting for an answer " if blocked else text + " "
