"""Numbers as .NET writes them in the invariant culture, and the names of their types."""

from __future__ import annotations

import math
from decimal import Decimal

from pshjobs.values import numbers as types

_NAMES = {types.BigInteger: "System.Numerics.BigInteger"}


def type_name(value: object) -> str:
    if isinstance(value, bool):
        return "System.Boolean"
    if type(value) is int:
        return "System.Int32"
    if type(value) is float:
        return "System.Double"
    return _NAMES.get(type(value)) or f"System.{type(value).__name__}"


def number_text(value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, float):
        return double_text(value)
    return str(int(value))


def double_text(value: float) -> str:
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    text = repr(value)
    if "e" not in text:
        digits, exponent = Decimal(text).as_tuple().digits, Decimal(text).adjusted()
        if value and exponent >= 15 and text.endswith(".0"):
            return scientific(digits, exponent, value < 0)
        return text.removesuffix(".0")
    return scientific(Decimal(text).as_tuple().digits, Decimal(text).adjusted(), value < 0)


def scientific(digits: tuple[int, ...], exponent: int, negative: bool) -> str:
    text = "".join(map(str, digits)).rstrip("0") or "0"
    if -5 <= exponent < 0:
        return ("-" if negative else "") + "0." + "0" * (-exponent - 1) + text
    mantissa = text[0] + ("." + text[1:] if len(text) > 1 else "")
    return f"{'-' if negative else ''}{mantissa}E{'-' if exponent < 0 else '+'}{abs(exponent):02}"
