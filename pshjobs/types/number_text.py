"""Numbers to text and back as .NET's ToString and Parse do it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from pshjobs.errors import ArgumentException, FormatException, NetException, OverflowException
from pshjobs.values.culture import CURRENT, Culture
from pshjobs.values.numbers import Single
from pshjobs.values.text import net_string

HEX, BINARY = 512, 1024


def culture_of(provider: Any) -> Culture:
    """The culture that an IFormatProvider stands for; null is the current one."""
    culture = getattr(provider, "culture", None)
    return culture if isinstance(culture, Culture) else CURRENT


def number_to_string(value: Any, args: tuple[Any, ...]) -> str:
    """`ToString()` with an optional format and an optional provider."""
    spec = next((arg for arg in args if isinstance(arg, str)), "")
    provider = next((arg for arg in args if not isinstance(arg, str) and arg is not None), None)
    culture = culture_of(provider)
    if not spec:
        text = net_string(value, culture)
        if culture.decimal_separator != "." and isinstance(value, (float, Decimal)):
            text = text.replace(".", culture.decimal_separator)
        return text
    from pshjobs.values.format import format_value

    return format_value(value, spec, culture)


def compare_numbers(left: Any, right: Any, full_name: str) -> int:
    """CompareTo: null is smaller than everything; another type is an error."""
    if right is None:
        return 1
    if type(left) is not type(right):
        raise ArgumentException(f"Object must be of type {full_name.rpartition('.')[2]}.")
    if left != left:
        return 0 if right != right else -1
    if right != right:
        return 1
    return int(left > right) - int(left < right)


def parse_net_number(text: str, kind: type, limits: tuple[Any, Any], noun: str, args: tuple[Any, ...]) -> Any:
    """`Parse`: the current culture's separators, the styles that the type allows."""
    style = next((arg.value for arg in args if type(arg).__name__ == "EnumValue"), None)
    provider = next((arg for arg in args if hasattr(arg, "culture")), None)
    culture = culture_of(provider)
    if kind in (float, Single, Decimal):
        return _parse_real(text, kind, limits, noun, culture)
    return _parse_integer(text, kind, limits, noun, culture, style)


def try_parse_net_number(text: str, kind: type, limits: tuple[Any, Any], noun: str, args: tuple[Any, ...]) -> bool:
    """`TryParse`: the last argument is the reference; it becomes 0 when the text is no number."""
    reference = args[-1]
    try:
        reference.value = parse_net_number(text, kind, limits, noun, args[:-1])
    except NetException:
        reference.value = kind(0)
        return False
    return True


def _bad(text: str) -> FormatException:
    return FormatException(f"The input string '{text}' was not in a correct format.")


def _parse_integer(
    text: str, kind: type, limits: tuple[Any, Any], noun: str, culture: Culture, style: int | None
) -> Any:
    trimmed = text.strip(" \t\n\r\v\f")
    if style is not None and style & HEX:
        number = _based(text, trimmed, 16, limits, noun)
    elif style is not None and style & BINARY:
        number = _based(text, trimmed, 2, limits, noun)
    else:
        if style is not None and style & 64:
            trimmed = trimmed.replace(culture.group_separator, "")
        if not re.fullmatch(r"[+-]?[0-9]+", trimmed, re.ASCII):
            raise _bad(text)
        number = int(trimmed)
    if not limits[0] <= number <= limits[1]:
        raise OverflowException(f"Value was either too large or too small for {noun}.")
    return kind(number)


def _based(text: str, trimmed: str, base: int, limits: tuple[Any, Any], noun: str) -> int:
    try:
        number = int(trimmed, base) if trimmed[:1] not in "+-_" and "_" not in trimmed else None
    except ValueError:
        number = None
    if number is None or trimmed[:2].lower() == "0x":
        raise _bad(text)
    bits = int(limits[1] - limits[0]).bit_length()
    if number >> bits:
        raise OverflowException(f"Value was either too large or too small for {noun}.")
    return number - (1 << bits) if limits[0] < 0 and number >> (bits - 1) else number


def _parse_real(text: str, kind: type, limits: tuple[Any, Any], noun: str, culture: Culture) -> Any:
    trimmed = text.strip(" \t\n\r\v\f").replace(culture.currency_symbol, "")
    lowered = trimmed.lower().lstrip("+-")
    if lowered in ("nan", "infinity", culture.infinity) and kind is not Decimal:
        number = float("nan") if lowered == "nan" else float("inf")
        return kind(-number if trimmed.startswith("-") else number)
    plain = trimmed.replace(culture.group_separator, "").replace(culture.decimal_separator, ".")
    if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", plain, re.ASCII):
        raise _bad(text)
    if kind is Decimal:
        value = Decimal(plain)
        if abs(value) > limits[1]:
            raise OverflowException("Value was either too large or too small for a Decimal.")
        return value
    if kind is Single:
        import struct

        try:
            return Single(struct.unpack("f", struct.pack("f", float(plain)))[0])
        except OverflowError:
            return Single("-inf" if plain.startswith("-") else "inf")
    return float(plain)
