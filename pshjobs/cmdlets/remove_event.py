"""Take events out of the queue."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.event_errors import no_event
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events
from pshjobs.values.wildcard import has_wildcards


class RemoveEvent(
    Cmdlet,
    name="Remove-Event",
    default_set="BySource",
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Take events out of the queue.

    Examples:
        PS> New-Event My.Signal | Out-Null
        PS> Remove-Event My.Signal
    """

    source_identifier: str | None = param(
        "The name or pattern of the events.", position=0, mandatory=True, sets="BySource"
    )
    event_identifier: int = param(
        "The number of the event.", position=0, mandatory=True, by_name=True, sets="ByIdentifier"
    )

    def process(self) -> None:
        events = engine_events(self.shell)
        if self.is_bound("EventIdentifier"):
            number = self.event_identifier
            found = [event for event in events.queue if event.event_identifier == number]
            if not found:
                self.error(no_event(f"identifier '{number}'", "INVALID_EVENT_IDENTIFIER"))
        else:
            name = self.source_identifier or ""
            found = events.find(name)
            if not found and not has_wildcards(name):
                self.error(no_event(f"source identifier '{name}'", "INVALID_SOURCE_IDENTIFIER"))
        for event in found:
            if self.should_process(f"{event.source_identifier}", "Remove"):
                events.queue.remove(event)
