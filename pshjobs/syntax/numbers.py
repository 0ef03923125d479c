"""Numeric constants: which texts are numbers, and which type and value they have."""

from __future__ import annotations

import math
import re
from decimal import Decimal, localcontext
from functools import cache
from typing import Final

from pshjobs.values import numbers as types

from .characters import DASHES, is_dash, is_ender
from .scanner import EXPRESSION, Scanner
from .tokens import Number, NumberToken, Token

_digits = re.compile(r"[0-9]{1,9}")


@cache
def _number() -> re.Pattern[str]:
    """Any number; 1.5 ms to make, and plain digits do without."""
    return re.compile(_NUMBER, re.VERBOSE)


_NUMBER: Final = rf"""(?P<sign>[{DASHES}+])?
    (?: 0[xX](?P<hex>[0-9A-Fa-f]*)
      | 0[bB](?P<binary>[01]*)
      | (?P<digits>[0-9]+(?:\.(?!\.)[0-9]*)? | \.[0-9]*)
        (?P<exponent>[eE][{DASHES}+]?(?P<power>[0-9]*))?
    )
    (?P<suffix>[uU][lLsSyY] | [uUsSlLdDyYnN])?
    (?P<multiplier>[kKmMgGtTpP][bB])?"""
_ENDERS: Final = frozenset("!#%*+-./<=>]") | is_dash
_MULTIPLIERS: Final = {"k": 1024, "m": 1024**2, "g": 1024**3, "t": 1024**4, "p": 1024**5}
_SUFFIX_TYPES: Final[dict[str, type[types.Integer]]] = {
    "y": types.SByte,
    "uy": types.Byte,
    "s": types.Int16,
    "us": types.UInt16,
    "l": types.Int64,
    "ul": types.UInt64,
    "n": types.BigInteger,
}
_SIGNED_HEX_DIGITS: Final = {"y": (2,), "s": (4,), "l": (16,), "": (8, 16), "n": (8, 16)}
_LONG_DIGITS: Final = {("hex", ""): (15, 16), ("hex", "u"): (15,), ("binary", ""): (64,), ("binary", "u"): (64,)}
_SIGNED_BINARY_DIGITS: Final = frozenset({8, 16, 32, 64, 96})


class NumberScanner(Scanner):
    __slots__ = ()

    def scan_number(self, start: int) -> Token:
        """Scan a number at `start`; a word when it is none."""
        digits = _digits.match(self.text, start)
        if digits is not None:
            after = self.char_at(digits.end())
            if after in is_ender or (self.mode == EXPRESSION and after in _ENDERS and after != "."):
                return self._number_token(start, digits.end(), int(digits.group()))
        match = self.match_number(start)
        if match is None:
            return self.scan_word(start)
        text = match.group()
        value = number_value(match)
        if value is None:
            if self.mode != EXPRESSION:
                return self.scan_word(start)
            self.scan_error("BadNumericConstant", start, match.end(), text)
        return self._number_token(start, match.end(), value)

    def _number_token(self, start: int, end: int, value: Number | None) -> Token:
        self.pos = end
        return self.save(NumberToken(start, end, value))

    def match_number(self, start: int) -> re.Match[str] | None:
        """The number at `start`, if what stands there is one and ends where a number may end."""
        match = _number().match(self.text, start)
        if match is None or (match["exponent"] is not None and not match["power"]):
            return None
        after = self.char_at(match.end())
        if after not in is_ender and not (
            self.mode == EXPRESSION and (after in _ENDERS or (self.ternary_numbers and after in "?:"))
        ):
            return None
        return match if match["binary"] != "" else None


