"""How CLI XML writes single values: strings with escapes, numbers, dates and durations."""

from __future__ import annotations

import re
from typing import Any, Final
from xml.sax.saxutils import escape

from pshjobs.values.number_text import round_trip_text

NAMESPACE: Final = "http://schemas.microsoft.com/powershell/2004/04"
INTEGERS: Final = ("I64", "By", "SB", "I16", "U16", "U32", "U64")  # by the codes of tags.INTEGERS
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TO_ESCAPE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_(?=[xX])")
_DURATION: Final = re.compile(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,7}))?S)?)?")
TICKS: Final = 10_000_000


def escaped(text: str) -> str:
    """A string as XML text: characters that XML cannot carry as `_x000A_`."""
    return escape(_TO_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text))


def unescaped(text: str) -> str:
    """The string again."""
    if "_x" not in text:
        return text
    found = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def real_text(value: float) -> str:
    """A Double as XML has it."""
    if value != value:
        return "NaN"
    return round_trip_text(value, infinity="INF")


def read_real(text: str) -> float:
    """The Double again."""
    return float(text.replace("INF", "inf"))


def duration_text(ticks: int) -> str:
    """A TimeSpan as an XML duration: `P1DT2H3.5S`."""
    sign, rest = ("-", -ticks) if ticks < 0 else ("", ticks)
    days, rest = divmod(rest, 86400 * TICKS)
    hours, rest = divmod(rest, 3600 * TICKS)
    minutes, rest = divmod(rest, 60 * TICKS)
    seconds, fraction = divmod(rest, TICKS)
    tail = f".{fraction:07}".rstrip("0") if fraction else ""
    time = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M")) if n)
    if seconds or tail:
        time += f"{seconds}{tail}S"
    if not days and not time:
        return "PT0S"
    return f"{sign}P{f'{days}D' if days else ''}{f'T{time}' if time else ''}"


def read_duration(text: str) -> int:
    """The ticks again. Raises ValueError."""
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(text)
    days, hours, minutes, seconds = (int(found[at] or 0) for at in range(2, 6))
    ticks = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * TICKS + int((found[6] or "0").ljust(7, "0"))
    return -ticks if found[1] else ticks


def date_text(parts: Any) -> str:
    """Ticks and kind of a DateTime as XML has them."""
    from pshjobs.types.datetime import DateTime
    from pshjobs.values.culture import INVARIANT

    return DateTime(parts[0], parts[1]).net_format("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", INVARIANT)


def read_date(text: str) -> list[int]:
    """Ticks and kind again."""
    from pshjobs.types.datetime import DateTime

    zone = re.search(r"(Z|[+-]\d\d:\d\d)$", text)
    bare = text[: zone.start()] if zone else text
    moment = DateTime.parse(bare)
    return [moment.ticks, 0 if zone is None else 1 if zone[1] == "Z" else 2]
