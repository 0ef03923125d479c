"""List the events that are queued."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.event_errors import no_event
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events
from pshjobs.values.wildcard import has_wildcards


class GetEvent(
    Cmdlet,
    name="Get-Event",
    default_set="BySource",
    outputs=("System.Management.Automation.PSEventArgs",),
    module="Microsoft.PowerShell.Utility",
):
    """List the events that are queued.

    Examples:
        PS> New-Event My.Signal | Out-Null
        PS> (Get-Event).SourceIdentifier
        My.Signal
    """

    source_identifier: str | None = param(
        "The name or pattern of the events.", position=0, by_name=True, sets="BySource", check=not_null_or_empty
    )
    event_identifier: int = param(
        "The number of the event.", position=0, mandatory=True, by_name=True, sets="ById", alias="Id"
    )

    def process(self) -> Iterator[object]:
        events = engine_events(self.shell)
        events.run_actions()
        if self.is_bound("EventIdentifier"):
            found = [event for event in events.queue if event.event_identifier == self.event_identifier]
            if not found:
                self.error(no_event(f"identifier '{self.event_identifier}'", "INVALID_SOURCE_IDENTIFIER"))
        else:
            name = self.source_identifier or "*"
            found = events.find(name)
            if not found and not has_wildcards(name):
                self.error(no_event(f"source identifier '{name}'", "INVALID_SOURCE_IDENTIFIER"))
        yield from found
