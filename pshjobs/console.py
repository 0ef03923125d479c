"""The host on standard input and output: what a script run from the command line writes to and asks."""

from __future__ import annotations

import os
import sys
import time
from typing import Any

from pshjobs.errors import PSInvalidOperationException

NOT_INTERACTIVE = "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."


class ConsoleHost:
    """Writes UTF-8 to the process's own streams, in order over both. `interactive` says whether questions may be asked.

    Text is held for at most `DELAY` seconds of writing; `flush` is called before anything that waits.
    """

    name = "ConsoleHost"
    DELAY = 0.02

    def __init__(self, interactive: bool = False) -> None:
        self.interactive = interactive
        self._held: list[str] = []
        self._size = 0
        self._last = time.monotonic()
        self._output = sys.__stdout__.fileno() if sys.__stdout__ is not None else 1
        self._error = sys.__stderr__.fileno() if sys.__stderr__ is not None else 2

    def write(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        self._held.append(text)
        self._size += len(text)
        now = time.monotonic()
        if self._size > 16384 or now - self._last > self.DELAY:
            self.flush()
            self._last = now

    def write_line(self, text: str = "", foreground: str | None = None, background: str | None = None) -> None:
        self.write(text + "\n", foreground, background)

    def write_error_line(self, text: str) -> None:
        self.flush()
        write_all(self._error, (text + "\n").encode("utf-8", "surrogatepass"))

    def flush(self) -> None:
        """Hand over everything written so far."""
        if self._held:
            text, self._held, self._size = "".join(self._held), [], 0
            write_all(self._output, text.encode("utf-8", "surrogatepass"))

    def read_line(self, prompt: str, secure: bool = False) -> str:
        if not self.interactive:
            raise PSInvalidOperationException(NOT_INTERACTIVE)
        if prompt:
            self.write(prompt)
        self.flush()
        if secure and sys.stdin.isatty():
            import getpass

            return getpass.getpass("")
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            self.write_line(line.rstrip("\n"))
        return line.rstrip("\r\n")

    def confirm(self, caption: str, message: str) -> bool:
        if not self.interactive:
            raise PSInvalidOperationException(NOT_INTERACTIVE)
        self.write_line()
        self.write_line(caption)
        self.write_line(message)
        while True:
            answer = (
                self.read_line(
                    '[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [S] Suspend  [?] Help (default is "Y"): '
                )
                .strip()
                .lower()
            )
            if answer in ("", "y", "a", "yes"):
                return True
            if answer in ("n", "l", "no"):
                return False

    def progress(self, record: Any) -> None:
        """Nothing: bars are for terminals."""

    def width(self) -> int:
        return 80

    def height(self) -> int:
        return 24


class AfterHost:
    """Python's standard output behind the host: what the host holds goes out first, so that `[Console]` writes stay in order."""

    def __init__(self, host: ConsoleHost, stream: Any) -> None:
        self._host = host
        self._stream = stream

    def write(self, text: str) -> int:
        self._host.flush()
        count: int = self._stream.write(text)
        return count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte; a reader that has gone away ends the process quietly, as a pipe's writer should."""
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(descriptor, view) :]
        except BlockingIOError:
            time.sleep(0.001)
        except BrokenPipeError:
            os._exit(141)
