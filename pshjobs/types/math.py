"""[math]"""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentOutOfRangeException, ArithmeticException, OverflowException
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import INT32_MAX, Int64, Single
from pshjobs.values.type_info import NetType, static, static_prop

from .object import Object

ORDERED = ("byte", "decimal", "double", "short", "int", "long", "sbyte", "float", "ushort", "uint", "ulong")
MODES = (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_DOWN, ROUND_FLOOR, ROUND_CEILING)


def _real(function: Any, *args: float) -> float:
    """A function of the C library, with .NET's results where Python raises."""
    try:
        return float(function(*args))
    except OverflowError:
        return math.inf
    except ValueError:
        return math.nan


def _overloads(name: str, template: str, types: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{each} {name}({template.format(each)})" for each in types)


class Math(NetType, name="System.Math", base=Object):
    @static_prop("double PI")
    def pi() -> float:
        return math.pi

    @static_prop("double E")
    def e() -> float:
        return math.e

    @static_prop("double Tau")
    def tau() -> float:
        return math.tau

    @static(*_overloads("Abs", "{} value", ("short", "int", "long", "sbyte", "decimal", "double", "float")))
    def abs(value: Any) -> Any:
        made = abs(value)
        if type(value) is int and made > INT32_MAX:
            raise OverflowException("Negating the minimum value of a twos complement number is invalid.")
        return made if type(value) is type(made) else type(value)(made)

    @static(*_overloads("Max", "{0} val1, {0} val2", ORDERED))
    def max(left: Any, right: Any) -> Any:
        return left if left != left or left >= right else right

    @static(*_overloads("Min", "{0} val1, {0} val2", ORDERED))
    def min(left: Any, right: Any) -> Any:
        return left if left != left or left <= right else right

    @static(*_overloads("Clamp", "{0} value, {0} min, {0} max", ORDERED))
    def clamp(value: Any, low: Any, high: Any) -> Any:
        if low > high:
            raise ArgumentException(f"'{low}' cannot be greater than {high}.")
        return low if value < low else high if value > high else value

    @static(*(f"int Sign({each} value)" for each in ("decimal", "double", "short", "int", "long", "sbyte", "float")))
    def sign(value: Any) -> int:
        if value != value:
            raise ArithmeticException("Function does not accept floating point Not-a-Number values.")
        return int(value > 0) - int(value < 0)

    @static(
        "double Round(double a)", "double Round(double value, int digits)",
        "double Round(double value, System.MidpointRounding mode)",
        "double Round(double value, int digits, System.MidpointRounding mode)",
        "decimal Round(decimal d)", "decimal Round(decimal d, int decimals)",
        "decimal Round(decimal d, System.MidpointRounding mode)",
        "decimal Round(decimal d, int decimals, System.MidpointRounding mode)",
    )  # fmt: skip
    def round(value: Any, *args: Any) -> Any:
        return round_number(value, *args)

    @static("decimal Floor(decimal d)", "double Floor(double d)")
    def floor(value: Any) -> Any:
        return _whole(value, math.floor, ROUND_FLOOR)

    @static("decimal Ceiling(decimal d)", "double Ceiling(double a)")
    def ceiling(value: Any) -> Any:
        return _whole(value, math.ceil, ROUND_CEILING)

    @static("decimal Truncate(decimal d)", "double Truncate(double d)")
    def truncate(value: Any) -> Any:
        return _whole(value, math.trunc, ROUND_DOWN)

    @static("double Sqrt(double d)")
    def sqrt(value: float) -> float:
        return math.sqrt(value) if value >= 0 else math.nan

    @static("double Cbrt(double d)")
    def cbrt(value: float) -> float:
        return math.cbrt(value)

    @static("double Pow(double x, double y)")
    def pow(base: float, exponent: float) -> float:
        try:
            return math.pow(base, exponent)
        except OverflowError:
            return -math.inf if base < 0 and exponent % 2 == 1 else math.inf
        except ValueError:
            return math.inf if base == 0 else math.nan

    @static("double Exp(double d)")
    def exp(value: float) -> float:
        return _real(math.exp, value)

    @static("double Log(double d)", "double Log(double a, double newBase)")
    def log(value: float, base: float | None = None) -> float:
        if value == 0:
            return -math.inf
        if base is None:
            return _real(math.log, value)
        return _real(lambda: math.log(value) / math.log(base)) if base not in (0, 1) else math.nan

    @static("double Log10(double d)")
    def log10(value: float) -> float:
        return -math.inf if value == 0 else _real(math.log10, value)

    @static("double Log2(double x)")
    def log2(value: float) -> float:
        return -math.inf if value == 0 else _real(math.log2, value)

    @static("double Sin(double a)")
    def sin(value: float) -> float:
        return _real(math.sin, value)

    @static("double Cos(double d)")
    def cos(value: float) -> float:
        return _real(math.cos, value)

    @static("double Tan(double a)")
    def tan(value: float) -> float:
        return _real(math.tan, value)

    @static("double Asin(double d)")
    def asin(value: float) -> float:
        return _real(math.asin, value)

    @static("double Acos(double d)")
    def acos(value: float) -> float:
        return _real(math.acos, value)

    @static("double Atan(double d)")
    def atan(value: float) -> float:
        return _real(math.atan, value)

    @static("double Atan2(double y, double x)")
    def atan2(y: float, x: float) -> float:
        return math.atan2(y, x)

    @static("double Sinh(double value)")
    def sinh(value: float) -> float:
        return _real(math.sinh, value)

    @static("double Cosh(double value)")
    def cosh(value: float) -> float:
        return _real(math.cosh, value)

    @static("double Tanh(double value)")
    def tanh(value: float) -> float:
        return _real(math.tanh, value)

    @static("double IEEERemainder(double x, double y)")
    def ieee_remainder(x: float, y: float) -> float:
        return _real(math.remainder, x, y)

    @static("long BigMul(int a, int b)")
    def big_mul(left: int, right: int) -> Int64:
        return Int64(left * right)

    @static("int DivRem(int a, int b, [ref] int result)", "long DivRem(long a, long b, [ref] long result)")
    def div_rem(left: int, right: int, result: Any) -> int:
        quotient = abs(left) // abs(right) * (1 if (left < 0) == (right < 0) else -1)
        result.value = type(left)(left - quotient * right)
        return type(left)(quotient)

    @static("double CopySign(double x, double y)")
    def copy_sign(x: float, y: float) -> float:
        return math.copysign(x, y)

    @static("double FusedMultiplyAdd(double x, double y, double z)")
    def fused_multiply_add(x: float, y: float, z: float) -> float:
        return x * y + z


def _whole(value: Any, function: Any, mode: str) -> Any:
    if isinstance(value, Decimal):
        return value.to_integral_value(mode)
    if not math.isfinite(value):
        return value
    return math.copysign(float(function(value)), value)


def round_number(value: Any, *args: Any) -> Any:
    """Math.Round: to even unless a mode says else; the digits of a Double by scaling, as .NET does."""
    digits = next((arg for arg in args if type(arg) is int), 0)
    mode = next((arg.value for arg in args if isinstance(arg, EnumValue)), 0)
    if isinstance(value, Decimal):
        if not 0 <= digits <= 28:
            raise ArgumentOutOfRangeException(
                "Decimal can only round to between 0 and 28 digits of precision. (Parameter 'decimals')"
            )
        exponent = value.as_tuple().exponent
        if isinstance(exponent, int) and -exponent <= digits:
            return value
        return value.quantize(Decimal(1).scaleb(-digits), MODES[mode])
    if not 0 <= digits <= 15:
        raise ArgumentOutOfRangeException("Rounding digits must be between 0 and 15, inclusive. (Parameter 'digits')")
    return _round_real(value, digits, mode)


def _round_real(value: float, digits: int, mode: int) -> float:
    if not math.isfinite(value) or abs(value) >= 1e16:
        return value
    power = 10.0**digits
    scaled = value * power
    whole = float(round(scaled)) if mode == 0 else _by_mode(scaled, mode)
    return math.copysign(whole / power if digits else whole, value)


def _by_mode(value: float, mode: int) -> float:
    if mode == 1:
        whole, fraction = math.trunc(value), value - math.trunc(value)
        return float(whole + (int(math.copysign(1, value)) if abs(fraction) >= 0.5 else 0))
    return float((math.trunc, math.floor, math.ceil)[mode - 2](value))


class MathF(NetType, name="System.MathF", base=Object):
    @static("float Sqrt(float x)")
    def sqrt(value: float) -> Single:
        return Single(math.sqrt(value) if value >= 0 else math.nan)
