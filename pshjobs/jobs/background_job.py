"""Background jobs: a parent that the user sees and one child that has the worker process."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pshjobs.errors import RemoteException

from .job import Job, JobStateInfo, Received, Surroundings
from .launcher import Exit, Worker
from .numbering import new_guid
from .records import MEMORY_BUDGET, RecordLog
from .serialization import Origin, decode_outcome, decode_plain, decode_records, decode_value, encode_value
from .state import Action, Event, JobState, parent_state
from .streams import Stream
from .wire import FIRST_CONTROL, Kind, ProtocolError, frame

PATIENCE = 2.0
"""Seconds that a stopped job has for its finally and clean blocks."""


class PSRemotingChildJob(Job):
    """System.Management.Automation.PSRemotingChildJob: what runs in the worker. It is the launcher's Listener."""

    net_name = "System.Management.Automation.PSRemotingChildJob"
    location = "localhost"

    def __init__(self, around: Surroundings, parent: PSRemotingJob, id: int, command: str, budget: int) -> None:
        log = RecordLog(self._log_changed, self._decode, budget)
        super().__init__(around, id, None, command, log)
        self.parent = parent
        self.worker: Worker | None = None
        self.exit: Exit | None = None
        self.question: object = None
        self._origin: Origin | None = None

    @property
    def runspace_id(self) -> str:
        """The GUID that the RunspaceId of received objects shows."""
        return self.origin.runspace_id

    @property
    def origin(self) -> Origin:
        """What the notes of received objects say."""
        if self._origin is None:
            self._origin = Origin("localhost", new_guid())
        return self._origin

    def _decode(self, stream: Stream, payload: bytes) -> list[object]:
        return decode_records(stream, payload, self.origin)

    def _log_changed(self, stream: Stream, count: int) -> None:
        self._around.bell.ring()

    # Listener -------------------------------------------------------------------------------------

    def worker_started(self) -> None:
        self.apply(Event.Start)

    def frame_came(self, kind: int, payload: bytes) -> None:
        if self.state is JobState.NotStarted:
            self.apply(Event.Start)
        if kind < FIRST_CONTROL:
            self._take_records(kind, payload)
        elif kind == Kind.Outcome:
            self._take_outcome(payload)
        elif kind == Kind.Prompt:
            self.question = decode_value(payload)
            self.apply(Event.Ask)
        elif kind == Kind.Console:
            self._around.console(self, decode_plain(payload))
        elif kind == Kind.Forward:
            self._around.forwarded(self, decode_value(payload))
        else:
            raise ProtocolError(f"A worker sent a message of the unknown kind {kind}.")

    def worker_ended(self, exit: Exit) -> None:
        self.exit = exit
        self.apply(Event.End, RemoteException(exit.tell()))
        self._around.bell.ring()

    def _take_records(self, kind: int, payload: bytes) -> None:
        try:
            stream = Stream(kind)
        except ValueError:
            raise ProtocolError(f"A worker sent records of the unknown stream {kind}.") from None
        if not self.is_removed:
            self.log.add_encoded(stream, payload)

    def _take_outcome(self, payload: bytes) -> None:
        outcome = decode_outcome(payload, self.origin)
        if outcome.state == "Failed":
            self.apply(Event.Fail, outcome.reason)
        elif outcome.state == "Stopped":
            self.apply(Event.Stop)
        else:
            self.apply(Event.Complete)

    # Job ------------------------------------------------------------------------------------------

    def answer(self, value: object) -> None:
        """Answer the question of a blocked job."""
        self.question = None
        if self.worker is not None:
            self.worker.send(frame(Kind.Answer, encode_value(value)))
        self.apply(Event.Answer)

    def attach(self, worker: Worker) -> None:
        """Take the worker that runs the job."""
        self.worker = worker
        if self.state is JobState.Stopping:
            worker.stop(PATIENCE)

    def _act(self, action: Action) -> None:
        if self.worker is None:
            return
        if action is Action.Halt:
            self.worker.stop(PATIENCE)
        elif action is Action.Hold:
            self.worker.suspend()
            self.apply(Event.Freeze)
        elif action is Action.Release:
            self.worker.resume()

    def _announce(self, before: JobStateInfo, after: JobStateInfo) -> None:
        super()._announce(before, after)
        self.parent.child_changed()


class PSRemotingJob(Job):
    """System.Management.Automation.PSRemotingJob: what Start-Job returns. Its state is derived from its child's."""

    net_name = "System.Management.Automation.PSRemotingJob"
    location = "localhost"
    ps_job_type_name = "BackgroundJob"

    def __init__(
        self, around: Surroundings, id: int, child_id: int, name: str | None, command: str, budget: int = MEMORY_BUDGET
    ) -> None:
        super().__init__(around, id, name, command, RecordLog(lambda stream, count: None))
        self.status_message = None
        self.stop_requested = False
        self.child = PSRemotingChildJob(around, self, child_id, command, budget)
        self.child_jobs.append(self.child)
        self.apply(Event.Start)

    @property
    def has_more_data(self) -> bool:
        return self.child.has_more_data

    def receive(self, *, keep: bool = False) -> Iterator[Received]:
        return chain.from_iterable(child.receive(keep=keep) for child in self.child_jobs)

    def stop_job(self) -> None:
        if self.is_finished:
            return
        self.stop_requested = True
        for child in self.child_jobs:
            child.stop_job()

    def dispose(self) -> None:
        super().dispose()
        for child in self.child_jobs:
            child.dispose()

    def child_changed(self) -> None:
        """Follow the child."""
        with self._around.bell.order:
            before = self.state_info
            if self.is_finished:
                return
            state = parent_state([child.state for child in self.child_jobs], stop_requested=self.stop_requested)
            if state is before.state:
                return
            self.end_time = self.child.end_time
            after = self.state_info = JobStateInfo(state)
        self._announce(before, after)
