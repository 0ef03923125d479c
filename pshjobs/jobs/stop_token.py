"""Stopping what runs in a thread: a flag to ask, callbacks to wake what blocks, an exception for the rest."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from pshjobs.runtime.control import PipelineStopped

from .request import JobOutcome

PATIENCE: Final = 2.0
"""Seconds that finally and clean blocks have before the exception is raised in them too."""


class StopToken:
    """One run of something in a thread, which may be stopped from outside.

    What runs asks `stopping`, sleeps with `wait` and registers with `on_stop` what must be woken or killed (a native program). A
    run that does none of this gets PipelineStopped raised between two of its instructions.
    """

    def __init__(self) -> None:
        self._flag = threading.Event()
        self._lock = threading.Lock()
        self._thread: int | None = None
        self._callbacks: list[Callable[[], None]] = []
        self._abandon: Callable[[], None] | None = None
        self.is_abandoned = False

    @property
    def stopping(self) -> bool:
        """True once somebody wants it stopped."""
        return self._flag.is_set()

    def wait(self, seconds: float | None) -> bool:
        """Sleep; True at once when somebody wants it stopped."""
        return self._flag.wait(seconds)

    def check(self) -> None:
        """Raise PipelineStopped when somebody wants it stopped."""
        if self._flag.is_set():
            raise PipelineStopped

    def on_stop(self, call: Callable[[], None]) -> Callable[[], None]:
        """Have `call` called (in another thread) when it is stopped; gives the function that takes this back."""
        with self._lock:
            self._callbacks.append(call)
        if self.stopping:
            call()
        return lambda: self._callbacks.remove(call) if call in self._callbacks else None

    def request(self, abandon: Callable[[], None]) -> None:
        """Stop it. `abandon` is called when it does not end in twice PATIENCE: a thread cannot be killed."""
        if self._flag.is_set():
            return
        self._abandon = abandon
        self._flag.set()
        with self._lock:
            callbacks = list(self._callbacks)
        for call in callbacks:
            call()
        self._interrupt()
        self._later(self._interrupt_again)

    def run(self, call: Callable[[], JobOutcome]) -> JobOutcome:
        """Run `call` in this thread until it ends or is stopped; an exception is the reason of a failure."""
        outcome = JobOutcome.stopped()
        try:
            outcome = self._run(call)
        except PipelineStopped:  # it came when the call had ended already
            self._leave()
        return outcome

    def _run(self, call: Callable[[], JobOutcome]) -> JobOutcome:
        try:
            with self._lock:
                self._thread = threading.get_ident()
            self.check()
            return call()
        except PipelineStopped:
            return JobOutcome.stopped()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is why the job failed
            return JobOutcome.failed(error)
        finally:
            self._leave()

    def _leave(self) -> None:
        with self._lock:
            thread, self._thread = self._thread, None
            if thread is not None and self.stopping:
                raise_in_thread(thread, None)

    def _interrupt(self) -> bool:
        with self._lock:
            if self._thread is None:
                return False
            raise_in_thread(self._thread, PipelineStopped)
            return True

    def _interrupt_again(self) -> None:
        if self._interrupt():
            self._later(self._give_up)

    def _give_up(self) -> None:
        with self._lock:
            self.is_abandoned = self._thread is not None
        if self.is_abandoned and self._abandon is not None:
            self._abandon()

    def _later(self, call: Callable[[], None]) -> None:
        if self._thread is None:
            return
        timer = threading.Timer(PATIENCE, call)
        timer.daemon = True
        timer.start()


def raise_in_thread(thread: int, error: type[BaseException] | None) -> None:
    """Have an exception raised in another thread as soon as it runs Python code; None takes back what was not raised yet."""
    import ctypes  # 3 ms, only when something is stopped

    ctypes.pythonapi.PyThreadState_SetAsyncExc(
        ctypes.c_ulong(thread), None if error is None else ctypes.py_object(error)
    )
