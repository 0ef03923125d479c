"""Casts to enumerations."""

from __future__ import annotations

import math
from decimal import Decimal

from pshjobs.errors import FormatException, PSInvalidCastException

from .convert_errors import cannot_convert, failed_with
from .enums import EnumValue, is_flags
from .numbers import Char
from .objects import unwrap as plain
from .text import to_error_text
from .type_info import TypeInfo
from .wildcard import Wildcard, has_wildcards

# Types with a converter of their own (EnumMultipleTypeConverter), which lists the names in another sentence.
_LISTING = frozenset(("System.Management.Automation.PSMemberTypes", "System.Management.Automation.PSMemberViewTypes"))


def to_enum(value: object, info: TypeInfo) -> EnumValue:
    """The member that `value` names (a unique start of the name is enough) or numbers. Raises PSInvalidCastException."""
    names = info.values or {}
    if isinstance(value, EnumValue):
        if value.type is info:
            return value
        value = value.value
    if value is None:
        raise _no_such_value("Cannot convert null", info, "nullToEnumInvalidCast")
    if isinstance(value, str) and not isinstance(value, Char):
        return EnumValue(info, _from_text(value, info, names))
    if isinstance(value, list) and is_flags(info) and value:
        return EnumValue(info, _from_list(value, info))
    if isinstance(value, (float, Decimal)) and math.isfinite(value):
        value = round(value)
    if not isinstance(value, int):
        raise cannot_convert(value, info)
    if not _is_defined(int(value), info, names):
        raise _no_such_value(f'Cannot convert value "{to_error_text(value)}"', info, "UndefinedIntegerToEnum")
    return EnumValue(info, int(value))


def _from_list(values: list[object], info: TypeInfo) -> int:
    """Several flags at once."""
    number = 0
    for value in values:
        number |= to_enum(plain(value), info).value
    return number


def _is_defined(number: int, info: TypeInfo, names: dict[str, int]) -> bool:
    if number in names.values():
        return True
    every = 0
    for each in names.values():
        every |= each
    return is_flags(info) and number & ~every == 0 and number != 0


def _from_text(text: str, info: TypeInfo, names: dict[str, int]) -> int:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) > 1 and not is_flags(info):
        raise _no_such_name(text, text, info, names)
    number = 0
    for part in parts:
        number |= _one_name(part, text, info, names)
    return number


def _one_name(name: str, text: str, info: TypeInfo, names: dict[str, int]) -> int:
    if name.lstrip("+-").isdigit():
        number = int(name)
        if not _is_defined(number, info, names):
            raise _no_such_value(f'Cannot convert value "{text}"', info, "UndefinedIntegerToEnum")
        return number
    lower = name.lower()
    starting = {known: number for known, number in names.items() if known.lower().startswith(lower)}
    for known, number in starting.items():
        if known.lower() == lower:
            return number
    if info.full_name in _LISTING and has_wildcards(name):
        return _matching(name, names)
    if len(starting) == 1 and "," not in text:
        return next(iter(starting.values()))
    if len(starting) > 1 and "," not in text:
        raise _ambiguous_name(text, name, info, starting)
    raise _no_such_name(text, name if "," not in text else text, info, names)


def _matching(pattern: str, names: dict[str, int]) -> int:
    wildcard = Wildcard(pattern)
    number = 0
    for known, bits in names.items():
        if wildcard.matches(known):
            number |= bits
    return number


def _ambiguous_name(text: str, name: str, info: TypeInfo, starting: dict[str, int]) -> PSInvalidCastException:
    bad = FormatException(
        f"The identifier name {name} cannot be processed because it is either too similar or identical to the following "
        f"enumerator names: {', '.join(starting)}. Use a more specific identifier name."
    )
    return failed_with(text, info.full_name, bad, "SubstringDisambiguationEnumParseThrewAnException")


def _no_such_name(text: str, name: str, info: TypeInfo, names: dict[str, int]) -> PSInvalidCastException:
    if info.full_name in _LISTING:
        unknown = _no_such_value(f'Cannot convert value "{text}"', info, "NoEnumNameMatchesValue")
        return failed_with(text, info.full_name, unknown, "NoEnumNameMatchesValue")
    bad = FormatException(
        f"Unable to match the identifier name {name} to a valid enumerator name. "
        f"Specify one of the following enumerator names and try again:\n{', '.join(names)}"
    )
    return failed_with(text, info.full_name, bad, "SubstringDisambiguationEnumParseThrewAnException")


def _no_such_value(start: str, info: TypeInfo, error_id: str) -> PSInvalidCastException:
    return PSInvalidCastException(
        f'{start} to type "{info.full_name}" due to enumeration values that are not valid. '
        "Specify one of the following enumeration values and try again. "
        f'The possible enumeration values are "{",".join(info.values or {})}".',
        id=error_id,
    )
