"""Which shell runs on this thread: for .NET members that PowerShell finds a runspace for (`[scriptblock]::Create`)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from pshjobs.errors import PSInvalidOperationException

if TYPE_CHECKING:
    from .shell import Shell


class _Running(threading.local):
    shell: Shell | None = None


_running = _Running()


def running_shell() -> Shell:
    """The shell of this thread. Raises PSInvalidOperationException on a thread without one."""
    if _running.shell is None:
        raise PSInvalidOperationException("There is no Runspace available to run scripts in this thread.")
    return _running.shell


def set_running_shell(shell: Shell) -> None:
    """Make a shell the one of this thread (as PowerShell's Runspace.DefaultRunspace)."""
    _running.shell = shell
