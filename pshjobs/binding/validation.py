"""The validation attributes, as declarations of cmdlets write them: `check=at_least(0)`, `check=not_null_or_empty`."""

from __future__ import annotations

from typing import Final

from pshjobs.values.numbers import INT32_MAX

from .validate_null import ValidateCount, ValidateNotNull, ValidateNotNullOrEmpty, ValidateNotNullOrWhiteSpace
from .validate_range import ValidateRange
from .validate_text import ValidateDrive, ValidateLength, ValidatePattern, ValidateScript, ValidateSet

__all__ = [
    "ValidateCount",
    "ValidateDrive",
    "ValidateLength",
    "ValidateNotNull",
    "ValidateNotNullOrEmpty",
    "ValidateNotNullOrWhiteSpace",
    "ValidatePattern",
    "ValidateRange",
    "ValidateScript",
    "ValidateSet",
    "at_least",
    "between",
    "count_between",
    "matches",
    "non_negative",
    "not_null",
    "not_null_or_empty",
    "not_null_or_white_space",
    "one_of",
    "positive",
]

not_null: Final = ValidateNotNull()
not_null_or_empty: Final = ValidateNotNullOrEmpty()
not_null_or_white_space: Final = ValidateNotNullOrWhiteSpace()
positive: Final = ValidateRange(kind="Positive")
non_negative: Final = ValidateRange(kind="NonNegative")


def between(minimum: object, maximum: object) -> ValidateRange:
    """[ValidateRange(minimum, maximum)]"""
    return ValidateRange(minimum, maximum)


def at_least(minimum: int) -> ValidateRange:
    """[ValidateRange(minimum, int.MaxValue)]"""
    return ValidateRange(minimum, INT32_MAX)


def one_of(*values: str) -> ValidateSet:
    """[ValidateSet(...)]"""
    return ValidateSet(values)


def matches(pattern: str) -> ValidatePattern:
    """[ValidatePattern(pattern)]"""
    return ValidatePattern(pattern)


def count_between(minimum: int, maximum: int) -> ValidateCount:
    """[ValidateCount(minimum, maximum)]"""
    return ValidateCount(minimum, maximum)
