"""Set the clock of the machine; that needs the right to do so."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.unix_date_format import UNIX_EPOCH
from pshjobs.errors import UnauthorizedAccessException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.datetime import DateTime
from pshjobs.values.culture import CURRENT


class SetDate(
    Cmdlet,
    name="Set-Date",
    default_set="Date",
    outputs=("System.DateTime",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Set the clock of the machine; that needs the right to do so.

    Examples:
        PS> Set-Date '2024-03-05 14:07' -WhatIf | Out-Null
        What if: Performing the operation "Set-Date" on target "3/5/2024 2:07:00 PM".
    """

    date: object = param(
        "The new date and time.", type="datetime", position=0, mandatory=True, by_value=True, by_name=True, sets="Date"
    )
    adjust: object = param(
        "How far to move the clock.",
        type="timespan",
        position=0,
        mandatory=True,
        by_name=True,
        sets="Adjust",
        allow_null=True,
    )
    display_hint: object = param(
        "What to show of the result by default: Date, Time or DateTime.", type="DisplayHintType"
    )

    def process(self) -> Iterator[object]:
        given: Any = self.date
        adjust: Any = self.adjust
        moment: Any = given if self.parameter_set == "Date" else DateTime.now().moved(adjust.ticks)
        if self.should_process(moment.net_format("G", CURRENT)):
            seconds = (moment.to_universal_time().ticks - UNIX_EPOCH) / 10_000_000
            try:
                time.clock_settime(time.CLOCK_REALTIME, seconds)
            except PermissionError as error:
                raise UnauthorizedAccessException(
                    "Operation not permitted", id="System.ComponentModel.Win32Exception"
                ) from error
        yield moment
