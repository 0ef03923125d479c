"""`+` and `*` of strings, arrays and hashtables."""

from __future__ import annotations

from collections.abc import Iterable

from pshjobs.errors import ArgumentException, ArgumentOutOfRangeException, RuntimeException

from .enumeration import iterate
from .hashtable import Hashtable
from .text import to_text


def add_collection(items: Iterable[object], right: object) -> list[object]:
    """`array + right`: a new Object[]; a collection on the right gives its elements, anything else is one element."""
    added = iterate(right)
    return [*items, right] if added is None else [*items, *added]


def add_hashtables(left: Hashtable, right: object) -> Hashtable:
    """`hashtable + hashtable`: a new one of the left kind. Raises ArgumentException when a key is in both."""
    if not isinstance(right, Hashtable):
        raise RuntimeException(
            "A hash table can only be added to another hash table.",
            id="AddHashTableToNonHashTable",
            category="InvalidOperation",
        )
    merged = left.copy()
    for key, value in right.items():
        if key in merged:
            known = to_text(merged.keys_by_fold[merged.fold(key)])
            raise ArgumentException(
                f"Item has already been added. Key in dictionary: '{known}'  Key being added: '{to_text(key)}'",
                id="System.ArgumentException",
                category="OperationStopped",
            )
        merged[key] = value
    return merged


def repeat_text(text: str, times: int) -> str:
    """`'ab' * 3`."""
    return text * _times(times)


def repeat_list(items: list[object], times: int) -> list[object]:
    """`@(1, 2) * 3`."""
    return items * _times(times)


def _times(times: int) -> int:
    if times < 0:
        raise ArgumentOutOfRangeException(
            f"times ('{times}') must be a non-negative value. (Parameter 'times')\nActual value was {times}.",
            id="System.ArgumentOutOfRangeException",
            category="OperationStopped",
        )
    return times
