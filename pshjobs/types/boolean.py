"""System.Boolean."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import FormatException
from pshjobs.values.type_info import NetType, method, static, static_prop

from .object import ValueType


class Boolean(
    NetType, name="System.Boolean", python=bool, base=ValueType, kind="struct", accelerators=("bool",),
    interfaces=("System.IComparable", "System.IConvertible", "System.IEquatable`1[System.Boolean]"),
):  # fmt: skip
    @static("bool Parse(string value)")
    def parse(text: str) -> bool:
        found = read_boolean(text)
        if found is None:
            raise FormatException(f"String '{text}' was not recognized as a valid Boolean.")
        return found

    @static("bool TryParse(string value, [ref] bool result)")
    def try_parse(text: str, result: Any) -> bool:
        found = read_boolean(text)
        result.value = bool(found)
        return found is not None

    @static_prop("string TrueString")
    def true_string() -> str:
        return "True"

    @static_prop("string FalseString")
    def false_string() -> str:
        return "False"

    @method("int CompareTo(System.Object obj)", "int CompareTo(bool value)")
    def compare_to(self: bool, other: Any) -> int:
        return 1 if other is None else int(self) - int(other)

    @method("bool Equals(System.Object obj)", "bool Equals(bool obj)")
    def equals(self: bool, other: Any) -> bool:
        return self is other

    @method("System.TypeCode GetTypeCode()")
    def get_type_code(self: bool) -> Any:
        from .enumerations import TYPE_CODE
        from .enums import value_of

        return value_of(TYPE_CODE, "Boolean")

    @method("string ToString()", "string ToString(System.IFormatProvider provider)")
    def to_string(self: bool, provider: Any = None) -> str:
        return "True" if self else "False"


def read_boolean(text: str) -> bool | None:
    """True or False in any case with white space around; None for other text."""
    return {"true": True, "false": False}.get(text.strip(" \t\r\n\0").lower())
