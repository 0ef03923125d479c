"""The buffers of a job (`$job.Output`, `$job.ChildJobs[0].Error` ...): views of one stream of its record log."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .records import RecordLog
from .streams import Stream


class DataAddedEventArgs:
    """What the event DataAdded tells: the place of the new record in the buffer."""

    __slots__ = ("index",)
    net_name = "System.Management.Automation.DataAddedEventArgs"

    def __init__(self, index: int) -> None:
        self.index = index


class PSDataCollection:
    """The records of one stream that nobody has taken out of this buffer with `ReadAll()`.

    Reads like a list: length, index, iteration, always up to date. Decoded values are kept, so that an element is the same
    object each time.
    """

    __slots__ = ("_log", "_stream", "_values", "taken")
    net_name = "System.Management.Automation.PSDataCollection`1"
    net_enumerable = True
    net_list = True
    net_events = ("DataAdded", "DataAdding", "Completed")

    def __init__(self, log: RecordLog, stream: Stream) -> None:
        self._log = log
        self._stream = stream
        self.taken = 0  # records that are not in this buffer any more
        self._values: list[object] = []

    def __len__(self) -> int:
        return self._log.counts[self._stream] - max(self.taken, self._log.dropped[self._stream])

    def __iter__(self) -> Iterator[object]:
        return iter(list(self._current()))

    def __getitem__(self, index: int) -> object:
        return self._current()[index]

    def __contains__(self, value: object) -> bool:
        return value in self._current()

    @property
    def items(self) -> list[object]:
        """What is in the buffer now."""
        return list(self._current())

    def add_handler(self, event: str, handler: Callable[[object, list[object]], None]) -> Callable[[], None]:
        """Have `handler` called, in another thread, with the buffer and the event's arguments; gives what takes this back."""

        def added(stream: Stream, number: int) -> None:
            if stream is self._stream:
                handler(self, [self, DataAddedEventArgs(number - self.taken)])

        if event.lower() == "completed":  # the buffers of jobs never complete
            return lambda: None
        self._log.watchers.append(added)
        return lambda: self._log.watchers.remove(added) if added in self._log.watchers else None

    @property
    def count(self) -> int:
        return len(self)

    @property
    def is_open(self) -> bool:
        """`IsOpen`: PowerShell's buffers of jobs never complete."""
        return True

    def read_all(self) -> list[object]:
        """Take everything out of the buffer. The job's own queue keeps it for Receive-Job."""
        values = list(self._current())
        self.taken += len(values)
        self._values = []
        return values

    def clear(self) -> None:
        """Take everything out."""
        self.read_all()

    def _current(self) -> list[object]:
        dropped = self._log.dropped[self._stream]
        if dropped > self.taken:
            self._values = self._values[dropped - self.taken :]
            self.taken = dropped
        self._values += self._log.read(self._stream, self.taken + len(self._values))
        return self._values
