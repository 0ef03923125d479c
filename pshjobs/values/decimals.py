"""System.Decimal over Python's: 96 bits, at most 28 places, ties to even."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Final

from pshjobs.errors import OverflowException, RuntimeException

from .numbers import DECIMAL_MAX

_EXACT: Final = Context(prec=120, rounding=ROUND_HALF_EVEN)
_LIMIT: Final = int(DECIMAL_MAX)


def fit_decimal(value: Decimal) -> Decimal:
    """The nearest number that Decimal holds. Raises OverflowException."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int) or value.adjusted() > 29:
        raise decimal_overflow()
    if exponent > 0:
        value = value.quantize(Decimal(1), context=_EXACT)
        exponent = 0
    places = min(-exponent, 28)
    fitted = value if places == -exponent else _EXACT.quantize(value, Decimal(1).scaleb(-places))
    while abs(int(fitted.scaleb(places, _EXACT))) > _LIMIT:
        if places == 0:
            raise decimal_overflow()
        places -= 1
        fitted = _EXACT.quantize(value, Decimal(1).scaleb(-places))
    return fitted


def decimal_overflow() -> OverflowException:
    return OverflowException("Value was either too large or too small for a Decimal.")


def decimal_from_real(value: float, digits: int = 15) -> Decimal:
    """A Double as Decimal: its first 15 digits (Single: 7), without zeros at the end. Raises OverflowException."""
    if value != value or value in (float("inf"), float("-inf")):
        raise decimal_overflow()
    made = Decimal(format(value, f".{digits}g")).normalize()
    return fit_decimal(made)


def add_decimals(left: Decimal, right: Decimal) -> Decimal:
    return _calculated(_EXACT.add(left, right))


def subtract_decimals(left: Decimal, right: Decimal) -> Decimal:
    return _calculated(_EXACT.subtract(left, right))


def multiply_decimals(left: Decimal, right: Decimal) -> Decimal:
    return _calculated(_EXACT.multiply(left, right))


def divide_decimals(left: Decimal, right: Decimal) -> Decimal:
    """The quotient; the caller has ruled out zero."""
    return _calculated(_EXACT.divide(left, right))


def remainder_decimals(left: Decimal, right: Decimal) -> Decimal:
    """The rest with the sign of `left`; the caller has ruled out zero."""
    return _calculated(_EXACT.remainder(left, right))


def _calculated(value: Decimal) -> Decimal:
    """The result of an operator, whose overflow PowerShell reports as its own error."""
    try:
        return fit_decimal(value)
    except OverflowException as overflow:
        raise RuntimeException(overflow.message, inner=overflow) from None
