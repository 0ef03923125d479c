"""-Filter, -Include and -Exclude."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pshjobs.errors import WildcardPatternException
from pshjobs.values.wildcard import Wildcard

Test = Callable[[str], bool]


def matcher(pattern: str) -> Test:
    """A test of names against a wildcard, without case; a pattern that is not valid matches nothing."""
    try:
        return Wildcard(pattern).matches
    except WildcardPatternException:
        return lambda name: False


def any_of(patterns: Sequence[str]) -> Test:
    """True for names that one of the wildcards matches."""
    tests = [matcher(each) for each in patterns]
    return lambda name: any(test(name) for test in tests)


def file_filter(pattern: str) -> Test:
    """The language of -Filter: only `*` and `?`, without case; `*.*` is every name, `*.` names without a dot."""
    if pattern in ("*", "*.*", ""):
        return lambda name: True
    if pattern == "*.":
        return lambda name: "." not in name
    text = "".join(".*" if c == "*" else "." if c == "?" else re.escape(c) for c in pattern)
    found = re.compile(text, re.IGNORECASE | re.DOTALL)
    return lambda name: found.fullmatch(name) is not None


class NameFilter:
    """The three together, as one test of leaf names."""

    __slots__ = ("exclude", "filter", "include")

    def __init__(self, filter: str | None, include: Sequence[str] | None, exclude: Sequence[str] | None) -> None:
        self.filter = file_filter(filter) if filter else None
        self.include = any_of(include) if include else None
        self.exclude = any_of(exclude) if exclude else None

    @property
    def is_empty(self) -> bool:
        return self.filter is None and self.include is None and self.exclude is None

    def passes(self, name: str) -> bool:
        """True for a name that all of them let through."""
        if self.filter is not None and not self.filter(name):
            return False
        if self.include is not None and not self.include(name):
            return False
        return self.exclude is None or not self.exclude(name)
