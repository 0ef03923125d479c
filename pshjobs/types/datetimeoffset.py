"""[datetimeoffset], TimeZoneInfo, DateOnly, TimeOnly, ISOWeek."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentOutOfRangeException, FormatException
from pshjobs.values.culture import Culture
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Int64
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from . import calendar as cal
from .date_format import Moment, format_moment
from .date_parse import parse_date, parse_exact
from .datetime import DateTime, _adder, from_parsed, moment_ticks
from .enumerations import DAY_OF_WEEK
from .number_text import culture_of
from .object import Object, ValueType
from .timespan import TimeSpan


class DateTimeOffset(
    NetType, name="System.DateTimeOffset", base=ValueType, kind="struct",
    interfaces=("System.IComparable", "System.IFormattable"),
):  # fmt: skip
    """A moment with an offset: `ticks` of the clock there, `offset` in ticks."""

    __slots__ = ("offset", "ticks")

    def __init__(self, ticks: int = 0, offset: int = 0) -> None:
        self.ticks = int(ticks)
        self.offset = offset

    def __eq__(self, other: object) -> bool:
        return isinstance(other, DateTimeOffset) and self.ticks - self.offset == other.ticks - other.offset

    def __lt__(self, other: DateTimeOffset) -> bool:
        return self.ticks - self.offset < other.ticks - other.offset

    def __hash__(self) -> int:
        return hash((DateTimeOffset, self.ticks - self.offset))

    def net_format(self, spec: str, culture: Culture) -> str:
        """`ToString(spec, culture)`."""
        return format_moment(Moment(self.ticks, 0, self.offset), spec, culture)

    def moved(self, ticks: int) -> DateTimeOffset:
        """The moment that many ticks later."""
        return DateTimeOffset(DateTime(self.ticks).moved(ticks).ticks, self.offset)

    @constructor("System.DateTimeOffset new(datetime dateTime)", "System.DateTimeOffset new(datetime dateTime, timespan offset)",
                 "System.DateTimeOffset new(long ticks, timespan offset)",
                 "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, timespan offset)",
                 "System.DateTimeOffset new(int year, int month, int day, int hour, int minute, int second, int millisecond, timespan offset)")  # fmt: skip
    def new(first: Any, *rest: Any) -> DateTimeOffset:
        if isinstance(first, DateTime):
            return DateTimeOffset(first.ticks, rest[0].ticks) if rest else of_date(first)
        if len(rest) == 1:
            return DateTimeOffset(int(first), rest[0].ticks)
        return DateTimeOffset(moment_ticks([first, *rest[:-1]]), rest[-1].ticks)

    @prop("datetime DateTime")
    def date_time(self) -> DateTime:
        return DateTime(self.ticks)

    @prop("datetime UtcDateTime")
    def utc_date_time(self) -> DateTime:
        return DateTime(self.ticks - self.offset, cal.UTC)

    @prop("datetime LocalDateTime")
    def local_date_time(self) -> DateTime:
        return DateTime.to_local_time(DateTime(self.ticks - self.offset, cal.UTC))

    @prop("datetime Date")
    def date(self) -> DateTime:
        return DateTime(self.ticks - self.ticks % cal.TICKS_PER_DAY)

    @prop("int Day")
    def day(self) -> int:
        return cal.parts_of(self.ticks).day

    @prop("System.DayOfWeek DayOfWeek")
    def day_of_week(self) -> EnumValue:
        return EnumValue(DAY_OF_WEEK, cal.weekday(self.ticks))

    @prop("int DayOfYear")
    def day_of_year(self) -> int:
        return cal.day_of_year(self.ticks)

    add_days = _adder("AddDays", cal.TICKS_PER_DAY)
    add_hours = _adder("AddHours", cal.TICKS_PER_HOUR)
    add_minutes = _adder("AddMinutes", cal.TICKS_PER_MINUTE)
    add_seconds = _adder("AddSeconds", cal.TICKS_PER_SECOND)
    add_milliseconds = _adder("AddMilliseconds", cal.TICKS_PER_MS)

    @prop("int Hour")
    def hour(self) -> int:
        return self.ticks // cal.TICKS_PER_HOUR % 24

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

    @prop("timespan Offset")
    def offset_(self) -> TimeSpan:
        return TimeSpan(self.offset)

    @prop("int TotalOffsetMinutes")
    def total_offset_minutes(self) -> int:
        return self.offset // cal.TICKS_PER_MINUTE

    @prop("int Second")
    def second(self) -> int:
        return self.ticks // cal.TICKS_PER_SECOND % 60

    @prop("long Ticks")
    def ticks_(self) -> Int64:
        return Int64(self.ticks)

    @prop("long UtcTicks")
    def utc_ticks(self) -> Int64:
        return Int64(self.ticks - self.offset)

    @prop("timespan TimeOfDay")
    def time_of_day(self) -> TimeSpan:
        return TimeSpan(self.ticks % cal.TICKS_PER_DAY)

    @prop("int Year")
    def year(self) -> int:
        return cal.parts_of(self.ticks).year

    @method("System.DateTimeOffset AddMonths(int months)")
    def add_months(self, months: int) -> DateTimeOffset:
        return DateTimeOffset(DateTime(self.ticks).by_months(months).ticks, self.offset)

    @method("System.DateTimeOffset AddYears(int years)")
    def add_years(self, years: int) -> DateTimeOffset:
        return DateTimeOffset(DateTime(self.ticks).by_months(years * 12).ticks, self.offset)

    @method("System.DateTimeOffset Add(timespan timeSpan)")
    def add(self, span: TimeSpan) -> DateTimeOffset:
        return self.moved(span.ticks)

    @method("timespan Subtract(System.DateTimeOffset value)", "System.DateTimeOffset Subtract(timespan value)")
    def subtract(self, other: Any) -> Any:
        return difference(self, other)

    @method("System.DateTimeOffset ToOffset(timespan offset)")
    def to_offset(self, span: TimeSpan) -> DateTimeOffset:
        return DateTimeOffset(self.ticks - self.offset + span.ticks, span.ticks)

    @method("System.DateTimeOffset ToUniversalTime()")
    def to_universal_time(self) -> DateTimeOffset:
        return DateTimeOffset(self.ticks - self.offset, 0)

    @method("System.DateTimeOffset ToLocalTime()")
    def to_local_time(self) -> DateTimeOffset:
        offset = cal.offset_of_utc(self.ticks - self.offset)
        return DateTimeOffset(self.ticks - self.offset + offset, offset)

    @method("long ToUnixTimeSeconds()")
    def to_unix_time_seconds(self) -> Int64:
        return Int64((self.ticks - self.offset - cal.UNIX_EPOCH) // cal.TICKS_PER_SECOND)

    @method("long ToUnixTimeMilliseconds()")
    def to_unix_time_milliseconds(self) -> Int64:
        return Int64((self.ticks - self.offset - cal.UNIX_EPOCH) // cal.TICKS_PER_MS)

    @method("int CompareTo(System.DateTimeOffset other)")
    def compare_to(self, other: DateTimeOffset) -> int:
        left, right = self.ticks - self.offset, other.ticks - other.offset
        return (left > right) - (left < right)

    @method("bool Equals(System.Object obj)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method("string ToString()", "string ToString(string format)", "string ToString(System.IFormatProvider formatProvider)",
            "string ToString(string format, System.IFormatProvider formatProvider)")  # fmt: skip
    def to_string(self, *args: Any) -> str:
        spec = next((arg for arg in args if isinstance(arg, str)), "")
        return self.net_format(spec, culture_of(next((arg for arg in args if not isinstance(arg, str)), None)))

    @static_prop("System.DateTimeOffset Now")
    def now() -> DateTimeOffset:
        utc = cal.utc_now()
        offset = cal.offset_of_utc(utc)
        return DateTimeOffset(utc + offset, offset)

    @static_prop("System.DateTimeOffset UtcNow")
    def utc_now() -> DateTimeOffset:
        return DateTimeOffset(cal.utc_now(), 0)

    @static_prop("System.DateTimeOffset UnixEpoch")
    def unix_epoch() -> DateTimeOffset:
        return DateTimeOffset(cal.UNIX_EPOCH, 0)

    @static_prop("System.DateTimeOffset MinValue")
    def min_value() -> DateTimeOffset:
        return DateTimeOffset(0, 0)

    @static_prop("System.DateTimeOffset MaxValue")
    def max_value() -> DateTimeOffset:
        return DateTimeOffset(cal.MAX_TICKS, 0)

    @static(
        "System.DateTimeOffset Parse(string input)",
        "System.DateTimeOffset Parse(string input, System.IFormatProvider formatProvider)",
    )
    def parse(text: str, provider: Any = None) -> DateTimeOffset:
        return _from_parsed(parse_date(text, culture_of(provider)))

    @static("System.DateTimeOffset ParseExact(string input, string format, System.IFormatProvider formatProvider)")
    def parse_exact(text: str, pattern: str, provider: Any) -> DateTimeOffset:
        return _from_parsed(parse_exact(text, [pattern], culture_of(provider)))

    @static("bool TryParse(string input, [ref] System.DateTimeOffset result)")
    def try_parse(text: str, result: Any) -> bool:
        try:
            result.value = _from_parsed(parse_date(text, culture_of(None)))
        except FormatException:
            result.value = DateTimeOffset()
            return False
        return True

    @static("System.DateTimeOffset FromUnixTimeSeconds(long seconds)")
    def from_unix_time_seconds(seconds: int) -> DateTimeOffset:
        return _unix(int(seconds) * cal.TICKS_PER_SECOND, "seconds")

    @static("System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)")
    def from_unix_time_milliseconds(milliseconds: int) -> DateTimeOffset:
        return _unix(int(milliseconds) * cal.TICKS_PER_MS, "milliseconds")

    @static("timespan op_Subtraction(System.DateTimeOffset left, System.DateTimeOffset right)",
            "System.DateTimeOffset op_Subtraction(System.DateTimeOffset dateTimeOffset, timespan timeSpan)")  # fmt: skip
    def op_subtraction(left: DateTimeOffset, right: Any) -> Any:
        return difference(left, right)

    @static("System.DateTimeOffset op_Addition(System.DateTimeOffset dateTimeOffset, timespan timeSpan)")
    def op_addition(left: DateTimeOffset, right: TimeSpan) -> DateTimeOffset:
        return left.moved(right.ticks)


def difference(left: DateTimeOffset, right: Any) -> Any:
    """A duration between moments, or an earlier moment."""
    if isinstance(right, DateTimeOffset):
        return TimeSpan(left.ticks - left.offset - right.ticks + right.offset)
    return left.moved(-right.ticks)


def _unix(ticks: int, name: str) -> DateTimeOffset:
    made = cal.UNIX_EPOCH + ticks
    if not 0 <= made <= cal.MAX_TICKS:
        raise ArgumentOutOfRangeException(
            f"Valid values are between -62135596800 and 253402300799, inclusive. (Parameter '{name}')"
        )
    return DateTimeOffset(made, 0)


def _from_parsed(parsed: Any) -> DateTimeOffset:
    offset = cal.offset_of_local(parsed.ticks) if parsed.offset is None else parsed.offset
    return DateTimeOffset(parsed.ticks, offset)


def of_date(value: DateTime) -> DateTimeOffset:
    """The conversion of a DateTime: UTC has offset 0, others the local one."""
    return DateTimeOffset(value.ticks, 0 if value.kind == cal.UTC else cal.offset_of_local(value.ticks))


DateTimeOffset.net_type.convert = lambda value: (
    of_date(value)
    if isinstance(value, DateTime)
    else _from_parsed(parse_date(value))
    if isinstance(value, str)
    else NotImplemented
)


class TimeZoneInfo(NetType, name="System.TimeZoneInfo", base=Object):
    """A time zone by its IANA name; the local one has no name of its own here when the system does not tell."""

    __slots__ = ("zone",)

    def __init__(self, zone: str) -> None:
        self.zone = zone

    def offset_at(self, utc: int) -> int:
        """The offset in ticks at a moment of UTC."""
        if self.zone == "UTC":
            return 0
        if self.zone == "Local":
            return cal.offset_of_utc(utc)
        import datetime as python
        from zoneinfo import ZoneInfo

        seconds = (utc - cal.UNIX_EPOCH) / cal.TICKS_PER_SECOND
        moment = python.datetime.fromtimestamp(seconds, ZoneInfo(self.zone))
        delta = moment.utcoffset() or python.timedelta()
        return int(delta.total_seconds()) * cal.TICKS_PER_SECOND

    @prop("string Id")
    def id(self) -> str:
        return self.zone if self.zone != "Local" else local_zone_name()

    @prop("string DisplayName")
    def display_name(self) -> str:
        offset = TimeSpan(self.offset_at(cal.utc_now()))
        sign = "-" if offset.ticks < 0 else "+"
        text = f"{abs(offset.ticks) // cal.TICKS_PER_HOUR:02d}:{abs(offset.ticks) // cal.TICKS_PER_MINUTE % 60:02d}"
        name = "Coordinated Universal Time" if TimeZoneInfo.zone_id(self) == "UTC" else TimeZoneInfo.zone_id(self)
        return f"(UTC) {name}" if not offset.ticks else f"(UTC{sign}{text}) {name}"

    @staticmethod
    def zone_id(info: TimeZoneInfo) -> str:
        """The name of a zone."""
        return info.zone if info.zone != "Local" else local_zone_name()

    @prop("string StandardName")
    def standard_name(self) -> str:
        return "Coordinated Universal Time" if TimeZoneInfo.zone_id(self) == "UTC" else TimeZoneInfo.zone_id(self)

    @prop("string DaylightName")
    def daylight_name(self) -> str:
        return "Coordinated Universal Time" if TimeZoneInfo.zone_id(self) == "UTC" else TimeZoneInfo.zone_id(self)

    @prop("timespan BaseUtcOffset")
    def base_utc_offset(self) -> TimeSpan:
        return TimeSpan(self.offset_at(cal.utc_now()))

    @prop("bool SupportsDaylightSavingTime")
    def supports_daylight_saving_time(self) -> bool:
        winter, summer = cal.ticks_at(2024, 1, 15), cal.ticks_at(2024, 7, 15)
        return self.offset_at(winter) != self.offset_at(summer)

    @method("timespan GetUtcOffset(datetime dateTime)")
    def get_utc_offset(self, moment: DateTime) -> TimeSpan:
        return TimeSpan(self.offset_at(DateTime.to_universal_time(moment).ticks))

    @method("string ToString()")
    def to_string(self) -> str:
        return str(self.display_name)

    @static_prop("System.TimeZoneInfo Local")
    def local() -> TimeZoneInfo:
        return TimeZoneInfo("Local")

    @static_prop("System.TimeZoneInfo Utc")
    def utc() -> TimeZoneInfo:
        return TimeZoneInfo("UTC")

    @static("System.TimeZoneInfo FindSystemTimeZoneById(string id)")
    def find_system_time_zone_by_id(name: str) -> TimeZoneInfo:
        from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

        from .exceptions import exception

        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise exception(
                "System.TimeZoneNotFoundException", f"The time zone ID '{name}' was not found on the local computer."
            ) from None
        return TimeZoneInfo(name)

    @static("datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)")
    def convert_time_from_utc(moment: DateTime, zone: TimeZoneInfo) -> DateTime:
        kind = cal.UTC if zone.zone == "UTC" else cal.LOCAL if zone.zone == "Local" else 0
        return DateTime(moment.ticks + zone.offset_at(moment.ticks), kind)

    @static("datetime ConvertTimeToUtc(datetime dateTime)")
    def convert_time_to_utc(moment: DateTime) -> DateTime:
        return DateTime.to_universal_time(moment)

    @static("datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)",
            "datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)")  # fmt: skip
    def convert_time(moment: DateTime, zone: Any) -> DateTime:
        target = TimeZoneInfo(zone) if isinstance(zone, str) else zone
        utc = DateTime.to_universal_time(moment).ticks
        return DateTime(utc + target.offset_at(utc))


def local_zone_name() -> str:
    """The IANA name of the local zone, `UTC` where the system does not say."""
    import os

    name = os.environ.get("TZ", "").lstrip(":")
    if name:
        return "UTC" if name in ("UTC", "UTC0", "Etc/UTC") else name
    try:
        target = os.path.realpath("/etc/localtime")
    except OSError:
        return "UTC"
    found = target.partition("zoneinfo/")[2]
    return "UTC" if found in ("", "UTC", "Etc/UTC", "Universal", "Zulu") else found


class ISOWeek(NetType, name="System.Globalization.ISOWeek", base=Object):
    @static("int GetWeekOfYear(datetime date)")
    def get_week_of_year(moment: DateTime) -> int:
        return _iso(moment)[1]

    @static("int GetYear(datetime date)")
    def get_year(moment: DateTime) -> int:
        return _iso(moment)[0]

    @static("int GetWeeksInYear(int year)")
    def get_weeks_in_year(year: int) -> int:
        import datetime as python

        return python.date(year, 12, 28).isocalendar()[1]


def _iso(moment: DateTime) -> tuple[int, int, int]:
    import datetime as python

    year, week, day = python.date.fromordinal(moment.ticks // cal.TICKS_PER_DAY + 1).isocalendar()
    return year, week, day


class TimeOnly(NetType, name="System.TimeOnly", base=ValueType, kind="struct"):
    __slots__ = ("ticks",)

    def __init__(self, ticks: int = 0) -> None:
        self.ticks = ticks

    def net_format(self, spec: str, culture: Culture) -> str:
        """`ToString(spec, culture)`."""
        return format_moment(Moment(self.ticks), spec or "t", culture)

    @constructor("System.TimeOnly new(int hour, int minute)", "System.TimeOnly new(int hour, int minute, int second)")
    def new(hour: int, minute: int, second: int = 0) -> TimeOnly:
        return TimeOnly(moment_ticks([1, 1, 1, hour, minute, second]))

    @prop("int Hour")
    def hour(self) -> int:
        return self.ticks // cal.TICKS_PER_HOUR

    @prop("int Minute")
    def minute(self) -> int:
        return self.ticks // cal.TICKS_PER_MINUTE % 60

    @prop("int Second")
    def second(self) -> int:
        return self.ticks // cal.TICKS_PER_SECOND % 60

    @method("string ToString()", "string ToString(string format)")
    def to_string(self, spec: str = "") -> str:
        return self.net_format(spec, culture_of(None))

    @static("System.TimeOnly FromDateTime(datetime dateTime)")
    def from_date_time(moment: DateTime) -> TimeOnly:
        return TimeOnly(moment.ticks % cal.TICKS_PER_DAY)

    @static("System.TimeOnly Parse(string s)")
    def parse(text: str) -> TimeOnly:
        return TimeOnly(from_parsed(parse_date(text)).ticks % cal.TICKS_PER_DAY)


class DateOnly(NetType, name="System.DateOnly", base=ValueType, kind="struct"):
    __slots__ = ("ticks",)

    def __init__(self, ticks: int = 0) -> None:
        self.ticks = ticks

    def net_format(self, spec: str, culture: Culture) -> str:
        """`ToString(spec, culture)`."""
        return format_moment(Moment(self.ticks), spec or "d", culture)

    @constructor("System.DateOnly new(int year, int month, int day)")
    def new(year: int, month: int, day: int) -> DateOnly:
        return DateOnly(moment_ticks([year, month, day]))

    @prop("int Year")
    def year(self) -> int:
        return cal.parts_of(self.ticks).year

    @prop("int Month")
    def month(self) -> int:
        return cal.parts_of(self.ticks).month

    @prop("int Day")
    def day(self) -> int:
        return cal.parts_of(self.ticks).day

    @prop("System.DayOfWeek DayOfWeek")
    def day_of_week(self) -> EnumValue:
        return EnumValue(DAY_OF_WEEK, cal.weekday(self.ticks))

    @method("System.DateOnly AddDays(int value)")
    def add_days(self, days: int) -> DateOnly:
        return DateOnly(self.ticks + days * cal.TICKS_PER_DAY)

    @method("string ToString()", "string ToString(string format)")
    def to_string(self, spec: str = "") -> str:
        return self.net_format(spec, culture_of(None))

    @static("System.DateOnly FromDateTime(datetime dateTime)")
    def from_date_time(moment: DateTime) -> DateOnly:
        return DateOnly(moment.ticks - moment.ticks % cal.TICKS_PER_DAY)

    @static("System.DateOnly Parse(string s)")
    def parse(text: str) -> DateOnly:
        ticks = from_parsed(parse_date(text)).ticks
        return DateOnly(ticks - ticks % cal.TICKS_PER_DAY)
