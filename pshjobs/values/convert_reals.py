"""Casts to Double, Single and Decimal."""

from __future__ import annotations

import math
import struct
from decimal import Decimal

from pshjobs.errors import FormatException, NetException, OverflowException

from .convert_errors import failed_with, not_a_number
from .decimals import decimal_from_real, decimal_overflow, fit_decimal
from .enums import EnumValue
from .null import AutomationNull
from .number_parse import parse_real, scan_number
from .numbers import DECIMAL_MAX, BigInteger, Char, Single
from .objects import PSObject


def to_double(value: object) -> float:
    """`[double]$value`."""
    return _real(value, "System.Double")


def to_single(value: object) -> Single:
    """`[float]$value`: rounded to 32 bits; too large is infinite."""
    return single(_real(value, "System.Single"))


def single(value: float) -> Single:
    """A Double rounded to Single."""
    try:
        return Single(struct.unpack("f", struct.pack("f", value))[0])
    except OverflowError:
        return Single(math.copysign(math.inf, value))


def _real(value: object, name: str) -> float:
    kind = type(value)
    if kind is float:
        return value  # type: ignore[return-value]
    while type(value) is PSObject:
        value = value.base
    if value is None or kind is AutomationNull:
        return 0.0
    if isinstance(value, str) and not isinstance(value, Char):
        return _real_from_text(value, name)
    if isinstance(value, BigInteger):
        return whole_to_real(value)
    if isinstance(value, (int, float, Decimal)):
        return float(value)
    if isinstance(value, EnumValue):
        return float(value.value)
    raise not_a_number(value, name)


def whole_to_real(value: int) -> float:
    """A BigInteger as Double: .NET cuts the digits that do not fit, it does not round."""
    try:
        real = float(value)
    except OverflowError:
        return math.copysign(math.inf, value)
    return math.nextafter(real, 0.0) if abs(int(real)) > abs(value) else real


def _real_from_text(text: str, name: str) -> float:
    if not text.strip():
        return 0.0
    number = parse_real(text)
    if number is None:
        scanned = scan_number(text)
        if scanned is None:
            bad = FormatException(f"The input string '{text}' was not in a correct format.")
            raise failed_with(text, name, bad, "InvalidCastFromStringToDoubleOrSingle")
        return _real(scanned, name)
    return number


def to_decimal(value: object) -> Decimal:
    """`[decimal]$value`; a Double gives its first 15 digits."""
    while type(value) is PSObject:
        value = value.base
    if isinstance(value, Decimal):
        return value
    if value is None or type(value) is AutomationNull:
        return Decimal(0)
    try:
        if isinstance(value, float):
            return decimal_from_real(value, 7 if isinstance(value, Single) else 15)
        if isinstance(value, int):
            if abs(value) > DECIMAL_MAX:
                raise decimal_overflow()
            return Decimal(int(value))
    except OverflowException as overflow:
        raise failed_with(value, "System.Decimal", overflow, "InvalidCastIConvertible") from None
    if isinstance(value, EnumValue):
        return Decimal(value.value)
    if isinstance(value, str) and not isinstance(value, Char):
        return _decimal_from_text(value)
    raise not_a_number(value, "System.Decimal")


def _decimal_from_text(text: str) -> Decimal:
    if not text.strip():
        return Decimal(0)
    number = scan_number(text)
    if number is None:
        number = parse_real(text)
    try:
        if number is None or number != number:
            raise FormatException(f"The input string '{text}' was not in a correct format.")
        if isinstance(number, float):
            return decimal_from_real(number)
        return fit_decimal(Decimal(number))  # type: ignore[arg-type]
    except NetException as error:
        raise failed_with(text, "System.Decimal", error, "InvalidCastFromStringToDecimal") from None
