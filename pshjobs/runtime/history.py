"""The session's history: what Get-History lists."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shell import Shell

MAXIMUM = 4096


class HistoryInfo:
    """One line that was entered. Times are seconds since 1970; `execution_status` is the name of a PipelineState."""

    net_name = "Microsoft.PowerShell.Commands.HistoryInfo"
    __slots__ = ("command_line", "end_time", "execution_status", "id", "start_time")

    def __init__(self, id: int, command_line: str, start_time: float) -> None:
        self.id = id
        self.command_line = command_line
        self.execution_status = "Running"
        self.start_time = start_time
        self.end_time = start_time

    def finish(self, status: str, end_time: float) -> None:
        """Note how and when it ended."""
        self.execution_status = status
        self.end_time = end_time

    def __str__(self) -> str:
        return self.command_line


class LineHistory:
    """The lines of a session, oldest first; numbers go on when lines are taken out. A line is listed once it has ended."""

    __slots__ = ("_lines", "_next")

    def __init__(self, lines: list[HistoryInfo]) -> None:
        self._lines = lines
        self._next = 1

    def begin(self, text: str) -> HistoryInfo:
        """A line that starts now; `keep` lists it when it has ended."""
        entry = HistoryInfo(self._next, text, time.time())
        self._next += 1
        return entry

    def keep(self, entry: HistoryInfo, status: str) -> None:
        """List a line that has ended with this status."""
        entry.finish(status, time.time())
        self._lines.append(entry)
        del self._lines[:-MAXIMUM]


def history_of(shell: Shell) -> LineHistory:
    """The history of a session, made at its first use; `shell.history` is the list of its lines."""
    found = shell.state.get("history")
    if not isinstance(found, LineHistory):
        found = shell.state["history"] = LineHistory(shell.history)
    return found
