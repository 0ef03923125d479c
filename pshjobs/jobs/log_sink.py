"""Where a job in a thread writes: straight into its record log, the live objects."""

from __future__ import annotations

from collections.abc import Callable

from .records import RecordLog
from .stop_token import StopToken
from .streams import Stream


class LogSink:
    """A RecordSink. Writing ends a run that is being stopped."""

    __slots__ = ("_console", "_forward", "_log", "_token")

    def __init__(
        self, log: RecordLog, token: StopToken, console: Callable[[str], None], forward: Callable[[object], None]
    ) -> None:
        self._log = log
        self._token = token
        self._console = console
        self._forward = forward

    def write(self, stream: int, value: object) -> None:
        if self._token.is_abandoned:
            self._token.check()
        self._log.add(Stream(stream), value)

    def flush(self) -> None:
        """Nothing waits."""

    def console(self, text: str) -> None:
        self._console(text)

    def forward(self, event: object) -> None:
        self._forward(event)

    def ask(self, question: object) -> object:
        """A job in a thread has nobody to ask."""
        return None
