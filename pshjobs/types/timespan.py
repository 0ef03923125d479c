"""[timespan]"""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from typing import Any

from pshjobs.errors import ArgumentException, FormatException, OverflowException
from pshjobs.values.culture import Culture
from pshjobs.values.numbers import Int64
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from . import calendar as ticks_per
from .number_text import culture_of
from .object import ValueType

MIN, MAX = -(2**63), 2**63 - 1
_TEXT = re.compile(
    r"\s*(-)?(?:(\d+)|(?:(\d+)\.)?(\d+):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?|(\d+):(\d+):(\d{1,2}):(\d{1,2})(?:\.(\d{1,7}))?)\s*"
)


def _unit(name: str, ticks: int) -> Any:
    def make(value: Any, *rest: Any) -> TimeSpan:
        return TimeSpan.of(value * ticks if type(value) is not float else real_ticks(value, ticks))

    whole = "int" if name in ("FromDays", "FromHours") else "long"
    return static(f"timespan {name}(double value)", f"timespan {name}({whole} value)")(make)


def real_ticks(value: float, ticks: int) -> int:
    """A real number of units in ticks."""
    if value != value:
        raise ArgumentException("TimeSpan does not accept floating point Not-a-Number values.")
    made = value * ticks
    if not MIN <= made <= MAX:
        raise OverflowException("TimeSpan overflowed because the duration is too long.")
    return int(made)


