"""The numbers of jobs: 1, 2, 3 ... for the jobs that the user started, another series for their child jobs."""

from __future__ import annotations

import os
import threading

FIRST_CHILD = 100_001
"""Child jobs are numbered from here, six digits wide as the Id column."""
FIRST_BEYOND = 1_000_000_001
"""Where jobs go on after the one before FIRST_CHILD, so that no number is ever given twice."""


class Numbering:
    """Gives numbers; none is given twice."""

    __slots__ = ("_child", "_job", "_lock")

    def __init__(self) -> None:
        self._job = 0
        self._child = FIRST_CHILD - 1
        self._lock = threading.Lock()

    def next_job(self) -> int:
        """The number of a job that the user starts."""
        with self._lock:
            self._job += 1
            if self._job == FIRST_CHILD:
                self._job = FIRST_BEYOND
            return self._job

    def next_child(self) -> int:
        """The number of a child job."""
        with self._lock:
            self._child += 1
            return self._child


def new_guid() -> str:
    """A random GUID as text, version 4."""
    data = bytearray(os.urandom(16))
    data[6] = data[6] & 0x0F | 0x40
    data[8] = data[8] & 0x3F | 0x80
    text = data.hex()
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
