"""Calendars and regions."""

from __future__ import annotations

import datetime as python
from typing import Any

from pshjobs.values.type_info import NetType, constructor, method, prop, static_prop

from . import calendar as cal
from .datetime import DateTime, days_in_month
from .object import Object


class Calendar(NetType, name="System.Globalization.Calendar", base=Object):
    __slots__ = ()

    @method("int GetYear(datetime time)")
    def get_year(self, moment: DateTime) -> int:
        return cal.parts_of(moment.ticks).year

    @method("int GetMonth(datetime time)")
    def get_month(self, moment: DateTime) -> int:
        return cal.parts_of(moment.ticks).month

    @method("int GetDayOfYear(datetime time)")
    def get_day_of_year(self, moment: DateTime) -> int:
        return cal.day_of_year(moment.ticks)

    @method("int GetDaysInMonth(int year, int month)")
    def get_days_in_month(self, year: int, month: int) -> int:
        return days_in_month(year, month)

    @method("int GetDaysInYear(int year)")
    def get_days_in_year(self, year: int) -> int:
        return 365 + (days_in_month(year, 2) == 29)

    @method("bool IsLeapYear(int year)")
    def is_leap_year(self, year: int) -> bool:
        return days_in_month(year, 2) == 29

    @method(
        "int GetWeekOfYear(datetime time, System.Globalization.CalendarWeekRule rule, System.DayOfWeek firstDayOfWeek)"
    )
    def get_week_of_year(self, moment: DateTime, rule: Any, first: Any) -> int:
        return week_of_year(python.date.fromordinal(moment.ticks // cal.TICKS_PER_DAY + 1), rule.value, first.value)


def week_of_year(date: python.date, rule: int, first: int) -> int:
    """The week by a CalendarWeekRule: 0 the first day, 1 the first full week, 2 the first with four days."""
    start = python.date(date.year, 1, 1)
    offset = ((start.weekday() + 1) % 7 - first) % 7
    least = {0: 1, 1: 7, 2: 4}[rule]
    number = (date.toordinal() - start.toordinal() + offset) // 7
    if 7 - offset >= least:
        number += 1
    if number == 0:
        return week_of_year(python.date(date.year - 1, 12, 31), rule, first)
    return number


class GregorianCalendar(Calendar, name="System.Globalization.GregorianCalendar", base=Calendar):
    __slots__ = ()

    @constructor("System.Globalization.GregorianCalendar new()")
    def new() -> GregorianCalendar:
        return GregorianCalendar()


class RegionInfo(NetType, name="System.Globalization.RegionInfo", base=Object):
    __slots__ = ("code",)

    def __init__(self, code: str) -> None:
        self.code = code

    @constructor("System.Globalization.RegionInfo new(string name)")
    def new(name: str) -> RegionInfo:
        return RegionInfo(name.rpartition("-")[2].upper())

    @prop("string Name")
    def name(self) -> str:
        return self.code

    @prop("string TwoLetterISORegionName")
    def two_letter(self) -> str:
        return self.code

    @static_prop("System.Globalization.RegionInfo CurrentRegion")
    def current_region() -> RegionInfo:
        return RegionInfo("US")
