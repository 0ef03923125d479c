"""Give the date and time: now, or another moment with parts of it replaced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between
from pshjobs.cmdlets.unix_date_format import unix_format
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.datetime import DateTime
from pshjobs.types.management_enums import DISPLAY_HINT_TYPE
from pshjobs.values.culture import CURRENT
from pshjobs.values.enums import EnumValue
from pshjobs.values.objects import MemberBag


class GetDate(
    Cmdlet,
    name="Get-Date",
    default_set="DateAndFormat",
    outputs=("System.String", "System.DateTime"),
    module="Microsoft.PowerShell.Utility",
):
    """Give the date and time: now, or another moment with parts of it replaced.

    Examples:
        PS> Get-Date '2024-03-05' -Format 'yyyy/MM'
        2024/03
        PS> (Get-Date '2024-03-05 14:07').AddDays(1).DayOfWeek
        Wednesday
    """

    date: object = param(
        "The moment; now when it is not given.",
        type="datetime",
        position=0,
        by_value=True,
        by_name=True,
        sets=("DateAndFormat", "DateAndUFormat"),
        alias="LastWriteTime",
    )
    unix_time_seconds: object = param(
        "The moment in seconds since 1970, UTC.",
        type="long",
        mandatory=True,
        sets=("UnixTimeSecondsAndFormat", "UnixTimeSecondsAndUFormat"),
        alias="UnixTime",
        check=between(-62135596800, 253402300799),
    )
    year: int = param("Replaces the year.", check=between(1, 9999))
    month: int = param("Replaces the month.", check=between(1, 12))
    day: int = param("Replaces the day of the month.", check=between(1, 31))
    hour: int = param("Replaces the hour.", check=between(0, 23))
    minute: int = param("Replaces the minute.", check=between(0, 59))
    second: int = param("Replaces the second.", check=between(0, 59))
    millisecond: int = param("Replaces the fraction of the second.", check=between(0, 999))
    display_hint: object = param("What to show of it by default: Date, Time or DateTime.", type="DisplayHintType")
    u_format: str | None = param(
        "Give text in the form that a Unix pattern (%Y-%m-%d) says.",
        mandatory=True,
        sets=("DateAndUFormat", "UnixTimeSecondsAndUFormat"),
    )
    format: str | None = param(
        "Give text in the form that a .NET pattern (yyyy-MM-dd) says.",
        sets=("DateAndFormat", "UnixTimeSecondsAndFormat"),
    )
    as_utc: bool = param("Give the moment in Coordinated Universal Time.", name="AsUTC")

    def process(self) -> Iterator[object]:
        moment = self._with_parts(self._start())
        if self.as_utc:
            moment = moment.to_universal_time()
        if self.u_format is not None:
            yield unix_format(moment, self.u_format)
        elif self.format is not None:
            yield self._formatted(moment, self.format)
        else:
            hint: Any = self.display_hint if self.is_bound("DisplayHint") else EnumValue(DISPLAY_HINT_TYPE, 2)
            moment.members = MemberBag({"DisplayHint": hint})
            yield moment

    def _start(self) -> Any:
        seconds: Any = self.unix_time_seconds
        if self.is_bound("UnixTimeSeconds"):
            return DateTime.unix_epoch().add_seconds(float(seconds)).to_local_time()
        date = self.date
        if not isinstance(date, DateTime):
            return DateTime.now()
        twin = DateTime(date.ticks, date.kind)
        twin.members = date.members
        return twin

    def _with_parts(self, moment: Any) -> Any:
        """Each part that was given replaces its own, by adding the difference."""
        if self.is_bound("Year"):
            moment = moment.add_years(self.year - moment.year)
        if self.is_bound("Month"):
            moment = moment.add_months(self.month - moment.month)
        if self.is_bound("Day"):
            moment = moment.add_days(self.day - moment.day)
        if self.is_bound("Hour"):
            moment = moment.add_hours(self.hour - moment.hour)
        if self.is_bound("Minute"):
            moment = moment.add_minutes(self.minute - moment.minute)
        if self.is_bound("Second"):
            moment = moment.add_seconds(self.second - moment.second)
        if self.is_bound("Millisecond"):
            moment = moment.moved(self.millisecond * 10_000 - moment.ticks % 10_000_000)
        return moment

    def _formatted(self, moment: Any, pattern: str) -> str:
        universal = pattern.lower().endswith("universal")
        known = _FILE_PATTERNS.get(pattern.lower().removesuffix("universal"))
        if known is None:
            return str(moment.net_format(pattern, CURRENT))
        if universal:
            return f"{moment.to_universal_time().net_format(known, CURRENT)}Z"
        return str(moment.net_format(known, CURRENT))


_FILE_PATTERNS = {"filedate": "yyyyMMdd", "filedatetime": "yyyyMMddTHHmmssffff"}
