"""[datetime]"""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import math
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentOutOfRangeException, FormatException
from pshjobs.values.culture import INVARIANT, Culture
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Int64
from pshjobs.values.objects import CodeProperty
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from . import calendar as cal
from .date_format import Moment, format_moment
from .date_parse import Parsed, parse_date, parse_exact
from .enumerations import DATE_TIME_KIND, DAY_OF_WEEK
from .number_text import culture_of
from .object import ValueType
from .timespan import TimeSpan, real_ticks

BAD_DATE = "Year, Month, and Day parameters describe an un-representable DateTime."
BAD_TIME = "Hour, Minute, and Second parameters describe an un-representable DateTime."
ADJUST, ASSUME_LOCAL, ASSUME_UTC, ROUND_TRIP, WHITE = 16, 32, 64, 128, 7


def _adder(name: str, ticks: int) -> Any:
    def add(self: DateTime, value: float) -> DateTime:
        return self.moved(real_ticks(value, ticks))

    return method(f"datetime {name}(double value)")(add)


class DateTime(
    NetType, name="System.DateTime", base=ValueType, kind="struct", accelerators=("datetime",),
    interfaces=("System.IComparable", "System.IComparable`1[System.DateTime]", "System.IConvertible",
                "System.IEquatable`1[System.DateTime]", "System.IFormattable", "System.Runtime.Serialization.ISerializable"),
):  # fmt: skip
    """A moment: `ticks` since the year 1, and `kind` (0 Unspecified, 1 Utc, 2 Local)."""

    __slots__ = ("kind", "members", "ticks")

    def __init__(self, ticks: int = 0, kind: int = 0) -> None:
        self.ticks = int(ticks)
        self.kind = kind
        self.members = None  # what Add-Member adds (DisplayHint)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateTime) and self.ticks == other.ticks

    def __lt__(self, other: DateTime) -> bool:
        return self.ticks < other.ticks

    def __hash__(self) -> int:
        return hash((DateTime, self.ticks))

    def net_format(self, spec: str, culture: Culture) -> str:
        """`ToString(spec, culture)`."""
        return format_moment(Moment(self.ticks, self.kind), spec, culture)

    def moved(self, ticks: int) -> DateTime:
        """The moment that many ticks later. Raises ArgumentOutOfRangeException."""
        made = self.ticks + ticks
        if not 0 <= made <= cal.MAX_TICKS:
            raise ArgumentOutOfRangeException(
                "The added or subtracted value results in an un-representable DateTime. (Parameter 'value')"
            )
        return DateTime(made, self.kind)

    @constructor(
        "datetime new(long ticks)", "datetime new(long ticks, System.DateTimeKind kind)",
        "datetime new(int year, int month, int day)", "datetime new(int year, int month, int day, int hour, int minute, int second)",
        "datetime new(int year, int month, int day, int hour, int minute, int second, System.DateTimeKind kind)",
        "datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond)",
        "datetime new(int year, int month, int day, int hour, int minute, int second, int millisecond, System.DateTimeKind kind)",
    )  # fmt: skip
    def new(*args: Any) -> DateTime:
        kind = args[-1].value if isinstance(args[-1], EnumValue) else 0
        numbers = [int(arg) for arg in args if not isinstance(arg, EnumValue)]
        if len(numbers) == 1:
            if not 0 <= numbers[0] <= cal.MAX_TICKS:
                raise ArgumentOutOfRangeException(
                    "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')"
                )
            return DateTime(numbers[0], kind)
        return DateTime(moment_ticks(numbers), kind)

    # Parts ------------------------------------------------------------------------------------------

    @prop("datetime Date")
    def date(self) -> DateTime:
        return DateTime(self.ticks - self.ticks % cal.TICKS_PER_DAY, self.kind)

    @prop("int Day")
    def day(self) -> int:
        return cal.parts_of(self.ticks).day

    @prop("System.DayOfWeek DayOfWeek")
    def day_of_week(self) -> EnumValue:
        return EnumValue(DAY_OF_WEEK, cal.weekday(self.ticks))

    @prop("int DayOfYear")
    def day_of_year(self) -> int:
        return cal.day_of_year(self.ticks)

    @prop("int Hour")
    def hour(self) -> int:
        return self.ticks // cal.TICKS_PER_HOUR % 24

    @prop("System.DateTimeKind Kind")
    def kind_(self) -> EnumValue:
        return EnumValue(DATE_TIME_KIND, self.kind)

    @prop("int Millisecond")
    def millisecond(self) -> int:
        return self.ticks // cal.TICKS_PER_MS % 1000

    @prop("int Microsecond")
    def microsecond(self) -> int:
        return self.ticks // 10 % 1000

    @prop("int Nanosecond")
    def nanosecond(self) -> int:
        return self.ticks % 10 * 100

    @prop("int Minute")
    def minute(self) -> int:
        return self.ticks // cal.TICKS_PER_MINUTE % 60

    @prop("int Month")
    def month(self) -> int:
        return cal.parts_of(self.ticks).month

    @prop("int Second")
    def second(self) -> int:
        return self.ticks // cal.TICKS_PER_SECOND % 60

    @prop("long Ticks")
    def ticks_(self) -> Int64:
        return Int64(self.ticks)

    @prop("timespan TimeOfDay")
    def time_of_day(self) -> TimeSpan:
        return TimeSpan(self.ticks % cal.TICKS_PER_DAY)

    @prop("int Year")
    def year(self) -> int:
        return cal.parts_of(self.ticks).year

    # Arithmetic -------------------------------------------------------------------------------------

    add_days = _adder("AddDays", cal.TICKS_PER_DAY)
    add_hours = _adder("AddHours", cal.TICKS_PER_HOUR)
    add_minutes = _adder("AddMinutes", cal.TICKS_PER_MINUTE)
    add_seconds = _adder("AddSeconds", cal.TICKS_PER_SECOND)
    add_milliseconds = _adder("AddMilliseconds", cal.TICKS_PER_MS)
    add_microseconds = _adder("AddMicroseconds", 10)

    @method("datetime AddTicks(long value)")
    def add_ticks(self, value: int) -> DateTime:
        return self.moved(int(value))

    @method("datetime AddMonths(int months)")
    def add_months(self, months: int) -> DateTime:
        if not -120000 <= months <= 120000:
            raise ArgumentOutOfRangeException("Months value must be between +/-120000. (Parameter 'months')")
        return self.by_months(months)

    @method("datetime AddYears(int value)")
    def add_years(self, years: int) -> DateTime:
        if not -10000 <= years <= 10000:
            raise ArgumentOutOfRangeException("Years value must be between +/-10000. (Parameter 'value')")
        return self.by_months(years * 12)

    def by_months(self, months: int) -> DateTime:
        """The same day some months later, or the last one of that month."""
        parts = cal.parts_of(self.ticks)
        year, month = divmod(parts.year * 12 + parts.month - 1 + months, 12)
        if not 1 <= year <= 9999:
            raise ArgumentOutOfRangeException(
                "The added or subtracted value results in an un-representable DateTime. (Parameter 'months')"
            )
        day = min(parts.day, days_in_month(year, month + 1))
        return DateTime(cal.ticks_at(year, month + 1, day) + self.ticks % cal.TICKS_PER_DAY, self.kind)

    @method("datetime Add(timespan value)")
    def add(self, span: TimeSpan) -> DateTime:
        return self.moved(span.ticks)

    @method("timespan Subtract(datetime value)", "datetime Subtract(timespan value)")
    def subtract(self, other: Any) -> Any:
        return TimeSpan(self.ticks - other.ticks) if isinstance(other, DateTime) else self.moved(-other.ticks)

    @method("int CompareTo(System.Object value)", "int CompareTo(datetime value)")
    def compare_to(self, other: Any) -> int:
        if other is None:
            return 1
        if not isinstance(other, DateTime):
            raise ArgumentException("Object must be of type DateTime.")
        return (self.ticks > other.ticks) - (self.ticks < other.ticks)

    @method("bool Equals(System.Object value)", "bool Equals(datetime value)")
    def equals(self, other: Any) -> bool:
        return self == other

    # Zones ------------------------------------------------------------------------------------------

    @method("datetime ToUniversalTime()")
    def to_universal_time(self) -> DateTime:
        if self.kind == cal.UTC:
            return self
        return DateTime(cal.clamp(self.ticks - cal.offset_of_local(self.ticks)), cal.UTC)

    @method("datetime ToLocalTime()")
    def to_local_time(self) -> DateTime:
        if self.kind == cal.LOCAL:
            return self
        return DateTime(cal.clamp(self.ticks + cal.offset_of_utc(self.ticks)), cal.LOCAL)

    @method("bool IsDaylightSavingTime()")
    def is_daylight_saving_time(self) -> bool:
        import time

        return time.localtime((self.ticks - cal.UNIX_EPOCH) // cal.TICKS_PER_SECOND).tm_isdst > 0

    @method("long ToFileTime()", "long ToFileTimeUtc()")
    def to_file_time(self) -> Int64:
        return Int64(DateTime.to_universal_time(self).ticks - 504911232000000000)

    @method("double ToOADate()")
    def to_oa_date(self) -> float:
        return (self.ticks - 599264352000000000) / cal.TICKS_PER_DAY

    @method("long ToBinary()")
    def to_binary(self) -> Int64:
        return Int64(self.ticks | (self.kind << 62) if self.kind != cal.LOCAL else self.ticks - 2**63)

    # Text -------------------------------------------------------------------------------------------

    @method("string ToString()", "string ToString(string format)", "string ToString(System.IFormatProvider provider)",
            "string ToString(string format, System.IFormatProvider provider)")  # fmt: skip
    def to_string(self, *args: Any) -> str:
        spec = next((arg for arg in args if isinstance(arg, str)), "")
        provider = next((arg for arg in args if not isinstance(arg, str)), None)
        return self.net_format(spec, culture_of(provider))

    @method("string ToShortDateString()")
    def to_short_date_string(self) -> str:
        return self.net_format("d", culture_of(None))

    @method("string ToLongDateString()")
    def to_long_date_string(self) -> str:
        return self.net_format("D", culture_of(None))

    @method("string ToShortTimeString()")
    def to_short_time_string(self) -> str:
        return self.net_format("t", culture_of(None))

    @method("string ToLongTimeString()")
    def to_long_time_string(self) -> str:
        return self.net_format("T", culture_of(None))

    @method("System.TypeCode GetTypeCode()")
    def get_type_code(self) -> Any:
        from .enumerations import TYPE_CODE
        from .enums import value_of

        return value_of(TYPE_CODE, "DateTime")

    # Static -----------------------------------------------------------------------------------------

    @static_prop("datetime Now")
    def now() -> DateTime:
        ticks = cal.utc_now()
        return DateTime(ticks + cal.offset_of_utc(ticks), cal.LOCAL)

    @static_prop("datetime UtcNow")
    def utc_now() -> DateTime:
        return DateTime(cal.utc_now(), cal.UTC)

    @static_prop("datetime Today")
    def today() -> DateTime:
        now = DateTime.now().ticks
        return DateTime(now - now % cal.TICKS_PER_DAY, cal.LOCAL)

    @static_prop("datetime MinValue")
    def min_value() -> DateTime:
        return DateTime(0)

    @static_prop("datetime MaxValue")
    def max_value() -> DateTime:
        return DateTime(cal.MAX_TICKS)

    @static_prop("datetime UnixEpoch")
    def unix_epoch() -> DateTime:
        return DateTime(cal.UNIX_EPOCH, cal.UTC)

    @static("datetime Parse(string s)", "datetime Parse(string s, System.IFormatProvider provider)",
            "datetime Parse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles)")  # fmt: skip
    def parse(text: str, provider: Any = None, styles: Any = None) -> DateTime:
        return from_parsed(parse_date(text, culture_of(provider)), styles)

    @static("bool TryParse(string s, [ref] datetime result)",
            "bool TryParse(string s, System.IFormatProvider provider, [ref] datetime result)",
            "bool TryParse(string s, System.IFormatProvider provider, System.Globalization.DateTimeStyles styles, [ref] datetime result)")  # fmt: skip
    def try_parse(text: str, *args: Any) -> bool:
        return _try(lambda: DateTime.parse(text, *args[:-1]), args[-1])

    @static(
        "datetime ParseExact(string s, string format, System.IFormatProvider provider)",
        "datetime ParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)",
        "datetime ParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style)",
    )  # fmt: skip
    def parse_exact(text: str, patterns: Any, provider: Any, styles: Any = None) -> DateTime:
        many = [patterns] if isinstance(patterns, str) else list(patterns)
        white = bool(styles is not None and styles.value & WHITE)
        return from_parsed(parse_exact(text, many, culture_of(provider), white), styles)

    @static(
        "bool TryParseExact(string s, string format, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)",
        "bool TryParseExact(string s, string[] formats, System.IFormatProvider provider, System.Globalization.DateTimeStyles style, [ref] datetime result)",
    )  # fmt: skip
    def try_parse_exact(text: str, patterns: Any, provider: Any, styles: Any, result: Any) -> bool:
        return _try(lambda: DateTime.parse_exact(text, patterns, provider, styles), result)

    @static("bool IsLeapYear(int year)")
    def is_leap_year(year: int) -> bool:
        if not 1 <= year <= 9999:
            raise ArgumentOutOfRangeException("Year must be between 1 and 9999. (Parameter 'year')")
        return days_in_month(year, 2) == 29

    @static("int DaysInMonth(int year, int month)")
    def days_in_month(year: int, month: int) -> int:
        if not 1 <= month <= 12:
            raise ArgumentOutOfRangeException("Month must be between one and twelve. (Parameter 'month')")
        return days_in_month(year, month)

    @static("datetime SpecifyKind(datetime value, System.DateTimeKind kind)")
    def specify_kind(value: DateTime, kind: EnumValue) -> DateTime:
        return DateTime(value.ticks, kind.value)

    @static("int Compare(datetime t1, datetime t2)")
    def compare(left: DateTime, right: DateTime) -> int:
        return (left.ticks > right.ticks) - (left.ticks < right.ticks)

    @static("datetime FromFileTime(long fileTime)")
    def from_file_time(value: int) -> DateTime:
        return DateTime.to_local_time(DateTime(int(value) + 504911232000000000, cal.UTC))

    @static("datetime FromFileTimeUtc(long fileTime)")
    def from_file_time_utc(value: int) -> DateTime:
        return DateTime(int(value) + 504911232000000000, cal.UTC)

    @static("datetime FromOADate(double d)")
    def from_oa_date(value: float) -> DateTime:
        return DateTime(599264352000000000 + round(value * 86_400_000) * cal.TICKS_PER_MS)

    @static("datetime op_Addition(datetime d, timespan t)")
    def op_addition(left: DateTime, right: TimeSpan) -> DateTime:
        return left.moved(right.ticks)

    @static("datetime op_Subtraction(datetime d, timespan t)", "timespan op_Subtraction(datetime d1, datetime d2)")
    def op_subtraction(left: DateTime, right: Any) -> Any:
        return TimeSpan(left.ticks - right.ticks) if isinstance(right, DateTime) else left.moved(-right.ticks)


def _try(read: Any, result: Any) -> bool:
    try:
        result.value = read()
    except FormatException:
        result.value = DateTime(0)
        return False
    return True


def moment_ticks(numbers: list[int]) -> int:
    """Ticks of year, month, day and maybe hour, minute, second, millisecond. Raises ArgumentOutOfRangeException."""
    year, month, day, *rest = numbers
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        raise ArgumentOutOfRangeException(BAD_DATE)
    hour, minute, second, milli = (*rest, 0, 0, 0, 0)[:4]
    if not 0 <= milli < 1000:
        raise ArgumentOutOfRangeException("Valid values are between 0 and 999, inclusive. (Parameter 'millisecond')")
    try:
        return cal.ticks_at(year, month, day, hour, minute, second, milli * cal.TICKS_PER_MS)
    except ValueError:
        raise ArgumentOutOfRangeException(BAD_TIME) from None


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def from_parsed(parsed: Parsed, styles: Any = None) -> DateTime:
    """A DateTime from what was read: a zone makes it local time, unless the styles say else."""
    flags = styles.value if styles is not None else 0
    offset = parsed.offset
    if offset is None:
        if not flags & (ASSUME_UTC | ASSUME_LOCAL):
            return DateTime(parsed.ticks)
        if flags & ASSUME_LOCAL:
            local = DateTime(parsed.ticks, cal.LOCAL)
            return DateTime.to_universal_time(local) if flags & ADJUST else local
        offset = 0
    utc = DateTime(cal.clamp(parsed.ticks - offset), cal.UTC)
    if flags & ADJUST or (flags & ROUND_TRIP and parsed.utc):
        return utc
    return DateTime.to_local_time(utc)


def read_date(value: Any) -> Any:
    """Casts: whole numbers are ticks; a DateTimeOffset gives its local clock."""
    if type(value).__name__ == "DateTimeOffset":
        return DateTime(value.ticks)
    if isinstance(value, int) and not isinstance(value, bool):
        return DateTime(int(value))
    if isinstance(value, float) and math.isfinite(value):
        return DateTime(round(value))
    if isinstance(value, str):
        return from_parsed(parse_date(value, INVARIANT))
    return NotImplemented


def display_text(value: Any) -> str:
    """The DateTime property of type data: the long form, as its DisplayHint wants."""
    from pshjobs.values.members import get_member

    hint = str(get_member(value, "DisplayHint") or "DateTime")
    spec = {"Date": "D", "Time": "T"}.get(hint, "F")
    return str(value.net_format(spec, culture_of(None)))


DateTime.net_type.convert = read_date
DateTime.net_type.extended["datetime"] = CodeProperty("DateTime", display_text, kind="ScriptProperty")
