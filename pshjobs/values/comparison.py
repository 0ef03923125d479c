"""`-eq` and the ordering operators on single values. The left operand decides how is compared."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Final

from pshjobs.errors import (
    ExtendedTypeSystemException,
    NetException,
    OverflowException,
    PSInvalidCastException,
    RuntimeException,
)

from .arithmetic_numbers import RANK, as_decimal
from .collation import compare_text, equal_text
from .decimals import decimal_from_real
from .enums import EnumValue
from .numbers import BigInteger, Char
from .objects import PSCustomObject
from .operands import is_number, number_from_text, number_operand, plain
from .text import to_error_text, to_text
from .truth import to_bool
from .type_info import TypeInfo
from .type_table import type_of

_NO_ORDER: Final = vars(object)["__lt__"]


def equal(left: object, right: object, ignore_case: bool = True) -> bool:
    """`left -eq right` for single values; what cannot be converted is not equal."""
    kind, other = type(left), type(right)
    if kind is str and other is str:
        return equal_text(left, right, ignore_case)  # type: ignore[arg-type]
    if (kind is int or kind is float) and (other is int or other is float):
        return left == right
    left, right = plain(left), plain(right)
    if left is None or right is None:
        return left is right
    if isinstance(left, Char):
        return _equal_char(left, right, ignore_case)
    if isinstance(left, str):
        return equal_text(left, to_text(right), ignore_case)
    if type(left) is bool:
        return left is to_bool(right)
    if isinstance(left, EnumValue):
        return left == _converted(right, left)
    if type(left) in RANK:
        return _equal_number(left, right)
    return _equal_object(left, right)


def _equal_char(left: Char, right: object, ignore_case: bool) -> bool:
    if isinstance(right, str):
        return str(left) == str(right) or (ignore_case and left.lower() == right.lower())
    return type(right) in RANK and _same_number(ord(left), right)


def _equal_number(left: object, right: object) -> bool:
    try:
        number = number_operand(right, left)
    except PSInvalidCastException:
        return False
    return number is not None and _same_number(left, number)


def _same_number(left: Any, right: Any) -> bool:
    return compare_numbers(left, right) == 0


def _equal_object(left: object, right: object) -> bool:
    if left is right:
        return True
    if isinstance(left, (list, TypeInfo, PSCustomObject)):
        return False
    if type(left) is type(right):
        return bool(left == right)
    converted = _converted(right, left)
    return converted is not None and bool(left == converted)


def _converted(value: object, like: object) -> object | None:
    """`value` as the type of `like`, or None."""
    from .convert import convert

    try:
        return convert(value, type_of(like))
    except NetException:
        return None


def compare(left: object, right: object, ignore_case: bool = True) -> int:
    """-1, 0 or 1 for `left -lt right`, equal, or `left -gt right`. Raises when the values have no order."""
    left, right = plain(left), plain(right)
    if left is None or right is None:
        return _compare_null(left, right)
    if isinstance(left, Char):
        return _compare_char(left, right, ignore_case)
    if isinstance(left, str):
        return compare_text(left, to_text(right), ignore_case)
    if type(left) in RANK and type(left) is not EnumValue:
        number = number_from_text(right, left) if isinstance(right, str) and not isinstance(right, Char) else None
        if number is None:
            number = number_operand(right, left)
        if number is not None:
            return compare_numbers(left, number)
    return _compare_objects(left, right)


def _compare_null(left: object, right: object) -> int:
    """Null is below everything but negative numbers."""
    if left is right:
        return 0
    value, side = (right, -1) if left is None else (left, 1)
    negative = is_number(value) and not isinstance(value, EnumValue) and value < 0  # type: ignore[operator]
    return -side if negative else side


def _compare_char(left: Char, right: object, ignore_case: bool) -> int:
    if isinstance(right, str):
        first, second = (left.upper(), right.upper()) if ignore_case else (str(left), str(right))
        return (first > second) - (first < second)
    if type(right) in RANK:
        return compare_numbers(ord(left), right)
    return _compare_objects(left, right)


def compare_numbers(left: Any, right: Any) -> int:
    """The order of two numbers as .NET compares them after promotion; NaN is below everything."""
    left, right = (_plain_number(side) for side in (left, right))
    if isinstance(left, Decimal) or isinstance(right, Decimal):
        left, right = _as_decimals(left, right)
    elif isinstance(left, float) != isinstance(right, float) and BigInteger not in (type(left), type(right)):
        left, right = float(left), float(right)
    if left != left or right != right:
        return 1 if left == left else -1
    return int(left > right) - int(left < right)


def _plain_number(value: Any) -> Any:
    if type(value) is EnumValue:
        return value.value
    return ord(value) if isinstance(value, Char) else value


def _as_decimals(left: Any, right: Any) -> tuple[Any, Any]:
    """Both as Decimal; as Double when one of them is too large for Decimal."""
    try:
        first, second = (decimal_from_real(s) if isinstance(s, float) else as_decimal(s) for s in (left, right))
    except OverflowException:
        return float(left), float(right)
    return first, second


def _compare_objects(left: object, right: object) -> int:
    if isinstance(left, PSCustomObject):
        raise _not_same(left, right)
    if type(left) is not type(right) or isinstance(left, EnumValue):
        from .convert import convert

        try:
            right = convert(right, type_of(left))
        except NetException as error:
            raise RuntimeException(
                f'Could not compare "{to_text(left)}" to "{to_text(right)}". Error: "{error.message}"',
                id="ComparisonFailure",
                category="InvalidOperation",
            ) from None
    if isinstance(left, EnumValue):
        return compare_numbers(left.value, right.value)  # type: ignore[attr-defined]
    own = getattr(type(left), "net_compare", None)
    if own is not None:  # a class of a script with CompareTo
        return int(own(left, right))
    if not isinstance(left, (list, TypeInfo)) and getattr(type(left), "__lt__", None) is not _NO_ORDER:
        return 0 if left == right else -1 if left < right else 1  # type: ignore[operator]
    raise RuntimeException(
        f'Cannot compare "{to_error_text(left)}" because it is not IComparable.',
        id="NotIcomparable",
        category="InvalidOperation",
    )


def _not_same(left: object, right: object) -> ExtendedTypeSystemException:
    shown = to_text(left)
    return ExtendedTypeSystemException(
        f'Cannot compare "{shown}" to "{to_text(right)}" because the objects are not the same type '
        f'or the object "{shown}" does not implement "IComparable".',
        id="PSObjectCompareTo",
    )
