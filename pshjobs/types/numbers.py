"""The number types: Int32, Int64, Byte ..., Double, Single, Decimal, BigInteger."""

from __future__ import annotations

from decimal import Decimal as PythonDecimal
from typing import Any

from pshjobs.errors import FormatException, OverflowException
from pshjobs.values import numbers as n
from pshjobs.values.type_info import NetType, Property, add_members, constructor, method, static, static_prop

from .number_text import compare_numbers, number_to_string, parse_net_number, try_parse_net_number
from .object import ValueType

INTERFACES = ("System.IComparable", "System.IConvertible", "System.IFormattable")


def declare_number(
    full_name: str, python: type, shown: str, accelerators: tuple[str, ...], limits: tuple[object, object], noun: str
) -> type[NetType]:
    """The members that all number types have."""
    code = full_name.rpartition(".")[2]
    interfaces = (*INTERFACES, f"System.IEquatable`1[{full_name}]", f"System.IComparable`1[{full_name}]")

    class Number(
        NetType,
        name=full_name,
        python=python,
        base=ValueType,
        kind="struct",
        accelerators=accelerators,
        interfaces=interfaces,
    ):
        @method("int CompareTo(System.Object value)", f"int CompareTo({shown} value)")
        def compare_to(self: Any, value: Any) -> int:
            return compare_numbers(self, value, full_name)

        @method("bool Equals(System.Object obj)", f"bool Equals({shown} obj)")
        def equals(self: Any, value: Any) -> bool:
            return type(self) is type(value) and (self == value or (self != self and value != value))

        @method("System.TypeCode GetTypeCode()")
        def get_type_code(self: Any) -> Any:
            from .enumerations import TYPE_CODE
            from .enums import value_of

            return value_of(TYPE_CODE, code)

        @method(
            "string ToString()", "string ToString(string format)", "string ToString(System.IFormatProvider provider)",
            "string ToString(string format, System.IFormatProvider provider)",
        )  # fmt: skip
        def to_string(self: Any, *args: Any) -> str:
            return number_to_string(self, args)

        @static(
            f"{shown} Parse(string s)", f"{shown} Parse(string s, System.Globalization.NumberStyles style)",
            f"{shown} Parse(string s, System.IFormatProvider provider)",
            f"{shown} Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider)",
        )  # fmt: skip
        def parse(text: str, *args: Any) -> Any:
            return parse_net_number(text, python, limits, noun, args)

        @static(
            f"bool TryParse(string s, [ref] {shown} result)",
            f"bool TryParse(string s, System.IFormatProvider provider, [ref] {shown} result)",
            f"bool TryParse(string s, System.Globalization.NumberStyles style, System.IFormatProvider provider, [ref] {shown} result)",
        )
        def try_parse(text: str, *args: Any) -> bool:
            return try_parse_net_number(text, python, limits, noun, args)

        @static_prop(f"{shown} MaxValue")
        def max_value() -> Any:
            return limits[1]

        @static_prop(f"{shown} MinValue")
        def min_value() -> Any:
            return limits[0]

    return Number


def _limits(kind: type[n.Integer]) -> tuple[object, object]:
    return kind(kind.minimum or 0), kind(kind.maximum or 0)


Int32 = declare_number("System.Int32", int, "int", ("int", "int32"), (n.INT32_MIN, n.INT32_MAX), "an Int32")
Int64 = declare_number("System.Int64", n.Int64, "long", ("long", "int64"), _limits(n.Int64), "an Int64")
Int16 = declare_number("System.Int16", n.Int16, "short", ("short", "int16"), _limits(n.Int16), "an Int16")
UInt16 = declare_number("System.UInt16", n.UInt16, "ushort", ("ushort", "uint16"), _limits(n.UInt16), "a UInt16")
UInt32 = declare_number("System.UInt32", n.UInt32, "uint", ("uint", "uint32"), _limits(n.UInt32), "a UInt32")
UInt64 = declare_number("System.UInt64", n.UInt64, "ulong", ("ulong", "uint64"), _limits(n.UInt64), "a UInt64")
Byte = declare_number("System.Byte", n.Byte, "byte", ("byte",), _limits(n.Byte), "an unsigned byte")
SByte = declare_number("System.SByte", n.SByte, "sbyte", ("sbyte",), _limits(n.SByte), "a signed byte")
DOUBLE_MAX = 1.7976931348623157e308
SINGLE_MAX = n.Single(3.4028234663852886e38)
Double = declare_number("System.Double", float, "double", ("double",), (-DOUBLE_MAX, DOUBLE_MAX), "a Double")
SingleType = declare_number(
    "System.Single", n.Single, "float", ("float", "single"), (n.Single(-SINGLE_MAX), SINGLE_MAX), "a Single"
)
Decimal = declare_number(
    "System.Decimal", PythonDecimal, "decimal", ("decimal",), (-n.DECIMAL_MAX, n.DECIMAL_MAX), "a Decimal"
)


