"""The signal handlers of workers. The template installs them once, as each costs a fork dozens of page faults to install."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .sink import WorkerSink

INTERRUPTED = 130
"""Exit code of a worker that is stopped before its job has begun."""


class WorkerSignals:
    """SIGINT asks the job to stop, SIGALRM is the sink's timer; `sink` is set when the job begins.

    `bind` makes the process die with its parent. The first alarm calls it: a job that is shorter need not pay for it, and a worker
    without a job ends with its socket.
    """

    __slots__ = ("bind", "sink")

    def __init__(self, bind: Callable[[], object]) -> None:
        self.bind: Callable[[], object] | None = bind
        self.sink: WorkerSink | None = None

    def install(self) -> None:
        signal.signal(signal.SIGALRM, self._on_alarm)
        signal.signal(signal.SIGINT, self._on_interrupt)

    def _on_alarm(self, signum: int, at: FrameType | None) -> None:
        bind, self.bind = self.bind, None
        if bind is not None:
            bind()
        if self.sink is not None:
            self.sink.on_timer()

    def _on_interrupt(self, signum: int, at: FrameType | None) -> None:
        if self.sink is None:
            os._exit(INTERRUPTED)
        self.sink.interrupt()
