"""ForEach-Object -Parallel: items run in threads while the caller drains what they write."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from .bell import Bell
from .request import JobOutcome, RecordSink
from .stop_token import StopToken
from .streams import Stream
from .thread_job import ThreadRun
from .work_queue import WorkQueue


class ParallelRun:
    """ForEach-Object -Parallel without -AsJob: the cmdlet submits items and hands on what they write, as it comes.

    `ended` is called in the item's thread with how it ended and its sink, and may write there (the error of a failed item).
    """

    def __init__(self, limit: int, ended: Callable[[JobOutcome, RecordSink], None]) -> None:
        self._queue = WorkQueue(limit, "pshjobs-parallel")
        self._ended = ended
        self._bell = self.bell = Bell()
        self._records: deque[tuple[Stream, object]] = deque()
        self._tokens: dict[int, tuple[StopToken, Callable[[], None]]] = {}
        self._unfinished = 0
        self._number = 0

    @property
    def is_full(self) -> bool:
        """True while as many items run as may."""
        return self._unfinished >= self._queue.limit

    def submit(self, run: ThreadRun) -> None:
        """Run one item as soon as a thread is free."""
        token = StopToken()
        self._number += 1
        number = self._number

        def work() -> None:
            outcome = token.run(lambda: run(sink, token))
            if self._tokens.pop(number, None) is not None:
                self._finish(outcome, sink)

        sink = _QueueSink(self._records, self._bell, token)
        self._tokens[number] = (token, work)
        self._unfinished += 1
        self._queue.submit(work)

    def ready(self) -> Iterator[tuple[Stream, object]]:
        """The records that are there; does not wait."""
        records = self._records
        while records:
            yield records.popleft()

    def wait(self, timeout: float | None = None, between: Callable[[], object] | None = None) -> bool:
        """Wait until there are records or room for another item; False after a timeout."""
        return self._bell.wait(lambda: True if self._records or not self.is_full else None, timeout, between) or False

    def wait_for_rest(self, timeout: float | None = None, between: Callable[[], object] | None = None) -> bool:
        """Wait until there are records or nothing runs any more; False after a timeout."""
        return (
            self._bell.wait(lambda: True if self._records or not self._unfinished else None, timeout, between) or False
        )

    @property
    def is_done(self) -> bool:
        """True when every item has ended and every record was taken."""
        return not self._unfinished and not self._records

    def stop(self) -> None:
        """Stop the items that run and drop those that wait; `wait_for_rest` tells when it is done."""
        for number, (token, work) in list(self._tokens.items()):
            if self._queue.withdraw(work):
                if self._tokens.pop(number, None) is not None:
                    self._count_down()
            else:
                token.request(lambda number=number: self._abandon(number))  # type: ignore[misc]

    def _abandon(self, number: int) -> None:
        found = self._tokens.pop(number, None)
        if found is not None:
            self._finish(JobOutcome.stopped(), _QueueSink(self._records, self._bell, StopToken()))

    def _finish(self, outcome: JobOutcome, sink: RecordSink) -> None:
        try:
            self._ended(outcome, sink)
        finally:
            self._count_down()

    def _count_down(self) -> None:
        with self._bell.order:
            self._unfinished -= 1
        self._bell.ring()


class _QueueSink:
    """The sink of one item of a ParallelRun."""

    __slots__ = ("_bell", "_records", "_token")

    def __init__(self, records: deque[tuple[Stream, object]], bell: Bell, token: StopToken) -> None:
        self._records = records
        self._bell = bell
        self._token = token

    def write(self, stream: int, value: object) -> None:
        if self._token.is_abandoned:
            self._token.check()
        self._records.append((Stream(stream), value))
        self._bell.ring()

    def flush(self) -> None:
        """Nothing waits."""

    def console(self, text: str) -> None:
        self.write(Stream.Host, text)

    def forward(self, event: object) -> None:
        """Items share the shell's own events."""

    def ask(self, question: object) -> object:
        """An item has nobody to ask."""
        return None
