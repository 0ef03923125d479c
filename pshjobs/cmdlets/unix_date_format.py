"""The patterns of Get-Date -UFormat."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.errors import IndexOutOfRangeException
from pshjobs.types.datetime import DateTime
from pshjobs.values.culture import CURRENT

TICKS_PER_SECOND: Final = 10_000_000
UNIX_EPOCH: Final = 621_355_968_000_000_000


def unix_format(moment: DateTime, pattern: str) -> str:
    """The moment as text: `%Y` and the like replaced, other text as it is; a leading `+` is skipped."""
    parts: list[str] = []
    at = 1 if pattern.startswith("+") else 0
    while at < len(pattern):
        char = pattern[at]
        if char != "%":
            parts.append(char)
            at += 1
            continue
        if at + 1 >= len(pattern):
            raise IndexOutOfRangeException(
                "Index was outside the bounds of the array.", id="System.IndexOutOfRangeException"
            )
        letter = pattern[at + 1]
        make = _LETTERS.get(letter)
        parts.append(letter if make is None else make(moment))
        at += 2
    return "".join(parts)


def _net(pattern: str) -> Callable[[DateTime], str]:
    return lambda moment: moment.net_format(pattern, CURRENT)


def _iso_week(moment: DateTime) -> tuple[int, int]:
    """Year and week by ISO 8601."""
    import datetime

    year, week, _ = datetime.date(moment.year, moment.month, moment.day).isocalendar()
    return year, week


def _hour(moment: DateTime) -> int:
    return moment.hour % 12 or 12


def _offset_hours(moment: DateTime) -> str:
    return moment.net_format("zz", CURRENT)


_LETTERS: Final[dict[str, Callable[[DateTime], str]]] = {
    "A": _net("dddd"),
    "a": _net("ddd"),
    "B": _net("MMMM"),
    "b": _net("MMM"),
    "h": _net("MMM"),
    "C": lambda moment: str(moment.year // 100),
    "c": lambda moment: moment.net_format("ddd dd MMM yyyy HH:mm:ss", CURRENT),
    "D": _net("MM/dd/yy"),
    "x": _net("MM/dd/yy"),
    "d": _net("dd"),
    "e": lambda moment: f"{moment.day:2}",
    "F": _net("yyyy-MM-dd"),
    "G": lambda moment: f"{_iso_week(moment)[0]:04}",
    "g": lambda moment: f"{_iso_week(moment)[0] % 100:02}",
    "H": _net("HH"),
    "I": _net("hh"),
    "j": lambda moment: f"{moment.day_of_year:03}",
    "k": lambda moment: f"{moment.hour:2}",
    "l": lambda moment: f"{_hour(moment):2}",
    "M": _net("mm"),
    "m": _net("MM"),
    "n": lambda moment: "\n",
    "p": _net("tt"),
    "R": _net("HH:mm"),
    "r": _net("hh:mm:ss tt"),
    "S": _net("ss"),
    "s": lambda moment: str((moment.to_universal_time().ticks - UNIX_EPOCH) // TICKS_PER_SECOND),
    "T": _net("HH:mm:ss"),
    "X": _net("HH:mm:ss"),
    "t": lambda moment: "\t",
    "U": lambda moment: str(moment.day_of_year // 7),
    "W": lambda moment: str(moment.day_of_year // 7),
    "u": lambda moment: str(moment.day_of_week.value or 7),
    "V": lambda moment: f"{_iso_week(moment)[1]:02}",
    "w": lambda moment: str(moment.day_of_week.value),
    "Y": _net("yyyy"),
    "y": _net("yy"),
    "Z": _offset_hours,
}
