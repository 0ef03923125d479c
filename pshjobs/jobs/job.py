"""What all kinds of job have in common."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pshjobs.errors import ObjectDisposedException

from .collection import PSDataCollection
from .numbering import new_guid
from .state import FINISHED, Action, Event, JobState, step
from .streams import Stream

if TYPE_CHECKING:
    from pshjobs.values.objects import MemberBag

    from .bell import Bell
    from .records import RecordLog

Received = tuple[Stream, list[object]]
"""A run of records of one stream, as Receive-Job gets them."""


class JobStateInfo:
    """System.Management.Automation.JobStateInfo: a state and, for a failed job, the error that ended it."""

    __slots__ = ("reason", "state")
    net_name = "System.Management.Automation.JobStateInfo"

    def __init__(self, state: JobState, reason: object = None) -> None:
        self.state = state
        self.reason = reason

    def __str__(self) -> str:
        return self.state.name


class StateChange(NamedTuple):
    """What the StateChanged event tells."""

    job: Job
    now: JobStateInfo
    before: JobStateInfo


StateChange.net_name = "System.Management.Automation.JobStateEventArgs"  # type: ignore[attr-defined]


class WaitHandle:
    """`$job.Finished`: set when the job has ended and the StateChanged handlers have run."""

    __slots__ = ("_bell", "is_set")
    net_name = "System.Threading.ManualResetEvent"

    def __init__(self, bell: Bell) -> None:
        self._bell = bell
        self.is_set = False

    def set(self) -> None:
        """Release everybody who waits."""
        self.is_set = True
        self._bell.ring()

    resets = False

    @property
    def event(self) -> WaitHandle:
        """What the type table of ManualResetEvent waits for."""
        return self

    def clear(self) -> None:
        """Nothing: a job that has ended does not begin again."""

    def wait_one(self, milliseconds: int = -1) -> bool:
        """Wait until it is set, or so many milliseconds; whether it is set."""
        return self.wait(None if milliseconds < 0 else milliseconds / 1000)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set, or so many seconds; whether it is set."""
        return self._bell.wait(lambda: self.is_set or None, timeout) or False


class Surroundings(NamedTuple):
    """What a job needs of its manager."""

    bell: Bell
    changed: Callable[[StateChange], None]
    console: Callable[[Job, str], None]
    forwarded: Callable[[Job, object], None]


class Job:
    """System.Management.Automation.Job. The type tables give its attributes PowerShell's names.

    `begin_time` and `end_time` are seconds since 1970 or None (PSBeginTime, PSEndTime).
    """

    net_name = "System.Management.Automation.Job"
    location = ""
    ps_job_type_name = ""
    members: MemberBag | None = None  # what Add-Member has added

    def __init__(self, around: Surroundings, id: int, name: str | None, command: str, log: RecordLog) -> None:
        self._around = around
        self._name = name or f"Job{id}"
        self._story: list[str] = []
        self.id = id
        self.command = command
        self.status_message: str | None = ""
        self.child_jobs: list[Job] = []
        self.state_info = JobStateInfo(JobState.NotStarted)
        self.begin_time: float | None = None
        self.end_time: float | None = None
        self.finished = WaitHandle(around.bell)
        self.log = log
        self.is_removed = False
        self._buffers: dict[Stream, PSDataCollection] = {}
        self._instance_id = ""

    # Properties -----------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        return self._name

    @name.setter
    def name(self, name: str) -> None:
        if self.is_removed:
            raise ObjectDisposedException(
                "Cannot perform operation because object \"PSJob\" has already been disposed.\nObject name: 'PSJob'."
            )
        self._name = name

    @property
    def instance_id(self) -> str:
        """The text of a GUID; made when somebody asks."""
        if not self._instance_id:
            self._instance_id = new_guid()
        return self._instance_id

    def buffer(self, stream: Stream) -> PSDataCollection:
        """The buffer of one stream; the same one each time."""
        found = self._buffers.get(stream)
        return self._buffers.setdefault(stream, PSDataCollection(self.log, stream)) if found is None else found

    @property
    def state(self) -> JobState:
        return self.state_info.state

    @property
    def is_finished(self) -> bool:
        """True when the state is final: Completed, Failed or Stopped."""
        return self.state_info.state in FINISHED

    @property
    def has_more_data(self) -> bool:
        """What HasMoreData shows; each kind of job has its own rule."""
        return not self.is_removed and (not self.is_finished or self.log.has_unreceived)

    @property
    def has_news(self) -> bool:
        """True while there are records that nobody received, or a question."""
        return self.log.has_unreceived or self.state_info.state is JobState.Blocked

    @property
    def output(self) -> PSDataCollection:
        return self.buffer(Stream.Output)

    @property
    def error(self) -> PSDataCollection:
        return self.buffer(Stream.Error)

    @property
    def warning(self) -> PSDataCollection:
        return self.buffer(Stream.Warning)

    @property
    def verbose(self) -> PSDataCollection:
        return self.buffer(Stream.Verbose)

    @property
    def debug(self) -> PSDataCollection:
        return self.buffer(Stream.Debug)

    @property
    def information(self) -> PSDataCollection:
        return self.buffer(Stream.Information)

    @property
    def progress(self) -> PSDataCollection:
        return self.buffer(Stream.Progress)

    # What one does with a job -----------------------------------------------------------------------

    def receive(self, *, keep: bool = False) -> Iterator[Received]:
        """The records since the last time, as Receive-Job orders them; they count as received at once, unless `keep`."""
        if self.is_removed:
            return iter(())
        return self.log.receive(keep=keep)

    def stop_job(self) -> None:
        """Begin to stop the job; a finished one stays as it is. `finished` tells when it has stopped."""
        self.apply(Event.Stop)

    def dispose(self) -> None:
        """Give up everything that the job holds but its name and state."""
        self.is_removed = True
        self.log.clear()

    # Moving from state to state ---------------------------------------------------------------------

    def apply(self, event: Event, reason: object = None) -> None:
        """Move by an event: the table decides, this acts. Called from any thread, one at a time."""
        with self._around.bell.order:
            before = self.state_info
            state, actions = step(before.state, event, self._story)
            self._story.append(f"{event.name} in {before.state.name}")
            self._stamp(actions)
            if state is not before.state:
                self.state_info = JobStateInfo(state, reason if state is JobState.Failed else None)
            after = self.state_info
        if after is not before:
            self._announce(before, after)
        for action in actions:
            self._act(action)

    def _stamp(self, actions: tuple[Action, ...]) -> None:
        if Action.Begin in actions:
            self.begin_time = time.time()
        if Action.Finish in actions:
            self.end_time = time.time()

    def _act(self, action: Action) -> None:
        """Do what the table asks for beyond the time stamps; kinds of job with a worker or a thread know how."""

    def _announce(self, before: JobStateInfo, after: JobStateInfo) -> None:
        """Tell everybody who cares, then those who wait."""
        self._around.changed(StateChange(self, after, before))
        if after.state in FINISHED:
            self.finished.set()
        else:
            self._around.bell.ring()
