"""What formatting needs of a culture: en-US with ICU's data, and the invariant culture. Others are in `cultures`."""

from __future__ import annotations

from typing import Final, NamedTuple

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_DAYS: Final = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")


class Culture(NamedTuple):
    """Number and date conventions of one culture; `name` is empty for the invariant one."""

    name: str
    display_name: str
    lcid: int
    decimal_digits: int
    decimal_separator: str
    group_separator: str
    infinity: str
    currency_symbol: str
    currency_decimal_digits: int
    currency_positive: str  # pattern: $ the symbol, n the number
    currency_negative: str
    percent_positive: str  # pattern: % the symbol, n the number
    percent_negative: str
    percent_decimal_digits: int
    short_date: str
    long_date: str
    short_time: str
    long_time: str
    month_day: str
    year_month: str
    am: str
    pm: str
    month_names: tuple[str, ...]
    short_month_names: tuple[str, ...]
    day_names: tuple[str, ...]
    short_day_names: tuple[str, ...]


INVARIANT: Final = Culture(
    name="",
    display_name="Invariant Language (Invariant Country)",
    lcid=127,
    decimal_digits=2,
    decimal_separator=".",
    group_separator=",",
    infinity="Infinity",
    currency_symbol="\u00a4",
    currency_decimal_digits=2,
    currency_positive="$n",
    currency_negative="($n)",
    percent_positive="n %",
    percent_negative="-n %",
    percent_decimal_digits=2,
    short_date="MM/dd/yyyy",
    long_date="dddd, dd MMMM yyyy",
    short_time="HH:mm",
    long_time="HH:mm:ss",
    month_day="MMMM dd",
    year_month="yyyy MMMM",
    am="AM",
    pm="PM",
    month_names=_MONTHS,
    short_month_names=tuple(name[:3] for name in _MONTHS),
    day_names=_DAYS,
    short_day_names=tuple(name[:3] for name in _DAYS),
)

EN_US: Final = INVARIANT._replace(
    name="en-US",
    display_name="English (United States)",
    lcid=1033,
    decimal_digits=3,
    infinity="\u221e",
    currency_symbol="$",
    currency_negative="-$n",
    percent_positive="n%",
    percent_negative="-n%",
    percent_decimal_digits=3,
    short_date="M/d/yyyy",
    long_date="dddd, MMMM d, yyyy",
    short_time="h:mm\u202ftt",
    long_time="h:mm:ss\u202ftt",
    month_day="MMMM d",
    year_month="MMMM yyyy",
)

CURRENT: Final = EN_US
"""The culture of `.ToString()`, `-f` and default output."""


def culture_named(name: str) -> Culture:
    """The culture with this name; one that is not known has the conventions of en-US under its own name."""
    lower = name.lower()
    if lower == "en-us":
        return EN_US
    if not name:
        return INVARIANT
    from .cultures import CULTURES  # seldom needed

    known = CULTURES.get(lower)
    return known if known is not None else EN_US._replace(name=name, display_name=name, lcid=4096)
