"""The record log of a job: everything it wrote, in time order over all streams.

The log is a list of chunks, each a run of records of one stream. Chunks of a worker stay encoded until somebody receives
them, and go to a temporary file when the log outgrows its memory budget; chunks of a thread hold the live objects. Receive-Job
and the child job's buffers are readers with positions of their own on the same log.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import IO

from .streams import Stream
from .wire import record_count

Decode = Callable[[Stream, bytes], list[object]]
STREAM_COUNT = max(Stream) + 1
MEMORY_BUDGET = 16 * 1024 * 1024


class Chunk:
    """A run of records of one stream: live values, or encoded, or `place` = (offset, length) in the spill file."""

    __slots__ = ("count", "encoded", "live", "place", "sealed", "stream")

    def __init__(self, stream: Stream, count: int, encoded: bytes | None, live: list[object] | None) -> None:
        self.stream = stream
        self.count = count
        self.encoded = encoded
        self.live = live
        self.place: tuple[int, int] | None = None
        self.sealed = live is None


class RecordLog:
    """See the module. `changed` is called after every addition with the stream and the number of new records."""

    __slots__ = (
        "_chunks",
        "_decode",
        "_first",
        "_held",
        "_lock",
        "_spill",
        "budget",
        "changed",
        "counts",
        "dropped",
        "received",
        "watchers",
    )

    def __init__(
        self,
        changed: Callable[[Stream, int], None],
        decode: Decode | None = None,
        budget: int = MEMORY_BUDGET,
    ) -> None:
        self.changed = changed
        self.budget = budget
        self.counts = [0] * STREAM_COUNT  # by number of the stream
        self.dropped = [0] * STREAM_COUNT  # records of the stream that stood in chunks which are gone
        self.watchers: list[Callable[[Stream, int], None]] = []  # told the number of each new record of its stream
        self.received = 0  # number of the first chunk that Receive-Job has not given yet
        self._chunks: list[Chunk] = []
        self._first = 0  # number of self._chunks[0]
        self._decode = decode
        self._held = 0
        self._spill: IO[bytes] | None = None
        self._lock = threading.Lock()

    # Writing --------------------------------------------------------------------------------------

    def add(self, stream: Stream, value: object) -> None:
        """Add one live record."""
        with self._lock:
            last = self._chunks[-1] if self._chunks else None
            if last is not None and last.stream is stream and not last.sealed and last.live is not None:
                last.live.append(value)
                last.count += 1
            else:
                self._chunks.append(Chunk(stream, 1, None, [value]))
            self.counts[stream] += 1
        self._tell(stream, 1)

    def add_encoded(self, stream: Stream, payload: bytes) -> None:
        """Add a chunk as it came from a worker. Raises ProtocolError when it is none."""
        count = record_count(payload)
        chunk = Chunk(stream, count, payload, None)
        with self._lock:
            if self._held + len(payload) > self.budget:
                self._to_disk(chunk)
            else:
                self._held += len(payload)
            self._chunks.append(chunk)
            self.counts[stream] += count
        self._tell(stream, count)

    def _tell(self, stream: Stream, count: int) -> None:
        self.changed(stream, count)
        if self.watchers:
            first = self.counts[stream] - count
            for watcher in list(self.watchers):
                for number in range(first, first + count):
                    watcher(stream, number)

    def _to_disk(self, chunk: Chunk) -> None:
        """Write the chunk to the spill file; with no room there it stays in memory, as losing it would be worse."""
        assert chunk.encoded is not None
        try:
            if self._spill is None:
                import tempfile  # 10 ms, only for jobs that write a lot

                self._spill = tempfile.TemporaryFile(prefix="pshjobs-")  # noqa: SIM115 - lives as long as the log
            offset = self._spill.seek(0, os.SEEK_END)
            self._spill.write(chunk.encoded)
            self._spill.flush()
        except OSError:
            self._held += len(chunk.encoded)
            return
        chunk.place = (offset, len(chunk.encoded))
        chunk.encoded = None

    # Reading --------------------------------------------------------------------------------------

    @property
    def has_unreceived(self) -> bool:
        """True while Receive-Job would give something."""
        return self.received < self._first + len(self._chunks)

    def receive(self, *, keep: bool = False) -> Iterator[tuple[Stream, list[object]]]:
        """All records since the last receive, as runs of one stream, in the order they were written.

        They count as received at once, even when the reader stops early; with `keep` they stay.
        """
        with self._lock:
            start = max(self.received - self._first, 0)
            chunks = self._chunks[start:]
            if chunks:
                chunks[-1].sealed = True
            if not keep:
                self.received = self._first + len(self._chunks)
        return ((chunk.stream, self._values(chunk)) for chunk in chunks)

    def read(self, stream: Stream, start: int) -> list[object]:
        """The records of one stream from number `start` of that stream on."""
        with self._lock:
            chunks = [chunk for chunk in self._chunks if chunk.stream is stream]
            at = self.dropped[stream]
            counts = [chunk.count for chunk in chunks]
        found: list[object] = []
        for chunk, count in zip(chunks, counts, strict=True):
            if at + count > start:
                found += self._values(chunk)[max(start - at, 0) : count]
            at += count
        return found

    def _values(self, chunk: Chunk) -> list[object]:
        if chunk.live is not None:
            return chunk.live
        encoded = chunk.encoded
        if encoded is None:
            encoded = self._from_disk(chunk)
        assert self._decode is not None
        return self._decode(chunk.stream, encoded)

    def _from_disk(self, chunk: Chunk) -> bytes:
        if chunk.place is None or self._spill is None:  # cleared while a reader held the chunk
            return b"\xdd\x00\x00\x00\x00"
        offset, length = chunk.place
        return os.pread(self._spill.fileno(), length, offset)

    def drop_taken(self, taken: Mapping[Stream, int]) -> None:
        """Forget the oldest chunks while all their records are taken; `taken` counts records of each stream."""
        with self._lock:
            gone = 0
            for chunk in self._chunks:
                if self.dropped[chunk.stream] + chunk.count > taken[chunk.stream]:
                    break
                self.dropped[chunk.stream] += chunk.count
                gone += 1
            self._forget(gone)

    def _forget(self, gone: int) -> None:
        del self._chunks[:gone]
        self._first += gone
        self.received = max(self.received, self._first)

    def clear(self) -> None:
        """Forget everything and give the spill file back: the job is removed."""
        with self._lock:
            for chunk in self._chunks:
                self.dropped[chunk.stream] += chunk.count
            self._forget(len(self._chunks))
            self._held = 0
            spill, self._spill = self._spill, None
        if spill is not None:
            spill.close()
