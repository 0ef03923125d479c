"""Wait until an event is in the queue, and give it; it stays in the queue."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.control import PipelineStopped
from pshjobs.runtime.engine_events import engine_events


class WaitEvent(
    Cmdlet,
    name="Wait-Event",
    outputs=("System.Management.Automation.PSEventArgs",),
    module="Microsoft.PowerShell.Utility",
):
    """Wait until an event is in the queue, and give it; it stays in the queue.

    Examples:
        PS> New-Event Ready -MessageData 42 | Out-Null
        PS> (Wait-Event Ready).MessageData
        42
    """

    source_identifier: str | None = param("The name or pattern of the event.", position=0, by_name=True)
    timeout: int = param("Seconds to wait; -1 is for ever.", alias="TimeoutSec", check=at_least(-1))

    def process(self) -> Iterator[object]:
        events = engine_events(self.shell)
        end = time.monotonic() + self.timeout if self.is_bound("Timeout") and self.timeout >= 0 else None
        while True:
            found = events.find(self.source_identifier or "*")
            if found:
                yield found[0]
                return
            if end is not None and time.monotonic() >= end:
                return
            if self.shell.wait_for_stop(PAUSE):
                raise PipelineStopped


PAUSE = 0.01
