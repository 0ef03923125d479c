"""The host of an interactive session: colours, the window's size, questions, progress."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import Any

from pshjobs.console import ConsoleHost
from pshjobs.errors import PSInvalidOperationException

from .colors import colored, wants_color
from .progress import ERASE, ProgressArea

AskLine = Callable[[str, bool], str]


class TerminalHost(ConsoleHost):
    """Writes to the terminal; `ask` reads a line from the user (prompt, secret).

    While the line editor owns the screen, `above_prompt` is set: what other threads write is then printed above the line.
    """

    def __init__(self, ask: AskLine) -> None:
        super().__init__(interactive=True)
        self.ask = ask
        self.above_prompt: Callable[[str], None] | None = None
        self.uses_color = wants_color()
        self.progress_area = ProgressArea(self.width)
        self._owner = threading.get_ident()
        self._at_line_start = True

    def write(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        if self.uses_color:
            text = colored(text, foreground, background)
        above = self.above_prompt
        if above is not None:
            above(text)
            return
        if text:
            super().write(self.progress_area.hide() + text)
            self.flush()  # the user watches: nothing is held back
            self._at_line_start = text.endswith("\n")

    def write_error_line(self, text: str) -> None:
        self.write_line(text)  # one device: the order of both is what the user sees

    def read_line(self, prompt: str, secure: bool = False) -> str:
        if threading.get_ident() != self._owner:
            raise PSInvalidOperationException("Only the thread that owns the terminal can ask the user.")
        super().write(self.progress_area.hide())
        self.flush()
        answer = self.ask(prompt, secure)
        self._at_line_start = True
        return answer

    def progress(self, record: Any) -> None:
        if self.above_prompt is None and self.uses_color and self._at_line_start:
            super().write(self.progress_area.show(record))
            self.flush()

    def end_command(self, stopped: bool) -> None:
        """A command has ended: its progress goes away and everything is shown. After Ctrl+C the terminal's `^C` goes too."""
        super().write(self.progress_area.clear())
        if stopped:
            super().write(ERASE if self._at_line_start and self.uses_color else "\n")
        self.flush()
        self._at_line_start = True

    def width(self) -> int:
        return terminal_size()[0]

    def height(self) -> int:
        return terminal_size()[1]


def terminal_size() -> tuple[int, int]:
    """Columns and lines of the window; 80 by 24 where it does not say."""
    try:
        size = os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ is not None else 1)
    except OSError:
        return 80, 24
    return (size.columns or 80, size.lines or 24)
