"""Comparing and finding text under a StringComparison."""

from __future__ import annotations

from typing import Any

from pshjobs.values.enums import EnumValue

ORDINAL = 4


def mode(how: Any) -> tuple[bool, bool]:
    """What a StringComparison (or a bool: ignore case) means: (ordinal, ignore case)."""
    if isinstance(how, EnumValue):
        return how.value >= ORDINAL, how.value % 2 == 1
    return False, bool(how)


def compare_text(left: Any, right: Any, how: Any = None) -> int:
    """-1, 0 or 1; the language's order unless `how` is ordinal. Null comes first."""
    if left is None or right is None:
        return int(left is not None) - int(right is not None)
    ordinal, ignore = mode(how)
    if ordinal:
        one, two = (left.upper(), right.upper()) if ignore else (left, right)
        for first, second in zip(one, two, strict=False):
            if first != second:
                return ord(first) - ord(second)
        return len(one) - len(two)
    from pshjobs.values.comparison import compare

    return compare(left, right, ignore_case=ignore)


def is_equal_text(left: str, right: Any, how: Any = None) -> bool:
    """Equals: exact unless `how` says else."""
    if not isinstance(right, str):
        return False
    if how is None:
        return str(left) == str(right)
    ordinal, ignore = mode(how)
    if ordinal:
        return left.upper() == right.upper() if ignore else left == right
    return compare_text(left, right, how) == 0


def find_text(text: str, value: str, start: int, end: int | None, how: Any) -> int:
    """The first place of `value`, -1 when there is none."""
    if mode(how)[1]:
        text, value = text.lower(), value.lower()
    return text.find(value, start) if end is None else text.find(value, start, end)


def find_text_from_end(text: str, value: str, args: tuple[Any, ...]) -> int:
    """LastIndexOf: the arguments are a start to search backwards from, a count, a comparison."""
    numbers = [arg for arg in args if type(arg) is int]
    how = next((arg for arg in args if type(arg) is not int), None)
    if mode(how)[1]:
        text, value = text.lower(), value.lower()
    if not numbers:
        return text.rfind(value)
    last = numbers[0] + 1
    first = max(0, last - numbers[1]) if len(numbers) > 1 else 0
    return text.rfind(value, first, last)


def starts_or_ends(text: str, value: str, how: Any, at_end: bool) -> bool:
    """StartsWith and EndsWith."""
    if mode(how)[1]:
        text, value = text.lower(), value.lower()
    return text.endswith(value) if at_end else text.startswith(value)
