"""End subscriptions to events."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.event_errors import no_subscription
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events
from pshjobs.values.wildcard import has_wildcards


class UnregisterEvent(
    Cmdlet,
    name="Unregister-Event",
    default_set="BySource",
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """End subscriptions to events.

    Examples:
        PS> $job = Register-EngineEvent My.Tick -Action { }
        PS> Unregister-Event My.Tick
        PS> "$($job.State)"
        Stopped
    """

    source_identifier: str | None = param(
        "The name or pattern of the subscriptions.", position=0, mandatory=True, by_name=True, sets="BySource"
    )
    subscription_id: int = param(
        "The number of the subscription.", position=0, mandatory=True, by_name=True, sets="ById"
    )
    force: bool = param("End hidden subscriptions too.")

    def process(self) -> None:
        events = engine_events(self.shell)
        if self.is_bound("SubscriptionId"):
            number = self.subscription_id
            found = [s for s in events.subscribers if s.subscription_id == number]
            if not found:
                self.error(no_subscription(f"identifier '{number}'", "INVALID_SUBSCRIPTION_IDENTIFIER"))
        else:
            name = self.source_identifier or ""
            found = events.find_subscribers(name, self.force)
            if not found and not has_wildcards(name):
                self.error(no_subscription(f"identifier '{name}'", "INVALID_SOURCE_IDENTIFIER"))
        for subscriber in found:
            if self.should_process(f"{subscriber.source_identifier}", "Unsubscribe"):
                events.unsubscribe(subscriber)
