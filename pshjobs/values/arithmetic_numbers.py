"""Calculating with numbers: the type of the result, overflow, and division by zero."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, NamedTuple

from pshjobs.errors import DivideByZeroException, OverflowException, RuntimeException

from .convert_errors import failed_with
from .convert_reals import whole_to_real
from .decimals import (
    add_decimals,
    decimal_from_real,
    divide_decimals,
    multiply_decimals,
    remainder_decimals,
    subtract_decimals,
)
from .enums import EnumValue
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
    Single,
    UInt16,
    UInt32,
    UInt64,
)

RANK: Final[dict[type, int]] = {
    bool: 3, Char: 4, SByte: 5, Byte: 6, Int16: 7, UInt16: 8, int: 9, EnumValue: 9,
    UInt32: 10, Int64: 11, UInt64: 12, Single: 13, float: 14, Decimal: 15, BigInteger: 16,
}  # fmt: skip
"""The order of .NET's type codes: the higher of two operands decides how is calculated."""

INT32_RANK, UINT32_RANK, INT64_RANK, UINT64_RANK, DOUBLE_RANK, DECIMAL_RANK, BIG_RANK = 9, 10, 11, 12, 14, 15, 16
_SIGNED: Final = frozenset((SByte, Int16, int, Int64))


class Operation(NamedTuple):
    """One operator for each family of numbers; `whole` gives an exact int, or a float when there is no whole result."""

    whole: Callable[[int, int], int | float]
    real: Callable[[float, float], float]
    exact: Callable[[Decimal, Decimal], Decimal]
    big: Callable[[int, int], int]
    beyond: Callable[[int, int], float]  # the Double that stands for a result too large for 64 bits


def calculate(operation: Operation, left: Any, right: Any) -> object:
    """The result for two numbers, with PowerShell's rules of promotion. Enumerations give their type back."""
    rank = max(RANK[type(left)], RANK[type(right)])
    if rank >= BIG_RANK:
        return _calculate_big(operation, left, right)
    if rank == DECIMAL_RANK:
        return operation.exact(as_decimal(left), as_decimal(right))
    if rank > UINT64_RANK:
        return operation.real(as_real(left), as_real(right))
    result = _calculate_whole(
        operation, rank, as_whole(left), as_whole(right), type(left) in _SIGNED, type(right) in _SIGNED
    )
    if type(left) is EnumValue or type(right) is EnumValue:
        return _back_to_enum(left, right, result)
    return result


def _calculate_whole(
    operation: Operation, rank: int, left: int, right: int, left_signed: bool, right_signed: bool
) -> object:
    if rank <= INT32_RANK:
        result = operation.whole(left, right)
        if type(result) is int and INT32_MIN <= result <= INT32_MAX:
            return result
        return float(result)
    negative = (left_signed and left < 0) or (right_signed and right < 0)
    if rank == INT64_RANK or (rank == UINT32_RANK and negative):
        return _within(operation, left, right, Int64, INT64_MIN, INT64_MAX)
    if rank == UINT32_RANK:
        return _within(operation, left, right, UInt32, 0, 2**32 - 1)
    if negative:  # no integer type holds both a UInt64 and a negative number
        return operation.exact(Decimal(left), Decimal(right))
    return _within(operation, left, right, UInt64, 0, 2**64 - 1)


def _within(operation: Operation, left: int, right: int, kind: type[int], minimum: int, maximum: int) -> object:
    result = operation.whole(left, right)
    if isinstance(result, float):
        return result
    return kind(result) if minimum <= result <= maximum else operation.beyond(left, right)


def _calculate_big(operation: Operation, left: Any, right: Any) -> object:
    if type(left) is Decimal:
        return operation.exact(left, Decimal(int(right)))
    for operand in (left, right):
        if isinstance(operand, float) and not math.isfinite(operand):
            overflow = OverflowException("BigInteger cannot represent infinity.")
            raise failed_with(operand, "System.Numerics.BigInteger", overflow, "InvalidCastExplicitConversion")
    return BigInteger(operation.big(as_whole(left), as_whole(right)))


def _back_to_enum(left: object, right: object, result: object) -> object:
    from .convert_enum import to_enum

    kind = left.type if isinstance(left, EnumValue) else right.type  # type: ignore[attr-defined]
    return to_enum(result, kind)


def as_whole(value: Any) -> int:
    """Any number as Python's plain int; a fraction is cut."""
    if type(value) is EnumValue:
        return value.value
    return ord(value) if type(value) is Char else int(value)


def as_real(value: Any) -> float:
    """Any number as Python's plain float."""
    if type(value) is EnumValue:
        return float(value.value)
    return float(ord(value)) if type(value) is Char else float(value)


def as_decimal(value: Any) -> Decimal:
    """Any number as Decimal. Raises RuntimeException when it does not fit."""
    if type(value) is Decimal:
        return value
    if isinstance(value, float):
        try:
            return decimal_from_real(value, 7 if type(value) is Single else 15)
        except OverflowException as overflow:
            raise RuntimeException(overflow.message, inner=overflow) from None
    return Decimal(as_whole(value))


def divide_by_zero() -> RuntimeException:
    """What `1 / 0` raises."""
    inner = DivideByZeroException("Attempted to divide by zero.")
    return RuntimeException(inner.message, inner=inner)


def _divide_whole(left: int, right: int) -> int | float:
    if right == 0:
        raise divide_by_zero()
    quotient, rest = divmod(left, right)
    return left / right if rest else quotient


def _remainder_whole(left: int, right: int) -> int:
    if right == 0:
        raise divide_by_zero()
    rest = abs(left) % abs(right)
    return -rest if left < 0 else rest


def _divide_big(left: int, right: int) -> int:
    if right == 0:
        raise divide_by_zero()
    quotient = abs(left) // abs(right)
    return quotient if (left < 0) == (right < 0) else -quotient


def _divide_real(left: float, right: float) -> float:
    if right == 0:
        if left == 0 or left != left:
            return math.nan
        return math.copysign(math.inf, left) * math.copysign(1.0, right)
    return left / right


def _remainder_real(left: float, right: float) -> float:
    if right == 0 or not math.isfinite(left):
        return math.nan
    return math.fmod(left, right)


def _divide_exact(left: Decimal, right: Decimal) -> Decimal:
    if not right:
        raise divide_by_zero()
    return divide_decimals(left, right)


def _remainder_exact(left: Decimal, right: Decimal) -> Decimal:
    if not right:
        raise divide_by_zero()
    return remainder_decimals(left, right)


def _add_beyond(left: int, right: int) -> float:
    return float(left) + float(right)


def _subtract_beyond(left: int, right: int) -> float:
    return float(left) - float(right)


def _multiply_beyond(left: int, right: int) -> float:
    return whole_to_real(left * right)


def _divide_beyond(left: int, right: int) -> float:
    return float(left) / float(right)


ADD: Final = Operation(lambda a, b: a + b, lambda a, b: a + b, add_decimals, lambda a, b: a + b, _add_beyond)
SUBTRACT: Final = Operation(
    lambda a, b: a - b, lambda a, b: a - b, subtract_decimals, lambda a, b: a - b, _subtract_beyond
)
MULTIPLY: Final = Operation(
    lambda a, b: a * b, lambda a, b: a * b, multiply_decimals, lambda a, b: a * b, _multiply_beyond
)
DIVIDE: Final = Operation(_divide_whole, _divide_real, _divide_exact, _divide_big, _divide_beyond)
REMAINDER: Final = Operation(_remainder_whole, _remainder_real, _remainder_exact, _remainder_whole, _divide_beyond)
