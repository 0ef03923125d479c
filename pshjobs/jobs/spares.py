"""The spare workers: how many wait, and when they are made again."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .process_worker import ProcessWorker
    from .pump import Pump

QUIET = 0.008
"""Seconds without a start after which a burst is over."""
ENOUGH_MEMORY = 256 * 1024
"""KiB that must be available for spares to be kept."""
CHECK_MEMORY = 5.0


class Spares:
    """Workers that wait for a request. `make(count)` has new ones made; it is called in the I/O thread."""

    def __init__(self, wanted: int, pump: Pump, make: Callable[[int], list[ProcessWorker]]) -> None:
        self._wanted = wanted
        self._pump = pump
        self._make = make
        self._waiting: list[ProcessWorker] = []
        self._lock = threading.Lock()
        self._last_take = 0.0
        self._timer_set = False
        self._guard_set = False

    def take(self) -> ProcessWorker | None:
        """The spare that has waited longest, or None."""
        self._last_take = time.monotonic()
        with self._lock:
            worker = self._waiting.pop(0) if self._waiting else None
            last = worker is not None and not self._waiting
        if last:
            self.refill_soon()  # otherwise the next thing that a worker sends wakes the I/O thread early enough
        return worker

    def discard(self, worker: ProcessWorker) -> None:
        """A worker has ended; it may have been a spare."""
        with self._lock:
            if worker in self._waiting:
                self._waiting.remove(worker)

    def clear(self) -> None:
        """Let all spares go: they end when their socket closes."""
        with self._lock:
            gone, self._waiting = self._waiting, []
        for worker in gone:
            worker.channel.close()

    def refill_soon(self) -> None:
        """Make what is missing once no job has started for a while."""
        with self._lock:
            if self._timer_set or len(self._waiting) >= self._wanted:
                return
            self._timer_set = True
        self._pump.later(QUIET, self._refill)

    def _refill(self) -> None:
        left = self._last_take + QUIET - time.monotonic()
        if left > 0:
            self._pump.later(left, self._refill)
            return
        with self._lock:
            self._timer_set = False
            missing = self._wanted - len(self._waiting)
        if missing > 0 and memory_is_enough():
            made = self._make(missing)
            with self._lock:
                self._waiting += made
                guard, self._guard_set = self._guard_set, True
            if not guard:
                self._pump.later(CHECK_MEMORY, self._check_memory)

    def _check_memory(self) -> None:
        """Give the spares up when memory has become short."""
        if not memory_is_enough():
            self.clear()
        with self._lock:
            self._guard_set = bool(self._waiting)
        if self._guard_set:
            self._pump.later(CHECK_MEMORY, self._check_memory)


def memory_is_enough() -> bool:
    """Whether the machine has room for spares; True where it does not tell."""
    try:
        with open("/proc/meminfo", "rb") as file:
            for line in file:
                if line.startswith(b"MemAvailable:"):
                    return int(line.split()[1]) >= ENOUGH_MEMORY
    except OSError:
        return True
    return True
