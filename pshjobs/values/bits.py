"""`-band -bor -bxor -bnot -shl -shr`."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from .arithmetic_numbers import INT32_RANK, INT64_RANK, RANK, UINT32_RANK, UINT64_RANK
from .convert_numbers import INTEGERS, to_int, to_integer
from .enums import EnumValue
from .numbers import BigInteger, Int64, UInt32, UInt64
from .operands import call_operator, number_from_text, number_operand, plain

_UINT64: Final = INTEGERS["System.UInt64"]
_INT64: Final = INTEGERS["System.Int64"]


def band(left: object, right: object) -> object:
    """`left -band right`."""
    if type(left) is int and type(right) is int:
        return left & right
    return _bits(lambda a, b: a & b, "op_BitwiseAnd", "-band", left, right)


def bor(left: object, right: object) -> object:
    """`left -bor right`."""
    if type(left) is int and type(right) is int:
        return left | right
    return _bits(lambda a, b: a | b, "op_BitwiseOr", "-bor", left, right)


def bxor(left: object, right: object) -> object:
    """`left -bxor right`."""
    if type(left) is int and type(right) is int:
        return left ^ right
    return _bits(lambda a, b: a ^ b, "op_ExclusiveOr", "-bxor", left, right)


def bnot(value: object) -> object:
    """`-bnot value`: small integers give Int32, enumerations themselves."""
    value = plain(value)
    if value is None:
        return -1
    if isinstance(value, EnumValue):
        return EnumValue(value.type, ~value.value)
    number = _bit_operand(number_from_text(value, 0) if isinstance(value, str) else value)
    if number is None:
        return call_operator("op_OnesComplement", "-bnot", value, None)
    rank = RANK[type(number)]
    if rank <= INT32_RANK:
        return ~int(number)
    if rank == UINT32_RANK:
        return UInt32(~int(number) & 0xFFFFFFFF)
    if rank == UINT64_RANK:
        return UInt64(~int(number) & 0xFFFFFFFFFFFFFFFF)
    return type(number)(~int(number))


def shift_left(left: object, right: object) -> object:
    """`left -shl right`: the count is taken modulo the number's bits."""
    return _shift(lambda number, count: number << count, "op_LeftShift", "-shl", left, right)


def shift_right(left: object, right: object) -> object:
    """`left -shr right`: keeps the sign."""
    return _shift(lambda number, count: number >> count, "op_RightShift", "-shr", left, right)


def _bits(operation: Callable[[int, int], int], name: str, symbol: str, left: object, right: object) -> object:
    left, right = plain(left), plain(right)
    if left is None and right is None:
        return None
    if isinstance(left, EnumValue) or isinstance(right, EnumValue):
        return _enum_bits(operation, left, right)
    if isinstance(left, str):
        left = number_from_text(left, right)
    first = _bit_operand(0 if left is None else left)
    second = _bit_operand(number_operand(right, left) if first is not None else None)
    if first is None or second is None:
        return call_operator(name, symbol, left, right)
    rank = max(RANK[type(first)], RANK[type(second)])
    a, b = int(first), int(second)
    if rank <= INT32_RANK:
        return operation(a, b)
    if type(first) is BigInteger or type(second) is BigInteger:
        return BigInteger(operation(a, b))
    if rank == UINT64_RANK:
        mask = 0xFFFFFFFFFFFFFFFF
        return UInt64(operation(a & mask, b & mask))
    if rank == INT64_RANK or a < 0 or b < 0:
        return Int64(operation(a, b))
    return UInt32(operation(a, b))


def _enum_bits(operation: Callable[[int, int], int], left: object, right: object) -> object:
    """Enumerations stay enumerations; the other side is converted to the same type."""
    from .convert_enum import to_enum

    kind = left.type if isinstance(left, EnumValue) else right.type  # type: ignore[attr-defined]
    values = [
        side.value if isinstance(side, EnumValue) else _enum_number(side, kind, to_enum) for side in (left, right)
    ]
    return EnumValue(kind, operation(values[0], values[1]))


def _enum_number(side: object, kind: Any, to_enum: Callable[[object, Any], EnumValue]) -> int:
    if isinstance(side, str):
        return to_enum(side, kind).value
    return to_int(side)


def _bit_operand(value: Any) -> Any:
    """An integer; a fraction is rounded and makes the operation one of UInt64 (Int64 when negative)."""
    if isinstance(value, (float, Decimal)):
        negative = value < 0 and math.isfinite(value)
        return to_integer(value, _INT64 if negative else _UINT64)
    return value if type(value) in RANK and not isinstance(value, str) else None


def _shift(operation: Callable[[int, int], int], name: str, symbol: str, left: object, right: object) -> object:
    left, right = plain(left), plain(right)
    if isinstance(left, str):
        left = number_from_text(left, 0)
    kind = left.type if isinstance(left, EnumValue) else None
    number = _bit_operand(0 if left is None else left.value if isinstance(left, EnumValue) else left)
    if number is None:
        return call_operator(name, symbol, left, right)
    count = to_int(right)
    if type(number) is BigInteger:
        return BigInteger(operation(int(number), count))
    rank = RANK[type(number)]
    bits = 32 if rank <= UINT32_RANK else 64
    shifted = operation(int(number), count & (bits - 1)) & ((1 << bits) - 1)
    if rank in (UINT32_RANK, UINT64_RANK):
        return UInt32(shifted) if bits == 32 else UInt64(shifted)
    signed = shifted - (1 << bits) if shifted >> (bits - 1) else shifted
    if kind is not None:
        return EnumValue(kind, signed)
    return signed if bits == 32 else Int64(signed)
