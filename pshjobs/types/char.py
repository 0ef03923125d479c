"""[char]"""

from __future__ import annotations

import unicodedata
from typing import Any

from pshjobs.errors import FormatException
from pshjobs.values import numbers
from pshjobs.values.type_info import NetType, method, static, static_prop

from .object import ValueType, hash_code
from .string import SPACE, upper

CATEGORIES = [
    "Lu",
    "Ll",
    "Lt",
    "Lm",
    "Lo",
    "Mn",
    "Mc",
    "Me",
    "Nd",
    "Nl",
    "No",
    "Zs",
    "Zl",
    "Zp",
    "Cc",
    "Cf",
    "Cs",
    "Co",
    "Pc",
    "Pd",
    "Ps",
    "Pe",
    "Pi",
    "Pf",
    "Po",
    "Sm",
    "Sc",
    "Sk",
    "So",
    "Cn",
]
CHAR, AT = "char c", "string s, int index"


def _one(text: str, index: int | None) -> str:
    return text if index is None else text[index]


def _is(name: str, test: Any) -> Any:
    def check(text: str, index: int | None = None) -> bool:
        return bool(test(_one(text, index)))

    return static(f"bool {name}({CHAR})", f"bool {name}({AT})")(check)


class Char(
    NetType, name="System.Char", python=numbers.Char, base=ValueType, kind="struct", accelerators=("char",),
    interfaces=("System.IComparable", "System.IConvertible", "System.IEquatable`1[System.Char]"),
):  # fmt: skip
    is_digit = _is("IsDigit", lambda c: unicodedata.category(c) == "Nd")
    is_letter = _is("IsLetter", lambda c: unicodedata.category(c)[0] == "L")
    is_letter_or_digit = _is(
        "IsLetterOrDigit", lambda c: unicodedata.category(c)[0] == "L" or unicodedata.category(c) == "Nd"
    )
    is_upper = _is("IsUpper", lambda c: unicodedata.category(c) == "Lu")
    is_lower = _is("IsLower", lambda c: unicodedata.category(c) == "Ll")
    is_number = _is("IsNumber", lambda c: unicodedata.category(c)[0] == "N")
    is_white_space = _is("IsWhiteSpace", lambda c: c in SPACE)
    is_punctuation = _is("IsPunctuation", lambda c: unicodedata.category(c)[0] == "P")
    is_symbol = _is("IsSymbol", lambda c: unicodedata.category(c)[0] == "S")
    is_separator = _is("IsSeparator", lambda c: unicodedata.category(c)[0] == "Z")
    is_control = _is("IsControl", lambda c: unicodedata.category(c) == "Cc")
    is_surrogate = _is("IsSurrogate", lambda c: 0xD800 <= ord(c) <= 0xDFFF)

    @static_prop("char MaxValue")
    def max_value() -> numbers.Char:
        return numbers.Char("\uffff")

    @static_prop("char MinValue")
    def min_value() -> numbers.Char:
        return numbers.Char("\0")

    @static("bool IsAscii(char c)")
    def is_ascii(char: str) -> bool:
        return ord(char) < 128

    @static("bool IsAsciiLetter(char c)")
    def is_ascii_letter(char: str) -> bool:
        return char.isascii() and char.isalpha()

    @static("bool IsAsciiDigit(char c)")
    def is_ascii_digit(char: str) -> bool:
        return "0" <= char <= "9"

    @static("bool IsAsciiLetterOrDigit(char c)")
    def is_ascii_letter_or_digit(char: str) -> bool:
        return char.isascii() and char.isalnum()

    @static("bool IsAsciiHexDigit(char c)")
    def is_ascii_hex_digit(char: str) -> bool:
        return char in "0123456789abcdefABCDEF"

    @static("bool IsBetween(char c, char minInclusive, char maxInclusive)")
    def is_between(char: str, low: str, high: str) -> bool:
        return low <= char <= high

    @static("char ToUpper(char c)", "char ToUpper(char c, cultureinfo culture)", "char ToUpperInvariant(char c)")
    def to_upper(char: str, culture: Any = None) -> numbers.Char:
        return numbers.Char(upper(char))

    @static("char ToLower(char c)", "char ToLower(char c, cultureinfo culture)", "char ToLowerInvariant(char c)")
    def to_lower(char: str, culture: Any = None) -> numbers.Char:
        return numbers.Char(char.lower()[:1])

    @static("double GetNumericValue(char c)", "double GetNumericValue(string s, int index)")
    def get_numeric_value(text: str, index: int | None = None) -> float:
        return float(unicodedata.numeric(_one(text, index), -1.0))

    @static("System.Globalization.UnicodeCategory GetUnicodeCategory(char c)",
            "System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)")  # fmt: skip
    def get_unicode_category(text: str, index: int | None = None) -> Any:
        from pshjobs.values.enums import EnumValue

        from .enumerations import UNICODE_CATEGORY

        return EnumValue(UNICODE_CATEGORY, CATEGORIES.index(unicodedata.category(_one(text, index))))

    @static("char Parse(string s)")
    def parse(text: str) -> numbers.Char:
        if len(text) != 1:
            raise FormatException("String must be exactly one character long.")
        return numbers.Char(text)

    @static("bool TryParse(string s, [ref] char result)")
    def try_parse(text: str, result: Any) -> bool:
        result.value = numbers.Char(text if len(text) == 1 else "\0")
        return len(text) == 1

    @static("string ConvertFromUtf32(int utf32)")
    def convert_from_utf32(code: int) -> str:
        return chr(code)

    @static("int ConvertToUtf32(string s, int index)", "int ConvertToUtf32(char highSurrogate, char lowSurrogate)")
    def convert_to_utf32(text: str, index: Any) -> int:
        return (
            ord(text[index]) if isinstance(index, int) else 0x10000 + ((ord(text) - 0xD800) << 10) + ord(index) - 0xDC00
        )

    @method("int CompareTo(System.Object value)", "int CompareTo(char value)")
    def compare_to(self: str, other: Any) -> int:
        return 1 if other is None else ord(self) - ord(other)

    @method("bool Equals(System.Object obj)", "bool Equals(char obj)")
    def equals(self: str, other: Any) -> bool:
        return type(other) is numbers.Char and str(self) == str(other)

    @method("int GetHashCode()")
    def get_hash_code(self: str) -> int:
        return hash_code(self)

    @method("System.TypeCode GetTypeCode()")
    def get_type_code(self: str) -> Any:
        from .enumerations import TYPE_CODE
        from .enums import value_of

        return value_of(TYPE_CODE, "Char")

    @method("string ToString()", "string ToString(System.IFormatProvider provider)")
    def to_string(self: str, provider: Any = None) -> str:
        return str(self)
