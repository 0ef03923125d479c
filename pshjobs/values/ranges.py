"""The range operator `..`."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from pshjobs.errors import FormatException, InvalidCastException, OverflowException

from .enums import EnumValue
from .numbers import INT32_MAX, INT32_MIN, Char
from .operands import plain
from .type_table import type_of

_INTEGER: Final = re.compile(r"\s*[+-]?[0-9]+\s*", re.ASCII)


def range_values(left: object, right: object) -> list[object]:
    """`left..right`: Int32s up or down, or Chars between two characters that are not digits."""
    if type(left) is not int or type(right) is not int:
        first, last = _character(left), _character(right)
        if first is not None and last is not None and not (first.isdigit() and last.isdigit()):
            return [Char(chr(code)) for code in _between(ord(first), ord(last))]
        left, right = _bound(left), _bound(right)
    return list(_between(left, right))


def _between(first: int, last: int) -> range:
    return range(first, last + 1) if first <= last else range(first, last - 1, -1)


def _character(value: object) -> str | None:
    value = plain(value)
    return value if isinstance(value, str) and len(value) == 1 else None


def _bound(value: object) -> int:
    """A bound as .NET's Convert.ToInt32 makes it, whose errors show bare."""
    value = plain(value)
    if value is None:
        return 0
    if isinstance(value, Char):
        return ord(value)
    if isinstance(value, str):
        if not _INTEGER.fullmatch(value):
            raise FormatException(
                f"The input string '{value}' was not in a correct format.",
                id="System.FormatException",
                category="OperationStopped",
            )
        return _in_range(int(value))
    if isinstance(value, EnumValue):
        return _in_range(value.value)
    if isinstance(value, Decimal):
        return _in_range(int(value.to_integral_value(ROUND_HALF_EVEN)))
    if isinstance(value, float):
        return _in_range(round(value) if abs(value) < 2**40 else 2**40)
    if isinstance(value, int):
        return _in_range(int(value))
    raise InvalidCastException(
        f"Unable to cast object of type '{type_of(value).full_name}' to type 'System.IConvertible'.",
        id="System.InvalidCastException",
        category="OperationStopped",
    )


def _in_range(value: int) -> int:
    if not INT32_MIN <= value <= INT32_MAX:
        raise OverflowException(
            "Value was either too large or too small for an Int32.",
            id="System.OverflowException",
            category="OperationStopped",
        )
    return value
