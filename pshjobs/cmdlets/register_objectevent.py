"""Watch an event of an object: run an action whenever it is raised, or queue it for Get-Event."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.event_subscribing import event_of, subscribe
from pshjobs.errors import ArgumentException, NetException
from pshjobs.jobs.numbering import new_guid
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events


class RegisterObjectEvent(
    Cmdlet,
    name="Register-ObjectEvent",
    outputs=("System.Management.Automation.PSEventJob",),
    module="Microsoft.PowerShell.Utility",
):
    """Watch an event of an object: run an action whenever it is raised, or queue it for Get-Event.

    Examples:
        PS> $timer = [System.Timers.Timer]::new(10)
        PS> Register-ObjectEvent $timer Elapsed -SourceIdentifier Tick
        PS> $timer.Start()
        PS> (Wait-Event Tick -Timeout 5).SourceIdentifier
        Tick
    """

    input_object: object = param("The object.", position=0, mandatory=True)
    event_name: str = param("The name of its event.", position=1, mandatory=True)
    source_identifier: str | None = param("A name for the subscription; a GUID without it.", position=100)
    action: object = param(
        "The block to run; it has `$Event`, `$EventSubscriber`, `$Sender` and `$EventArgs`.",
        type="scriptblock",
        position=101,
    )
    message_data: object = param("More data for the action.")
    support_event: bool = param("Hide the subscription.")
    forward: bool = param("Send the event to the session that started this one.")
    max_trigger_count: int = param("End the subscription after so many events.")

    def end(self) -> Iterator[object]:
        source = self.source_identifier or new_guid()
        try:
            attach = event_of(self.shell, self.input_object, self.event_name)
            if any(s.source_identifier.lower() == source.lower() for s in engine_events(self.shell).subscribers):
                raise ArgumentException(
                    f"Cannot subscribe to the specified event. A subscriber with the source identifier '{source}' already exists.",
                    id="SUBSCRIBER_EXISTS",
                    category="InvalidArgument",
                )
        except NetException as error:
            self.error(error)
            return
        job = subscribe(self, source, self.input_object, self.event_name, attach, self)
        if job is not None:
            yield job
