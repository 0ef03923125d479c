"""Where a running job writes: in a worker to the socket, in a thread to the log itself."""

from __future__ import annotations

import os
import signal
import threading
import time

from pshjobs.runtime.control import PipelineStopped

from .packing import pack
from .serialization import decode_value, encode_plain, encode_record, encode_value
from .tags import ATOMS
from .wire import HELLO, FrameDecoder, Kind, frame, records_frame

MAX_BATCH_BYTES = 64 * 1024
MAX_BATCH_COUNT = 4096
MAX_DELAY = 0.002
"""Seconds that a record may wait for company."""


class WorkerSink:
    """Sends records to the shell in batches: a full batch at once, the rest after MAX_DELAY by a timer signal.

    A stop request (`interrupt`) raises PipelineStopped in the main thread, but never in the middle of a frame.
    """

    def __init__(self, connection: int) -> None:
        self._lock = threading.Lock()
        self.open(connection)

    def open(self, connection: int) -> None:
        """Be as new, and send to this descriptor from now on: the sink of a warm-up becomes that of the job."""
        self._connection = connection  # a plain descriptor: a socket object costs every job page faults
        self._decoder = FrameDecoder(greeted=True)
        self._ready = [HELLO]  # frames to send
        self._batch = bytearray()
        self._count = 0
        self._stream = 0
        self._last_flush = time.monotonic()
        self._timer_set = False
        self._stop_wanted = False
        self._stop_done = False
        self._answers: list[bytes] = []

    def start_timer(self) -> None:
        """Have the first alarm come soon, whatever the job does."""
        self._timer_set = True
        self._last_flush = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, MAX_DELAY)

    # RecordSink -----------------------------------------------------------------------------------

    def write(self, stream: int, value: object) -> None:
        """Add a record to the batch; see RecordSink."""
        encoded = pack(value) if type(value) in ATOMS else encode_record(stream, value)
        with self._lock:
            if stream != self._stream:
                self._close_batch()
                self._stream = stream
            self._batch += encoded
            self._count += 1
            now = time.monotonic()
            full = len(self._batch) >= MAX_BATCH_BYTES or self._count >= MAX_BATCH_COUNT
            if full or now - self._last_flush > MAX_DELAY:
                self._send(now)
            elif not self._timer_set:
                self._timer_set = True
                signal.setitimer(signal.ITIMER_REAL, MAX_DELAY)
        if self._stop_wanted:
            self._raise_stop()

    def flush(self) -> None:
        """Send what waits."""
        with self._lock:
            self._send(time.monotonic())
        if self._stop_wanted:
            self._raise_stop()

    def console(self, text: str) -> None:
        self._control(Kind.Console, encode_plain(text))

    def forward(self, event: object) -> None:
        self._control(Kind.Forward, encode_value(event))

    def ask(self, question: object) -> object:
        """Send the question and wait for the answer."""
        self._control(Kind.Prompt, encode_value(question))
        while not self._answers:
            data = os.read(self._connection, 65536)
            if not data:
                return None
            self._answers += [payload for kind, payload in self._decoder.feed(data) if kind == Kind.Answer]
        return decode_value(self._answers.pop(0))

    def finish(self, outcome: bytes) -> None:
        """Send the rest and the encoded outcome, in one piece."""
        signal.setitimer(signal.ITIMER_REAL, 0)
        with self._lock:
            self._close_batch()
            self._ready.append(frame(Kind.Outcome, outcome))
            self._send(0.0)

    # Stopping -------------------------------------------------------------------------------------

    def interrupt(self) -> None:
        """In a signal handler: raise in the main thread, or as soon as the sink is out of its critical section. Once only."""
        if self._stop_done:
            return
        if self._lock.locked():
            self._stop_wanted = True
            return
        self._raise_stop()

    def refuse_interrupts(self) -> None:
        """The script has ended: a stop request that comes now is late."""
        self._stop_done = True
        self._stop_wanted = False

    def _raise_stop(self) -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        self._stop_wanted = False
        self._stop_done = True
        raise PipelineStopped

    # Sending --------------------------------------------------------------------------------------

    def on_timer(self) -> None:
        """In a signal handler: send what has waited long enough."""
        if not self._lock.acquire(blocking=False):  # interrupted inside the sink: look again a little later
            signal.setitimer(signal.ITIMER_REAL, MAX_DELAY)
            return
        try:
            self._timer_set = False
            self._send(time.monotonic())
        finally:
            self._lock.release()
        if self._stop_wanted:
            self._raise_stop()

    def _control(self, kind: int, payload: bytes) -> None:
        with self._lock:
            self._close_batch()
            self._ready.append(frame(kind, payload))
            self._send(time.monotonic())
        if self._stop_wanted:
            self._raise_stop()

    def _close_batch(self) -> None:
        if self._count:
            self._ready.append(records_frame(self._stream, self._count, self._batch))
            self._batch = bytearray()
            self._count = 0

    def _send(self, now: float) -> None:
        self._last_flush = now
        self._close_batch()
        ready, self._ready = self._ready, []
        if ready:
            write_all(self._connection, ready[0] if len(ready) == 1 else b"".join(ready))


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything, waiting as long as it takes."""
    sent = os.write(descriptor, data)
    while sent < len(data):
        sent += os.write(descriptor, memoryview(data)[sent : sent + 1024 * 1024])
