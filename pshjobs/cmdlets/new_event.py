"""Raise an event: the actions that wait for it run, without one it is queued for Get-Event."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events


class NewEvent(
    Cmdlet,
    name="New-Event",
    outputs=("System.Management.Automation.PSEventArgs",),
    module="Microsoft.PowerShell.Utility",
):
    """Raise an event: the actions that wait for it run, without one it is queued for Get-Event.

    Examples:
        PS> (New-Event My.Signal -MessageData hello).MessageData
        hello
    """

    source_identifier: str = param("The name of the event.", position=0, mandatory=True)
    sender: object = param("The object that raises it.", position=1)
    event_arguments: list[object] | None = param("Its arguments.", position=2)
    message_data: object = param("More data for who gets it.", position=3)

    def end(self) -> Iterator[object]:
        events = engine_events(self.shell)
        yield events.generate(self.source_identifier, self.sender, list(self.event_arguments or ()), self.message_data)
        events.run_actions()
