"""Text to dates: what `[datetime]'...'` and DateTime.Parse read, and exact patterns."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pshjobs.errors import FormatException
from pshjobs.values.culture import INVARIANT, Culture

from .calendar import TICKS_PER_HOUR, TICKS_PER_MINUTE, offset_of_utc, parts_of, ticks_at, utc_now
from .date_format import date_separator, standard_pattern


class Parsed(NamedTuple):
    """Local ticks as written; `offset` in ticks where the text had a zone; `utc` for Z and GMT."""

    ticks: int
    offset: int | None
    utc: bool


_TIME: Final = re.compile(
    r"(?<![\d:])(\d{1,2})(?::(\d{1,2}))(?::(\d{1,2})(?:[.,](\d+))?)?\s*([AaPp]\.?[Mm]?\.?(?![A-Za-z]))?"
    r"|(?<![\d:])(\d{1,2})\s*([AaPp][Mm])(?![A-Za-z])"
)
_ZONE: Final = re.compile(r"\s*(Z|GMT|UTC)(?![A-Za-z])|\s*([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")


def bad_date(text: str) -> FormatException:
    """The error of text that is no date."""
    return FormatException(f"String '{text}' was not recognized as a valid DateTime.")


def parse_date(text: str, culture: Culture = INVARIANT) -> Parsed:
    """Read a date and time in any of the usual forms. Raises FormatException."""
    rest = text.strip().replace("\u202f", " ").replace("\u00a0", " ")
    hour = minute = second = fraction = 0
    zone: tuple[int | None, bool] = (None, False)
    found = _TIME.search(rest)
    if found:
        hour, minute, second, fraction = _time(found, text)
        after = rest[found.end() :]
        matched = _ZONE.match(after)
        if matched:
            zone = _offset(matched)
            after = after[matched.end() :]
        rest = rest[: found.start()].rstrip().removesuffix("T").removesuffix("t") + " " + after
    year, month, day = _date(rest, text, culture, bool(found))
    try:
        ticks = ticks_at(year, month, day, hour, minute, second, fraction)
    except ValueError:
        raise bad_date(text) from None
    return Parsed(ticks, *zone)


def _time(found: re.Match[str], text: str) -> tuple[int, int, int, int]:
    hour = int(found[1] or found[6])
    mark = (found[5] or found[7] or "").lower()
    if mark:
        if not 1 <= hour <= 12:
            raise bad_date(text)
        hour = hour % 12 + (12 if mark[0] == "p" else 0)
    fraction = int((found[4] or "0")[:7].ljust(7, "0"))
    return hour, int(found[2] or 0), int(found[3] or 0), fraction


def _offset(found: re.Match[str]) -> tuple[int, bool]:
    if found[1]:
        return 0, True
    ticks = int(found[3]) * TICKS_PER_HOUR + int(found[4] or 0) * TICKS_PER_MINUTE
    return (-ticks if found[2] == "-" else ticks), False


def _date(rest: str, text: str, culture: Culture, has_time: bool) -> tuple[int, int, int]:
    month = 0
    for word in _WORD.finditer(rest):
        known = _month(word[0], culture)
        if known:
            month = known
        elif not _is_day(word[0], culture):
            at = max(text.find(word[0]), 0)
            raise FormatException(
                f"The string '{text}' was not recognized as a valid DateTime. There is an unknown word starting at index '{at}'."
            )
    if re.search(r"[^\w\s/.,-]", rest):
        raise bad_date(text)
    numbers = re.findall(r"\d+", rest)
    if any(len(number) > 4 for number in numbers):
        raise bad_date(text)
    if not numbers and not month:
        if has_time and not rest.strip(" ,"):
            today = parts_of(utc_now() + offset_of_utc(utc_now()))
            return today.year, today.month, today.day
        raise bad_date(text)
    made = _with_name(numbers, month) if month else _numeric(numbers, culture)
    if made is None:
        raise bad_date(text)
    return made


def _month(word: str, culture: Culture) -> int:
    lower = word.lower()
    for names in (culture.month_names, culture.short_month_names, INVARIANT.month_names, INVARIANT.short_month_names):
        for number, name in enumerate(names, 1):
            if name.lower().rstrip(".") == lower:
                return number
    return 0


def _is_day(word: str, culture: Culture) -> bool:
    lower = word.lower()
    every = (*culture.day_names, *culture.short_day_names, *INVARIANT.day_names, *INVARIANT.short_day_names)
    return any(name.lower().rstrip(".") == lower for name in every) or lower == "t"


def _this_year() -> int:
    return parts_of(utc_now()).year


def _year(text: str) -> int:
    number = int(text)
    if len(text) > 2:
        return number
    return 2000 + number if number < 50 else 1900 + number


def _with_name(numbers: list[str], month: int) -> tuple[int, int, int] | None:
    if not numbers:
        return None
    if len(numbers) == 1:
        return (
            (_year(numbers[0]), month, 1)
            if len(numbers[0]) > 2 or int(numbers[0]) > 31
            else (_this_year(), month, int(numbers[0]))
        )
    if len(numbers) > 2:
        return None
    first, second = numbers
    return (_year(first), month, int(second)) if len(first) > 2 else (_year(second), month, int(first))


def _numeric(numbers: list[str], culture: Culture) -> tuple[int, int, int] | None:
    day_first = culture.short_date[:1] == "d"
    if len(numbers) == 2:
        first, second = numbers
        if len(first) > 2:
            return _year(first), int(second), 1
        if len(second) > 2:
            return _year(second), int(first), 1
        return (_this_year(), int(second), int(first)) if day_first else (_this_year(), int(first), int(second))
    if len(numbers) != 3:
        return None
    first, second, third = numbers
    if len(first) > 2:
        return _year(first), int(second), int(third)
    if len(third) == 3 or len(second) > 2:
        return None
    return (_year(third), int(second), int(first)) if day_first else (_year(third), int(first), int(second))


# Exact patterns ----------------------------------------------------------------------------------

_FIELDS: Final = {
    "yyyy": r"(?P<year>\d{4})", "yyy": r"(?P<year>\d{3,4})", "yy": r"(?P<year2>\d{2})", "y": r"(?P<year2>\d{1,2})",
    "MM": r"(?P<month>\d{2})", "M": r"(?P<month>\d{1,2})", "dd": r"(?P<day>\d{2})", "d": r"(?P<day>\d{1,2})",
    "HH": r"(?P<hour>\d{2})", "H": r"(?P<hour>\d{1,2})", "hh": r"(?P<half>\d{2})", "h": r"(?P<half>\d{1,2})",
    "mm": r"(?P<minute>\d{2})", "m": r"(?P<minute>\d{1,2})", "ss": r"(?P<second>\d{2})", "s": r"(?P<second>\d{1,2})",
    "tt": r"(?P<mark>[AaPp][Mm])", "t": r"(?P<mark>[AaPp])", "K": r"(?P<zone>Z|[+-]\d{2}:\d{2})?",
    "zzz": r"(?P<zone>[+-]\d{2}:?\d{2})", "zz": r"(?P<zone>[+-]\d{2})", "z": r"(?P<zone>[+-]\d{1,2})",
}  # fmt: skip


def parse_exact(text: str, patterns: list[str], culture: Culture, white: bool = False) -> Parsed:
    """Read a date that has exactly one of the patterns. Raises FormatException."""
    candidate = text.strip() if white else text
    for pattern in patterns:
        if len(pattern) == 1:
            pattern = standard_pattern(pattern, culture) or pattern
        found = re.fullmatch(pattern_regex(pattern, culture), candidate, re.IGNORECASE)
        if found is None:
            continue
        made = _from_fields(found, culture, pattern)
        if made is not None:
            return made
    raise bad_date(text)


def pattern_regex(pattern: str, culture: Culture) -> str:
    """A regular expression for a custom pattern."""
    out, at = [], 0
    seen: set[str] = set()
    while at < len(pattern):
        char = pattern[at]
        if char in "'\"":
            end = pattern.find(char, at + 1)
            end = len(pattern) if end < 0 else end
            out.append(re.escape(pattern[at + 1 : end]))
            at = end + 1
            continue
        if char == "\\" and at + 1 < len(pattern):
            out.append(re.escape(pattern[at + 1]))
            at += 2
            continue
        if char == "%":
            at += 1
            continue
        count = 1
        while at + count < len(pattern) and pattern[at + count] == char:
            count += 1
        out.append(_field_regex(char, count, culture, seen))
        at += count
    return "".join(out)


def _field_regex(char: str, count: int, culture: Culture, seen: set[str]) -> str:
    if char in "fF":
        made = rf"(?P<fraction>\d{{{count}}})" if char == "f" else rf"(?P<fraction>\d{{0,{count}}})"
    elif char == "M" and count > 2:
        made = f"(?P<name>{_names(culture.short_month_names if count == 3 else culture.month_names)})"
    elif char == "d" and count > 2:
        return f"(?:{_names(culture.short_day_names if count == 3 else culture.day_names)})"
    elif char == "y" and count > 4:
        made = rf"(?P<year>\d{{{count}}})"
    else:
        known = _FIELDS.get(char * min(count, 4))
        if known is None:
            if char == "/":
                return re.escape(date_separator(culture)) * count
            return re.escape(char) * count if not char.isspace() else r"[\s\u202f]" * count
        made = known
    name = made[4 : made.index(">")]
    if name in seen:
        return made.replace(f"?P<{name}>", "?:", 1)
    seen.add(name)
    return made


def _names(names: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _from_fields(found: re.Match[str], culture: Culture, pattern: str) -> Parsed | None:
    fields = {name: value for name, value in found.groupdict().items() if value is not None}
    today = parts_of(utc_now() + offset_of_utc(utc_now()))
    has_date = bool(fields.keys() & {"year", "year2", "month", "name", "day"})
    year = int(fields["year"]) if "year" in fields else _year(fields["year2"]) if "year2" in fields else today.year
    month = int(fields["month"]) if "month" in fields else 1
    if "name" in fields:
        month = _month(fields["name"], culture)
    day = int(fields["day"]) if "day" in fields else 1
    if not has_date:
        month, day = today.month, today.day
    hour = int(fields.get("hour", 0))
    if "half" in fields:
        hour = int(fields["half"]) % 12 + (12 if fields.get("mark", "a")[0] in "pP" else 0)
    fraction = int(fields.get("fraction", "0").ljust(7, "0")[:7] or 0)
    try:
        ticks = ticks_at(year, month, day, hour, int(fields.get("minute", 0)), int(fields.get("second", 0)), fraction)
    except ValueError:
        return None
    zone = fields.get("zone")
    if zone is None:
        return Parsed(ticks, 0 if "'GMT'" in pattern else None, "'GMT'" in pattern)
    if zone in "Zz":
        return Parsed(ticks, 0, True)
    hours, minutes = int(zone[1:3]), int(zone[3:].strip(":") or 0)
    offset = hours * TICKS_PER_HOUR + minutes * TICKS_PER_MINUTE
    return Parsed(ticks, -offset if zone[0] == "-" else offset, False)