class TimeSpan(
    NetType, name="System.TimeSpan", base=ValueType, kind="struct", accelerators=("timespan",),
    interfaces=("System.IComparable", "System.IComparable`1[System.TimeSpan]", "System.IEquatable`1[System.TimeSpan]",
                "System.IFormattable"),
):  # fmt: skip
    """A duration in `ticks` of 100 ns."""

    __slots__ = ("ticks",)

    def __init__(self, ticks: int = 0) -> None:
        self.ticks = int(ticks)

    @staticmethod
    def of(ticks: int) -> TimeSpan:
        """A duration in range. Raises OverflowException."""
        if not MIN <= ticks <= MAX:
            raise OverflowException("TimeSpan overflowed because the duration is too long.")
        return TimeSpan(ticks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TimeSpan) and self.ticks == other.ticks

    def __lt__(self, other: TimeSpan) -> bool:
        return self.ticks < other.ticks

    def __hash__(self) -> int:
        return hash((TimeSpan, self.ticks))

    def __bool__(self) -> bool:
        return True

    def net_format(self, spec: str, culture: Culture) -> str:
        """`ToString(spec, culture)`."""
        return format_span(self.ticks, spec, culture)

    @constructor("timespan new()", "timespan new(long ticks)", "timespan new(int hours, int minutes, int seconds)",
                 "timespan new(int days, int hours, int minutes, int seconds)",
                 "timespan new(int days, int hours, int minutes, int seconds, int milliseconds)")  # fmt: skip
    def new(*args: int) -> TimeSpan:
        if len(args) < 2:
            return TimeSpan(*args)
        if len(args) == 3:
            args = (0, *args)
        days, hours, minutes, seconds, *rest = args
        total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
        return TimeSpan.of(total * ticks_per.TICKS_PER_SECOND + (rest[0] if rest else 0) * ticks_per.TICKS_PER_MS)

    @prop("long Ticks")
    def ticks_(self) -> Int64:
        return Int64(self.ticks)

    @prop("int Days")
    def days(self) -> int:
        return _part(self.ticks, ticks_per.TICKS_PER_DAY, 0)

    @prop("int Hours")
    def hours(self) -> int:
        return _part(self.ticks, ticks_per.TICKS_PER_HOUR, 24)

    @prop("int Milliseconds")
    def milliseconds(self) -> int:
        return _part(self.ticks, ticks_per.TICKS_PER_MS, 1000)

    @prop("int Microseconds")
    def microseconds(self) -> int:
        return _part(self.ticks, 10, 1000)

    @prop("int Nanoseconds")
    def nanoseconds(self) -> int:
        return _part(self.ticks, 1, 10) * 100

    @prop("int Minutes")
    def minutes(self) -> int:
        return _part(self.ticks, ticks_per.TICKS_PER_MINUTE, 60)

    @prop("int Seconds")
    def seconds(self) -> int:
        return _part(self.ticks, ticks_per.TICKS_PER_SECOND, 60)

    @prop("double TotalDays")
    def total_days(self) -> float:
        return self.ticks / ticks_per.TICKS_PER_DAY

    @prop("double TotalHours")
    def total_hours(self) -> float:
        return self.ticks / ticks_per.TICKS_PER_HOUR

    @prop("double TotalMilliseconds")
    def total_milliseconds(self) -> float:
        return self.ticks / ticks_per.TICKS_PER_MS

    @prop("double TotalMicroseconds")
    def total_microseconds(self) -> float:
        return self.ticks / 10

    @prop("double TotalNanoseconds")
    def total_nanoseconds(self) -> float:
        return self.ticks * 100.0

    @prop("double TotalMinutes")
    def total_minutes(self) -> float:
        return self.ticks / ticks_per.TICKS_PER_MINUTE

    @prop("double TotalSeconds")
    def total_seconds(self) -> float:
        return self.ticks / ticks_per.TICKS_PER_SECOND

    @method("timespan Add(timespan ts)")
    def add(self, other: TimeSpan) -> TimeSpan:
        return TimeSpan.of(self.ticks + other.ticks)

    @method("timespan Subtract(timespan ts)")
    def subtract(self, other: TimeSpan) -> TimeSpan:
        return TimeSpan.of(self.ticks - other.ticks)

    @method("timespan Negate()")
    def negate(self) -> TimeSpan:
        return TimeSpan.of(-self.ticks)

    @method("timespan Duration()")
    def duration(self) -> TimeSpan:
        return TimeSpan.of(abs(self.ticks))

    @method("timespan Multiply(double factor)")
    def multiply(self, factor: float) -> TimeSpan:
        return TimeSpan.of(round(self.ticks * factor))

    @method("timespan Divide(double divisor)", "double Divide(timespan ts)")
    def divide(self, divisor: Any) -> Any:
        return self.ticks / divisor.ticks if isinstance(divisor, TimeSpan) else TimeSpan.of(round(self.ticks / divisor))

    @method("int CompareTo(System.Object value)", "int CompareTo(timespan value)")
    def compare_to(self, other: Any) -> int:
        if other is None:
            return 1
        if not isinstance(other, TimeSpan):
            raise ArgumentException("Object must be of type TimeSpan.")
        return (self.ticks > other.ticks) - (self.ticks < other.ticks)

    @method("bool Equals(System.Object value)", "bool Equals(timespan obj)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method(
        "string ToString()",
        "string ToString(string format)",
        "string ToString(string format, System.IFormatProvider formatProvider)",
    )
    def to_string(self, spec: str = "", provider: Any = None) -> str:
        return format_span(self.ticks, spec, culture_of(provider))

    from_days = _unit("FromDays", ticks_per.TICKS_PER_DAY)
    from_hours = _unit("FromHours", ticks_per.TICKS_PER_HOUR)
    from_minutes = _unit("FromMinutes", ticks_per.TICKS_PER_MINUTE)
    from_seconds = _unit("FromSeconds", ticks_per.TICKS_PER_SECOND)
    from_milliseconds = _unit("FromMilliseconds", ticks_per.TICKS_PER_MS)
    from_microseconds = _unit("FromMicroseconds", 10)

    @static("timespan FromTicks(long value)")
    def from_ticks(value: int) -> TimeSpan:
        return TimeSpan(value)

    @static("timespan Parse(string s)", "timespan Parse(string input, System.IFormatProvider formatProvider)")
    def parse(text: str, provider: Any = None) -> TimeSpan:
        return TimeSpan(parse_span(text))

    @static("bool TryParse(string s, [ref] timespan result)",
            "bool TryParse(string input, System.IFormatProvider formatProvider, [ref] timespan result)")  # fmt: skip
    def try_parse(text: str, *args: Any) -> bool:
        try:
            args[-1].value = TimeSpan(parse_span(text))
        except (FormatException, OverflowException):
            args[-1].value = TimeSpan(0)
            return False
        return True

    @static("timespan ParseExact(string input, string format, System.IFormatProvider formatProvider)",
            "timespan ParseExact(string input, string[] formats, System.IFormatProvider formatProvider)",
            "timespan ParseExact(string input, string format, System.IFormatProvider formatProvider, System.Globalization.TimeSpanStyles styles)")  # fmt: skip
    def parse_exact(text: str, patterns: Any, provider: Any, styles: Any = None) -> TimeSpan:
        return TimeSpan(parse_span_exact(text, [patterns] if isinstance(patterns, str) else patterns))

    @static(
        "bool TryParseExact(string input, string format, System.IFormatProvider formatProvider, [ref] timespan result)"
    )
    def try_parse_exact(text: str, pattern: str, provider: Any, result: Any) -> bool:
        try:
            result.value = TimeSpan(parse_span_exact(text, [pattern]))
        except FormatException:
            result.value = TimeSpan(0)
            return False
        return True

    @static("int Compare(timespan t1, timespan t2)")
    def compare(left: TimeSpan, right: TimeSpan) -> int:
        return (left.ticks > right.ticks) - (left.ticks < right.ticks)

    @static("timespan op_Addition(timespan t1, timespan t2)")
    def op_addition(left: TimeSpan, right: TimeSpan) -> TimeSpan:
        return TimeSpan.of(left.ticks + right.ticks)

    @static("timespan op_Subtraction(timespan t1, timespan t2)")
    def op_subtraction(left: TimeSpan, right: TimeSpan) -> TimeSpan:
        return TimeSpan.of(left.ticks - right.ticks)

    @static(
        "timespan op_Multiply(timespan timeSpan, double factor)",
        "timespan op_Multiply(double factor, timespan timeSpan)",
    )
    def op_multiply(left: Any, right: Any) -> TimeSpan:
        span, factor = (left, right) if isinstance(left, TimeSpan) else (right, left)
        return TimeSpan.of(round(span.ticks * factor))

    @static("timespan op_Division(timespan timeSpan, double divisor)", "double op_Division(timespan t1, timespan t2)")
    def op_division(left: TimeSpan, right: Any) -> Any:
        return left.ticks / right.ticks if isinstance(right, TimeSpan) else TimeSpan.of(round(left.ticks / right))

    @static("timespan op_UnaryNegation(timespan t)")
    def op_unary_negation(span: TimeSpan) -> TimeSpan:
        return TimeSpan.of(-span.ticks)

    @static_prop("timespan Zero")
    def zero() -> TimeSpan:
        return TimeSpan(0)

    @static_prop("timespan MaxValue")
    def max_value() -> TimeSpan:
        return TimeSpan(MAX)

    @static_prop("timespan MinValue")
    def min_value() -> TimeSpan:
        return TimeSpan(MIN)


