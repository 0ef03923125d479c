"""The text of numbers: 15 digits where the language converts, the shortest exact form where .NET does."""

from __future__ import annotations

import math
import struct
from decimal import Decimal


def real_text(value: float, digits: int) -> str:
    """The `G` form with this many significant digits: 15 for Double and 7 for Single in `"$x"` and in default output."""
    if not math.isfinite(value):
        return special_text(value)
    return format(value, f".{digits}G")


def special_text(value: float, infinity: str = "Infinity") -> str:
    """The text of NaN and the infinities."""
    if value != value:
        return "NaN"
    return infinity if value > 0 else "-" + infinity


def shortest_digits(value: float) -> tuple[str, int]:
    """The fewest digits that read back as the same Double, and the decimal exponent of the first one. `value` is finite."""
    mantissa, _, exponent = format(Decimal(repr(abs(value))), "E").partition("E")
    digits = mantissa.replace(".", "").rstrip("0") or "0"
    return digits, int(exponent) if digits != "0" else 0


def shortest_single_digits(value: float) -> tuple[str, int]:
    """The same for a Single."""
    wanted = struct.pack("f", abs(value))
    for precision in range(9):
        text = format(abs(value), f".{precision}E")
        if struct.pack("f", float(text)) == wanted:
            break
    mantissa, _, exponent = text.partition("E")
    digits = mantissa.replace(".", "").rstrip("0") or "0"
    return digits, int(exponent) if digits != "0" else 0


def round_trip_text(value: float, single: bool = False, infinity: str = "Infinity") -> str:
    """What `.ToString()` and `R` give: the shortest form; an exponent below 1E-4 and from 1E+17 (Single: 1E+9) on."""
    if not math.isfinite(value):
        return special_text(value, infinity)
    digits, exponent = shortest_single_digits(value) if single else shortest_digits(value)
    sign = "-" if math.copysign(1.0, value) < 0 else ""
    return sign + general_text(digits, exponent, 9 if single else 17)


def general_text(digits: str, exponent: int, limit: int) -> str:
    """Digits as a plain number, or with an exponent when that is below -4 or at least `limit`."""
    if exponent < -4 or exponent >= limit:
        fraction = "." + digits[1:] if len(digits) > 1 else ""
        return f"{digits[0]}{fraction}E{'-' if exponent < 0 else '+'}{abs(exponent):02d}"
    if exponent < 0:
        return "0." + "0" * (-exponent - 1) + digits
    if len(digits) <= exponent + 1:
        return digits + "0" * (exponent + 1 - len(digits))
    return digits[: exponent + 1] + "." + digits[exponent + 1 :]


def decimal_text(value: Decimal) -> str:
    """A Decimal with all its places; .NET's has no negative zero to show."""
    text = format(value, "f")
    return text.lstrip("-") if not value else text
