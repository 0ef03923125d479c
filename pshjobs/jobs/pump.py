"""The I/O thread: reads what workers and the template send, writes what they could not take at once, runs timers.

It always drains, so that no worker ever waits for a slow reader of its records. It starts with the first socket and is the only
thread that `pshjobs.jobs` needs for background jobs.
"""

from __future__ import annotations

import heapq
import itertools
import os
import select
import selectors
import socket
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

READ_SIZE = 256 * 1024
PASS_LIMIT = 5.0
NO_SIGNAL = getattr(socket, "MSG_NOSIGNAL", 0)


class Reader(Protocol):
    """What is done with the data of one socket; called in the I/O thread."""

    def data_came(self, data: memoryview) -> None:
        """Take the data, which is only valid during the call."""

    def hung_up(self) -> None:
        """The other side has closed; nothing more will come."""


class Pump:
    """See the module. All methods may be called from any thread. `around` stands around the handling of what came together."""

    def __init__(self, around: Callable[[], AbstractContextManager[None]] = nullcontext) -> None:
        self._around = around
        self._selector = selectors.DefaultSelector()
        self._readers: dict[int, Channel] = {}
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = itertools.count()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closing = False
        self._buffer = memoryview(bytearray(READ_SIZE))
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_write, False)
        self._selector.register(self._wake_read, selectors.EVENT_READ)

    def add(self, connection: socket.socket, reader: Reader) -> Channel:
        """Read from a socket from now on."""
        connection.setblocking(False)
        channel = Channel(self, connection, reader)
        with self._lock:
            self._readers[connection.fileno()] = channel
            self._selector.register(connection, selectors.EVENT_READ)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="pshjobs-io", daemon=True)
                self._thread.start()
        return channel

    def later(self, delay: float, call: Callable[[], None]) -> None:
        """Call something in the I/O thread after `delay` seconds."""
        with self._lock:
            heapq.heappush(self._timers, (time.monotonic() + delay, next(self._numbers), call))
        if threading.current_thread() is not self._thread:
            self.wake()

    def wake(self) -> None:
        """Make the thread look at its timers."""
        try:
            os.write(self._wake_write, b"x")
        except BlockingIOError:
            pass  # it is being woken already

    def close(self) -> None:
        """End the thread; sockets are closed by who opened them."""
        self._closing = True
        if self._thread is not None and self._thread is not threading.current_thread():
            self.wake()
            self._thread.join(timeout=5.0)
        self._selector.close()
        os.close(self._wake_read)
        os.close(self._wake_write)

    # The thread -----------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._closing:
            ready = self._selector.select(self._time_left())
            with self._around():
                for key, events in ready:
                    self._handle(key.fd, events)
            self._run_timers()

    def _handle(self, descriptor: int, events: int) -> None:
        if descriptor == self._wake_read:
            os.read(self._wake_read, 4096)
            return
        channel = self._readers.get(descriptor)
        if channel is None:
            return
        if events & selectors.EVENT_WRITE:
            channel.write_rest()
        if events & selectors.EVENT_READ:
            channel.read(self._buffer)

    def _time_left(self) -> float | None:
        with self._lock:
            return max(0.0, self._timers[0][0] - time.monotonic()) if self._timers else None

    def _run_timers(self) -> None:
        while True:
            with self._lock:
                if not self._timers or self._timers[0][0] > time.monotonic():
                    return
                call = heapq.heappop(self._timers)[2]
            call()

    # For channels ---------------------------------------------------------------------------------

    def watch_writing(self, connection: socket.socket, wanted: bool) -> None:
        events = selectors.EVENT_READ | (selectors.EVENT_WRITE if wanted else 0)
        with self._lock:
            if connection.fileno() in self._readers:
                self._selector.modify(connection, events)

    def forget(self, connection: socket.socket) -> None:
        with self._lock:
            if self._readers.pop(connection.fileno(), None) is not None:
                self._selector.unregister(connection)


class Channel:
    """One socket in the care of the pump."""

    __slots__ = ("_connection", "_lock", "_pump", "_reader", "_rest", "closed")

    def __init__(self, pump: Pump, connection: socket.socket, reader: Reader) -> None:
        self._pump = pump
        self._connection = connection
        self._reader = reader
        self._rest = b""
        self._lock = threading.Lock()
        self.closed = False

    def send(self, data: bytes) -> bool:
        """Send without ever waiting; what does not fit follows from the I/O thread. False when the other side has gone."""
        with self._lock:
            if self.closed:
                return False
            if self._rest:
                self._rest += data
                return True
            try:
                sent = self._connection.send(data, NO_SIGNAL)
            except BlockingIOError:
                sent = 0
            except OSError:
                return False
            self._rest = data[sent:]
            if self._rest:
                self._pump.watch_writing(self._connection, True)
        return True

    def send_descriptor(self, data: bytes, passed: socket.socket) -> bool:
        """Send data with a descriptor beside it, after what waits; waits, with a limit, for the other side to take it."""
        with self._lock:
            descriptors = [passed.fileno()]
            data, self._rest = self._rest + data, b""
            while data and not self.closed:
                try:
                    data = data[socket.send_fds(self._connection, [data], descriptors) :]
                    descriptors = []
                except BlockingIOError:
                    if not select.select([], [self._connection], [], PASS_LIMIT)[1]:
                        return False
                except OSError:
                    return False
            return not data

    def write_rest(self) -> None:
        """Send on; called in the I/O thread when there is room."""
        with self._lock:
            if self.closed:
                return
            try:
                self._rest = self._rest[self._connection.send(self._rest, NO_SIGNAL) :]
            except BlockingIOError:
                return
            except OSError:
                self._rest = b""
            if not self._rest:
                self._pump.watch_writing(self._connection, False)

    def read(self, buffer: memoryview) -> None:
        """Read once; called in the I/O thread."""
        if self.closed:
            return
        try:
            count = self._connection.recv_into(buffer)
        except BlockingIOError:
            return
        except OSError:
            count = 0
        if count:
            self._reader.data_came(buffer[:count])
        else:
            self.close()
            self._reader.hung_up()

    def drain(self) -> None:
        """Read all that is there already; called in the I/O thread when the other side has ended."""
        buffer = memoryview(bytearray(READ_SIZE))
        while not self.closed:
            try:
                count = self._connection.recv_into(buffer)
            except OSError:
                return
            if not count:
                return
            self._reader.data_came(buffer[:count])

    def close(self) -> None:
        """Hang up."""
        with self._lock:
            if self.closed:
                return
            self.closed = True
        self._pump.forget(self._connection)
        self._connection.close()
