"""[convert]"""

from __future__ import annotations

import base64
import binascii
from decimal import Decimal
from typing import Any

from pshjobs.errors import (
    ArgumentException,
    FormatException,
    InvalidCastException,
    NetException,
    PSInvalidCastException,
)
from pshjobs.values.convert import convert
from pshjobs.values.numbers import INT64_MAX, Byte, Char, Int16, Int64
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, TypeInfo, static
from pshjobs.values.type_table import require_type

from .boolean import read_boolean
from .object import Object

SOURCES = ("bool", "byte", "char", "datetime", "decimal", "double", "short", "int", "long", "System.Object", "sbyte", "float",
           "string", "ushort", "uint", "ulong")  # fmt: skip


def convert_to(value: Any, name: str) -> Any:
    """Convert.ToX: null is the default, strings are parsed exactly, numbers round half to even."""
    info = require_type(name)
    if value is None:
        from pshjobs.values.static_members import default_value

        return "" if name == "System.String" else default_value(info)
    if isinstance(value, str) and not isinstance(value, Char):
        return parse_as(value, info)
    try:
        return convert(value, info)
    except PSInvalidCastException as error:
        inner = error.inner
        if isinstance(inner, NetException):
            raise inner from None
        from pshjobs.values.type_table import type_of

        short = name.rpartition(".")[2]
        raise InvalidCastException(f"Invalid cast from '{type_of(value).name}' to '{short}'.") from None


def parse_as(text: str, info: TypeInfo) -> Any:
    """A string by the type's own Parse."""
    if info.full_name == "System.String":
        return text
    if info.full_name == "System.Boolean":
        found = read_boolean(text)
        if found is None:
            raise FormatException(f"String '{text}' was not recognized as a valid Boolean.")
        return found
    from pshjobs.errors import MethodInvocationException
    from pshjobs.values.static_members import invoke_static

    try:
        return invoke_static(info, "Parse", [text])
    except MethodInvocationException as error:
        raise error.inner or error from None


def _declare(name: str, shown: str, target: str) -> Any:
    def to(value: Any, *args: Any) -> Any:
        if isinstance(value, str) and args and type(args[0]) is int:
            return from_base(value, args[0], target)
        return convert_to(value, target)

    signatures = [f"{shown} {name}({source} value)" for source in SOURCES]
    signatures.append(f"{shown} {name}(System.Object value, System.IFormatProvider provider)")
    signatures.append(f"{shown} {name}(string value, System.IFormatProvider provider)")
    if target in ("System.Byte", "System.SByte", "System.Int16", "System.Int32", "System.Int64", "System.UInt16",
                  "System.UInt32", "System.UInt64"):  # fmt: skip
        signatures.append(f"{shown} {name}(string value, int fromBase)")
    return static(*signatures)(to)