def number_value(match: re.Match[str]) -> Number | None:
    """The value of a number's text, as Python's or `values.numbers`' class for its type; None when it does not fit."""
    suffix = (match["suffix"] or "").lower()
    multiplier = _MULTIPLIERS[match["multiplier"][0].lower()] if match["multiplier"] else 1
    negative = (match["sign"] or "+") != "+"
    digits: str | None = match["digits"]
    if digits is not None:
        if digits == ".":
            return None
        if match["exponent"] is not None or "." in digits:
            exponent = (match["exponent"] or "").translate({ord(dash): "-" for dash in is_dash})
            return _real_value(("-" if negative else "") + digits + exponent, suffix, multiplier)
        value = int(digits) if len(digits) <= 4000 else _long_integer(digits)
        kind = "decimal"
    else:
        kind = "hex" if match["hex"] is not None else "binary"
        text = match["hex"] if kind == "hex" else match["binary"]
        value = _hex_value(text, suffix) if kind == "hex" else _binary_value(text, suffix)
        if len(text) in _LONG_DIGITS.get((kind, suffix), ()):
            suffix += "l"
    return _typed(value * multiplier * (-1 if negative else 1), suffix, kind == "decimal")


def _long_integer(digits: str) -> int:
    """An integer of more digits than Python reads at once."""
    value = 0
    for at in range(0, len(digits), 4000):
        part = digits[at : at + 4000]
        value = value * 10 ** len(part) + int(part)
    return value


def _hex_value(digits: str, suffix: str) -> int:
    value = int(digits or "0", 16)
    if len(digits) in _SIGNED_HEX_DIGITS.get(suffix, ()) and digits[0] in "89abcdefABCDEF":
        value -= 16 ** len(digits)
    return value


def _binary_value(digits: str, suffix: str) -> int:
    value = int(digits, 2)
    signed = not suffix.startswith("u") and (len(digits) in _SIGNED_BINARY_DIGITS or len(digits) >= 128)
    return value - 2 ** len(digits) if signed and digits[0] == "1" else value


def _real_value(text: str, suffix: str, multiplier: int) -> Number | None:
    if suffix == "d":
        return _decimal_value(text, multiplier)
    value = float(text) * multiplier
    if not suffix:
        return value
    if math.isinf(value):
        return None
    return _typed(round(value), suffix, False)


def _decimal_value(text: str, multiplier: int) -> Decimal | None:
    """The Decimal of a `d` constant with a point: .NET keeps zeros behind the point, 28 places and 96 bits at most."""
    exact = Decimal(text)
    if exact.adjusted() > 30:
        return None
    with localcontext() as context:
        context.prec = 100
        exact *= multiplier
        exponent = exact.as_tuple().exponent
        scale = min(max(-exponent, 0), 28) if isinstance(exponent, int) else 0
        while scale > 0 and abs(exact.quantize(Decimal(1).scaleb(-scale)).scaleb(scale)) > types.DECIMAL_MAX:
            scale -= 1
        value = exact.quantize(Decimal(1).scaleb(-scale))
        return value if abs(value) <= types.DECIMAL_MAX else None


def _typed(value: int, suffix: str, widen: bool) -> Number | None:
    """`value` in the type of its suffix; without one in the first of Int32, Int64 and, if `widen`, Decimal, Double."""
    if not suffix:
        if types.INT32_MIN <= value <= types.INT32_MAX:
            return value
        if types.INT64_MIN <= value <= types.INT64_MAX:
            return types.Int64(value)
        return _wide(value) if widen else None
    if suffix == "d":
        return Decimal(value) if abs(value) <= int(types.DECIMAL_MAX) else None
    if suffix == "u":
        wanted: type[types.Integer] = types.UInt32 if value <= 2**32 - 1 else types.UInt64
    else:
        wanted = _SUFFIX_TYPES[suffix]
    if (wanted.minimum is not None and value < wanted.minimum) or (
        wanted.maximum is not None and value > wanted.maximum
    ):
        return None
    return wanted(value)


def _wide(value: int) -> Number:
    if abs(value) <= int(types.DECIMAL_MAX):
        return Decimal(value)
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf
