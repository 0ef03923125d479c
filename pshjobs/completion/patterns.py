"""Matching words against names."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.errors import NetException
from pshjobs.values.wildcard import Wildcard


def starts_with(word: str) -> Callable[[str], bool]:
    """A test for names that begin with the word, which may hold wildcards; one that is no valid pattern fits nothing."""
    try:
        return Wildcard(word + "*").matches
    except NetException:
        return lambda name: False


def ordinal(text: str) -> str:
    """The sort key of .NET's OrdinalIgnoreCase."""
    return text.upper()
