"""[string]"""

from __future__ import annotations

from typing import Any

from pshjobs.errors import (
    ArgumentException,
    ArgumentNullException,
    ArgumentOutOfRangeException,
    IndexOutOfRangeException,
)
from pshjobs.values.arrays import TypedArray
from pshjobs.values.numbers import Char
from pshjobs.values.overloads import typed_array
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, add_members, constructor, method, static, static_prop
from pshjobs.values.type_info import prop as property_

from .convertible import Convertible
from .object import Object, hash_code
from .string_compare import compare_text, find_text, find_text_from_end, is_equal_text, starts_or_ends
from .string_split import split_text

SPACE = " \t\n\r\v\f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
COMPARISON = "System.StringComparison"
CULTURE = "cultureinfo"


class String(
    NetType, name="System.String", python=str, base=Object, accelerators=("string",),
    interfaces=("System.IComparable", "System.Collections.IEnumerable", "System.IConvertible",
                "System.Collections.Generic.IEnumerable`1[System.Char]", "System.IComparable`1[System.String]",
                "System.IEquatable`1[System.String]", "System.ICloneable"),
):  # fmt: skip
    @property_("int Length")
    def length(self: str) -> int:
        return len(self)

    @method("char Chars(int index) {get;}")
    def chars(self: str, index: int) -> Char:
        if not 0 <= index < len(self):
            raise IndexOutOfRangeException("Index was outside the bounds of the array.")
        return Char(self[index])

    @static_prop("string Empty")
    def empty() -> str:
        return ""

    # Parts ------------------------------------------------------------------------------------------

    @method("string Substring(int startIndex)", "string Substring(int startIndex, int length)")
    def substring(self: str, start: int, length: int | None = None) -> str:
        size = len(self)
        if start < 0:
            raise negative("startIndex", start)
        if length is None:
            if start > size:
                raise ArgumentOutOfRangeException(
                    "startIndex cannot be larger than length of string. (Parameter 'startIndex')"
                )
            return self[start:]
        if length < 0:
            raise negative("length", length)
        if start > size:
            raise ArgumentOutOfRangeException(
                "startIndex cannot be larger than length of string. (Parameter 'startIndex')"
            )
        if start + length > size:
            raise ArgumentOutOfRangeException(
                "Index and length must refer to a location within the string. (Parameter 'length')"
            )
        return self[start : start + length]

    @method("string Remove(int startIndex)", "string Remove(int startIndex, int count)")
    def remove(self: str, start: int, count: int | None = None) -> str:
        if start < 0:
            raise negative("startIndex", start)
        if count is None:
            if start > len(self):
                raise ArgumentOutOfRangeException(
                    f"startIndex ('{start}') must be less than or equal to '{len(self)}'. (Parameter 'startIndex')\n"
                    f"Actual value was {start}."
                )
            return self[:start]
        if count < 0:
            raise negative("count", count)
        if start + count > len(self):
            raise ArgumentOutOfRangeException(
                "Index and count must refer to a location within the string. (Parameter 'count')"
            )
        return self[:start] + self[start + count :]

    @method("string Insert(int startIndex, string value)")
    def insert(self: str, start: int, value: str) -> str:
        if not 0 <= start <= len(self):
            raise ArgumentOutOfRangeException(
                f"startIndex ('{start}') must be less than or equal to '{len(self)}'. (Parameter 'startIndex')\n"
                f"Actual value was {start}."
                if start > 0
                else negative("startIndex", start).message
            )
        return self[:start] + value + self[start:]

    @method(
        "string[] Split(Params char[] separator)", "string[] Split(char separator, System.StringSplitOptions options = 0)",
        "string[] Split(char separator, int count, System.StringSplitOptions options = 0)",
        "string[] Split(char[] separator, int count)", "string[] Split(char[] separator, System.StringSplitOptions options)",
        "string[] Split(char[] separator, int count, System.StringSplitOptions options)",
        "string[] Split(string separator, System.StringSplitOptions options = 0)",
        "string[] Split(string separator, int count, System.StringSplitOptions options = 0)",
        "string[] Split(string[] separator, System.StringSplitOptions options)",
        "string[] Split(string[] separator, int count, System.StringSplitOptions options)",
    )  # fmt: skip
    def split(self: str, separator: Any, *args: Any) -> TypedArray:
        return typed_array("System.String", split_text(self, separator, args))

    @method("char[] ToCharArray()", "char[] ToCharArray(int startIndex, int length)")
    def to_char_array(self: str, start: int = 0, length: int | None = None) -> TypedArray:
        part = self[start:] if length is None else self[start : start + length]
        return typed_array("System.Char", [Char(c) for c in part])

    # Changed copies ---------------------------------------------------------------------------------

    @method("string Replace(char oldChar, char newChar)", "string Replace(string oldValue, string newValue)")
    def replace(self: str, old: str, new: str) -> str:
        if not old:
            raise ArgumentException("The value cannot be an empty string. (Parameter 'oldValue')")
        return self.replace(old, new)

    @method(f"string Replace(string oldValue, string newValue, {COMPARISON} comparisonType)",
            f"string Replace(string oldValue, string newValue, bool ignoreCase, {CULTURE} culture)")  # fmt: skip
    def replace_with(self: str, old: str, new: str, how: Any, culture: Any = None) -> str:
        import re

        if not old:
            raise ArgumentException("The value cannot be an empty string. (Parameter 'oldValue')")
        ignore = how is True or getattr(how, "value", 0) % 2 == 1
        return re.sub(re.escape(old), lambda match: new, self, flags=re.IGNORECASE if ignore else 0)

    @method("string ReplaceLineEndings()", "string ReplaceLineEndings(string replacementText)")
    def replace_line_endings(self: str, replacement: str = "\n") -> str:
        import re

        return re.sub("\r\n|[\r\n\f\x85\u2028\u2029]", lambda match: replacement, self)

    @method("string ToUpper()", f"string ToUpper({CULTURE} culture)")
    def to_upper(self: str, culture: Any = None) -> str:
        return upper(self)

    @method("string ToUpperInvariant()")
    def to_upper_invariant(self: str) -> str:
        return upper(self)

    @method("string ToLower()", f"string ToLower({CULTURE} culture)")
    def to_lower(self: str, culture: Any = None) -> str:
        return self.lower()

    @method("string ToLowerInvariant()")
    def to_lower_invariant(self: str) -> str:
        return self.lower()

    @method("string Trim()", "string Trim(char trimChar)", "string Trim(Params char[] trimChars)")
    def trim(self: str, chars: Any = None) -> str:
        return self.strip(trim_set(chars))

    @method("string TrimStart()", "string TrimStart(char trimChar)", "string TrimStart(Params char[] trimChars)")
    def trim_start(self: str, chars: Any = None) -> str:
        return self.lstrip(trim_set(chars))

    @method("string TrimEnd()", "string TrimEnd(char trimChar)", "string TrimEnd(Params char[] trimChars)")
    def trim_end(self: str, chars: Any = None) -> str:
        return self.rstrip(trim_set(chars))

    @method("string PadLeft(int totalWidth)", "string PadLeft(int totalWidth, char paddingChar)")
    def pad_left(self: str, width: int, char: str = " ") -> str:
        if width < 0:
            raise negative("totalWidth", width)
        return self.rjust(width, char)

    @method("string PadRight(int totalWidth)", "string PadRight(int totalWidth, char paddingChar)")
    def pad_right(self: str, width: int, char: str = " ") -> str:
        if width < 0:
            raise negative("totalWidth", width)
        return self.ljust(width, char)

    @method("string Normalize()", "string Normalize(System.Text.NormalizationForm normalizationForm)")
    def normalize(self: str, form: Any = None) -> str:
        import unicodedata

        return unicodedata.normalize(normal_form(form), self)

    @method("bool IsNormalized()", "bool IsNormalized(System.Text.NormalizationForm normalizationForm)")
    def is_normalized(self: str, form: Any = None) -> bool:
        import unicodedata

        return unicodedata.is_normalized(normal_form(form), self)

    # Questions --------------------------------------------------------------------------------------

    @method("bool Contains(string value)", f"bool Contains(string value, {COMPARISON} comparisonType)",
            "bool Contains(char value)", f"bool Contains(char value, {COMPARISON} comparisonType)")  # fmt: skip
    def contains(self: str, value: str, how: Any = None) -> bool:
        return value in self if how is None else find_text(self, value, 0, None, how) >= 0

    @method("bool StartsWith(string value)", f"bool StartsWith(string value, {COMPARISON} comparisonType)",
            f"bool StartsWith(string value, bool ignoreCase, {CULTURE} culture)", "bool StartsWith(char value)")  # fmt: skip
    def starts_with(self: str, value: str, how: Any = None, culture: Any = None) -> bool:
        return starts_or_ends(self, value, how, at_end=False)

    @method("bool EndsWith(string value)", f"bool EndsWith(string value, {COMPARISON} comparisonType)",
            f"bool EndsWith(string value, bool ignoreCase, {CULTURE} culture)", "bool EndsWith(char value)")  # fmt: skip
    def ends_with(self: str, value: str, how: Any = None, culture: Any = None) -> bool:
        return starts_or_ends(self, value, how, at_end=True)

    @method(
        "int IndexOf(char value)", "int IndexOf(char value, int startIndex)", f"int IndexOf(char value, {COMPARISON} comparisonType)",
        "int IndexOf(char value, int startIndex, int count)", "int IndexOf(string value)", "int IndexOf(string value, int startIndex)",
        "int IndexOf(string value, int startIndex, int count)", f"int IndexOf(string value, {COMPARISON} comparisonType)",
        f"int IndexOf(string value, int startIndex, {COMPARISON} comparisonType)",
        f"int IndexOf(string value, int startIndex, int count, {COMPARISON} comparisonType)",
    )  # fmt: skip
    def index_of(self: str, value: str, *args: Any) -> int:
        numbers = [arg for arg in args if type(arg) is int]
        how = next((arg for arg in args if type(arg) is not int), None)
        start = numbers[0] if numbers else 0
        check_start(self, start)
        return find_text(self, value, start, start + numbers[1] if len(numbers) > 1 else None, how)

    @method(
        "int LastIndexOf(char value)", "int LastIndexOf(char value, int startIndex)",
        "int LastIndexOf(char value, int startIndex, int count)", "int LastIndexOf(string value)",
        "int LastIndexOf(string value, int startIndex)", "int LastIndexOf(string value, int startIndex, int count)",
        f"int LastIndexOf(string value, {COMPARISON} comparisonType)",
        f"int LastIndexOf(string value, int startIndex, {COMPARISON} comparisonType)",
    )  # fmt: skip
    def last_index_of(self: str, value: str, *args: Any) -> int:
        return find_text_from_end(self, value, args)

    @method("int IndexOfAny(char[] anyOf)", "int IndexOfAny(char[] anyOf, int startIndex)",
            "int IndexOfAny(char[] anyOf, int startIndex, int count)")  # fmt: skip
    def index_of_any(self: str, any_of: list[str], start: int = 0, count: int | None = None) -> int:
        check_start(self, start)
        end = len(self) if count is None else start + count
        return next((at for at in range(start, end) if self[at] in any_of), -1)

    @method("int LastIndexOfAny(char[] anyOf)", "int LastIndexOfAny(char[] anyOf, int startIndex)")
    def last_index_of_any(self: str, any_of: list[str], start: int | None = None) -> int:
        first = len(self) - 1 if start is None else start
        return next((at for at in range(first, -1, -1) if self[at] in any_of), -1)

    @method(
        "bool Equals(System.Object obj)",
        "bool Equals(string value)",
        f"bool Equals(string value, {COMPARISON} comparisonType)",
    )
    def equals(self: str, value: Any, how: Any = None) -> bool:
        return is_equal_text(self, value, how)

    @method("int CompareTo(System.Object value)", "int CompareTo(string strB)")
    def compare_to(self: str, value: Any) -> int:
        if value is None:
            return 1
        if not isinstance(value, str):
            raise ArgumentException("Object must be of type String.")
        return compare_text(self, value)

    @method("int GetHashCode()")
    def get_hash_code(self: str) -> int:
        return hash_code(self)

    @method("System.CharEnumerator GetEnumerator()")
    def get_enumerator(self: str) -> Any:
        from .enumerators import Enumerator

        return Enumerator(Char(c) for c in self)

    @method("System.Object Clone()")
    def clone(self: str) -> str:
        return self

    @method("System.TypeCode GetTypeCode()")
    def get_type_code(self: str) -> Any:
        from .enumerations import TYPE_CODE
        from .enums import value_of

        return value_of(TYPE_CODE, "String")

    @method("string ToString()", "string ToString(System.IFormatProvider provider)")
    def to_string(self: str, provider: Any = None) -> str:
        return str(self)

    @method("void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)")
    def copy_to(self: str, source: int, destination: list[Any], target: int, count: int) -> None:
        destination[target : target + count] = [Char(c) for c in self[source : source + count]]

    # Static -----------------------------------------------------------------------------------------

    @static("bool IsNullOrEmpty(string value)")
    def is_null_or_empty(value: str | None) -> bool:
        return not value

    @static("bool IsNullOrWhiteSpace(string value)")
    def is_null_or_white_space(value: str | None) -> bool:
        return not value or not value.strip(SPACE)

    @static(
        "string Join(string separator, Params string[] value)", "string Join(string separator, Params System.Object[] values)",
        "string Join(char separator, Params string[] value)", "string Join(char separator, Params System.Object[] values)",
        "string Join(string separator, System.Collections.Generic.IEnumerable[string] values)",
        "string Join[T](string separator, System.Collections.Generic.IEnumerable[T] values)",
        "string Join(string separator, string[] value, int startIndex, int count)",
    )  # fmt: skip
    def join(separator: str, values: Any, start: int = 0, count: int | None = None) -> str:
        if values is None:
            raise ArgumentNullException("Value cannot be null. (Parameter 'values')")
        parts = [to_net_string(value) for value in values]
        return (separator or "").join(parts if count is None else parts[start : start + count])

    @static(
        "string Concat(System.Object arg0)", "string Concat(System.Object arg0, System.Object arg1)",
        "string Concat(System.Object arg0, System.Object arg1, System.Object arg2)", "string Concat(Params System.Object[] args)",
        "string Concat(string str0, string str1)", "string Concat(string str0, string str1, string str2)",
        "string Concat(string str0, string str1, string str2, string str3)", "string Concat(Params string[] values)",
        "string Concat(System.Collections.Generic.IEnumerable[string] values)",
    )  # fmt: skip
    def concat(*parts: Any) -> str:
        if (
            len(parts) == 1
            and isinstance(parts[0], list)
            or len(parts) == 1
            and getattr(type(parts[0]), "net_enumerable", False)
        ):
            parts = tuple(parts[0])
        return "".join(to_net_string(part) for part in parts)

    @static(
        "string Format(string format, System.Object arg0)", "string Format(string format, System.Object arg0, System.Object arg1)",
        "string Format(string format, System.Object arg0, System.Object arg1, System.Object arg2)",
        "string Format(string format, Params System.Object[] args)",
        "string Format(System.IFormatProvider provider, string format, System.Object arg0)",
        "string Format(System.IFormatProvider provider, string format, Params System.Object[] args)",
    )  # fmt: skip
    def format(first: Any, *args: Any) -> str:
        return format_composite(first, args)

    @static(
        "int Compare(string strA, string strB)", "int Compare(string strA, string strB, bool ignoreCase)",
        f"int Compare(string strA, string strB, {COMPARISON} comparisonType)",
        f"int Compare(string strA, string strB, bool ignoreCase, {CULTURE} culture)",
    )  # fmt: skip
    def compare(left: str, right: str, how: Any = None, culture: Any = None) -> int:
        return compare_text(left, right, how)

    @static("int CompareOrdinal(string strA, string strB)")
    def compare_ordinal(left: str, right: str) -> int:
        for one, two in zip(left, right, strict=False):
            if one != two:
                return ord(one) - ord(two)
        return len(left) - len(right)

    @static("bool Equals(string a, string b)", f"bool Equals(string a, string b, {COMPARISON} comparisonType)",
            "bool Equals(System.Object objA, System.Object objB)")  # fmt: skip
    def equals_static(left: Any, right: Any, how: Any = None) -> bool:
        return left is right or (isinstance(left, str) and is_equal_text(left, right, how))

    @static("string Copy(string str)", "string Intern(string str)", "string IsInterned(string str)")
    def intern(text: str) -> str:
        return text

    @constructor(
        "string new(char[] value)",
        "string new(char[] value, int startIndex, int length)",
        "string new(char c, int count)",
    )
    def new(value: Any, *args: int) -> str:
        if isinstance(value, str):
            if args[0] < 0:
                raise ArgumentOutOfRangeException("'count' must be non-negative. (Parameter 'count')")
            return str(value) * args[0]
        return "".join(value[args[0] : args[0] + args[1]] if args else value)


