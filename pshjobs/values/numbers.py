"""The number types that Python lacks, and their ranges.

Int32 is Python's `int`, Double is `float`, Decimal is `decimal.Decimal`, Boolean is `bool`. The classes here are the
other .NET number types; a plain `int` outside the range of Int32 must never be made by anybody.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

INT32_MIN: Final = -(2**31)
INT32_MAX: Final = 2**31 - 1
INT64_MIN: Final = -(2**63)
INT64_MAX: Final = 2**63 - 1
DECIMAL_MAX: Final = Decimal(79228162514264337593543950335)


class Integer(int):
    """Base of the integer types other than Int32; `minimum` and `maximum` are None for BigInteger."""

    __slots__ = ()
    minimum: int | None = None
    maximum: int | None = None


class SByte(Integer):
    __slots__ = ()
    minimum, maximum = -(2**7), 2**7 - 1


class Byte(Integer):
    __slots__ = ()
    minimum, maximum = 0, 2**8 - 1


class Int16(Integer):
    __slots__ = ()
    minimum, maximum = -(2**15), 2**15 - 1


class UInt16(Integer):
    __slots__ = ()
    minimum, maximum = 0, 2**16 - 1


class UInt32(Integer):
    __slots__ = ()
    minimum, maximum = 0, 2**32 - 1


class Int64(Integer):
    __slots__ = ()
    minimum, maximum = INT64_MIN, INT64_MAX


class UInt64(Integer):
    __slots__ = ()
    minimum, maximum = 0, 2**64 - 1


class BigInteger(Integer):
    __slots__ = ()


class Single(float):
    """A 32-bit float, held rounded to 32 bits."""

    __slots__ = ()


class Char(str):
    """One UTF-16 code unit, as .NET's Char."""

    __slots__ = ()
