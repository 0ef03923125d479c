"""Sets of words, written as they are read."""

from __future__ import annotations


def words_of(text: str) -> frozenset[str]:
    """The words of `text`: for long lists of kinds and names, which quotes and commas make hard to read."""
    return frozenset(text.split())