class Convert(NetType, name="System.Convert", base=Object):
    to_boolean = _declare("ToBoolean", "bool", "System.Boolean")
    to_byte = _declare("ToByte", "byte", "System.Byte")
    to_sbyte = _declare("ToSByte", "sbyte", "System.SByte")
    to_char = _declare("ToChar", "char", "System.Char")
    to_int16 = _declare("ToInt16", "short", "System.Int16")
    to_int32 = _declare("ToInt32", "int", "System.Int32")
    to_int64 = _declare("ToInt64", "long", "System.Int64")
    to_uint16 = _declare("ToUInt16", "ushort", "System.UInt16")
    to_uint32 = _declare("ToUInt32", "uint", "System.UInt32")
    to_uint64 = _declare("ToUInt64", "ulong", "System.UInt64")
    to_single = _declare("ToSingle", "float", "System.Single")
    to_double = _declare("ToDouble", "double", "System.Double")
    to_decimal = _declare("ToDecimal", "decimal", "System.Decimal")
    to_date_time = _declare("ToDateTime", "datetime", "System.DateTime")

    @static(
        *(f"string ToString({source} value)" for source in SOURCES),
        "string ToString(System.Object value, System.IFormatProvider provider)",
        *(f"string ToString({source} value, int toBase)" for source in ("byte", "short", "int", "long")),
    )
    def to_string(value: Any, *args: Any) -> str:
        from .number_text import number_to_string

        if args and type(args[0]) is int:
            return to_base(value, args[0])
        if value is None:
            return ""
        if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            return number_to_string(value, args)
        from pshjobs.values.text import to_net_string

        return to_net_string(value)

    @static("string ToBase64String(byte[] inArray)",
            "string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)",
            "string ToBase64String(byte[] inArray, int offset, int length)")  # fmt: skip
    def to_base64_string(data: list[int], *args: Any) -> str:
        raw = bytes(data)
        if len(args) == 2:
            raw = raw[args[0] : args[0] + args[1]]
        text = base64.b64encode(raw).decode("ascii")
        if len(args) == 1 and args[0].value:
            return "\r\n".join(text[at : at + 76] for at in range(0, len(text), 76))
        return text

    @static("byte[] FromBase64String(string s)")
    def from_base64_string(text: str) -> Any:
        compact = "".join(text.split())
        try:
            data = base64.b64decode(compact, validate=True)
        except binascii.Error:
            raise FormatException(
                "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding "
                "characters, or an illegal character among the padding characters."
            ) from None
        return byte_array(data)

    @static("string ToHexString(byte[] inArray)")
    def to_hex_string(data: list[int]) -> str:
        return bytes(data).hex().upper()

    @static("string ToHexStringLower(byte[] inArray)")
    def to_hex_string_lower(data: list[int]) -> str:
        return bytes(data).hex()

    @static("byte[] FromHexString(string s)")
    def from_hex_string(text: str) -> Any:
        if len(text) % 2:
            raise FormatException("The input is not a valid hex string as its length is not a multiple of 2.")
        try:
            return byte_array(bytes.fromhex(text))
        except ValueError:
            raise FormatException("The input is not a valid hex string as it contains a non-hex character.") from None

    @static("System.Object ChangeType(System.Object value, type conversionType)",
            "System.Object ChangeType(System.Object value, type conversionType, System.IFormatProvider provider)",
            "System.Object ChangeType(System.Object value, System.TypeCode typeCode)")  # fmt: skip
    def change_type(value: Any, target: Any, provider: Any = None) -> Any:
        info = target if isinstance(target, TypeInfo) else require_type(f"System.{target}")
        return convert_to(value, info.full_name)

    @static("bool IsDBNull(System.Object value)")
    def is_db_null(value: Any) -> bool:
        return type(value).__name__ == "DBNull"

    @static("System.TypeCode GetTypeCode(System.Object value)")
    def get_type_code(value: Any) -> Any:
        from pshjobs.values.type_table import type_of

        from .enumerations import TYPE_CODE
        from .enums import value_of

        name = "Empty" if value is None else type_of(value).name
        return value_of(TYPE_CODE, name if name in (TYPE_CODE.values or {}) else "Object")


def byte_array(data: bytes) -> Any:
    """`byte[]`."""
    return typed_array("System.Byte", [Byte(each) for each in data])


def to_base(value: int, base: int) -> str:
    """An integer in base 2, 8, 10 or 16; negative ones in two's complement of their type."""
    if base not in (2, 8, 10, 16):
        raise ArgumentException("Invalid Base.")
    if base == 10:
        return str(int(value))
    bits = 64 if isinstance(value, Int64) else 16 if isinstance(value, Int16) else 32
    return format(int(value) & ((1 << bits) - 1), {2: "b", 8: "o", 16: "x"}[base])


def from_base(text: str, base: int, target: str) -> Any:
    """Digits in base 2, 8, 10 or 16; the top bit is the sign."""
    if base not in (2, 8, 10, 16):
        raise ArgumentException("Invalid Base.")
    digits = text[2:] if base == 16 and text[:2].lower() == "0x" else text
    info = require_type(target)
    if not digits:
        raise ArgumentException(
            "Index was out of range. Must be non-negative and less than the size of the collection."
        )
    try:
        number = int(digits, base) if "_" not in digits and digits == digits.strip() else None
    except ValueError:
        number = None
    if number is None:
        first_is_bad = not digits[0].isalnum() or int(digits[0], 36) >= base
        message = (
            "Could not find any recognizable digits."
            if first_is_bad
            else "Additional non-parsable characters are at the end of the string."
        )
        raise FormatException(message)
    python: Any = info.python
    low = getattr(python, "minimum", -(2**31))
    high = getattr(python, "maximum", 2**31 - 1)
    if base != 10 and low < 0 and number > high and number < 2 * (high + 1):
        number -= 2 * (high + 1)
    if not low <= number <= high:
        return convert_to(number if abs(number) <= INT64_MAX else float(number), target)
    return python(number)
