"""Thread jobs: Start-ThreadJob."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .job import Job, Received, Surroundings
from .log_sink import LogSink
from .records import RecordLog
from .request import JobOutcome, RecordSink
from .state import Action, Event
from .stop_token import StopToken
from .streams import Stream
from .work_queue import WorkQueue

ThreadRun = Callable[[RecordSink, StopToken], JobOutcome]
"""What runs in the thread: it builds a session of its own, writes to the sink and obeys the token."""

DEFAULT_LIMIT = 5
RECEIVE_ORDER = (
    Stream.Output, Stream.Error, Stream.Verbose, Stream.Debug, Stream.Warning, Stream.Progress, Stream.Information,
)  # fmt: skip


class ThreadedJob(Job):
    """A job that runs in a thread: ThreadJob and the children of ForEach-Object -Parallel -AsJob."""

    def __init__(
        self, around: Surroundings, id: int, name: str | None, command: str, run: ThreadRun, queue: WorkQueue
    ) -> None:
        super().__init__(around, id, name, command, RecordLog(self._log_changed))
        self._run_it = run
        self._queue = queue
        self.token = StopToken()

    def enqueue(self) -> None:
        """Let it run as soon as the queue has room."""
        self._queue.submit(self._work)

    def _log_changed(self, stream: Stream, count: int) -> None:
        self._around.bell.ring()

    def _work(self) -> None:
        self.apply(Event.Start)
        sink = LogSink(
            self.log,
            self.token,
            lambda text: self._around.console(self, text),
            lambda event: self._around.forwarded(self, event),
        )
        outcome = self.token.run(lambda: self._run_it(sink, self.token))
        if outcome.state == "Completed":
            self.apply(Event.Complete)
        elif outcome.state == "Failed":
            self.apply(Event.Fail, outcome.reason)
        else:
            self.apply(Event.Stop)
        self.apply(Event.End)

    def _act(self, action: Action) -> None:
        if action is not Action.Halt:
            return
        if self._queue.withdraw(self._work):
            self.apply(Event.End)
        else:
            self.token.request(lambda: self.apply(Event.End))


class ThreadJob(ThreadedJob):
    """Microsoft.PowerShell.ThreadJob.ThreadJob: no children; its buffers are what Receive-Job empties."""

    net_name = "Microsoft.PowerShell.ThreadJob.ThreadJob"
    location = "PowerShell"
    ps_job_type_name = "ThreadJob"

    @property
    def has_more_data(self) -> bool:
        """Information records do not count."""
        return not self.is_removed and any(
            len(self.buffer(stream)) for stream in RECEIVE_ORDER if stream is not Stream.Information
        )

    def receive(self, *, keep: bool = False) -> Iterator[Received]:
        """All output first, then the other streams: PowerShell keeps no order between the streams of a thread job."""
        found: list[Received] = []
        for stream in RECEIVE_ORDER:
            buffer = self.buffer(stream)
            values = list(buffer) if keep else buffer.read_all()
            if values:
                found.append((stream, values))
        if not keep:
            self.log.drop_taken({stream: self.buffer(stream).taken for stream in Stream})
        return iter(found)
