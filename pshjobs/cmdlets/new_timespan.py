"""Give the time between two moments, or a duration made of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.datetime import DateTime
from pshjobs.types.timespan import TimeSpan


class NewTimeSpan(
    Cmdlet,
    name="New-TimeSpan",
    default_set="Date",
    outputs=("System.TimeSpan",),
    module="Microsoft.PowerShell.Utility",
):
    """Give the time between two moments, or a duration made of its parts.

    Examples:
        PS> (New-TimeSpan -Start '2024-01-01' -End '2024-03-01').Days
        60
        PS> "$(New-TimeSpan -Hours 1 -Minutes 30)"
        01:30:00
    """

    start: object = param(
        "The beginning; now when only the end is given.",
        type="datetime",
        position=0,
        by_value=True,
        by_name=True,
        sets="Date",
        alias="LastWriteTime",
    )
    end_: object = param("The end; now when it is not given.", type="datetime", position=1, by_name=True, sets="Date")
    days: int = param("Days of the duration.", sets="Time")
    hours: int = param("Hours of the duration.", sets="Time")
    minutes: int = param("Minutes of the duration.", sets="Time")
    seconds: int = param("Seconds of the duration.", sets="Time")
    milliseconds: int = param("Milliseconds of the duration.", sets="Time")

    def process(self) -> Iterator[object]:
        if self.parameter_set == "Time":
            seconds = ((self.days * 24 + self.hours) * 60 + self.minutes) * 60 + self.seconds
            yield TimeSpan.of((seconds * 1000 + self.milliseconds) * 10_000)
            return
        now = DateTime.now().ticks
        start: Any = self.start
        end: Any = self.end_
        first = start.ticks if self.is_bound("Start") else now
        last = end.ticks if self.is_bound("End") else now
        yield TimeSpan(last - first)
