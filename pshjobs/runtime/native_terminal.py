"""The terminal while programs run: they are in the foreground, the shell is not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .shell import Shell

Process = subprocess.Popen[bytes]


class ForegroundGroup:
    """The programs of one pipeline as one process group that has the terminal; Ctrl+C reaches them, not the shell."""

    __slots__ = ("leader", "terminal")

    def __init__(self, terminal: int) -> None:
        self.terminal = terminal
        self.leader = 0  # of the first program: a group of its own

    @staticmethod
    def for_shell(shell: Shell) -> ForegroundGroup | None:
        """A group for an interactive shell that holds a terminal; None where programs stay in the shell's group."""
        if not getattr(shell, "at_prompt", False) or sys.stdin is None or not sys.stdin.isatty():
            return None
        terminal = sys.stdin.fileno()
        return ForegroundGroup(terminal) if os.tcgetpgrp(terminal) == os.getpgrp() else None

    def add(self, process: Process) -> None:
        """Take in a program that has started; the first one gets the terminal for all."""
        if self.leader:
            return
        self.leader = process.pid
        self._hand_over(process.pid)
        try:
            os.killpg(process.pid, signal.SIGCONT)  # it may have asked for the terminal before it had it
        except ProcessLookupError:
            pass

    def wait(self, process: Process) -> int:
        """The exit code of a program. One that is stopped from the keyboard goes on: there is no shell to come back to."""
        while process.returncode is None:
            try:
                _, status = os.waitpid(process.pid, os.WUNTRACED)
            except ChildProcessError:
                return process.wait()
            if os.WIFSTOPPED(status):
                self._hand_over(self.leader)
                os.killpg(self.leader, signal.SIGCONT)
            else:
                process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode

    def give_back(self) -> None:
        """Take the terminal back for the shell."""
        if self.leader:
            self._hand_over(os.getpgrp())

    def _hand_over(self, group: int) -> None:
        saved = signal.signal(signal.SIGTTOU, signal.SIG_IGN) if _is_main_thread() else None
        try:
            os.tcsetpgrp(self.terminal, group)
        except OSError:
            pass  # the group is gone, or the terminal is
        finally:
            if saved is not None:
                signal.signal(signal.SIGTTOU, saved)


def _is_main_thread() -> bool:
    import threading

    return threading.current_thread() is threading.main_thread()
