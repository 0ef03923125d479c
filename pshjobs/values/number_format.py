"""Standard numeric formats: `N2`, `D5`, `X`, `P1`, `E3`, `G` and the others."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Any, Final

from pshjobs.errors import FormatException

from .culture import Culture
from .number_text import decimal_text, general_text, round_trip_text, special_text
from .numbers import BigInteger, Byte, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64

_EXACT: Final = Context(prec=1200)
_STANDARD: Final = re.compile(r"([A-Za-z])([0-9]{0,9})", re.ASCII)
_BITS: Final[dict[type, int]] = {
    int: 32, Int64: 64, Byte: 8, SByte: 8, Int16: 16, UInt16: 16, UInt32: 32, UInt64: 64,
}  # fmt: skip


def format_number(value: Any, spec: str, culture: Culture) -> str:
    """The number (not a Boolean or Char) in a standard or custom format. Raises FormatException."""
    if isinstance(value, float) and not math.isfinite(value):
        return special_text(value, culture.infinity)
    writer, letter, precision = _read_specifier(spec)
    return writer(value, letter, precision, culture)


def number_writer(spec: str, width: int) -> Callable[[Any, Culture], str]:
    """`format_number` for one format, of Int32 and Double, with blanks before it up to a width."""
    writer, letter, precision = _read_specifier(spec)

    def write(value: Any, culture: Culture) -> str:
        if math.isfinite(value):
            return writer(value, letter, precision, culture).rjust(width)
        return special_text(value, culture.infinity).rjust(width)

    return write


@lru_cache(maxsize=256)
def _read_specifier(spec: str) -> tuple[_Writer, str, int]:
    """What writes the format, its letter (a custom format: all of it), and its precision (-1 for none)."""
    found = _STANDARD.fullmatch(spec)
    if found is None:
        return _custom, spec, -1
    return _WRITERS.get(found[1].upper(), _unknown), found[1], int(found[2]) if found[2] else -1


def _custom(value: Any, spec: str, precision: int, culture: Culture) -> str:
    from .custom_format import format_custom

    return format_custom(value, spec, culture)


def _unknown(value: Any, letter: str, precision: int, culture: Culture) -> str:
    raise bad_specifier()


def bad_specifier() -> FormatException:
    return FormatException("Format specifier was invalid.")


def exact_decimal(value: Any) -> Decimal:
    """The number as it is, every binary digit of a Double included."""
    return value if isinstance(value, Decimal) else Decimal(float(value) if isinstance(value, float) else int(value))


def fixed_digits(value: Any, places: int, scale: int = 0) -> tuple[bool, str]:
    """Sign and digits of value * 10**scale with this many places.

    A Double rounds its exact value, ties to even; other numbers round ties away from zero. Only a Double has a negative zero.
    """
    is_real = isinstance(value, float)
    if is_real and scale == 0 and places < 100:
        # Python's own rounding is of the exact binary value, ties to even
        return math.copysign(1.0, value) < 0, format(abs(value), f".{places}f")
    if type(value) is int and scale == 0:
        return value < 0, f"{abs(value)}.{'0' * places}" if places else str(abs(value))
    number = exact_decimal(value).scaleb(scale, _EXACT)
    rounding = ROUND_HALF_EVEN if is_real else ROUND_HALF_UP
    rounded = number.quantize(Decimal(1).scaleb(-places), rounding, _EXACT)
    negative = math.copysign(1.0, value) < 0 if is_real else rounded < 0
    return negative, format(rounded.copy_abs(), "f")


def grouped(digits: str, culture: Culture) -> str:
    """Digits with the separators of groups and decimals."""
    whole, point, fraction = digits.partition(".")
    return f"{int(whole):,}".replace(",", culture.group_separator) + (
        culture.decimal_separator + fraction if point else ""
    )


def _number(value: Any, letter: str, precision: int, culture: Culture) -> str:
    places = culture.decimal_digits if precision < 0 else precision
    if type(value) in _NATIVE and places < 100 and culture.group_separator == "," and culture.decimal_separator == ".":
        return format(value, f",.{places}f")  # Python's own format says the same
    negative, digits = fixed_digits(value, places)
    return ("-" if negative else "") + grouped(digits, culture)


def _fixed(value: Any, letter: str, precision: int, culture: Culture) -> str:
    negative, digits = fixed_digits(value, culture.decimal_digits if precision < 0 else precision)
    return ("-" if negative else "") + digits.replace(".", culture.decimal_separator)


def _percent(value: Any, letter: str, precision: int, culture: Culture) -> str:
    places = culture.percent_decimal_digits if precision < 0 else precision
    negative, digits = fixed_digits(value, places, scale=2)
    pattern = culture.percent_negative if negative else culture.percent_positive
    return pattern.replace("n", grouped(digits, culture))


def _currency(value: Any, letter: str, precision: int, culture: Culture) -> str:
    negative, digits = fixed_digits(value, culture.currency_decimal_digits if precision < 0 else precision)
    pattern = culture.currency_negative if negative else culture.currency_positive
    return pattern.replace("n", grouped(digits, culture)).replace("$", culture.currency_symbol)


def significant_digits(value: Any, count: int) -> tuple[bool, str, int]:
    """Sign, exactly `count` digits, and the decimal exponent of the first."""
    is_real = isinstance(value, float)
    number = exact_decimal(value)
    negative = math.copysign(1.0, value) < 0 if is_real else number < 0
    if not number:
        return negative, "0" * count, 0
    rounding = ROUND_HALF_EVEN if is_real else ROUND_HALF_UP
    rounded = Context(prec=count, rounding=rounding).create_decimal(number).copy_abs()
    digits = "".join(map(str, rounded.as_tuple().digits))
    return negative, digits.ljust(count, "0"), rounded.adjusted()


def _scientific(value: Any, letter: str, precision: int, culture: Culture) -> str:
    negative, digits, exponent = significant_digits(value, (6 if precision < 0 else precision) + 1)
    fraction = culture.decimal_separator + digits[1:] if len(digits) > 1 else ""
    sign = "-" if negative else ""
    return f"{sign}{digits[0]}{fraction}{letter}{'-' if exponent < 0 else '+'}{abs(exponent):03d}"


def _general(value: Any, letter: str, precision: int, culture: Culture) -> str:
    if precision <= 0:
        text = _plain_general(value, culture)
    else:
        negative, digits, exponent = significant_digits(value, precision)
        text = ("-" if negative else "") + general_text(digits.rstrip("0") or "0", exponent, precision)
    return text if letter == "G" else text.replace("E", "e")


def _plain_general(value: Any, culture: Culture) -> str:
    if isinstance(value, float):
        return round_trip_text(value, isinstance(value, Single), culture.infinity)
    return decimal_text(value) if isinstance(value, Decimal) else int.__repr__(value)


def _round_trip(value: Any, letter: str, precision: int, culture: Culture) -> str:
    if not isinstance(value, (float, BigInteger)):
        raise bad_specifier()
    return _plain_general(value, culture)


def _decimal(value: Any, letter: str, precision: int, culture: Culture) -> str:
    if not isinstance(value, int):
        raise bad_specifier()
    digits = str(abs(int(value))).rjust(precision, "0")
    return "-" + digits if value < 0 else digits


def _in_base(value: Any, precision: int, letter: str) -> str:
    """Two's complement in the type's own width; BigInteger takes as many digits as its sign needs."""
    if not isinstance(value, int):
        raise bad_specifier()
    number = int(value)
    bits = _BITS.get(type(value))
    if bits is None:
        step = 4 if letter in "xX" else 1
        bits = (number if number >= 0 else ~number).bit_length() // step * step + step
    text = format(number & ((1 << bits) - 1), letter)
    filler = "0" if number >= 0 else "F" if letter == "X" else "f" if letter == "x" else "1"
    if type(value) is BigInteger:
        text = text.rjust(bits // (4 if letter in "xX" else 1), "0")
    return text.rjust(max(precision, 0), filler if type(value) is BigInteger else "0")


def _hexadecimal(value: Any, letter: str, precision: int, culture: Culture) -> str:
    return _in_base(value, precision, letter)


def _binary(value: Any, letter: str, precision: int, culture: Culture) -> str:
    return _in_base(value, precision, "b")


_Writer = Callable[[Any, str, int, Culture], str]
_NATIVE: Final = frozenset((int, float))
_WRITERS: Final[dict[str, _Writer]] = {
    "N": _number,
    "F": _fixed,
    "P": _percent,
    "C": _currency,
    "E": _scientific,
    "G": _general,
    "R": _round_trip,
    "D": _decimal,
    "X": _hexadecimal,
    "B": _binary,
}
