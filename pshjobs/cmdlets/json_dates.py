"""Strings of JSON that are dates."""

from __future__ import annotations

import re
from typing import Any, Final

from pshjobs.types.datetime import DateTime

_ISO: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,7})\d*)?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII
)
_EPOCH: Final = re.compile(r"/Date\((-?\d+)(?:[+-]\d{4})?\)/", re.ASCII)
_EPOCH_TICKS: Final = 621_355_968_000_000_000


def may_be_date(text: str) -> bool:
    """A quick look: false for almost everything that is no date."""
    if len(text) < 8:
        return False
    return (text[4:5] == "-" and text[10:11] == "T") or text[:6] == "/Date("


class JsonDates:
    """Reads dates as -DateKind says: Default, Local, Utc, Offset or String."""

    __slots__ = ("_kind",)

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def read(self, text: str) -> Any:
        """The date, or the text itself where it is none."""
        if self._kind == "String":
            return text
        found = _ISO.fullmatch(text)
        if found is not None:
            return self._from_iso(found, text)
        milliseconds = _EPOCH.fullmatch(text)
        if milliseconds is None:
            return text
        return self._of_kind(DateTime(_EPOCH_TICKS + int(milliseconds[1]) * 10_000, 1))

    def _from_iso(self, found: re.Match[str], text: str) -> Any:
        from pshjobs.errors import NetException

        try:
            moment = DateTime.new(*(int(found[at]) for at in range(1, 7)))
        except NetException:
            return text
        moment = moment.moved(int((found[7] or "0").ljust(7, "0")))
        zone = found[8]
        if self._kind == "Offset":
            return _with_offset(moment, zone)
        if zone is None:
            return self._unspecified(moment)
        if zone == "Z":
            return self._of_kind(DateTime(moment.ticks, 1))
        utc = DateTime(moment.ticks - _offset_ticks(zone), 1)
        return utc if self._kind == "Utc" else utc.to_local_time()

    def _unspecified(self, moment: DateTime) -> DateTime:
        if self._kind == "Local":
            return DateTime(moment.ticks, 2)
        return DateTime(moment.ticks, 1) if self._kind == "Utc" else moment

    def _of_kind(self, utc: DateTime) -> Any:
        if self._kind == "Local":
            return utc.to_local_time()
        return _with_offset(DateTime(utc.ticks), "Z") if self._kind == "Offset" else utc


def _offset_ticks(zone: str) -> int:
    digits = zone[1:].replace(":", "").ljust(4, "0")
    ticks = (int(digits[:2]) * 60 + int(digits[2:])) * 600_000_000
    return -ticks if zone[0] == "-" else ticks


def _with_offset(moment: DateTime, zone: str | None) -> Any:
    from pshjobs.types.timespan import TimeSpan
    from pshjobs.values.members import construct
    from pshjobs.values.type_table import require_type

    info = require_type("System.DateTimeOffset")
    if zone is None:
        return construct(info, [DateTime(moment.ticks, 2)])
    return construct(info, [DateTime(moment.ticks), TimeSpan(0 if zone == "Z" else _offset_ticks(zone))])
