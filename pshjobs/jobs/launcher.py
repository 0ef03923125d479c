"""Where workers live: the interface, and the numbers and reports that cross it.

Only launchers know about processes. A job gets a `Worker`, gives it a request and is told what comes back; nothing above may
assume a process id or a local path, so that a launcher for other hosts can speak the same frames.
"""

from __future__ import annotations

import signal
from typing import NamedTuple, Protocol

from .environment import Environment


class Exit(NamedTuple):
    """How a worker ended. `code` is negative for a signal; `stray` what it wrote last to its standard streams."""

    code: int
    user_seconds: float = 0.0
    system_seconds: float = 0.0
    peak_memory: int = 0
    stray: str = ""
    problem: str = ""

    def tell(self) -> str:
        """One sentence for the user: why a job without an outcome ended."""
        if self.problem:
            return self.problem
        said = f" It last wrote: {self.stray.strip()[-2000:]}" if self.stray.strip() else ""
        if self.code < 0:
            return f"The job's process was killed by signal {-self.code} ({signal_name(-self.code)}).{said}"
        return f"The job's process ended with exit code {self.code} before its script did.{said}"


def could_not_start(why: str) -> str:
    """What is said of a job that never got a process."""
    return f"The job's process could not be started: {why}."


def signal_name(number: int) -> str:
    """`SIGKILL` for 9."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return "unknown"


class Listener(Protocol):
    """A job, as its worker sees it. Called in the I/O thread."""

    def worker_started(self) -> None:
        """The worker is there."""

    def frame_came(self, kind: int, payload: bytes) -> None:
        """A frame of records or another message of the worker."""

    def worker_ended(self, exit: Exit) -> None:
        """The worker and, after a stop, all that it started are gone; every frame has been given. Called once."""


class Worker(Protocol):
    """A worker that has its request."""

    @property
    def process_id(self) -> int | None:
        """The process, where there is one that can be named yet."""

    def send(self, data: bytes) -> None:
        """Send a frame (an answer). Lost when the worker is gone."""

    def stop(self, patience: float) -> None:
        """End it and what it started: `patience` seconds for its finally blocks, then by force. Does not wait."""

    def suspend(self) -> None:
        """Let it and what it started stand still."""

    def resume(self) -> None:
        """Let it go on."""


class Launcher(Protocol):
    """Starts workers."""

    environment: Environment
    """The environment that workers have before their request changes it."""

    def ready(self) -> None:
        """Be able to start workers."""

    def prepare(self) -> None:
        """Get ready ahead of the first job, spares too; best while the process is single-threaded."""

    def start(self, request: bytes, listener: Listener, script: str) -> Worker:
        """Give an encoded request (frames) to a worker. Does not wait for it. `script` is its text, which may come again."""

    def close(self) -> None:
        """Kill all workers and what they started; returns when they are gone."""
