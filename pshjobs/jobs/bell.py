"""Waiting for something to change, and telling those who wait."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

T = TypeVar("T")


class Bell:
    """One per job manager: rung after every change of a job's state or log.

    Who rings changes first and rings then; who waits counts itself first and looks then: no ring is missed, and ringing costs
    nothing while nobody waits.
    """

    __slots__ = ("_condition", "_holder", "_owed", "_waiting", "order")

    def __init__(self) -> None:
        self.order = threading.Lock()  # held while one job moves from state to state
        self._condition = threading.Condition(threading.Lock())
        self._waiting = 0
        self._holder = 0  # the thread whose rings are put off
        self._owed = False

    def ring(self) -> None:
        """Let everybody who waits look again."""
        if not self._waiting:
            return
        if self._holder == threading.get_ident():
            self._owed = True
            return
        with self._condition:
            self._condition.notify_all()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Ring once, at the end, for all that this thread changes meanwhile. For one thread at a time: the I/O thread.

        Who waits is not woken to find the I/O thread still at work and Python's lock taken.
        """
        self._holder = threading.get_ident()
        try:
            yield
        finally:
            self._holder = 0
            if self._owed:
                self._owed = False
                self.ring()

    def wait(
        self,
        look: Callable[[], T | None],
        timeout: float | None = None,
        between: Callable[[], object] | None = None,
    ) -> T | None:
        """What `look` gives as soon as that is not None; None when `timeout` seconds have passed.

        `between` runs after every ring, outside of the lock: the actions of engine events run there.
        """
        end = None if timeout is None else time.monotonic() + timeout
        with self._condition:
            self._waiting += 1
        try:
            while True:
                if between is not None:
                    between()
                with self._condition:
                    found = look()
                    if found is not None:
                        return found
                    left = None if end is None else end - time.monotonic()
                    if left is not None and left <= 0:
                        return None
                    self._condition.wait(left)
        finally:
            with self._condition:
                self._waiting -= 1
