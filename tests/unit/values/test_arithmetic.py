"""Operators on numbers, text and collections: the type of the result and the errors."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pshjobs.errors import NetException
from pshjobs.values.arithmetic import (
    add,
    band,
    bnot,
    decrement,
    divide,
    increment,
    multiply,
    negate,
    range_values,
    remainder,
    shift_left,
    shift_right,
    subtract,
    unary_plus,
)
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import (
    INT32_MAX,
    INT32_MIN,
    INT64_MAX,
    BigInteger,
    Byte,
    Char,
    Int64,
    Single,
    UInt32,
    UInt64,
)
from pshjobs.values.objects import PSCustomObject, PSObject

D = Decimal


def same(result: object, expected: object) -> None:
    assert type(result) is type(expected)
    assert str(result) == str(expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1, 2, 3),
        (INT32_MAX, 1, 2147483648.0),
        (Int64(INT64_MAX), 1, 9.223372036854775807e18),
        (Byte(255), Byte(1), 256),
        (UInt32(1), 2, UInt32(3)),
        (UInt32(1), -2, Int64(-1)),
        (UInt64(1), -2, D(-1)),
        (Single(1), Single(1), 2.0),
        (D("1.50"), 1.0, D("2.50")),
        (1, BigInteger(1), BigInteger(2)),
        (1.5, BigInteger(1), BigInteger(2)),
        (D(1), BigInteger(1), D(2)),
        (True, True, 2),
        (5, None, 5),
        (None, "x", "x"),
        (5, " 7 ", 12),
        (5, "2.5", 7.5),
        (0, "3000000000", Int64(3000000000)),
        (0, "5d", D(5)),
        (0, "1,5", 15),
        (0, "", 0),
        ("5", 3, "53"),
        ("x", [1, 2], "x1 2"),
        (Char("a"), 1, "a1"),
        ([1], NOTHING, [1, None]),
        ([1], [2, 3], [1, 2, 3]),
        (PSObject(5), 1, 6),
    ],
)
def test_add(left: object, right: object, expected: object) -> None:
    same(add(left, right), expected)


@pytest.mark.parametrize(
    ("operation", "left", "right", "expected"),
    [
        (subtract, UInt32(1), 2, -1.0),
        (subtract, "0x10", 0, 16),
        (subtract, None, 1, -1),
        (subtract, Char("b"), 1, 97),
        (divide, 10, 5, 2),
        (divide, 1, 4, 0.25),
        (divide, Int64(6), 3, Int64(2)),
        (divide, INT32_MIN, -1, 2147483648.0),
        (divide, BigInteger(-7), 2, BigInteger(-3)),
        (divide, 1, D(3), D("0.3333333333333333333333333333")),
        (divide, 1.0, 0, float("inf")),
        (divide, 0.0, 0, float("nan")),
        (remainder, -7, 3, -1),
        (remainder, 7.5, 2, 1.5),
        (remainder, INT32_MIN, -1, 0),
        (multiply, D("1.50"), D("2.00"), D("3.0000")),
        (multiply, 2, True, 2),
        (multiply, None, 3, None),
        (multiply, "ab", 2.5, "abab"),
        (multiply, [1, 2], 2, [1, 2, 1, 2]),
        (shift_left, 1, 33, 2),
        (shift_left, 1, 31, INT32_MIN),
        (shift_right, -16, 2, -4),
        (band, 5.7, 3, UInt64(2)),
        (band, "12", 10, 8),
    ],
)
def test_other_operators(operation: object, left: object, right: object, expected: object) -> None:
    same(operation(left, right), expected)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("operation", "value", "expected"),
    [
        (negate, INT32_MIN, 2147483648.0),
        (negate, "4", -4),
        (negate, None, 0),
        (negate, 0.0, -0.0),
        (unary_plus, "08", 8),
        (bnot, Byte(5), -6),
        (increment, None, 1),
        (increment, Byte(255), 256),
        (increment, INT32_MAX, 2147483648.0),
        (decrement, 1.5, 0.5),
    ],
)
def test_unary_operators(operation: object, value: object, expected: object) -> None:
    same(operation(value), expected)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("operation", "left", "right", "error_id", "message"),
    [
        (divide, 1, 0, "RuntimeException", "Attempted to divide by zero."),
        (divide, D(1), 0, "RuntimeException", "Attempted to divide by zero."),
        (add, D("79228162514264337593543950335"), D(1), "RuntimeException", "Value was either too large or too small for a Decimal."),
        (add, 5, "x", "InvalidCastFromStringToInteger", 'Cannot convert value "x" to type "System.Int32". Error: "The input string \'x\' was not in a correct format."'),
        (add, 1, [2], "MethodNotFound", "Method invocation failed because [System.Object[]] does not contain a method named 'op_Addition'."),
        (add, PSCustomObject(), 1, "MethodNotFound", "Method invocation failed because [System.Management.Automation.PSObject] does not contain a method named 'op_Addition'."),
        (add, Hashtable(), 5, "AddHashTableToNonHashTable", "A hash table can only be added to another hash table."),
        (multiply, True, 2, "NotADefinedOperationForType", "The operation '[System.Boolean] * [System.Int32]' is not defined."),
        (multiply, "x", -1, "System.ArgumentOutOfRangeException", "times ('-1') must be a non-negative value. (Parameter 'times')\nActual value was -1."),
        (range_values, 1, "abc", "System.FormatException", "The input string 'abc' was not in a correct format."),
        (range_values, 1, Int64(3000000000), "System.OverflowException", "Value was either too large or too small for an Int32."),
    ],
)  # fmt: skip
def test_errors(operation: object, left: object, right: object, error_id: str, message: str) -> None:
    with pytest.raises(NetException) as caught:
        operation(left, right)  # type: ignore[operator]
    assert (caught.value.error_id, caught.value.message) == (error_id, message)


def test_only_numbers_can_be_counted_up() -> None:
    with pytest.raises(NetException, match=r"works only on numbers. The operand is a 'System.String'\.") as caught:
        increment("5")
    assert caught.value.error_id == "OperatorRequiresNumber"


def test_hashtables_are_merged_into_a_new_one() -> None:
    left = Hashtable([("a", 1)])
    merged = add(left, Hashtable([("b", 2)]))
    assert isinstance(merged, Hashtable)
    assert list(merged.items()) == [("a", 1), ("b", 2)]
    assert len(left) == 1
    with pytest.raises(NetException, match="Item has already been added. Key in dictionary: 'a'  Key being added: 'A'"):
        add(left, Hashtable([("A", 1)]))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (1.4, 3.6, [1, 2, 3, 4]),
        ("2", "4", [2, 3, 4]),
        (3, 1, [3, 2, 1]),
        (None, 2, [0, 1, 2]),
        ("c", "a", ["c", "b", "a"]),
    ],
)
def test_ranges(left: object, right: object, expected: list[object]) -> None:
    assert range_values(left, right) == expected