def _constant(name: str, value: int) -> None:
    from pshjobs.values.type_info import Property

    TimeSpan.net_type.statics[name.lower()] = Property(f"long {name}", lambda: Int64(value), None, True)


for _name, _value in (
    ("TicksPerDay", ticks_per.TICKS_PER_DAY), ("TicksPerHour", ticks_per.TICKS_PER_HOUR),
    ("TicksPerMinute", ticks_per.TICKS_PER_MINUTE), ("TicksPerSecond", ticks_per.TICKS_PER_SECOND),
    ("TicksPerMillisecond", ticks_per.TICKS_PER_MS), ("TicksPerMicrosecond", 10),
):  # fmt: skip
    _constant(_name, _value)


def _part(ticks: int, unit: int, modulus: int) -> int:
    """One component, with the sign of the whole."""
    whole = abs(ticks) // unit
    whole = whole % modulus if modulus else whole
    return -whole if ticks < 0 else whole


def bad_span(text: str) -> FormatException:
    """The error of text that is no duration."""
    return FormatException(f"String '{text}' was not recognized as a valid TimeSpan.")


def parse_span(text: str) -> int:
    """`d`, `h:m`, `h:m:s.f`, `d.h:m:s.f`, `d:h:m:s.f` in ticks. Raises FormatException or OverflowException."""
    found = _TEXT.fullmatch(text)
    if found is None:
        raise bad_span(text)
    sign, only, days, hours, minutes, seconds, fraction, d2, h2, m2, s2, f2 = found.groups()
    if d2 is not None:
        days, hours, minutes, seconds, fraction = d2, h2, m2, s2, f2
    elif hours is not None and days is None and seconds is not None and int(hours) > 23 and int(minutes) < 24:
        days, hours, minutes, seconds, fraction = hours, minutes, seconds, "0", None  # 25:00:00 is 25 days
    d, h, m, s = (int(each or 0) for each in (only or days, hours, minutes, seconds))
    if h > 23 or m > 59 or s > 59:
        raise OverflowException(
            f"The TimeSpan string '{text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits."
        )
    ticks = (((d * 24 + h) * 60 + m) * 60 + s) * ticks_per.TICKS_PER_SECOND + int((fraction or "0").ljust(7, "0"))
    if ticks > MAX:
        raise OverflowException(
            f"The TimeSpan string '{text}' could not be parsed because at least one of the numeric components is out of range or contains too many digits."
        )
    return -ticks if sign else ticks


