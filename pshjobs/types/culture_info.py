"""CultureInfo, NumberFormatInfo, DateTimeFormatInfo, TextInfo."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
from typing import Any

from pshjobs.values.culture import CURRENT, EN_US, INVARIANT, Culture
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .exceptions import exception
from .object import Object
from .string import upper

PROVIDER = ("System.IFormatProvider", "System.ICloneable")


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GERMAN = INVARIANT._replace(
    name="de-DE", display_name="German (Germany)", decimal_digits=3, decimal_separator=",", group_separator=".", infinity="\u221e",
    currency_symbol="\u20ac", currency_positive="n $", currency_negative="-n $", percent_positive="n %", percent_negative="-n %",
    percent_decimal_digits=3, short_date="dd.MM.yyyy", long_date="dddd, d. MMMM yyyy", month_day="d. MMMM", year_month="MMMM yyyy",
    month_names=_names("Januar Februar M\u00e4rz April Mai Juni Juli August September Oktober November Dezember"),
    short_month_names=_names("Jan. Feb. M\u00e4rz Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
    day_names=_names("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"), short_day_names=_names("So Mo Di Mi Do Fr Sa"),
)  # fmt: skip
_FRENCH = _GERMAN._replace(
    name="fr-FR", display_name="French (France)", group_separator="\u202f", short_date="dd/MM/yyyy", long_date="dddd d MMMM yyyy",
    month_day="d MMMM",
    month_names=_names("janvier f\u00e9vrier mars avril mai juin juillet ao\u00fbt septembre octobre novembre d\u00e9cembre"),
    short_month_names=_names("janv. f\u00e9vr. mars avr. mai juin juil. ao\u00fbt sept. oct. nov. d\u00e9c."),
    day_names=_names("dimanche lundi mardi mercredi jeudi vendredi samedi"), short_day_names=_names("dim. lun. mar. mer. jeu. ven. sam."),
)  # fmt: skip
_DUTCH = _GERMAN._replace(
    name="nl-NL", display_name="Dutch (Netherlands)", currency_positive="$ n", currency_negative="$ -n", percent_positive="n%",
    percent_negative="-n%", short_date="dd-MM-yyyy", long_date="dddd d MMMM yyyy", month_day="d MMMM",
    month_names=_names("januari februari maart april mei juni juli augustus september oktober november december"),
    short_month_names=_names("jan feb mrt apr mei jun jul aug sep okt nov dec"),
    day_names=_names("zondag maandag dinsdag woensdag donderdag vrijdag zaterdag"), short_day_names=_names("zo ma di wo do vr za"),
)  # fmt: skip
_SPANISH = _GERMAN._replace(
    name="es-ES", display_name="Spanish (Spain)", short_date="d/M/yyyy", long_date="dddd, d 'de' MMMM 'de' yyyy", short_time="H:mm",
    long_time="H:mm:ss", month_day="d 'de' MMMM", year_month="MMMM 'de' yyyy",
    month_names=_names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
    short_month_names=_names("ene feb mar abr may jun jul ago sept oct nov dic"),
    day_names=_names("domingo lunes martes mi\u00e9rcoles jueves viernes s\u00e1bado"), short_day_names=_names("dom lun mar mi\u00e9 jue vie s\u00e1b"),
)  # fmt: skip
_ITALIAN = _GERMAN._replace(
    name="it-IT", display_name="Italian (Italy)", percent_positive="n%", percent_negative="-n%", short_date="dd/MM/yyyy",
    long_date="dddd d MMMM yyyy", month_day="d MMMM",
    month_names=_names("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    short_month_names=_names("gen feb mar apr mag giu lug ago set ott nov dic"),
    day_names=_names("domenica luned\u00ec marted\u00ec mercoled\u00ec gioved\u00ec venerd\u00ec sabato"),
    short_day_names=_names("dom lun mar mer gio ven sab"),
)  # fmt: skip
_SWEDISH = _GERMAN._replace(
    name="sv-SE", display_name="Swedish (Sweden)", group_separator="\u00a0", currency_symbol="kr", short_date="yyyy-MM-dd",
    long_date="'den 'd MMMM yyyy", month_day="d MMMM",
    month_names=_names("januari februari mars april maj juni juli augusti september oktober november december"),
    short_month_names=_names("jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec."),
    day_names=_names("s\u00f6ndag m\u00e5ndag tisdag onsdag torsdag fredag l\u00f6rdag"), short_day_names=_names("s\u00f6n m\u00e5n tis ons tors fre l\u00f6r"),
)  # fmt: skip
_BRITISH = EN_US._replace(
    name="en-GB", display_name="English (United Kingdom)", currency_symbol="\u00a3", short_date="dd/MM/yyyy",
    long_date="dddd, d MMMM yyyy", short_time="HH:mm", long_time="HH:mm:ss", month_day="d MMMM", am="am", pm="pm",
)  # fmt: skip
_JAPANESE = EN_US._replace(
    name="ja-JP", display_name="Japanese (Japan)", currency_symbol="\uffe5", currency_decimal_digits=0, short_date="yyyy/MM/dd",
    long_date="yyyy\u5e74M\u6708d\u65e5dddd", short_time="H:mm", long_time="H:mm:ss", month_day="M\u6708d\u65e5", year_month="yyyy\u5e74M\u6708",
)  # fmt: skip
CULTURES = {
    culture.name.lower(): culture
    for culture in (INVARIANT, EN_US, _GERMAN, _FRENCH, _DUTCH, _SPANISH, _ITALIAN, _SWEDISH, _BRITISH, _JAPANESE)
}
LCIDS = {"": 127, "en-US": 1033, "de-DE": 1031, "fr-FR": 1036, "nl-NL": 1043, "es-ES": 3082, "it-IT": 1040, "sv-SE": 1053,
         "en-GB": 2057, "ja-JP": 1041}  # fmt: skip


def find_culture(name: str) -> Culture:
    """The conventions of a culture; one that pshjobs has no data for gets those of its language, or the invariant ones."""
    lower = name.replace("_", "-").lower()
    found = CULTURES.get(lower)
    if found is not None:
        return found
    language, _, region = lower.partition("-")
    shown = f"{language}-{region.upper()}" if region else language
    base = next((culture for key, culture in CULTURES.items() if key.partition("-")[0] == language and key), None)
    if base is not None:
        return base._replace(
            name=shown, display_name=base.display_name.partition(" ")[0] + (f" ({region.upper()})" if region else "")
        )
    return INVARIANT._replace(name=shown, display_name=shown)


class CultureInfo(
    NetType, name="System.Globalization.CultureInfo", base=Object, accelerators=("cultureinfo",), interfaces=PROVIDER
):
    __slots__ = ("culture",)

    def __init__(self, culture: Culture) -> None:
        self.culture = culture

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CultureInfo) and other.culture.name == self.culture.name

    def __hash__(self) -> int:
        return hash(self.culture.name)

    @constructor(
        "cultureinfo new(string name)",
        "cultureinfo new(int culture)",
        "cultureinfo new(string name, bool useUserOverride)",
    )
    def new(name: Any, override: bool = True) -> CultureInfo:
        return read_culture(name)

    @prop("string Name")
    def name(self) -> str:
        return self.culture.name

    @prop("int LCID")
    def lcid(self) -> int:
        return LCIDS.get(self.culture.name, 4096)

    @prop("string DisplayName")
    def display_name(self) -> str:
        return self.culture.display_name

    @prop("string EnglishName")
    def english_name(self) -> str:
        return self.culture.display_name

    @prop("string NativeName")
    def native_name(self) -> str:
        return self.culture.display_name

    @prop("string IetfLanguageTag")
    def ietf_language_tag(self) -> str:
        return self.culture.name

    @prop("string TwoLetterISOLanguageName")
    def two_letter_iso_language_name(self) -> str:
        return self.culture.name.partition("-")[0] or "iv"

    @prop("string ThreeLetterISOLanguageName")
    def three_letter_iso_language_name(self) -> str:
        names = {
            "en": "eng",
            "de": "deu",
            "fr": "fra",
            "nl": "nld",
            "es": "spa",
            "it": "ita",
            "sv": "swe",
            "ja": "jpn",
            "": "ivl",
        }
        return names.get(self.culture.name.partition("-")[0], self.culture.name[:3])

    @prop("bool IsNeutralCulture")
    def is_neutral_culture(self) -> bool:
        return bool(self.culture.name) and "-" not in self.culture.name

    @prop("bool IsReadOnly")
    def is_read_only(self) -> bool:
        return True

    @prop("cultureinfo Parent")
    def parent(self) -> CultureInfo:
        language, dash, _ = self.culture.name.partition("-")
        return CultureInfo(find_culture(language) if dash else INVARIANT)

    @prop("System.Globalization.NumberFormatInfo NumberFormat")
    def number_format(self) -> NumberFormatInfo:
        return NumberFormatInfo(self.culture)

    @prop("System.Globalization.DateTimeFormatInfo DateTimeFormat")
    def date_time_format(self) -> DateTimeFormatInfo:
        return DateTimeFormatInfo(self.culture)

    @prop("System.Globalization.TextInfo TextInfo")
    def text_info(self) -> TextInfo:
        return TextInfo(self.culture)

    @prop("System.Globalization.CompareInfo CompareInfo")
    def compare_info(self) -> CompareInfo:
        return CompareInfo(self.culture)

    @prop("System.Globalization.Calendar Calendar")
    def calendar(self) -> Any:
        from .globalization import GregorianCalendar

        return GregorianCalendar()

    @method("System.Object Clone()")
    def clone(self) -> CultureInfo:
        return CultureInfo(self.culture)

    @method("System.Object GetFormat(type formatType)")
    def get_format(self, kind: Any) -> Any:
        return NumberFormatInfo(self.culture) if kind.name == "NumberFormatInfo" else DateTimeFormatInfo(self.culture)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.culture.name

    @method("bool Equals(System.Object value)")
    def equals(self, other: Any) -> bool:
        return self == other

    @static_prop("cultureinfo InvariantCulture")
    def invariant_culture() -> CultureInfo:
        return CultureInfo(INVARIANT)

    @static_prop("cultureinfo CurrentCulture")
    def current_culture() -> CultureInfo:
        return CultureInfo(CURRENT)

    @static_prop("cultureinfo CurrentUICulture")
    def current_ui_culture() -> CultureInfo:
        return CultureInfo(CURRENT)

    @static_prop("cultureinfo InstalledUICulture")
    def installed_ui_culture() -> CultureInfo:
        return CultureInfo(CURRENT)

    @static("cultureinfo GetCultureInfo(string name)", "cultureinfo GetCultureInfo(int culture)",
            "cultureinfo CreateSpecificCulture(string name)")  # fmt: skip
    def get_culture_info(name: Any) -> CultureInfo:
        return read_culture(name)

    @static("cultureinfo[] GetCultures(System.Object types)")
    def get_cultures(kinds: Any) -> Any:
        return typed_array("System.Globalization.CultureInfo", [CultureInfo(culture) for culture in CULTURES.values()])


def read_culture(name: Any) -> CultureInfo:
    """A culture by name or number. Raises CultureNotFoundException."""
    if isinstance(name, int):
        found = next((text for text, number in LCIDS.items() if number == name), None)
        if found is None:
            raise exception(
                "System.Globalization.CultureNotFoundException",
                f"Culture is not supported. (Parameter 'culture')\n{name} (0x{name:04x}) is an invalid culture identifier.",
            )
        name = found
    if not re.fullmatch(r"[A-Za-z0-9_-]*", name) or len(name.partition("-")[0]) > 8:
        raise exception(
            "System.Globalization.CultureNotFoundException",
            f"Culture is not supported. (Parameter 'name')\n{name} is an invalid culture identifier.",
        )
    return CultureInfo(find_culture(name))


CultureInfo.net_type.convert = lambda value: read_culture(value) if isinstance(value, (str, int)) else NotImplemented


class FormatInfo(NetType):
    """A part of a culture; formats take it as a provider."""

    __slots__ = ("culture",)

    def __init__(self, culture: Culture) -> None:
        self.culture = culture


def _part(name: str, kind: str, read: Any) -> Any:
    return prop(f"{kind} {name}")(lambda self: read(self.culture))


class NumberFormatInfo(FormatInfo, name="System.Globalization.NumberFormatInfo", base=Object, interfaces=PROVIDER):
    __slots__ = ()
    number_decimal_separator = _part("NumberDecimalSeparator", "string", lambda c: c.decimal_separator)
    number_group_separator = _part("NumberGroupSeparator", "string", lambda c: c.group_separator)
    number_decimal_digits = _part("NumberDecimalDigits", "int", lambda c: c.decimal_digits)
    currency_symbol = _part("CurrencySymbol", "string", lambda c: c.currency_symbol)
    currency_decimal_separator = _part("CurrencyDecimalSeparator", "string", lambda c: c.decimal_separator)
    currency_group_separator = _part("CurrencyGroupSeparator", "string", lambda c: c.group_separator)
    currency_decimal_digits = _part("CurrencyDecimalDigits", "int", lambda c: c.currency_decimal_digits)
    percent_symbol = _part("PercentSymbol", "string", lambda c: "%")
    percent_decimal_digits = _part("PercentDecimalDigits", "int", lambda c: c.percent_decimal_digits)
    percent_decimal_separator = _part("PercentDecimalSeparator", "string", lambda c: c.decimal_separator)
    negative_sign = _part("NegativeSign", "string", lambda c: "-")
    positive_sign = _part("PositiveSign", "string", lambda c: "+")
    nan_symbol = _part("NaNSymbol", "string", lambda c: "NaN")
    positive_infinity_symbol = _part("PositiveInfinitySymbol", "string", lambda c: c.infinity)
    negative_infinity_symbol = _part("NegativeInfinitySymbol", "string", lambda c: "-" + c.infinity)

    @constructor("System.Globalization.NumberFormatInfo new()")
    def new() -> NumberFormatInfo:
        return NumberFormatInfo(INVARIANT)

    @static_prop("System.Globalization.NumberFormatInfo InvariantInfo")
    def invariant_info() -> NumberFormatInfo:
        return NumberFormatInfo(INVARIANT)

    @static_prop("System.Globalization.NumberFormatInfo CurrentInfo")
    def current_info() -> NumberFormatInfo:
        return NumberFormatInfo(CURRENT)


def _strings(read: Any) -> Any:
    return lambda culture: typed_array("System.String", list(read(culture)))


class DateTimeFormatInfo(FormatInfo, name="System.Globalization.DateTimeFormatInfo", base=Object, interfaces=PROVIDER):
    __slots__ = ()
    short_date_pattern = _part("ShortDatePattern", "string", lambda c: c.short_date)
    long_date_pattern = _part("LongDatePattern", "string", lambda c: c.long_date)
    short_time_pattern = _part("ShortTimePattern", "string", lambda c: c.short_time)
    long_time_pattern = _part("LongTimePattern", "string", lambda c: c.long_time)
    full_date_time_pattern = _part("FullDateTimePattern", "string", lambda c: f"{c.long_date} {c.long_time}")
    month_day_pattern = _part("MonthDayPattern", "string", lambda c: c.month_day)
    year_month_pattern = _part("YearMonthPattern", "string", lambda c: c.year_month)
    sortable = _part("SortableDateTimePattern", "string", lambda c: "yyyy'-'MM'-'dd'T'HH':'mm':'ss")
    am_designator = _part("AMDesignator", "string", lambda c: c.am)
    pm_designator = _part("PMDesignator", "string", lambda c: c.pm)
    time_separator = _part("TimeSeparator", "string", lambda c: ":")
    month_names = _part("MonthNames", "string[]", _strings(lambda c: (*c.month_names, "")))
    abbreviated_month_names = _part("AbbreviatedMonthNames", "string[]", _strings(lambda c: (*c.short_month_names, "")))
    day_names = _part("DayNames", "string[]", _strings(lambda c: c.day_names))
    abbreviated_day_names = _part("AbbreviatedDayNames", "string[]", _strings(lambda c: c.short_day_names))

    @prop("string DateSeparator")
    def date_separator(self) -> str:
        from .date_format import date_separator

        return date_separator(self.culture)

    @prop("System.DayOfWeek FirstDayOfWeek")
    def first_day_of_week(self) -> Any:
        from pshjobs.values.enums import EnumValue

        from .enumerations import DAY_OF_WEEK

        return EnumValue(DAY_OF_WEEK, 0 if self.culture.name in ("", "en-US", "ja-JP") else 1)

    @method("string GetMonthName(int month)")
    def get_month_name(self, month: int) -> str:
        return self.culture.month_names[month - 1]

    @method("string GetAbbreviatedMonthName(int month)")
    def get_abbreviated_month_name(self, month: int) -> str:
        return self.culture.short_month_names[month - 1]

    @method("string GetDayName(System.DayOfWeek dayofweek)")
    def get_day_name(self, day: Any) -> str:
        return self.culture.day_names[day.value]

    @method("string GetAbbreviatedDayName(System.DayOfWeek dayofweek)")
    def get_abbreviated_day_name(self, day: Any) -> str:
        return self.culture.short_day_names[day.value]

    @static_prop("System.Globalization.DateTimeFormatInfo InvariantInfo")
    def invariant_info() -> DateTimeFormatInfo:
        return DateTimeFormatInfo(INVARIANT)

    @static_prop("System.Globalization.DateTimeFormatInfo CurrentInfo")
    def current_info() -> DateTimeFormatInfo:
        return DateTimeFormatInfo(CURRENT)


class TextInfo(FormatInfo, name="System.Globalization.TextInfo", base=Object):
    __slots__ = ()

    @prop("string CultureName")
    def culture_name(self) -> str:
        return self.culture.name

    @prop("string ListSeparator")
    def list_separator(self) -> str:
        return ";" if self.culture.decimal_separator == "," else ","

    @method("string ToTitleCase(string str)")
    def to_title_case(self, text: str) -> str:
        def word(found: re.Match[str]) -> str:
            whole = found[0]
            return whole if whole.isupper() and len(whole) > 1 else upper(whole[0]) + whole[1:].lower()

        return re.sub(r"[^\W\d_]+(?:'[^\W\d_]+)*", word, text)

    @method("string ToUpper(string str)", "char ToUpper(char c)")
    def to_upper(self, text: str) -> str:
        return type(text)(upper(text))

    @method("string ToLower(string str)", "char ToLower(char c)")
    def to_lower(self, text: str) -> str:
        return type(text)(text.lower())


class CompareInfo(FormatInfo, name="System.Globalization.CompareInfo", base=Object):
    __slots__ = ()

    @prop("string Name")
    def name(self) -> str:
        return self.culture.name

    @method("int Compare(string string1, string string2)",
            "int Compare(string string1, string string2, System.Globalization.CompareOptions options)")  # fmt: skip
    def compare(self, left: str, right: str, options: Any = None) -> int:
        from .string_compare import compare_text

        return compare_text(left, right, bool(options is not None and options.value & 0x10000001))

    @method("int IndexOf(string source, string value)",
            "int IndexOf(string source, string value, System.Globalization.CompareOptions options)")  # fmt: skip
    def index_of(self, text: str, value: str, options: Any = None) -> int:
        ignore = options is not None and options.value & 0x10000001
        return text.lower().find(value.lower()) if ignore else text.find(value)
