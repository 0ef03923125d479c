"""System.Enum: what all enumerations have, and how to get at their values."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentException, ArgumentNullException
from pshjobs.values.arrays import TypedArray
from pshjobs.values.enums import EnumValue, is_flags
from pshjobs.values.type_info import NetType, TypeInfo, method, prop, static
from pshjobs.values.type_table import require_type

from .object import ValueType


class Enum(
    NetType,
    name="System.Enum",
    base=ValueType,
    interfaces=("System.IComparable", "System.IConvertible", "System.IFormattable"),
):
    @prop("int value__")
    def value__(self: Any) -> int:
        return int(self.value)

    @method("int CompareTo(System.Object target)")
    def compare_to(self: Any, other: Any) -> int:
        if other is None:
            return 1
        return int(self.value > other.value) - int(self.value < other.value)

    @method("bool Equals(System.Object obj)")
    def equals(self: Any, other: Any) -> bool:
        return bool(self == other)

    @method("bool HasFlag(System.Enum flag)")
    def has_flag(self: Any, flag: Any) -> bool:
        if not isinstance(flag, EnumValue):
            from pshjobs.values.convert import convert

            flag = convert(flag, self.type)
        return bool(self.value & flag.value == flag.value)

    @method("System.TypeCode GetTypeCode()")
    def get_type_code(self: Any) -> Any:
        from .enumerations import TYPE_CODE

        return value_of(TYPE_CODE, "Int32")

    @method("string ToString()", "string ToString(string format)", "string ToString(System.IFormatProvider provider)",
            "string ToString(string format, System.IFormatProvider provider)")  # fmt: skip
    def to_string(self: Any, spec: Any = "", provider: Any = None) -> str:
        return format_enum(self, spec if isinstance(spec, str) else "")

    @static("string[] GetNames(type enumType)")
    def get_names(info: TypeInfo) -> TypedArray:
        return TypedArray(require_type("System.String"), names_in_order(info))

    @static("array GetValues(type enumType)")
    def get_values(info: TypeInfo) -> TypedArray:
        return TypedArray(info, [value_of(info, name) for name in names_in_order(info)])

    @static("string GetName(type enumType, System.Object value)")
    def get_name(info: TypeInfo, value: Any) -> str | None:
        number = number_of(value)
        return next((name for name, each in (info.values or {}).items() if each == number), None)

    @static("type GetUnderlyingType(type enumType)")
    def get_underlying_type(info: TypeInfo) -> TypeInfo:
        return require_type("System.Int32")

    @static("bool IsDefined(type enumType, System.Object value)")
    def is_defined(info: TypeInfo, value: Any) -> bool:
        if isinstance(value, str):
            return value in (info.values or {})
        return number_of(value) in (info.values or {}).values()

    @static(
        "System.Object Parse(type enumType, string value)",
        "System.Object Parse(type enumType, string value, bool ignoreCase)",
    )
    def parse(info: TypeInfo, text: str, ignore_case: bool = False) -> EnumValue:
        return parse_enum(info, text, ignore_case)

    @static("bool TryParse(type enumType, string value, [ref] System.Object result)",
            "bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)")  # fmt: skip
    def try_parse(info: TypeInfo, text: str, *args: Any) -> bool:
        try:
            args[-1].value = parse_enum(info, text, bool(args[0]) if len(args) > 1 else False)
        except ArgumentException:
            args[-1].value = EnumValue(info, 0)
            return False
        return True

    @static("System.Object ToObject(type enumType, System.Object value)")
    def to_object(info: TypeInfo, value: Any) -> EnumValue:
        return EnumValue(info, number_of(value))


def value_of(info: TypeInfo, name: str) -> EnumValue:
    """The value with this exact name."""
    return EnumValue(info, (info.values or {})[name])


def number_of(value: Any) -> int:
    """The number of an enumeration value or of a plain number."""
    return int(value.value if isinstance(value, EnumValue) else value)


def names_in_order(info: TypeInfo) -> list[str]:
    """The names by their values, as unsigned numbers."""
    return sorted(info.values or {}, key=lambda name: (info.values or {})[name] & 0xFFFFFFFFFFFFFFFF)


def parse_enum(info: TypeInfo, text: str, ignore_case: bool) -> EnumValue:
    """`Enum.Parse`: names or numbers, several with commas; no prefixes."""
    if text is None:
        raise ArgumentNullException("Value cannot be null. (Parameter 'value')")
    number = 0
    for part in text.split(","):
        name = part.strip()
        found = _find(info, name, ignore_case)
        if found is None:
            if not name:
                raise ArgumentException("Must specify valid information for parsing in the string. (Parameter 'value')")
            raise ArgumentException(f"Requested value '{name}' was not found.")
        number |= found
    return EnumValue(info, number)


def _find(info: TypeInfo, name: str, ignore_case: bool) -> int | None:
    values = info.values or {}
    if name in values:
        return values[name]
    if name.lstrip("+-").isdigit():
        return int(name)
    if ignore_case:
        return next((number for known, number in values.items() if known.lower() == name.lower()), None)
    return None


def format_enum(value: EnumValue, spec: str) -> str:
    """The formats G, F, D and X."""
    letter = spec.upper()
    if letter == "D":
        return str(value.value)
    if letter == "X":
        return f"{value.value & 0xFFFFFFFF:08X}"
    if letter == "F" and not is_flags(value.type):
        names = [
            name for name, number in (value.type.values or {}).items() if number and value.value & number == number
        ]
        return str(value) if str(value) in (value.type.values or {}) else ", ".join(names) or str(value)
    return str(value)
