"""Objects as the input of a native program: text as the screen would show it, bytes as they are."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.values.arrays import TypedArray
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Byte
from pshjobs.values.objects import unwrap

from .encodings import UTF8, TextEncoding, encoding_of

if TYPE_CHECKING:
    from .frame import Frame
    from .native_output import Pump


DELAY = 0.005
LARGE = 16384


class HeldInput:
    """Bytes on their way to a program: a burst of objects goes in large pieces, and nothing is held longer than a moment.

    The first bytes after a pause are sent at once; what follows close behind is held, and a thread sends it if nobody else does.
    """

    __slots__ = ("closed", "descriptor", "last", "lock", "pieces", "pump", "size", "thread", "wake")

    def __init__(self, pump: Pump, descriptor: int) -> None:
        self.pump = pump
        self.descriptor = descriptor
        self.pieces: list[bytes] = []
        self.size = 0
        self.last = 0.0
        self.lock = threading.Lock()
        self.wake = threading.Event()
        self.thread: threading.Thread | None = None
        self.closed = False

    def send(self, data: bytes) -> None:
        """Take bytes to send. Raises BrokenPipeError when the program wants no more."""
        with self.lock:
            if self.closed:
                raise BrokenPipeError
            self.pieces.append(data)
            self.size += len(data)
            now = time.monotonic()
            if self.size < LARGE and now - self.last < DELAY:
                self._call_thread()
                return
            self.last = now
            self._write_held()

    def flush(self) -> None:
        """Send what is held. Raises BrokenPipeError."""
        with self.lock:
            if not self.closed:
                self._write_held()

    def _write_held(self) -> None:
        if self.pieces:
            data, self.pieces, self.size = b"".join(self.pieces), [], 0
            self.pump.write(self.descriptor, data)

    def _call_thread(self) -> None:
        if self.thread is None:
            self.thread = threading.Thread(target=self._run, daemon=True, name="native input")
            self.thread.start()
        if not self.wake.is_set():
            self.wake.set()

    def _run(self) -> None:
        while not self.closed:
            self.wake.wait()
            time.sleep(DELAY)
            with self.lock:
                self.wake.clear()
                if self.pieces and not self.closed:
                    self._write_some()

    def _write_some(self) -> None:
        """Write what the pipe takes now; reading output is not this thread's business."""
        data = b"".join(self.pieces)
        try:
            done = os.write(self.descriptor, data)
        except BlockingIOError:
            done = 0
        except OSError:
            self.closed = True
            return
        self.pieces, self.size = [data[done:]] if done < len(data) else [], len(data) - done
        if self.pieces:
            self.wake.set()

    def close(self) -> None:
        """The pipe is about to be closed: the thread ends."""
        with self.lock:
            self.closed = True
            self.pieces.clear()
        self.wake.set()


class InputWriter:
    """Writes pipeline objects to a program; `send` takes the bytes."""

    __slots__ = ("encoding", "formatter", "frame", "send")

    def __init__(self, frame: Frame, send: Callable[[bytes], None]) -> None:
        self.frame = frame
        self.send = send
        self.formatter: Any = None
        given = frame.scope.lookup("outputencoding")
        self.encoding: TextEncoding = UTF8 if given is None or given is NOTHING else encoding_of(given)

    def write(self, item: Any) -> None:
        """One object from the left."""
        if self.formatter is None:
            kind = type(item)
            if kind is str:
                self.send(self.encoding.encode(item + "\n"))
                return
            if item is None or item is NOTHING:
                return
            base = unwrap(item)
            if isinstance(base, Byte):
                self.send(bytes([int(base)]))
                return
            if isinstance(base, TypedArray) and base.element.full_name == "System.Byte":
                self.send(bytes(int(each) for each in base))  # type: ignore[call-overload]
                return
            shell = self.frame.shell
            self.formatter = shell.services.text_writer(shell, TextFile(self.send, self.encoding))
        self.formatter.write(item)

    def finish(self) -> None:
        """The last rows of a table."""
        if self.formatter is not None:
            formatter, self.formatter = self.formatter, None
            formatter.end()


class TextFile:
    """The program's input as the text file that a formatter writes to."""

    __slots__ = ("encoding", "send")

    def __init__(self, send: Callable[[bytes], None], encoding: TextEncoding) -> None:
        self.send = send
        self.encoding = encoding

    def write(self, text: str) -> None:
        self.send(self.encoding.encode(text))

    def close(self) -> None:
        """The stage closes the pipe."""
