"""The program file of this shell, for scripts that start it again."""

from __future__ import annotations

import os
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
"""`$PSHOME`."""


def program_path() -> str:
    """The path of the `pshjobs` command: as it was started, beside the interpreter, or on PATH."""
    started = os.path.abspath(sys.argv[0]) if sys.argv and sys.argv[0] else ""
    beside = os.path.join(os.path.dirname(sys.executable), "pshjobs")
    for candidate in (started if not started.endswith(".py") else "", beside):
        if candidate and os.path.isfile(candidate) and os.access(candidate, os.X_OK):
            return candidate
    import shutil

    return shutil.which("pshjobs") or sys.executable


def program_line(path: str, arguments: list[str]) -> list[str]:
    """The words that start a program. `$PSHOME/pwsh` is this shell on this very interpreter, whatever `python3` is on PATH."""
    if os.path.basename(path) == "pwsh" and os.path.realpath(path) == os.path.join(HOME, "pwsh"):
        return [sys.executable, "-P", path, *arguments]
    return [path, *arguments]
