"""Casts to the integer types and to Char."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final, NamedTuple

from pshjobs.errors import (
    FormatException,
    InvalidCastException,
    OverflowException,
    PSInvalidCastException,
)

from .convert_errors import failed_with, not_a_number
from .enums import EnumValue
from .null import AutomationNull
from .number_parse import parse_integer, parse_real, scan_number
from .numbers import (
    INT32_MAX,
    INT32_MIN,
    INT64_MAX,
    INT64_MIN,
    BigInteger,
    Byte,
    Char,
    Int16,
    Int64,
    SByte,
    UInt16,
    UInt32,
    UInt64,
)
from .objects import PSObject
from .type_table import type_of


class IntegerKind(NamedTuple):
    """One integer type: how it is made, named in messages, and what it holds."""

    make: Callable[[int], object]
    name: str
    noun: str
    minimum: int
    maximum: int
    bits: int  # negative: signed, so that 0xFFFFFFFF is -1


INTEGERS: Final = {
    "System.Int32": IntegerKind(int, "System.Int32", "an Int32", INT32_MIN, INT32_MAX, -32),
    "System.Int64": IntegerKind(Int64, "System.Int64", "an Int64", INT64_MIN, INT64_MAX, -64),
    "System.Byte": IntegerKind(Byte, "System.Byte", "an unsigned byte", 0, 255, 8),
    "System.SByte": IntegerKind(SByte, "System.SByte", "a signed byte", -128, 127, -8),
    "System.Int16": IntegerKind(Int16, "System.Int16", "an Int16", -(2**15), 2**15 - 1, -16),
    "System.UInt16": IntegerKind(UInt16, "System.UInt16", "a UInt16", 0, 2**16 - 1, 16),
    "System.UInt32": IntegerKind(UInt32, "System.UInt32", "a UInt32", 0, 2**32 - 1, 32),
    "System.UInt64": IntegerKind(UInt64, "System.UInt64", "a UInt64", 0, 2**64 - 1, 64),
}
_INT32: Final = INTEGERS["System.Int32"]


def to_int(value: object) -> int:
    """`[int]$value`."""
    if type(value) is int:
        return value
    return to_integer(value, _INT32)  # type: ignore[return-value]


def to_integer(value: object, kind: IntegerKind) -> object:
    """The cast to an integer type: halves go to even, strings are parsed. Raises PSInvalidCastException."""
    while type(value) is PSObject:
        value = value.base
    if value is None or type(value) is AutomationNull:
        return kind.make(0)
    if isinstance(value, Char):
        whole = ord(value)
    elif isinstance(value, str):
        return _integer_from_text(value, kind)
    elif isinstance(value, int):
        whole = int(value)
    elif isinstance(value, (float, Decimal)):
        whole = _rounded(value, kind)
    elif isinstance(value, EnumValue):
        whole = value.value
    else:
        raise not_a_number(value, kind.name)
    if not kind.minimum <= whole <= kind.maximum:
        raise failed_with(value, kind.name, _out_of_range(kind), "InvalidCastIConvertible")
    return kind.make(whole)


def _rounded(value: float | Decimal, kind: IntegerKind) -> int:
    if isinstance(value, Decimal):
        return int(value.to_integral_value(ROUND_HALF_EVEN))
    if not math.isfinite(value):
        raise failed_with(value, kind.name, _out_of_range(kind), "InvalidCastIConvertible")
    return round(value)


def _out_of_range(kind: IntegerKind) -> OverflowException:
    return OverflowException(f"Value was either too large or too small for {kind.noun}.")


def _integer_from_text(text: str, kind: IntegerKind) -> object:
    if not text.strip():
        return kind.make(0)
    whole = parse_integer(text, kind.bits)
    if whole is None:
        number = scan_number(text)
        if number is None:
            number = parse_real(text)
            if number is None or not math.isfinite(number):
                bad = FormatException(f"The input string '{text.strip()}' was not in a correct format.")
                raise failed_with(text, kind.name, bad, "InvalidCastFromStringToInteger")
        whole = number if isinstance(number, int) else _rounded_text(number, text, kind)  # type: ignore[arg-type]
    if not kind.minimum <= whole <= kind.maximum:
        raise failed_with(text, kind.name, _out_of_range(kind), "InvalidCastFromStringToInteger")
    return kind.make(whole)


def _rounded_text(number: float | Decimal, text: str, kind: IntegerKind) -> int:
    try:
        return _rounded(number, kind)
    except PSInvalidCastException:
        raise failed_with(text, kind.name, _out_of_range(kind), "InvalidCastFromStringToInteger") from None


def to_big_integer(value: object) -> BigInteger:
    """`[bigint]$value`: a fraction is cut."""
    while type(value) is PSObject:
        value = value.base
    if value is None or type(value) is AutomationNull:
        return BigInteger(0)
    if isinstance(value, str) and not isinstance(value, Char):
        number = scan_number(value) if value.strip() else 0
        if number is None or (isinstance(number, float) and not math.isfinite(number)):
            bad = FormatException("The value could not be parsed.")
            raise failed_with(value, "System.Numerics.BigInteger", bad, "InvalidCastParseTargetInvocation")
        whole = value.strip()
        return BigInteger(int(whole) if whole.lstrip("+-").isdigit() else int(number))  # type: ignore[call-overload]
    if isinstance(value, (int, float, Decimal)) and math.isfinite(value):
        return BigInteger(int(value))
    if isinstance(value, Char):
        return BigInteger(ord(value))
    if isinstance(value, EnumValue):
        return BigInteger(value.value)
    raise not_a_number(value, "System.Numerics.BigInteger")


def to_char(value: object) -> Char:
    """`[char]$value`: a code, or a string of one character."""
    while type(value) is PSObject:
        value = value.base
    if isinstance(value, Char):
        return value
    if value is None or type(value) is AutomationNull:
        return Char("\0")
    if isinstance(value, str):
        if len(value) != 1:
            bad = FormatException("String must be exactly one character long.")
            raise failed_with(value, "System.Char", bad, "InvalidCastParseTargetInvocation")
        return Char(value)
    if isinstance(value, (bool, float, Decimal)):
        source = type_of(value).name
        wrong = InvalidCastException(f"Invalid cast from '{source}' to 'Char'.")
        raise failed_with(value, "System.Char", wrong, "InvalidCastIConvertible")
    if isinstance(value, EnumValue):
        value = value.value
    if isinstance(value, int):
        if not 0 <= value <= 0xFFFF:
            overflow = OverflowException("Value was either too large or too small for a character.")
            raise failed_with(value, "System.Char", overflow, "InvalidCastIConvertible")
        return Char(chr(value))
    raise not_a_number(value, "System.Char")
