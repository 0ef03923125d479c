"""Engine events of one session: the queue, the subscribers, and the actions that run in the script's own thread."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol

from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, prop
from pshjobs.values.type_table import require_type
from pshjobs.values.wildcard import Wildcard

if TYPE_CHECKING:
    from .shell import Shell

EXITING: Final = "PowerShell.Exiting"
STATE: Final = "engine_events"
ASSEMBLY: Final = "System.Management.Automation"


class PSEventArgs(NetType, name="System.Management.Automation.PSEventArgs", base=Object, assembly=ASSEMBLY):
    """One event that happened."""

    __slots__ = ("_arguments", "_data", "_identifier", "_sender", "_source", "_time", "is_net_event")

    def __init__(self, identifier: int, source: str, sender: Any, arguments: list[Any], data: Any) -> None:
        self._identifier = identifier
        self._source = source
        self._sender = sender
        self._arguments = arguments
        self._data = data
        self.is_net_event = False
        self._time = require_type("System.DateTime").statics["now"].get()  # type: ignore[union-attr]

    @prop("string ComputerName")
    def computer_name(self) -> Any:
        return None

    @prop("guid RunspaceId")
    def runspace_id(self) -> Any:
        return None

    @prop("int EventIdentifier")
    def event_identifier(self) -> int:
        return self._identifier

    @prop("System.Object Sender")
    def sender(self) -> Any:
        return self._sender

    @prop("System.EventArgs SourceEventArgs")
    def source_event_args(self) -> Any:
        """The .NET event's own arguments, which came last; an engine event has none."""
        return self._arguments[-1] if self.is_net_event and self._arguments else None

    @prop("System.Object[] SourceArgs")
    def source_args(self) -> Any:
        return self._arguments

    @prop("string SourceIdentifier")
    def source_identifier(self) -> str:
        return self._source

    @prop("datetime TimeGenerated")
    def time_generated(self) -> Any:
        return self._time

    @prop("psobject MessageData")
    def message_data(self) -> Any:
        return self._data


class EventAction(Protocol):
    """What a subscriber does with an event: the job of `jobs/event_job.py`."""

    def run(self, event: PSEventArgs, subscriber: PSEventSubscriber) -> None:
        """Run the action. Never raises an error of the script."""

    def unregistered(self) -> None:
        """The subscription has ended."""


class PSEventSubscriber(NetType, name="System.Management.Automation.PSEventSubscriber", base=Object, assembly=ASSEMBLY):
    """One subscription. `detach` takes the handler off the object that raises the event."""

    __slots__ = ("_action", "_event_name", "_id", "_object", "_source", "data", "detach", "forward", "left", "support")

    def __init__(self, id: int, source: str, target: Any, event_name: str | None, action: EventAction | None) -> None:
        self._id = id
        self._source = source
        self._object = target
        self._event_name = event_name
        self._action = action
        self.data: Any = None
        self.support = False
        self.forward = False
        self.left = 0  # how often it may still be triggered, 0 is without end
        self.detach: Callable[[], object] | None = None

    @prop("int SubscriptionId")
    def subscription_id(self) -> int:
        return self._id

    @prop("System.Object SourceObject")
    def source_object(self) -> Any:
        return self._object

    @prop("string EventName")
    def event_name(self) -> Any:
        return self._event_name

    @prop("string SourceIdentifier")
    def source_identifier(self) -> str:
        return self._source

    @prop("System.Management.Automation.PSEventJob Action")
    def action(self) -> Any:
        return self._action

    @prop("System.Management.Automation.PSEventReceivedEventHandler HandlerDelegate")
    def handler_delegate(self) -> Any:
        return None

    @prop("bool SupportEvent")
    def support_event(self) -> bool:
        return self.support

    @prop("bool ForwardEvent")
    def forward_event(self) -> bool:
        return self.forward


