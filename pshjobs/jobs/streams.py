"""The streams of a job's record log, in PowerShell's numbering, and what else a job writes."""

from __future__ import annotations

from enum import IntEnum


class Stream(IntEnum):
    """Where a record belongs. Host holds calls of the host's methods, played back on the console of whoever receives."""

    __hash__ = int.__hash__  # the enum's own is Python code

    Output = 1
    Error = 2
    Warning = 3
    Verbose = 4
    Debug = 5
    Information = 6
    Progress = 7
    Host = 8


ALL_STREAMS = frozenset(Stream)
