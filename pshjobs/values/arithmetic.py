"""`+ - * / %`, the unary signs, `++` and `--`. The left operand decides what an operator means."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.errors import RuntimeException

from . import arithmetic_numbers as numbers
from .arithmetic_numbers import RANK, Operation, calculate
from .arithmetic_text import add_collection, add_hashtables, repeat_list, repeat_text
from .bits import band, bnot, bor, bxor, shift_left, shift_right
from .convert_numbers import to_int
from .enumeration import iterate
from .hashtable import Hashtable
from .numbers import INT32_MAX, INT32_MIN, Char, Int64
from .operands import call_operator, is_number, number_operand, plain
from .ranges import range_values
from .text import to_text
from .type_table import type_of

__all__ = [
    "add", "band", "bnot", "bor", "bxor", "decrement", "divide", "increment", "multiply", "negate", "range_values",
    "remainder", "shift_left", "shift_right", "subtract", "unary_plus",
]  # fmt: skip

_Pair = tuple[type, type]


def add(left: object, right: object) -> object:
    """`left + right`."""
    known = _ADD.get((type(left), type(right)))
    return known(left, right) if known is not None else _add(left, right)


def subtract(left: object, right: object) -> object:
    """`left - right`."""
    known = _SUBTRACT.get((type(left), type(right)))
    return known(left, right) if known is not None else _reduce(numbers.SUBTRACT, "op_Subtraction", "-", left, right)


def multiply(left: object, right: object) -> object:
    """`left * right`."""
    known = _MULTIPLY.get((type(left), type(right)))
    return known(left, right) if known is not None else _multiply(left, right)


def divide(left: object, right: object) -> object:
    """`left / right`: whole numbers give a whole number when nothing remains, else a Double."""
    known = _DIVIDE.get((type(left), type(right)))
    return known(left, right) if known is not None else _reduce(numbers.DIVIDE, "op_Division", "/", left, right)


def remainder(left: object, right: object) -> object:
    """`left % right`, with the sign of `left`."""
    if type(left) is int and type(right) is int and left >= 0 and right > 0:
        return left % right
    return _reduce(numbers.REMAINDER, "op_Modulus", "%", left, right)


def negate(value: object) -> object:
    """`-value`: zero minus the value."""
    if type(value) is float:
        return -value
    return subtract(0, value)


def unary_plus(value: object) -> object:
    """`+value`: zero plus the value, so a string is parsed."""
    return add(0, value)


def increment(value: object) -> object:
    """`$x++`: the new value. Only numbers and null can be counted up."""
    if type(value) is int and value < INT32_MAX:
        return value + 1
    return _step(value, add, "++")


def decrement(value: object) -> object:
    """`$x--`: the new value."""
    if type(value) is int and value > INT32_MIN:
        return value - 1
    return _step(value, subtract, "--")


def _step(value: object, change: Callable[[object, object], object], symbol: str) -> object:
    value = plain(value)
    if value is None:
        return change(0, 1)
    if not is_number(value):
        raise RuntimeException(
            f"The '{symbol}' operator works only on numbers. The operand is a '{type_of(value).full_name}'.",
            id="OperatorRequiresNumber",
            category="InvalidOperation",
        )
    return change(value, 1)


def _add(left: object, right: object) -> object:
    left, right = plain(left), plain(right)
    if left is None:
        return right
    if isinstance(left, str):
        return str(left) + to_text(right)
    if type(left) in RANK:
        number = number_operand(right, left)
        if number is not None:
            return calculate(numbers.ADD, left, number)
        return call_operator("op_Addition", "+", left, right)
    items = iterate(left)
    if items is not None:
        return add_collection(items, right)
    if isinstance(left, Hashtable):
        return add_hashtables(left, right)
    return call_operator("op_Addition", "+", left, right)


def _reduce(operation: Operation, name: str, symbol: str, left: object, right: object) -> object:
    """`-`, `/` and `%`: both sides are numbers, null is 0; else the type's own operator."""
    left, right = plain(left), plain(right)
    if left is None:
        left = 0
    if isinstance(left, str) and not isinstance(left, Char):
        left = number_operand(left, right)
    if type(left) in RANK:
        number = number_operand(right, left)
        if number is not None:
            return calculate(operation, left, number)
    return call_operator(name, symbol, left, right)


def _multiply(left: object, right: object) -> object:
    left, right = plain(left), plain(right)
    if left is None:
        return None
    if is_number(left):
        number = number_operand(right, left)
        if number is not None:
            return calculate(numbers.MULTIPLY, left, number)
    elif isinstance(left, str) and not isinstance(left, Char):
        return repeat_text(left, to_int(right))
    elif type(left) not in RANK:
        items = iterate(left)
        if items is not None:
            return repeat_list(list(items), to_int(right))
    return call_operator("op_Multiply", "*", left, right)


def _whole(value: int) -> int | float:
    return value if INT32_MIN <= value <= INT32_MAX else float(value)


def _divide_ints(left: int, right: int) -> int | float:
    if right == 0:
        raise numbers.divide_by_zero()
    quotient, rest = divmod(left, right)
    return left / right if rest else _whole(quotient)


def _divide_floats(left: float, right: float) -> float:
    return left / right if right else numbers.DIVIDE.real(left, right)


def _add_longs(left: int, right: int) -> object:
    total = int(left) + int(right)
    return Int64(total) if -(2**63) <= total < 2**63 else float(left) + float(right)


_ADD: Final[dict[_Pair, Callable[[Any, Any], object]]] = {
    (int, int): lambda left, right: _whole(left + right),
    (int, float): lambda left, right: left + right,
    (float, int): lambda left, right: left + right,
    (float, float): lambda left, right: left + right,
    (str, str): lambda left, right: left + right,
    (str, int): lambda left, right: f"{left}{right}",
    (list, list): lambda left, right: left + right,
    (list, str): lambda left, right: [*left, right],
    (list, int): lambda left, right: [*left, right],
    (list, float): lambda left, right: [*left, right],
    (Int64, int): _add_longs,
    (int, Int64): _add_longs,
    (Int64, Int64): _add_longs,
}
_SUBTRACT: Final[dict[_Pair, Callable[[Any, Any], object]]] = {
    (int, int): lambda left, right: _whole(left - right),
    (int, float): lambda left, right: left - right,
    (float, int): lambda left, right: left - right,
    (float, float): lambda left, right: left - right,
}
_MULTIPLY: Final[dict[_Pair, Callable[[Any, Any], object]]] = {
    (int, int): lambda left, right: _whole(left * right),
    (int, float): lambda left, right: left * right,
    (float, int): lambda left, right: left * right,
    (float, float): lambda left, right: left * right,
    (str, int): repeat_text,
}
_DIVIDE: Final[dict[_Pair, Callable[[Any, Any], object]]] = {
    (int, int): _divide_ints,
    (int, float): _divide_floats,
    (float, int): _divide_floats,
    (float, float): _divide_floats,
}