class EngineEvents:
    """The events of a session. Events may be raised from any thread; actions run when the session's own thread looks."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.queue: list[PSEventArgs] = []
        self.subscribers: list[PSEventSubscriber] = []
        self._lock = threading.Lock()
        self._waiting: deque[tuple[PSEventSubscriber, PSEventArgs]] = deque()
        self._next_event = 1
        self._next_subscription = 1
        self._is_running = False
        shell.between = self.run_actions
        shell.closers.append(self._exiting)

    # Subscribing ---------------------------------------------------------------------------------

    def subscribe(
        self, source: str, target: Any, event_name: str | None, action: EventAction | None
    ) -> PSEventSubscriber:
        """A new subscription."""
        made = PSEventSubscriber(self._next_subscription, source, target, event_name, action)
        self._next_subscription += 1
        self.subscribers.append(made)
        return made

    def unsubscribe(self, subscriber: PSEventSubscriber) -> None:
        """End a subscription."""
        if subscriber not in self.subscribers:
            return
        self.subscribers.remove(subscriber)
        if subscriber.detach is not None:
            subscriber.detach()
        if subscriber.action is not None:
            subscriber.action.unregistered()

    def find_subscribers(self, source: str, hidden: bool = False) -> list[PSEventSubscriber]:
        """The subscriptions whose source identifier fits a pattern; support events only when `hidden`."""
        pattern = Wildcard(source)
        return [s for s in self.subscribers if pattern.matches(s.source_identifier) and (hidden or not s.support)]

    # Events --------------------------------------------------------------------------------------

    def generate(self, source: str, sender: Any, arguments: list[Any], data: Any) -> PSEventArgs:
        """Raise an engine event: its subscribers' actions will run; without an action it is queued."""
        with self._lock:
            made = self._made(source, sender, arguments, data)
            chosen = [s for s in self.subscribers if s.source_identifier.lower() == source.lower()]
            self._deliver(made, chosen)
        return made

    def raise_for(self, subscriber: PSEventSubscriber, sender: Any, arguments: list[Any]) -> None:
        """An event of the object that one subscription watches; called in any thread."""
        with self._lock:
            made = self._made(subscriber.source_identifier, sender, arguments, subscriber.data)
            made.is_net_event = True
            self._deliver(made, [subscriber])

    def _made(self, source: str, sender: Any, arguments: list[Any], data: Any) -> PSEventArgs:
        made = PSEventArgs(self._next_event, source, sender, arguments, data)
        self._next_event += 1
        return made

    def _deliver(self, event: PSEventArgs, subscribers: list[PSEventSubscriber]) -> None:
        acting = [s for s in subscribers if s.action is not None]
        for subscriber in acting:
            self._waiting.append((subscriber, event))
        if not acting:
            self.queue.append(event)
        if self.shell.has_jobs:
            self.shell.jobs.bell.ring()  # Wait-Job runs actions while it waits

    def find(self, source: str) -> list[PSEventArgs]:
        """The queued events whose source identifier fits a pattern."""
        pattern = Wildcard(source)
        return [event for event in self.queue if pattern.matches(event.source_identifier)]

    def run_actions(self) -> None:
        """Run the actions that wait, one after the other."""
        if self._is_running:
            return
        self._is_running = True
        try:
            while self._waiting:
                subscriber, event = self._waiting.popleft()
                if subscriber not in self.subscribers:
                    continue
                subscriber.action.run(event, subscriber)
                if subscriber.left:
                    subscriber.left -= 1
                    if not subscriber.left:
                        self.unsubscribe(subscriber)
        finally:
            self._is_running = False

    def _exiting(self) -> None:
        """The session ends: tell those who want to know, and leave no handler behind."""
        if self.find_subscribers(EXITING, hidden=True):
            self.generate(EXITING, None, [], None)
            self.run_actions()
        for subscriber in self.subscribers:
            if subscriber.detach is not None:
                subscriber.detach()


def engine_events(shell: Shell) -> EngineEvents:
    """The events of a session, made at their first use."""
    found = shell.state.get(STATE)
    if not isinstance(found, EngineEvents):
        found = shell.state[STATE] = EngineEvents(shell)
    return found
