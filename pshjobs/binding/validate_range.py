"""[ValidateRange(...)]"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from pshjobs.values.comparison import compare
from pshjobs.values.convert import try_convert
from pshjobs.values.numbers import INT32_MAX, Char, Integer, UInt32, UInt64
from pshjobs.values.objects import unwrap
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type, type_of

from .validation_base import NULL, Enumerated, failure, is_nothing, shown_text

KINDS: Final = {
    "positive": ("Positive", "greater than zero"),
    "nonnegative": ("NonNegative", "greater than or equal to zero"),
    "negative": ("Negative", "less than zero"),
    "nonpositive": ("NonPositive", "less than or equal to zero"),
}


class ValidateRange(Enumerated):
    """A value or each element lies between two limits, or on one side of zero (`kind`: Positive, NonNegative, ...).

    Limits of two number types are compared as their common type. Values are converted to the type of the limits.
    """

    __slots__ = ("kind", "maximum", "minimum", "type")

    def __init__(self, minimum: object = None, maximum: object = None, *, kind: str = "") -> None:
        self.kind = kind.lower()
        self.type: TypeInfo | None = None
        self.minimum, self.maximum = minimum, maximum
        if not self.kind and type(minimum) is not type(maximum):
            self._promote()
        if not self.kind and compare(self.minimum, self.maximum, ignore_case=False) > 0:
            raise failure(
                "MaxRangeSmallerThanMinRange",
                "The specified maximum range cannot be accepted because it is less than the specified minimum range. Update "
                "the ValidateRange attribute for the parameter.",
            )

    def _promote(self) -> None:
        common = _common_type(self.minimum, self.maximum)
        low, high = type_of(self.minimum), type_of(self.maximum)
        if common is not None:
            fits_low, self.minimum = try_convert(self.minimum, common)
            fits_high, self.maximum = try_convert(self.maximum, common)
            if fits_low and fits_high:
                return
        raise failure(
            "MinRangeNotTheSameTypeOfMaxRange",
            f"The specified minimum range ({low.name}) cannot be accepted because it is not the same type as the specified "
            f"maximum range ({high.name}). Update the ValidateRange attribute for the parameter.",
        )

    def check_element(self, value: object) -> None:
        if is_nothing(value):
            raise failure("ArgumentIsEmpty", NULL)
        value = unwrap(value)
        if self.kind:
            self._check_kind(value)
        elif type(value) is not int or type(self.minimum) is not int or not self.minimum <= value <= self.maximum:  # type: ignore[operator]
            self._check_limits(value)

    def _check_limits(self, value: object) -> None:
        if type(value) is not type(self.minimum):
            wanted = self.type = self.type or type_of(self.minimum)
            fits, made = try_convert(value, wanted)
            if not fits:
                raise _wrong_type(value, wanted.name)
            value = made
        if compare(self.minimum, value, ignore_case=False) > 0:
            raise _outside("ValidateRangeTooSmall", value, "less", "minimum", "greater", self.minimum)
        if compare(self.maximum, value, ignore_case=False) < 0:
            raise _outside("ValidateRangeTooBig", value, "greater", "maximum", "less", self.maximum)

    def _check_kind(self, value: object) -> None:
        sign = _sign(value)
        good = {"positive": sign > 0, "nonnegative": sign >= 0, "negative": sign < 0, "nonpositive": sign <= 0}
        if not good[self.kind]:
            name, words = KINDS[self.kind]
            text = f'The argument "{shown_text(value)}" cannot be validated because its value is not {words}.'
            raise failure(f"ValidateRange{name}Failure", text)


def _sign(value: object) -> int:
    if type_of(value).full_name == "System.TimeSpan":
        ticks: int = value.ticks  # type: ignore[attr-defined]
        return ticks
    common = _common_type(0, value)
    if common is None:
        raise _wrong_type(value, "Int32")
    fits, made = try_convert(value, common)
    if not fits:
        raise _wrong_type(value, common.name)
    return compare(made, 0)


def _common_type(left: object, right: object) -> TypeInfo | None:
    """The type that two number types meet in; None when one of them is no number."""
    name = None
    ranks = [_code(left), _code(right)]
    signed = any(isinstance(each, int) and _signed(each) for each in (left, right))
    top = max(ranks)
    if top <= 9:
        name = "System.Int32"
    elif top == 10:
        name = "System.Double" if signed else "System.UInt32"
    elif top == 11:
        name = "System.Int64"
    elif top == 12:
        name = "System.Double" if signed else "System.UInt64"
    elif top in (13, 14):
        name = "System.Double"
    elif top == 15:
        name = "System.Decimal"
    return None if name is None else require_type(name)


def _signed(value: int) -> bool:
    return type(value) is int or (isinstance(value, Integer) and (value.minimum or 0) < 0)


def _code(value: object) -> int:
    """The order of .NET's TypeCode, so far as it is about numbers."""
    if isinstance(value, Decimal):
        return 15
    if isinstance(value, float):
        return 14
    if isinstance(value, (UInt32, UInt64)):
        return 10 if isinstance(value, UInt32) else 12
    if isinstance(value, Integer):
        return 11 if value.maximum is None or value.maximum > INT32_MAX else 9
    if isinstance(value, (int, Char)):
        return 9
    return 18


def _wrong_type(value: object, wanted: str) -> Exception:
    return failure(
        "ValidationRangeElementType",
        f'The argument cannot be validated because its type "{type_of(value).name}" is not the same type ({wanted}) as the '
        f"maximum and minimum limits of the parameter. Make sure the argument is of type {wanted} and then try the command "
        "again.",
    )


def _outside(error_id: str, value: object, side: str, which: str, other: str, limit: object) -> Exception:
    shown = shown_text(limit)
    return failure(
        error_id,
        f"The {shown_text(value)} argument is {side} than the {which} allowed range of {shown}. Supply an argument that is "
        f"{other} than or equal to {shown} and then try the command again.",
    )
