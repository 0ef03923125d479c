"""A terminal in memory: starts the real shell on a pty, types, and waits for what the screen shows."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from pathlib import Path
from types import TracebackType

import pexpect
import pyte

KEYS = {
    "Enter": "\r", "Tab": "\t", "Escape": "\x1b", "Backspace": "\x7f", "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "Home": "\x1b[H", "End": "\x1b[F", "F8": "\x1b[19~", "Ctrl+C": "\x03", "Ctrl+D": "\x04", "Ctrl+L": "\x0c", "Ctrl+R": "\x12",
    "Ctrl+Space": "\x00", "Alt+.": "\x1b.", "Shift+Tab": "\x1b[Z", "Shift+Enter": "\x1b[13;2u", "Ctrl+Z": "\x1a",
}  # fmt: skip


class AnsweringScreen(pyte.HistoryScreen):
    """A screen that answers where the cursor is, as terminals do."""

    answer: object = None

    def write_process_input(self, data: str) -> None:
        if callable(self.answer):
            self.answer(data)


class Terminal:
    """One shell on a pty of 100 by 30. Use as a context manager; the shell is ended with it."""

    def __init__(
        self,
        home: Path,
        *arguments: str,
        environment: dict[str, str] | None = None,
        columns: int = 100,
        lines: int = 30,
    ) -> None:
        self.columns, self.lines = columns, lines
        self.home = home
        self.screen = AnsweringScreen(columns, lines, history=5000)
        self.stream = pyte.Stream(self.screen)
        variables = {
            "HOME": str(home), "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "en_US.UTF-8", "TZ": "UTC",
            "PYTHONDONTWRITEBYTECODE": "1", **(environment or {}),
        }  # fmt: skip
        folder = home / "work"
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self._before = ""
        self.started = time.monotonic()
        self.process = pexpect.spawn(
            sys.executable, ["-m", "pshjobs", *arguments], cwd=str(folder), env=variables, dimensions=(lines, columns),
            encoding="utf-8", codec_errors="replace", timeout=20,
        )  # fmt: skip
        self.process.delaybeforesend = None
        self.screen.answer = self._reply

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.isalive():
            self.process.kill(signal.SIGKILL)
        self.process.close(force=True)

    # Typing ---------------------------------------------------------------------------------------

    def send(self, text: str) -> None:
        """Type text as it is; a line break is Enter."""
        self.process.send(text.replace("\n", "\r"))

    def line(self, text: str) -> None:
        """Type one line and Enter."""
        self._before = self.scrolled
        self.send(text + "\n")

    def key(self, name: str) -> None:
        """Press one key."""
        self._before = self.scrolled
        self.process.send(KEYS[name])

    # Looking --------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """What stands on the screen, without the blanks at line ends and below."""
        return "\n".join(line.rstrip() for line in self.screen.display).rstrip()

    @property
    def scrolled(self) -> str:
        """What was scrolled off the top, then the screen."""
        top = ["".join(line[x].data for x in range(self.columns)).rstrip() for line in self.screen.history.top]
        return "\n".join([*top, self.text])

    @property
    def last(self) -> str:
        """The last line that is not blank."""
        return self.text.rpartition("\n")[2]

    def wait(self, pattern: str, timeout: float = 15.0) -> re.Match[str]:
        """Wait until the screen matches a regular expression (multi-line). Raises AssertionError with the screen."""
        compiled = re.compile(pattern, re.M)
        end = time.monotonic() + timeout
        while True:
            found = compiled.search(self.text)
            if found:
                return found
            if time.monotonic() > end:
                raise AssertionError(f"{pattern!r} did not appear in {timeout} s:\n{self.text}")
            self._read(min(0.05, max(end - time.monotonic(), 0.001)))

    def wait_line(self, pattern: str, timeout: float = 15.0) -> None:
        """Wait until the cursor's line matches a regular expression."""
        end = time.monotonic() + timeout
        while not re.search(pattern, self.cursor_line.rstrip()):
            if time.monotonic() > end:
                raise AssertionError(f"{pattern!r} did not appear on the cursor's line in {timeout} s:\n{self.text}")
            self._read(0.03)

    def enter(self, text: str, timeout: float = 30.0) -> None:
        """Type lines one by one, each when the shell asks for it: at the prompt or in a continuation."""
        for line in text.rstrip("\n").split("\n"):
            self.line(line)
            self.prompt(timeout, r"(PS [^>]*>|>>)")

    def prompt(self, timeout: float = 15.0, pattern: str = r"PS [^>]*>") -> None:
        """Wait for an empty prompt on the cursor's line, on a screen that has changed since the last line or key was typed."""
        end = time.monotonic() + timeout
        seen = 0
        while seen < 2:  # a second look: the line may be in the middle of being drawn
            shown = self.scrolled != self._before and re.fullmatch(pattern, self.cursor_line.rstrip()) is not None
            seen = seen + 1 if shown else 0
            if time.monotonic() > end:
                raise AssertionError(f"no prompt in {timeout} s:\n{self.text}")
            self._read(0.03)

    def run(self, text: str, timeout: float = 15.0) -> None:
        """Type a line and wait for the next prompt."""
        self.line(text)
        self.prompt(timeout)

    def settle(self, quiet: float = 0.3) -> None:
        """Read until nothing has come for a while: for looking, not for tests."""
        end = time.monotonic() + quiet
        while time.monotonic() < end:
            before = self.scrolled
            self._read(0.05)
            if self.scrolled != before:
                end = time.monotonic() + quiet

    @property
    def cursor_line(self) -> str:
        return str(self.screen.display[self.screen.cursor.y])

    def colors_of(self, text: str) -> str:
        """The foreground colour of the first place where the screen shows `text`."""
        for y, line in enumerate(self.screen.display):
            at = line.find(text)
            if at >= 0:
                return str(self.screen.buffer[y][at].fg)
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")

    def exit_code(self, timeout: float = 15.0) -> int | None:
        """Wait for the shell to end; its exit code."""
        end = time.monotonic() + timeout
        while self.process.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"the shell has not ended:\n{self.text}")
            self._read(0.05)
        return self.process.exitstatus

    def _read(self, timeout: float) -> None:
        try:
            self.stream.feed(self.process.read_nonblocking(65536, timeout))
        except pexpect.TIMEOUT:
            pass
        except pexpect.EOF:
            time.sleep(min(timeout, 0.01))

    def _reply(self, data: str) -> None:
        self.process.send(data)