class RealMembers:
    """What Double and Single have beyond the other numbers."""

    @static("bool IsNaN(double d)")
    def is_nan(value: float) -> bool:
        return value != value

    @static("bool IsInfinity(double d)")
    def is_infinity(value: float) -> bool:
        return value in (float("inf"), float("-inf"))

    @static("bool IsPositiveInfinity(double d)")
    def is_positive_infinity(value: float) -> bool:
        return value == float("inf")

    @static("bool IsNegativeInfinity(double d)")
    def is_negative_infinity(value: float) -> bool:
        return value == float("-inf")

    @static("bool IsFinite(double d)")
    def is_finite(value: float) -> bool:
        return value - value == 0


class DecimalMembers:
    """What Decimal has beyond the other numbers."""

    @static_prop("decimal Zero")
    def zero() -> PythonDecimal:
        return PythonDecimal(0)

    @static_prop("decimal One")
    def one() -> PythonDecimal:
        return PythonDecimal(1)

    @static_prop("decimal MinusOne")
    def minus_one() -> PythonDecimal:
        return PythonDecimal(-1)

    @static("decimal Round(decimal d)", "decimal Round(decimal d, int decimals)",
            "decimal Round(decimal d, System.MidpointRounding mode)",
            "decimal Round(decimal d, int decimals, System.MidpointRounding mode)")  # fmt: skip
    def round(value: PythonDecimal, *args: Any) -> PythonDecimal:
        from .math import round_number

        return round_number(value, *args)

    @static("decimal Floor(decimal d)")
    def floor(value: PythonDecimal) -> PythonDecimal:
        return value.to_integral_value("ROUND_FLOOR")

    @static("decimal Ceiling(decimal d)")
    def ceiling(value: PythonDecimal) -> PythonDecimal:
        return value.to_integral_value("ROUND_CEILING")

    @static("decimal Truncate(decimal d)")
    def truncate(value: PythonDecimal) -> PythonDecimal:
        return value.to_integral_value("ROUND_DOWN")

    @static("int[] GetBits(decimal d)")
    def get_bits(value: PythonDecimal) -> Any:
        from pshjobs.values.overloads import typed_array

        sign, digits, exponent = value.as_tuple()
        number, scale = int("".join(map(str, digits)) or "0"), -int(exponent)
        parts = [(number >> shift) & 0xFFFFFFFF for shift in (0, 32, 64)] + [scale << 16 | sign << 31]
        return typed_array("System.Int32", [p - (1 << 32) if p >> 31 else p for p in parts])

    @constructor("decimal new(int value)", "decimal new(double value)")
    def new(value: Any) -> PythonDecimal:
        return PythonDecimal(str(value))


add_members(Double.net_type, RealMembers)
add_members(SingleType.net_type, RealMembers)
add_members(Decimal.net_type, DecimalMembers)


def _add_constants(owner: type[NetType], make: type, shown: str, epsilon: float) -> None:
    for name, value in (
        ("NaN", float("nan")),
        ("PositiveInfinity", float("inf")),
        ("NegativeInfinity", float("-inf")),
        ("Epsilon", epsilon),
    ):
        made = make(value)
        owner.net_type.statics[name.lower()] = Property(f"{shown} {name}", lambda made=made: made, None, True)


