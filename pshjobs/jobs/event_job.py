"""The job that stands for the action of an event subscription."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .job import Job, Surroundings
from .records import RecordLog
from .state import Event, JobState
from .streams import Stream


class PSEventJob(Job):
    """System.Management.Automation.PSEventJob: NotStarted until the first event, Running then, Stopped when it is unregistered.

    `act` runs the script block for an event: it is given the event, the subscriber and where output goes, and raises what the
    block threw. `unregister` ends the subscription.
    """

    net_name = "System.Management.Automation.PSEventJob"

    def __init__(
        self,
        around: Surroundings,
        id: int,
        name: str,
        command: str,
        act: Callable[[Any, Any, PSEventJob], Any],
        unregister: Callable[[], None],
    ) -> None:
        super().__init__(around, id, name, command, RecordLog(lambda stream, count: None))
        self._act_on = act
        self._unregister = unregister
        self._was_triggered = False

    @property
    def has_more_data(self) -> bool:
        return not self.is_removed and self._was_triggered

    def write(self, stream: Stream, value: object) -> None:
        """Keep a record for Receive-Job."""
        self.log.add(stream, value)

    def run(self, event: Any, subscriber: Any) -> None:
        """Run the action for one event; an error that it throws fails the job."""
        if self.state is JobState.NotStarted:
            self.apply(Event.Start)
        self._was_triggered = True
        failure = self._act_on(event, subscriber, self)
        if failure is not None and not self.is_finished:
            self.write(Stream.Error, failure)
            self.apply(Event.Fail, failure)

    def unregistered(self) -> None:
        """The subscription has ended."""
        if not self.is_finished:
            self.apply(Event.Stop)
            if not self.is_finished:
                self.apply(Event.End)

    def stop_job(self) -> None:
        self._unregister()

    def dispose(self) -> None:
        self._unregister()
        super().dispose()
