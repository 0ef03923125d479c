"""The states of a job as one pure table: no thread, no clock, no I/O.

A job is moved by events only: `step(state, event)` gives the next state and what the owner of the job must then do. Events
that come late (the process of a stopped job ends, a finished job is stopped again) are legal and change nothing; a move that
cannot happen raises `IllegalMove`, which tells the story of the job.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, IntEnum

from pshjobs.errors import InvalidOperationException


class JobState(IntEnum):
    """System.Management.Automation.JobState."""

    __hash__ = int.__hash__  # the enum's own is Python code

    NotStarted = 0
    Running = 1
    Completed = 2
    Failed = 3
    Stopped = 4
    Blocked = 5
    Suspended = 6
    Disconnected = 7
    Suspending = 8
    Stopping = 9
    AtBreakpoint = 10


FINISHED = frozenset({JobState.Completed, JobState.Failed, JobState.Stopped})


class Event(Enum):
    """What can happen to a job."""

    __hash__ = object.__hash__

    Start = "a worker or thread took it up"
    Complete = "its script ended"
    Fail = "its script ended with an uncaught error"
    Ask = "it needs an answer from the user"
    Answer = "it got the answer"
    Stop = "somebody wants it stopped"
    End = "its worker has ended, with all that it started"
    Suspend = "somebody wants it suspended"
    Freeze = "it stands still"
    Resume = "it goes on"
    Break = "it reached a breakpoint"
    Continue = "the debugger let it go on"
    Disconnect = "its connection was given up"
    Reconnect = "its connection is back"


class Action(Enum):
    """What the owner of the job does after a move."""

    __hash__ = object.__hash__

    Begin = "stamp PSBeginTime"
    Finish = "stamp PSEndTime, release the waiters"
    Halt = "stop the worker or thread"
    Hold = "suspend the worker"
    Release = "let the worker go on"


class IllegalMove(InvalidOperationException):
    """An event that cannot happen in the job's state: a mistake in pshjobs."""

    net_name = "System.Management.Automation.InvalidJobStateException"


Move = tuple[JobState, tuple[Action, ...]]

_NotStarted, _Running, _Stopping = JobState.NotStarted, JobState.Running, JobState.Stopping
_Blocked, _Suspending, _Suspended = JobState.Blocked, JobState.Suspending, JobState.Suspended
_AtBreakpoint, _Disconnected = JobState.AtBreakpoint, JobState.Disconnected


def _active_moves(state: JobState) -> dict[tuple[JobState, Event], Move]:
    """The moves that every state of a live script has."""
    return {
        (state, Event.Start): (state, ()),  # its first record was faster than the news of the start
        (state, Event.Complete): (JobState.Completed, (Action.Finish,)),
        (state, Event.Fail): (JobState.Failed, (Action.Finish,)),
        (state, Event.End): (JobState.Failed, (Action.Finish,)),  # killed from outside: the reason names the signal
        (state, Event.Stop): (_Stopping, (Action.Halt,)),
        (state, Event.Ask): (_Blocked, ()),
        (state, Event.Break): (_AtBreakpoint, ()),
        (state, Event.Suspend): (_Suspending, (Action.Hold,)),
        (state, Event.Disconnect): (_Disconnected, ()),
    }


def _finished_moves(state: JobState) -> dict[tuple[JobState, Event], Move]:
    """A finished job stays what it is, whatever comes late."""
    return {(state, event): (state, ()) for event in Event}


MOVES: dict[tuple[JobState, Event], Move] = {
    (_NotStarted, Event.Start): (_Running, (Action.Begin,)),
    (_NotStarted, Event.Stop): (_Stopping, (Action.Halt,)),
    (_NotStarted, Event.Fail): (JobState.Failed, (Action.Finish,)),
    (_NotStarted, Event.End): (JobState.Failed, (Action.Finish,)),
    **_active_moves(_Running),
    **_active_moves(_Blocked),
    (_Blocked, Event.Answer): (_Running, ()),
    **_active_moves(_AtBreakpoint),
    (_AtBreakpoint, Event.Continue): (_Running, ()),
    **_active_moves(_Disconnected),
    (_Disconnected, Event.Reconnect): (_Running, ()),
    **_active_moves(_Suspending),
    (_Suspending, Event.Suspend): (_Suspending, ()),
    (_Suspending, Event.Freeze): (_Suspended, ()),
    (_Suspending, Event.Resume): (_Running, (Action.Release,)),
    **_active_moves(_Suspended),
    (_Suspended, Event.Suspend): (_Suspended, ()),
    (_Suspended, Event.Resume): (_Running, (Action.Release,)),
    (_Suspended, Event.Stop): (_Stopping, (Action.Release, Action.Halt)),
    # While it stops, the script may still end by itself or ask: it is stopped when nothing of it is left.
    (_Stopping, Event.Start): (_Stopping, (Action.Halt,)),
    (_Stopping, Event.End): (JobState.Stopped, (Action.Finish,)),
    **{(_Stopping, event): (_Stopping, ()) for event in Event if event not in (Event.Start, Event.End)},
    **_finished_moves(JobState.Completed),
    **_finished_moves(JobState.Failed),
    **_finished_moves(JobState.Stopped),
    (JobState.Stopped, Event.Start): (JobState.Stopped, (Action.Halt,)),
}


def step(state: JobState, event: Event, story: Iterable[str] = ()) -> Move:
    """The next state and the actions. Raises IllegalMove, which quotes `story`."""
    move = MOVES.get((state, event))
    if move is None:
        told = "; ".join(story) or "nothing happened before"
        raise IllegalMove(f"A job in the state {state.name} cannot take the event {event.name} ({told}).")
    return move


def parent_state(children: Iterable[JobState], *, stop_requested: bool) -> JobState:
    """The state of a job that runs nothing itself: a failed child counts first, then that Stop-Job was called."""
    states = set(children)
    if _Blocked in states:
        return _Blocked
    if not states <= FINISHED:
        return _Stopping if stop_requested else _open_state(states)
    if JobState.Failed in states:
        return JobState.Failed
    return JobState.Stopped if stop_requested else JobState.Completed


def task_parent_state(children: Iterable[JobState], *, stop_requested: bool) -> JobState:
    """The state of a ForEach-Object -Parallel job: failed unless every child completed, stopped when that was asked for."""
    states = set(children)
    found = parent_state(states, stop_requested=stop_requested)
    if found is JobState.Completed and states - {JobState.Completed}:
        return JobState.Failed
    return found


def _open_state(states: set[JobState]) -> JobState:
    """All live children at the same rest: the parent too. Otherwise it runs."""
    live = states - FINISHED
    if len(live) == 1:
        (only,) = live
        if only in (_Suspended, _Suspending, _AtBreakpoint, _Disconnected):
            return only
    return _Running