_add_constants(Double, float, "double", 5e-324)
_add_constants(SingleType, n.Single, "float", 1.401298464324817e-45)


class BigInteger(
    NetType, name="System.Numerics.BigInteger", python=n.BigInteger, base=ValueType, kind="struct",
    accelerators=("bigint",), interfaces=INTERFACES, assembly="System.Runtime.Numerics",
):  # fmt: skip
    @static("bigint Parse(string value)")
    def parse(text: str) -> n.BigInteger:
        try:
            return n.BigInteger(text.strip())
        except ValueError:
            raise FormatException("The value could not be parsed.") from None

    @static("bigint Pow(bigint value, int exponent)")
    def pow(value: int, exponent: int) -> n.BigInteger:
        return n.BigInteger(int(value) ** exponent)

    @static("bigint ModPow(bigint value, bigint exponent, bigint modulus)")
    def mod_pow(value: int, exponent: int, modulus: int) -> n.BigInteger:
        return n.BigInteger(pow(int(value), int(exponent), int(modulus)))

    @static("bigint Abs(bigint value)")
    def abs(value: int) -> n.BigInteger:
        return n.BigInteger(abs(int(value)))

    @static("bigint Add(bigint left, bigint right)")
    def add(left: int, right: int) -> n.BigInteger:
        return n.BigInteger(int(left) + int(right))

    @static("bigint Subtract(bigint left, bigint right)")
    def subtract(left: int, right: int) -> n.BigInteger:
        return n.BigInteger(int(left) - int(right))

    @static("bigint Multiply(bigint left, bigint right)")
    def multiply(left: int, right: int) -> n.BigInteger:
        return n.BigInteger(int(left) * int(right))

    @static("bigint Divide(bigint dividend, bigint divisor)")
    def divide(left: int, right: int) -> n.BigInteger:
        quotient = abs(int(left)) // abs(int(right))
        return n.BigInteger(quotient if (left < 0) == (right < 0) else -quotient)

    @static("bigint GreatestCommonDivisor(bigint left, bigint right)")
    def gcd(left: int, right: int) -> n.BigInteger:
        import math

        return n.BigInteger(math.gcd(int(left), int(right)))

    @static("bigint Max(bigint left, bigint right)")
    def max(left: int, right: int) -> n.BigInteger:
        return n.BigInteger(max(int(left), int(right)))

    @static("bigint Min(bigint left, bigint right)")
    def min(left: int, right: int) -> n.BigInteger:
        return n.BigInteger(min(int(left), int(right)))

    @static("double Log10(bigint value)")
    def log10(value: int) -> float:
        import math

        return math.log10(int(value))

    @static_prop("bigint Zero")
    def zero() -> n.BigInteger:
        return n.BigInteger(0)

    @static_prop("bigint One")
    def one() -> n.BigInteger:
        return n.BigInteger(1)

    @static_prop("bigint MinusOne")
    def minus_one() -> n.BigInteger:
        return n.BigInteger(-1)

    @constructor("bigint new(int value)", "bigint new(long value)", "bigint new(double value)", "bigint new(decimal value)",
                 "bigint new(byte[] value)")  # fmt: skip
    def new(value: Any) -> n.BigInteger:
        if isinstance(value, list):
            return n.BigInteger(int.from_bytes(bytes(value), "little", signed=True))
        try:
            return n.BigInteger(int(value))
        except (OverflowError, ValueError):
            raise OverflowException("BigInteger cannot represent infinity.") from None

    @method("byte[] ToByteArray()")
    def to_byte_array(self: int) -> Any:
        from pshjobs.values.overloads import typed_array

        size = max(1, (int(self).bit_length() + 8) // 8)
        return typed_array("System.Byte", [n.Byte(b) for b in int(self).to_bytes(size, "little", signed=True)])

    @method("int CompareTo(System.Object obj)")
    def compare_to(self: int, other: int) -> int:
        return (self > other) - (self < other)

    @method("string ToString()", "string ToString(string format)", "string ToString(System.IFormatProvider provider)",
            "string ToString(string format, System.IFormatProvider provider)")  # fmt: skip
    def to_string(self: Any, *args: Any) -> str:
        return number_to_string(self, args)
