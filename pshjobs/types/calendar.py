"""Ticks and the calendar: 100 ns since the first of January of the year 1."""

from __future__ import annotations

import datetime as python
import time
from typing import Final, NamedTuple

TICKS_PER_MS: Final = 10_000
TICKS_PER_SECOND: Final = 10_000_000
TICKS_PER_MINUTE: Final = 60 * TICKS_PER_SECOND
TICKS_PER_HOUR: Final = 60 * TICKS_PER_MINUTE
TICKS_PER_DAY: Final = 24 * TICKS_PER_HOUR
MAX_TICKS: Final = 3_155_378_975_999_999_999
UNIX_EPOCH: Final = 621_355_968_000_000_000
UNSPECIFIED, UTC, LOCAL = 0, 1, 2


class Parts(NamedTuple):
    """A moment taken apart."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    fraction: int  # ticks below the second


def parts_of(ticks: int) -> Parts:
    """Take ticks apart."""
    days, rest = divmod(ticks, TICKS_PER_DAY)
    date = python.date.fromordinal(days + 1)
    seconds, fraction = divmod(rest, TICKS_PER_SECOND)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return Parts(date.year, date.month, date.day, hour, minute, second, fraction)


def ticks_at(
    year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0, fraction: int = 0
) -> int:
    """Put a moment together. Raises ValueError when there is no such day or time."""
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        raise ValueError("time")
    days = python.date(year, month, day).toordinal() - 1
    return days * TICKS_PER_DAY + ((hour * 60 + minute) * 60 + second) * TICKS_PER_SECOND + fraction


def weekday(ticks: int) -> int:
    """0 is Sunday."""
    return (ticks // TICKS_PER_DAY + 1) % 7


def day_of_year(ticks: int) -> int:
    """1 is the first of January."""
    date = python.date.fromordinal(ticks // TICKS_PER_DAY + 1)
    return date.timetuple().tm_yday


def utc_now() -> int:
    """The ticks of now, UTC."""
    return UNIX_EPOCH + time.time_ns() // 100


def offset_of_utc(ticks: int) -> int:
    """The local zone's offset in ticks at a moment of UTC."""
    seconds = (ticks - UNIX_EPOCH) // TICKS_PER_SECOND
    try:
        return time.localtime(seconds).tm_gmtoff * TICKS_PER_SECOND
    except (OverflowError, ValueError, OSError):
        return -time.timezone * TICKS_PER_SECOND


def offset_of_local(ticks: int) -> int:
    """The local zone's offset in ticks at a moment of local time."""
    guess = offset_of_utc(ticks)
    return offset_of_utc(ticks - guess)


def clamp(ticks: int) -> int:
    """Into the range of DateTime."""
    return max(0, min(MAX_TICKS, ticks))
