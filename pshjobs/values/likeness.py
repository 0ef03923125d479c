"""`-like`."""

from __future__ import annotations

from functools import lru_cache

from .enumeration import iterate
from .operands import plain
from .text import element_text, to_text
from .wildcard import Wildcard


@lru_cache(maxsize=200)
def compile_wildcard(pattern: str, ignore_case: bool) -> Wildcard:
    """The pattern ready to match. Raises WildcardPatternException."""
    return Wildcard(pattern, ignore_case)


def like(left: object, right: object, ignore_case: bool = True, negate: bool = False) -> object:
    """`left -like right`; of a collection the elements that fit."""
    pattern = compile_wildcard(to_text(right), ignore_case)
    if type(left) is str:
        return pattern.matches(left) is not negate
    left = plain(left)
    items = iterate(left)
    if items is None:
        return pattern.matches(to_text(left)) is not negate
    return [item for item in items if pattern.matches(element_text(item)) is not negate]
