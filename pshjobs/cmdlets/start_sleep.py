"""Wait. Ctrl+C and Stop-Job end the waiting."""

from __future__ import annotations

import time
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, between, non_negative
from pshjobs.errors import ArgumentException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.control import PipelineStopped
from pshjobs.values.text import to_net_string


class StartSleep(Cmdlet, name="Start-Sleep", default_set="Seconds", module="Microsoft.PowerShell.Utility"):
    """Wait. Ctrl+C and Stop-Job end the waiting.

    Examples:
        PS> Start-Sleep -Milliseconds 5
    """

    seconds: float = param(
        "How long to wait, in seconds.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="Seconds",
        check=between(0.0, 2147483.0),
    )
    milliseconds: int = param(
        "How long to wait, in milliseconds.",
        mandatory=True,
        by_name=True,
        sets="Milliseconds",
        alias="ms",
        check=at_least(0),
    )
    duration: object = param(
        "How long to wait, as a TimeSpan.",
        type="timespan",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="FromTimeSpan",
        alias="ts",
        check=non_negative,
    )

    def process(self) -> None:
        duration: Any = self.duration
        if self.parameter_set == "Seconds":
            seconds = float(self.seconds)
        elif self.parameter_set == "Milliseconds":
            seconds = self.milliseconds / 1000
        else:
            seconds = duration.ticks / 10_000_000
            if seconds > MAXIMUM_SECONDS:
                raise ArgumentException(
                    f"The '-Duration' parameter value must not exceed '24.20:31:23.6470000', provided value was '{to_net_string(duration)}'.",
                    id="MaximumDurationExceeded",
                    category="InvalidArgument",
                )
        sleep(self, seconds)


MAXIMUM_SECONDS = 2147483.647


def sleep(cmdlet: Cmdlet, seconds: float) -> None:
    """Wait until the time is over or the shell is told to stop."""
    wait = getattr(cmdlet.shell, "wait_for_stop", None)
    if wait is None:
        time.sleep(seconds)
    elif wait(seconds):
        raise PipelineStopped
