"""Tell how long the machine has been running."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.datetime import DateTime
from pshjobs.types.timespan import TimeSpan


class GetUptime(
    Cmdlet,
    name="Get-Uptime",
    default_set="Timespan",
    outputs=("System.TimeSpan", "System.DateTime"),
    module="Microsoft.PowerShell.Utility",
):
    """Tell how long the machine has been running.

    Examples:
        PS> (Get-Uptime).GetType().Name
        TimeSpan
    """

    since: bool = param("Give the moment when it was started.", sets="Since")

    def process(self) -> Iterator[object]:
        seconds = (
            int(time.clock_gettime(time.CLOCK_BOOTTIME)) if hasattr(time, "CLOCK_BOOTTIME") else int(time.monotonic())
        )
        if self.since:
            yield DateTime.now().moved(-seconds * 10_000_000)
        else:
            yield TimeSpan(seconds * 10_000_000)