def parse_span_exact(text: str, patterns: list[str]) -> int:
    """A duration that has exactly one of the patterns."""
    for pattern in patterns:
        if pattern in ("c", "t", "T", "g", "G"):
            return parse_span(text)
        found = re.fullmatch(_pattern_regex(pattern), text)
        if found:
            fields = {key: value or "0" for key, value in found.groupdict().items()}
            d, h, m, s = (int(fields.get(key, 0)) for key in "dhms")
            total = ((d * 24 + h) * 60 + m) * 60 + s
            return total * ticks_per.TICKS_PER_SECOND + int(fields.get("f", "0").ljust(7, "0"))
    raise FormatException("Input string was not in a correct format.")


def _pattern_regex(pattern: str) -> str:
    out: list[str] = []
    for kind, text in tokens(pattern):
        if kind == "text":
            out.append(re.escape(text))
        else:
            count = f"{{1,{max(len(text), 2)}}}" if len(text) == 1 and kind != "f" else f"{{{len(text)}}}"
            out.append(rf"(?P<{kind.lower()}>\d{count})")
    return "".join(out)


def tokens(pattern: str) -> list[tuple[str, str]]:
    """A custom pattern as fields (`d h m s f F`) and text. Raises FormatException."""
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(pattern):
        char = pattern[at]
        if char in "'\"":
            end = pattern.find(char, at + 1)
            if end < 0:
                raise FormatException("Input string was not in a correct format.")
            found.append(("text", pattern[at + 1 : end]))
            at = end + 1
        elif char == "\\" and at + 1 < len(pattern):
            found.append(("text", pattern[at + 1]))
            at += 2
        elif char == "%":
            at += 1
        elif char in "dhmsfF":
            count = 1
            while at + count < len(pattern) and pattern[at + count] == char:
                count += 1
            found.append((char, pattern[at : at + count]))
            at += count
        else:
            raise FormatException("Input string was not in a correct format.")
    return found


def format_span(ticks: int, spec: str | None, culture: Culture) -> str:
    """The text in `c` (default), `g`, `G` or a custom pattern. Raises FormatException."""
    days, rest = divmod(abs(ticks), ticks_per.TICKS_PER_DAY)
    hours, rest = divmod(rest, ticks_per.TICKS_PER_HOUR)
    minutes, rest = divmod(rest, ticks_per.TICKS_PER_MINUTE)
    seconds, fraction = divmod(rest, ticks_per.TICKS_PER_SECOND)
    sign = "-" if ticks < 0 else ""
    if not spec or spec in ("c", "t", "T"):
        head = f"{sign}{days}." if days else sign
        return f"{head}{hours:02d}:{minutes:02d}:{seconds:02d}" + (f".{fraction:07d}" if fraction else "")
    if spec == "g":
        tail = f"{culture.decimal_separator}{f'{fraction:07d}'.rstrip('0')}" if fraction else ""
        return f"{sign}{f'{days}:' if days else ''}{hours}:{minutes:02d}:{seconds:02d}{tail}"
    if spec == "G":
        return f"{sign}{days}:{hours:02d}:{minutes:02d}:{seconds:02d}{culture.decimal_separator}{fraction:07d}"
    if len(spec) == 1:
        raise FormatException("Input string was not in a correct format.")
    out: list[str] = []
    values = {"d": days, "h": hours, "m": minutes, "s": seconds}
    for kind, text in tokens(spec):
        if kind == "text":
            out.append(text)
        elif kind in "fF":
            digits = f"{fraction:07d}"[: len(text)]
            out.append(digits.rstrip("0") if kind == "F" else digits)
        else:
            out.append(f"{values[kind]:0{len(text)}d}")
    return "".join(out)


def read_span(value: Any) -> Any:
    """Casts: whole numbers are ticks."""
    if isinstance(value, int) and not isinstance(value, bool):
        return TimeSpan(int(value))
    return NotImplemented


TimeSpan.net_type.convert = read_span
