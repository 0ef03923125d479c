"""Dates as text: the standard letters and custom patterns."""

from __future__ import annotations

from typing import Final

from pshjobs.errors import FormatException
from pshjobs.values.culture import INVARIANT, Culture

from .calendar import LOCAL, TICKS_PER_MINUTE, UNSPECIFIED, UTC, Parts, offset_of_local, parts_of, weekday

ROUND_TRIP: Final = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK"


class Moment:
    """What is formatted: local ticks, the kind, and the offset where it is known."""

    __slots__ = ("kind", "offset", "parts", "ticks")

    def __init__(self, ticks: int, kind: int = UNSPECIFIED, offset: int | None = None) -> None:
        self.ticks = ticks
        self.kind = kind
        self.offset = offset
        self.parts: Parts = parts_of(ticks)

    def zone(self) -> int:
        """The offset in ticks."""
        if self.offset is not None:
            return self.offset
        return 0 if self.kind == UTC else offset_of_local(self.ticks)


def format_moment(moment: Moment, spec: str, culture: Culture) -> str:
    """The text in a standard or custom format; empty means the general one. Raises FormatException."""
    if not spec:
        if moment.offset is not None:
            return write_pattern(moment, f"{culture.short_date} {culture.long_time} zzz", culture)
        spec = "G"
    if len(spec) > 1:
        return write_pattern(moment, spec, culture)
    return _standard(moment, spec, culture)


def standard_pattern(letter: str, culture: Culture) -> str | None:
    """The custom pattern of a standard letter; None for an unknown letter."""
    patterns = {
        "d": culture.short_date,
        "D": culture.long_date,
        "t": culture.short_time,
        "T": culture.long_time,
        "f": f"{culture.long_date} {culture.short_time}",
        "F": f"{culture.long_date} {culture.long_time}",
        "g": f"{culture.short_date} {culture.short_time}",
        "G": f"{culture.short_date} {culture.long_time}",
        "M": culture.month_day,
        "Y": culture.year_month,
        "s": "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
        "u": "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
        "o": ROUND_TRIP,
        "r": "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
        "U": f"{culture.long_date} {culture.long_time}",
    }
    return patterns.get({"m": "M", "y": "Y", "O": "o", "R": "r"}.get(letter, letter))


def _standard(moment: Moment, letter: str, culture: Culture) -> str:
    pattern = standard_pattern(letter, culture)
    if pattern is None:
        raise FormatException("Input string was not in a correct format.")
    if letter in "rRuU" and (moment.offset is not None or letter == "U"):
        moment = Moment(moment.ticks - moment.zone(), UTC)
    if letter in "rRuosO":
        culture = INVARIANT
    if letter in "oO" and moment.offset is not None:
        pattern = pattern.replace("K", "zzz")
    return write_pattern(moment, pattern, culture)


def write_pattern(moment: Moment, pattern: str, culture: Culture) -> str:
    """The text in a custom pattern."""
    out: list[str] = []
    at, size = 0, len(pattern)
    while at < size:
        char = pattern[at]
        if char in "'\"":
            end = pattern.find(char, at + 1)
            if end < 0:
                raise FormatException("Cannot find a matching quote character for the character '" + char + "'.")
            out.append(pattern[at + 1 : end].replace("\\", ""))
            at = end + 1
        elif char == "\\":
            if at + 1 >= size:
                raise FormatException("Input string was not in a correct format.")
            out.append(pattern[at + 1])
            at += 2
        elif char == "%":
            if at + 1 >= size or pattern[at + 1] == "%":
                raise FormatException("Input string was not in a correct format.")
            out.append(_field(moment, pattern[at + 1], 1, culture, out))
            at += 2
        else:
            count = 1
            while at + count < size and pattern[at + count] == char:
                count += 1
            out.append(_field(moment, char, count, culture, out))
            at += count
    return "".join(out)


def _field(moment: Moment, char: str, count: int, culture: Culture, out: list[str]) -> str:
    parts = moment.parts
    if char in "fF":
        return _fraction(parts.fraction, char, count, out)
    if char == "y":
        return f"{parts.year % 100:0{count}d}" if count <= 2 else f"{parts.year:0{count}d}"
    if char == "M":
        names = {3: culture.short_month_names, 4: culture.month_names}.get(min(count, 4))
        return names[parts.month - 1] if names else f"{parts.month:0{count}d}"
    if char == "d":
        days = {3: culture.short_day_names, 4: culture.day_names}.get(min(count, 4))
        return days[weekday(moment.ticks)] if days else f"{parts.day:0{count}d}"
    numbers = {"H": parts.hour, "h": parts.hour % 12 or 12, "m": parts.minute, "s": parts.second}
    if char in numbers:
        return f"{numbers[char]:0{min(count, 2)}d}"
    if char == "t":
        mark = culture.am if parts.hour < 12 else culture.pm
        return mark[:1] if count == 1 else mark
    if char == "z":
        return offset_text(moment.zone(), count)
    if char == "K":
        return "".join(_kind(moment) for _ in range(count))
    if char == "g":
        return "A.D."
    if char == "/":
        return date_separator(culture) * count
    return char * count


def _fraction(fraction: int, char: str, count: int, out: list[str]) -> str:
    if count > 7:
        raise FormatException("Input string was not in a correct format.")
    digits = f"{fraction:07d}"[:count]
    if char == "F":
        digits = digits.rstrip("0")
        if not digits and out and out[-1].endswith("."):
            out[-1] = out[-1][:-1]
    return digits


def _kind(moment: Moment) -> str:
    if moment.offset is not None or moment.kind == LOCAL:
        return offset_text(moment.zone(), 3)
    return "Z" if moment.kind == UTC else ""


def offset_text(ticks: int, count: int) -> str:
    """`+5`, `+05`, `+05:30`."""
    sign = "-" if ticks < 0 else "+"
    hours, minutes = divmod(abs(ticks) // TICKS_PER_MINUTE, 60)
    if count == 1:
        return f"{sign}{hours}"
    return f"{sign}{hours:02d}" if count == 2 else f"{sign}{hours:02d}:{minutes:02d}"


def date_separator(culture: Culture) -> str:
    """What stands between the numbers of a short date."""
    return next((char for char in culture.short_date if not char.isalpha()), "/")
