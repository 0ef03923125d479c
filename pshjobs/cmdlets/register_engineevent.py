"""Run an action whenever an event of this name is raised; the job that is given collects what the action writes."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.event_subscribing import subscribe
from pshjobs.errors import ArgumentException
from pshjobs.runtime.cmdlet import Cmdlet


class RegisterEngineEvent(
    Cmdlet,
    name="Register-EngineEvent",
    outputs=("System.Management.Automation.PSEventJob",),
    module="Microsoft.PowerShell.Utility",
):
    """Run an action whenever an event of this name is raised; the job that is given collects what the action writes.

    Examples:
        PS> $job = Register-EngineEvent My.Tick -Action { "got $($Event.MessageData)" }
        PS> New-Event My.Tick -MessageData 1 | Out-Null
        PS> Receive-Job $job
        got 1
    """

    source_identifier: str = param("The name of the event.", position=100, mandatory=True)
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
        if self.action is None and not self.forward:
            self.error(
                ArgumentException(
                    "Action must be specified for non-forwarded events.",
                    id="ARGUMENT_ERROR",
                    category="InvalidArgument",
                )
            )
            return
        job = subscribe(self, self.source_identifier, None, None, None, self)
        if job is not None:
            yield job
