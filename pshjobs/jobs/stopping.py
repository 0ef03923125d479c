"""Stopping workers for certain: ask, then end, then kill; nothing they started is left behind.

Used by the template, the parent of all workers. A stop has a bound: `patience` seconds for the script's finally and clean
blocks, then SIGTERM to the process group, and after GRACE seconds SIGKILL.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psutil

GRACE = 0.5
POLL = 0.01


class Child:
    """One worker process. `status` is its exit code, negative for a signal, None while it lives."""

    __slots__ = ("deadline", "number", "outsiders", "pid", "stage", "status", "stray", "usage")

    def __init__(self, number: int, pid: int, stray: int) -> None:
        self.number = number
        self.pid = pid
        self.stray = stray
        self.status: int | None = None
        self.usage: tuple[float, float, int] = (0.0, 0.0, 0)
        self.stage = 0  # 0 runs, 1 was asked to stop, 2 got SIGTERM, 3 was killed
        self.deadline = 0.0
        self.outsiders: list[psutil.Process] = []  # descendants that left the process group

    def signal_group(self, signum: int) -> bool:
        """Signal the worker's process group; False when nobody is left in it."""
        try:
            os.killpg(self.pid, signum)
        except ProcessLookupError:
            return self._signal_alone(signum)
        except PermissionError:
            return False  # what is left there belongs to somebody else
        return True

    def _signal_alone(self, signum: int) -> bool:
        """The worker itself, which may not have made its group yet."""
        if self.status is not None:
            return False
        try:
            os.kill(self.pid, signum)
        except ProcessLookupError:
            return False
        return True


class Stopper:
    """The stops in progress, driven by the clock of the template's loop."""

    def __init__(self, children: dict[int, Child]) -> None:
        self._children = children
        self._stops: dict[int, Child] = {}

    def stop(self, child: Child, patience: float) -> None:
        """Begin to stop a worker; zero patience kills it."""
        find_outsiders(child)
        now = time.monotonic()
        self._stops[child.pid] = child
        if patience <= 0:
            self._kill(child, now)
            return
        if child.stage == 0 and child.status is None:
            child.stage = 1
            child.deadline = now + patience
            child.signal_group(signal.SIGCONT)  # a suspended worker could not hear
            child._signal_alone(signal.SIGINT)

    def is_clean(self, child: Child) -> bool:
        """Called when a worker has ended: True when nothing of it is left, else its remains are being stopped."""
        if child.stage == 0 and child.status == 0:
            return True  # ended by itself: what it started in the background may go on
        if not self._remains(child):
            self._stops.pop(child.pid, None)
            return True
        self._stops[child.pid] = child
        if child.stage < 2:
            self._terminate(child, time.monotonic())
        return False

    def next_deadline(self) -> float | None:
        """Seconds until `advance` has something to do; None for never."""
        if not self._stops:
            return None
        if any(child.status is not None for child in self._stops.values()):
            return POLL
        return max(0.0, min(child.deadline for child in self._stops.values()) - time.monotonic())

    def advance(self, now: float) -> list[Child]:
        """Take the next step where the time has come; the workers of which nothing is left now."""
        gone = []
        for child in list(self._stops.values()):
            if child.status is not None and not self._remains(child):
                del self._stops[child.pid]
                gone.append(child)
            elif now < child.deadline:
                continue
            elif child.stage < 2:
                find_outsiders(child)
                self._terminate(child, now)
            elif child.stage < 3:
                find_outsiders(child)
                self._kill(child, now)
            elif child.status is not None:  # only zombies that nobody reaps, or unkillable ones
                del self._stops[child.pid]
                gone.append(child)
            else:
                child.deadline = now + GRACE
        return gone

    def kill_all(self) -> None:
        """Kill every worker and what it started, and reap the workers."""
        for child in self._children.values():
            find_outsiders(child)
            child.signal_group(signal.SIGKILL)
            _signal_all(child.outsiders, signal.SIGKILL)
        for child in self._children.values():
            if child.status is None:
                try:
                    os.waitpid(child.pid, 0)
                except ChildProcessError:
                    continue

    def _terminate(self, child: Child, now: float) -> None:
        child.stage = 2
        child.deadline = now + GRACE
        child.signal_group(signal.SIGTERM)
        _signal_all(child.outsiders, signal.SIGTERM)

    def _kill(self, child: Child, now: float) -> None:
        child.stage = 3
        child.deadline = now + GRACE
        child.signal_group(signal.SIGKILL)
        _signal_all(child.outsiders, signal.SIGKILL)

    def _remains(self, child: Child) -> bool:
        return child.signal_group(0) or any(
            outsider.is_running() and not _is_zombie(outsider) for outsider in child.outsiders
        )


def find_outsiders(child: Child) -> None:
    """Add the descendants of a worker that are not in its process group."""
    if child.status is not None or not _has_children(child.pid):
        return
    import psutil  # 18 ms, only to stop a worker that has started processes

    try:
        descendants = psutil.Process(child.pid).children(recursive=True)
    except psutil.Error:
        return
    for process in descendants:
        try:
            if os.getpgid(process.pid) != child.pid and process not in child.outsiders:
                child.outsiders.append(process)
        except ProcessLookupError:
            continue


def _has_children(pid: int) -> bool:
    """Whether the process has children, as far as the kernel tells cheaply; True when it does not tell."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children", "rb") as file:
            return bool(file.read(1))
    except FileNotFoundError:
        return os.path.exists(f"/proc/{pid}") or not os.path.exists("/proc/self")


def _signal_all(processes: Iterable[psutil.Process], signum: int) -> None:
    for process in processes:
        try:
            process.send_signal(signum)
        except Exception:  # noqa: BLE001,S112 - psutil's own classes: gone, or not ours to signal
            continue


def _is_zombie(process: psutil.Process) -> bool:
    import psutil

    try:
        return bool(process.status() == psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return True
