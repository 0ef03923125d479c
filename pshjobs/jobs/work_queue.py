"""Threads that take work in the order it came, a limited number at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable

IDLE = 0.25
"""Seconds that a thread waits for more work before it ends."""

Work = Callable[[], None]


class WorkQueue:
    """First come, first served, on at most `limit` threads; the limit may be changed at any time."""

    def __init__(self, limit: int, name: str = "pshjobs-thread") -> None:
        self._limit = limit
        self._name = name
        self._waiting: deque[Work] = deque()
        self._threads = 0
        self._idle = 0
        self._active = 0
        self._condition = threading.Condition(threading.Lock())

    @property
    def limit(self) -> int:
        return self._limit

    @limit.setter
    def limit(self, limit: int) -> None:
        with self._condition:
            self._limit = limit
            self._start_threads()

    @property
    def unfinished(self) -> int:
        """How much work runs or waits."""
        return self._active + len(self._waiting)

    def submit(self, work: Work) -> None:
        """Add work; it must not raise."""
        with self._condition:
            self._waiting.append(work)
            if self._idle:
                self._condition.notify()
            self._start_threads()

    def withdraw(self, work: Work) -> bool:
        """Take work back that has not begun; False when it has."""
        with self._condition:
            try:
                self._waiting.remove(work)
            except ValueError:
                return False
            return True

    def _start_threads(self) -> None:
        while self._threads < self._limit and len(self._waiting) > self._idle + (
            self._threads - self._idle - self._active
        ):
            self._threads += 1
            threading.Thread(target=self._serve, name=self._name, daemon=True).start()

    def _serve(self) -> None:
        while True:
            with self._condition:
                if self._active >= self._limit or not self._wait_for_work():
                    self._threads -= 1
                    return
                work = self._waiting.popleft()
                self._active += 1
            try:
                work()
            finally:
                with self._condition:
                    self._active -= 1

    def _wait_for_work(self) -> bool:
        """Called with the condition held; False when there was nothing to do for a while."""
        if not self._waiting:
            self._idle += 1
            try:
                self._condition.wait_for(lambda: bool(self._waiting), IDLE)
            finally:
                self._idle -= 1
        return bool(self._waiting) and self._active < self._limit
