"""Reading what native programs write: bytes to lines."""

from __future__ import annotations

import codecs
import os
import select
import time
from collections.abc import Callable
from typing import Any

BLOCK = 65536
PAUSE = 0.005
Sink = Callable[[Any], Any]


class LineReader:
    """Turns blocks of bytes into lines: LF, CRLF and CR end one; bad bytes become U+FFFD."""

    __slots__ = ("decoder", "emit", "rest")

    def __init__(self, emit: Sink, encoding: str = "utf-8") -> None:
        self.decoder = codecs.getincrementaldecoder(encoding)("replace")
        self.emit = emit
        self.rest = ""

    def feed(self, data: bytes) -> None:
        """Emit the lines that end in this block."""
        text = self.rest + self.decoder.decode(data)
        if "\r" in text:
            held = text.endswith("\r")
            if held:
                text = text[:-1]
            text = text.replace("\r\n", "\n").replace("\r", "\n")
            lines = text.split("\n")
            self.rest = lines.pop() + ("\r" if held else "")
        else:
            lines = text.split("\n")
            self.rest = lines.pop()
        emit = self.emit
        for line in lines:
            emit(line)

    def finish(self) -> None:
        """Emit what came after the last line end."""
        text = self.rest + self.decoder.decode(b"", True)
        self.rest = ""
        if text:
            self.emit(text.removesuffix("\r"))


class Pump:
    """Reads the pipes of one program, and feeds its input, all in the caller's thread."""

    __slots__ = ("last_poll", "readers")

    def __init__(self) -> None:
        self.readers: dict[int, LineReader] = {}
        self.last_poll = 0.0

    def add(self, descriptor: int, emit: Sink) -> None:
        """Read a pipe; each line goes to `emit`."""
        self.readers[descriptor] = LineReader(emit)

    def run(self) -> None:
        """Read until all pipes are closed."""
        while len(self.readers) > 1:
            self._step(None)
        for descriptor, reader in list(self.readers.items()):
            while data := os.read(descriptor, BLOCK):
                reader.feed(data)
            self._end(descriptor)

    def poll_sometimes(self) -> None:
        """Read what is there, without waiting; when asked very often only now and then."""
        now = time.monotonic()
        if now - self.last_poll > PAUSE:
            self.last_poll = now
            self.poll()

    def poll(self) -> None:
        """Read what is there, without waiting."""
        while self.readers and self._step(0):
            pass

    def write(self, descriptor: int, data: bytes) -> None:
        """Write to the program's input, reading its output while it takes its time. Raises BrokenPipeError."""
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(descriptor, view) :]
            except BlockingIOError:
                self._wait_to_write(descriptor)

    def _wait_to_write(self, descriptor: int) -> None:
        poll = select.poll()
        poll.register(descriptor, select.POLLOUT)
        for each in self.readers:
            poll.register(each, select.POLLIN)
        for ready, _ in poll.poll():
            if ready in self.readers:
                self._read(ready)

    def _step(self, timeout: int | None) -> bool:
        poll = select.poll()
        for each in self.readers:
            poll.register(each, select.POLLIN)
        found = poll.poll(timeout)
        for ready, _ in found:
            self._read(ready)
        return bool(found)

    def _read(self, descriptor: int) -> None:
        data = os.read(descriptor, BLOCK)
        if data:
            self.readers[descriptor].feed(data)
        else:
            self._end(descriptor)

    def _end(self, descriptor: int) -> None:
        reader = self.readers.pop(descriptor)
        os.close(descriptor)
        reader.finish()

    def close(self) -> None:
        """Give up the pipes."""
        for descriptor in list(self.readers):
            os.close(descriptor)
        self.readers.clear()
