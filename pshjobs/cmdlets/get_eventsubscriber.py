"""List the subscriptions to events."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.event_errors import no_subscription
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.engine_events import engine_events
from pshjobs.values.wildcard import has_wildcards


class GetEventSubscriber(
    Cmdlet,
    name="Get-EventSubscriber",
    default_set="BySource",
    outputs=("System.Management.Automation.PSEventSubscriber",),
    module="Microsoft.PowerShell.Utility",
):
    """List the subscriptions to events.

    Examples:
        PS> Register-EngineEvent My.Tick -Action { } | Out-Null
        PS> (Get-EventSubscriber).SourceIdentifier
        My.Tick
    """

    source_identifier: str | None = param(
        "The name or pattern of the subscriptions.", position=0, by_name=True, sets="BySource", check=not_null_or_empty
    )
    subscription_id: int = param(
        "The number of the subscription.", position=0, mandatory=True, by_name=True, sets="ById", alias="Id"
    )
    force: bool = param("List hidden subscriptions too.", position=1)

    def process(self) -> Iterator[object]:
        events = engine_events(self.shell)
        if self.is_bound("SubscriptionId"):
            number = self.subscription_id
            found = [s for s in events.find_subscribers("*", self.force) if s.subscription_id == number]
            if not found:
                self.error(no_subscription(f"identifier '{number}'", "INVALID_SOURCE_IDENTIFIER"))
        else:
            name = self.source_identifier or "*"
            found = events.find_subscribers(name, self.force)
            if not found and not has_wildcards(name):
                self.error(no_subscription(f"source identifier '{name}'", "INVALID_SOURCE_IDENTIFIER"))
        yield from found
