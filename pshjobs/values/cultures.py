"""Further cultures: the conventions of a few languages, for `ToString('N1', [cultureinfo]'de-DE')` and the like."""

from __future__ import annotations

from typing import Final

from .culture import EN_US, Culture


def _culture(
    name: str,
    display_name: str,
    lcid: int,
    separators: str,
    dates: tuple[str, str, str, str],
    months: str,
    days: str,
    currency: str,
) -> Culture:
    """`separators` are of decimals and groups; `dates` the short, long, month-and-day and year-and-month patterns."""
    month_names, day_names = tuple(months.split()), tuple(days.split())
    return EN_US._replace(
        name=name,
        display_name=display_name,
        lcid=lcid,
        decimal_separator=separators[0],
        group_separator=separators[1],
        percent_positive="n\u00a0%",
        percent_negative="-n\u00a0%",
        currency_symbol=currency,
        currency_positive="n\u00a0$",
        currency_negative="-n\u00a0$",
        short_date=dates[0],
        long_date=dates[1],
        month_day=dates[2],
        year_month=dates[3],
        short_time="HH:mm",
        long_time="HH:mm:ss",
        month_names=month_names,
        short_month_names=tuple(month[:3] for month in month_names),
        day_names=day_names,
        short_day_names=tuple(day[:2] for day in day_names),
    )


_ALL: Final = (
    EN_US._replace(
        name="en-GB", display_name="English (United Kingdom)", lcid=2057, currency_symbol="\u00a3", short_date="dd/MM/yyyy",
        long_date="dddd d MMMM yyyy", month_day="d MMMM", short_time="HH:mm", long_time="HH:mm:ss", am="am", pm="pm",
    ),
    _culture(
        "de-DE", "German (Germany)", 1031, ",.", ("dd.MM.yyyy", "dddd, d. MMMM yyyy", "d. MMMM", "MMMM yyyy"),
        "Januar Februar M\u00e4rz April Mai Juni Juli August September Oktober November Dezember",
        "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag", "\u20ac",
    ),
    _culture(
        "fr-FR", "French (France)", 1036, ",\u202f", ("dd/MM/yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"),
        "janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre",
        "dimanche lundi mardi mercredi jeudi vendredi samedi", "\u20ac",
    ),
    _culture(
        "es-ES", "Spanish (Spain)", 3082, ",.", ("d/M/yyyy", "dddd, d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "MMMM 'de' yyyy"),
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "domingo lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado", "\u20ac",
    ),
    _culture(
        "it-IT", "Italian (Italy)", 1040, ",.", ("dd/MM/yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"),
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "domenica luned\u00ec marted\u00ec mercoled\u00ec gioved\u00ec venerd\u00ec sabato", "\u20ac",
    ),
    _culture(
        "nl-NL", "Dutch (Netherlands)", 1043, ",.", ("dd-MM-yyyy", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"),
        "januari februari maart april mei juni juli augustus september oktober november december",
        "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag", "\u20ac",
    ),
    _culture(
        "sv-SE", "Swedish (Sweden)", 1053, ",\u00a0", ("yyyy-MM-dd", "dddd d MMMM yyyy", "d MMMM", "MMMM yyyy"),
        "januari februari mars april maj juni juli augusti september oktober november december",
        "s\u00f6ndag m\u00e5ndag tisdag onsdag torsdag fredag l\u00f6rdag", "kr",
    ),
)  # fmt: skip

CULTURES: Final[dict[str, Culture]] = {culture.name.lower(): culture for culture in _ALL}
"""Cultures by their name in lower case."""
