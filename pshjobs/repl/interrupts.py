"""Ctrl+C while a command runs."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from pshjobs.runtime.control import PipelineStopped


@contextmanager
def stop_on_interrupt(on_stop: Callable[[], None] = lambda: None) -> Iterator[None]:
    """While the block runs, Ctrl+C calls `on_stop` and raises PipelineStopped in it; afterwards Ctrl+C does nothing.

    The signal is never ignored: programs that are started would inherit that.
    """

    def stop(number: int, frame: Any) -> None:
        on_stop()
        raise PipelineStopped

    signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        do_nothing_on_interrupt()


def do_nothing_on_interrupt() -> None:
    """Make Ctrl+C harmless."""
    signal.signal(signal.SIGINT, _nothing)


def _nothing(number: int, frame: Any) -> None:
    """A key pressed between two commands."""