add_members(String.net_type, Convertible)


def upper(text: str) -> str:
    """Upper case letter by letter: no letter becomes two, as in .NET."""
    if text.isascii():
        return text.upper()
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def negative(name: str, value: int) -> ArgumentOutOfRangeException:
    """The error of an argument that must not be negative."""
    return ArgumentOutOfRangeException(
        f"{name} ('{value}') must be a non-negative value. (Parameter '{name}')\nActual value was {value}."
    )


def check_start(text: str, start: int) -> None:
    """Refuse a start outside the string."""
    if not 0 <= start <= len(text):
        raise ArgumentOutOfRangeException(
            "Index was out of range. Must be non-negative and less than or equal to the size of the collection. "
            "(Parameter 'startIndex')"
        )


def trim_set(chars: Any) -> str:
    """The characters to trim: white space when none are given."""
    if not chars:
        return SPACE
    return chars if isinstance(chars, str) else "".join(chars)


def normal_form(form: Any) -> Any:
    """The name Python has for a NormalizationForm."""
    return "NFC" if form is None else str(form).replace("Form", "NF")


def format_composite(first: Any, args: tuple[Any, ...]) -> str:
    """String.Format, with the provider first where one is given."""
    from pshjobs.values.format import format_string

    if not isinstance(first, str):
        first, args = args[0], args[1:]
    if len(args) == 1 and isinstance(args[0], list):
        args = tuple(args[0])
    return format_string(first, list(args))
