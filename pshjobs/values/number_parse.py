"""Strings as numbers: what `[int]'0x1F'`, `5 + '1.5'` and `'1kb' - 24` read."""

from __future__ import annotations

import math
import re
from decimal import Context, Decimal
from functools import cache
from typing import Final

from .numbers import (
    DECIMAL_MAX,
    INT32_MAX,
    INT32_MIN,
    INT64_MAX,
    INT64_MIN,
    BigInteger,
    Byte,
    Int16,
    Int64,
    SByte,
    UInt16,
    UInt32,
    UInt64,
)


@cache
def _literal() -> re.Pattern[str]:  # 0.3 ms, and many scripts parse no text
    return re.compile(
        r"(?P<sign>[+-]?)"
        r"(?:0x(?P<hex>[0-9a-f]*)|0b(?P<binary>[01]*)|(?P<real>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[+-]?[0-9]+)?))"
        r"(?P<suffix>ul|us|uy|l|u|s|y|d|n)?(?P<multiplier>[kmgtp]b)?",
        re.IGNORECASE | re.ASCII,
    )


_REAL: Final = re.compile(r"[+-]?(?=\.?[0-9])[0-9]*(?:,[0-9]*)*\.?[0-9]*(?:[eE][+-]?[0-9]+)?", re.ASCII)
_INTEGER: Final = re.compile(r"[+-]?[0-9]+", re.ASCII)
_BASE_16: Final = re.compile(r"(?:0x|&h|#)([0-9a-f]+)", re.IGNORECASE | re.ASCII)
_EXACT: Final = Context(prec=400)
_SPACE: Final = " \t\n\r\v\f\u0085\u00a0"
_POWERS: Final = {"": 1, "kb": 1 << 10, "mb": 1 << 20, "gb": 1 << 30, "tb": 1 << 40, "pb": 1 << 50}
_SUFFIXED: Final[dict[str, tuple[type, ...]]] = {
    "l": (Int64,),
    "ul": (UInt64,),
    "u": (UInt32, UInt64),
    "s": (Int16,),
    "us": (UInt16,),
    "y": (SByte,),
    "uy": (Byte,),
    "n": (BigInteger,),
}


def scan_number(text: str) -> object | None:
    """The number that `text` is as a literal of the language, with sign, suffix and multiplier; None when it is none."""
    found = _literal().fullmatch(text.strip(_SPACE))
    if found is None:
        return None
    suffix = (found["suffix"] or "").lower()
    power = _POWERS[(found["multiplier"] or "").lower()]
    negative = found["sign"] == "-"
    real = found["real"]
    if real is None:
        whole = _based(found["hex"], 16) if found["hex"] is not None else _based(found["binary"], 2)
        return None if whole is None else _typed((-whole if negative else whole) * power, suffix)
    if suffix == "d":
        value = _EXACT.multiply(Decimal(real), Decimal(power))
        return None if value > DECIMAL_MAX else (value.copy_negate() if negative else value)
    if real.isdigit():
        return _typed((-int(real) if negative else int(real)) * power, suffix)
    number = float(real) * power
    if suffix:
        if math.isinf(number):
            return None
        return _typed(round(-number if negative else number), suffix)
    return -number if negative else number


def _based(digits: str, base: int) -> int | None:
    """Hexadecimal or binary digits; exactly 32 or 64 bits (binary: 8 and 16 too) have a sign."""
    if not digits:
        return 0
    bits = len(digits) * (4 if base == 16 else 1)
    if bits > 64:
        return None
    value = int(digits, base)
    if bits in ((32, 64) if base == 16 else (8, 16, 32, 64)) and value >> (bits - 1):
        value -= 1 << bits
    return value


def _typed(value: int, suffix: str) -> object | None:
    if suffix == "d":
        return Decimal(value) if abs(value) <= DECIMAL_MAX else None
    if not suffix:
        return smallest_integer(value)
    for kind in _SUFFIXED[suffix]:
        if kind is BigInteger or kind.minimum <= value <= kind.maximum:  # type: ignore[attr-defined]
            return kind(value)  # type: ignore[no-any-return]
    return None


def smallest_integer(value: int) -> object:
    """A whole number as a literal has it: Int32, Int64, Decimal or Double, the first that holds it."""
    if INT32_MIN <= value <= INT32_MAX:
        return value
    if INT64_MIN <= value <= INT64_MAX:
        return Int64(value)
    return Decimal(value) if abs(value) <= DECIMAL_MAX else float(value)


def parse_integer(text: str, bits: int) -> int | None:
    """A whole number as .NET's integer converters read it: decimal, or `0x`, `&h`, `#` with base 16 in that many bits.

    None when the text is no such number; the caller checks the range.
    """
    trimmed = text.strip(_SPACE)
    if _INTEGER.fullmatch(trimmed):
        return int(trimmed)
    based = _BASE_16.fullmatch(trimmed)
    if based is None:
        return None
    value = int(based[1], 16)
    return value - (1 << abs(bits)) if bits < 0 and value >> (-bits - 1) == 1 else value


def parse_real(text: str) -> float | None:
    """A Double as .NET parses it in the invariant culture: white space, sign, grouping commas, exponent, NaN and Infinity."""
    trimmed = text.strip(_SPACE)
    if _REAL.fullmatch(trimmed):
        return float(trimmed.replace(",", ""))
    special = trimmed.lower().lstrip("+-")
    if special == "nan":
        return float("nan")
    if special in ("infinity", "\u221e"):
        return float("-inf") if trimmed.startswith("-") else float("inf")
    return None
