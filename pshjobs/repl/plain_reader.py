"""Reading lines from a terminal that cannot be edited on: `TERM=dumb`."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.control import PipelineStopped
from pshjobs.source import SourceText
from pshjobs.syntax import parse

from .interrupts import do_nothing_on_interrupt
from .prompt_text import prompt_text

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


class PlainReader:
    """Shows the prompt and reads whole lines. Input whose first error is incomplete is continued until an empty line."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell

    def read(self) -> str | None:
        text = self._line(prompt_text(self._shell))
        if text is None or not is_unfinished(text):
            return text
        lines = [text]
        while line := self._line(">> "):
            lines.append(line)
        return "\n".join(lines)

    def ask(self, prompt: str, secure: bool) -> str:
        if secure:
            import getpass

            try:
                return getpass.getpass(prompt)
            except (EOFError, KeyboardInterrupt):
                raise PipelineStopped from None
        try:
            return self._line(prompt) or ""
        except KeyboardInterrupt:
            raise PipelineStopped from None

    def _line(self, prompt: str) -> str | None:
        """One line without its line end; None at the end of input. Raises KeyboardInterrupt."""
        self._shell.host.write(prompt)
        self._shell.host.flush()
        before = signal.signal(signal.SIGINT, _drop_line)
        try:
            line = sys.stdin.readline()
        except KeyboardInterrupt:
            do_nothing_on_interrupt()
            self._shell.host.write_line("")
            self._shell.host.flush()
            raise
        finally:
            signal.signal(signal.SIGINT, before)
        return line.rstrip("\r\n") if line else None


def is_unfinished(text: str) -> bool:
    """Whether the plain prompt asks for more: only the first error counts."""
    errors = parse(SourceText(text)).errors
    return bool(errors) and errors[0].incomplete


def _drop_line(number: int, frame: Any) -> None:
    raise KeyboardInterrupt
