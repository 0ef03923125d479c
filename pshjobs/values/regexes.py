""".NET's regular expressions: compiled once, matched by `re` where it can express them and by the regex package elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from .hashtable import fold_key
from .regex_options import IGNORE_CASE, RIGHT_TO_LEFT
from .regex_parser import translate
from .regex_pieces import GroupKey, net_numbers


class NetPattern:
    """A compiled pattern that counts and names its groups as .NET does.

    `names` are the groups in .NET's order ("0", "1", "year"); `indices` are Python's numbers of the same groups.
    """

    __slots__ = ("compiled", "indices", "is_simple", "keys", "names", "numbers", "options", "pattern", "right_to_left")

    def __init__(self, pattern: str, options: int, compiled: Any, groups: list[GroupKey]) -> None:
        self.pattern = pattern
        self.options = options
        self.compiled = compiled  # re.Pattern, or regex.Pattern, which has the same methods
        self.is_simple = type(compiled) is re.Pattern
        self.right_to_left = bool(options & RIGHT_TO_LEFT)
        order = {key: at + 1 for at, key in enumerate(groups)}
        numbered = sorted((int(number), key) for number, key in net_numbers(groups).items())
        self.names: list[str] = ["0", *(str(key) for _, key in numbered)]
        self.numbers: list[int] = [0, *(number for number, _ in numbered)]
        self.indices: list[int] = [0, *(order[key] for _, key in numbered)]
        keys = [int(name) if name.isdigit() else name for name in self.names]
        self.keys = [
            (fold_key(key), key, index) for key, index in zip(keys, self.indices, strict=True)
        ]  # of `$Matches`

    def search(self, text: str, start: int = 0) -> NetMatch | None:
        """The first match from `start` on (before it, with RightToLeft)."""
        found = (
            self.compiled.search(text, 0, start) if self.right_to_left and start else self.compiled.search(text, start)
        )
        return NetMatch(self, found) if found is not None else None

    def matches(self, text: str, start: int = 0) -> Iterator[NetMatch]:
        """All matches in order. After an empty match the search goes on one character further."""
        if self.right_to_left:
            yield from (NetMatch(self, found) for found in self.compiled.finditer(text))
            return
        at = start
        while at <= len(text):
            found = self.compiled.search(text, at)
            if found is None:
                return
            yield NetMatch(self, found)
            at = found.end() + (found.end() == found.start())

    def group_index(self, name: str) -> int | None:
        """Python's number of the group with this .NET name or number."""
        if name in self.names:
            return self.indices[self.names.index(name)]
        if name.isdigit() and int(name) in self.numbers:
            return self.indices[self.numbers.index(int(name))]
        return None

    def replace_by_text(self, text: str, new: str) -> str:
        """The text with each match replaced by the same text."""
        if not self.is_simple:
            return self.replace(text, lambda found: new)
        parts: list[str] = []
        last = 0
        for found in self.compiled.finditer(text):
            start, end = found.span()
            if start == end:  # Python goes on differently after an empty match
                return self.replace(text, lambda found: new)
            parts.append(text[last:start])
            last = end
        parts.append(text[last:])
        return new.join(parts)

    def replace(self, text: str, replacement: Callable[[NetMatch], str], count: int = -1, start: int = 0) -> str:
        """The text with each match (at most `count`) replaced."""
        parts: list[str] = []
        last = 0
        found = list(self.matches(text, start))
        if count >= 0:
            found = found[:count]
        for match in reversed(found) if self.right_to_left else found:
            parts.append(text[last : match.index])
            parts.append(replacement(match))
            last = match.index + match.length
        return "".join(parts) + text[last:]


class NetMatch:
    """System.Text.RegularExpressions.Match: a successful match."""

    __slots__ = ("found", "pattern")
    net_name = "System.Text.RegularExpressions.Match"

    def __init__(self, pattern: NetPattern, found: Any) -> None:
        self.pattern = pattern
        self.found = found  # re.Match or regex.Match

    @property
    def value(self) -> str:
        """The text that matched."""
        return self.found.group()  # type: ignore[no-any-return]

    @property
    def index(self) -> int:
        return self.found.start()  # type: ignore[no-any-return]

    @property
    def length(self) -> int:
        return self.found.end() - self.found.start()  # type: ignore[no-any-return]

    @property
    def text(self) -> str:
        """The text that was searched."""
        return self.found.string  # type: ignore[no-any-return]

    def group(self, number: int) -> str | None:
        """The text of a group by its place in .NET's order; None when it took no part."""
        return self.found.group(self.pattern.indices[number])  # type: ignore[no-any-return]

    def span(self, number: int) -> tuple[int, int]:
        """Start and end of a group; (-1, -1) when it took no part."""
        return self.found.span(self.pattern.indices[number])  # type: ignore[no-any-return]

    def captures(self, number: int) -> list[tuple[int, int]]:
        """Start and end of everything a group captured, oldest first."""
        index = self.pattern.indices[number]
        spans = getattr(self.found, "spans", None)
        if spans is not None:
            return list(spans(index))
        return [] if self.found.start(index) < 0 else [self.found.span(index)]

    def named_groups(self) -> Iterator[tuple[str, str]]:
        """Name and text of each group that took part, the whole match first."""
        for number, name in enumerate(self.pattern.names):
            text = self.group(number)
            if text is not None:
                yield name, text

    def __str__(self) -> str:
        return self.value


@lru_cache(maxsize=500)
def compile_pattern(
    pattern: str, ignore_case: bool = False, options: int = 0, all_captures: bool = False
) -> NetPattern:
    """The pattern ready to match; `options` are RegexOptions. Raises RegexParseException.

    `all_captures` asks for a pattern whose groups remember every capture, not only the last.
    """
    if ignore_case:
        options |= IGNORE_CASE
    translated = translate(pattern, options)
    compiled: Any = None
    if not (translated.balances or translated.needs_regex or all_captures or options & RIGHT_TO_LEFT):
        compiled = _compile_simple(translated.source, options)
    if compiled is None and not translated.balances:
        compiled = _compile_full(translated.source, options)
    if compiled is None:
        from .regex_matcher import BacktrackingPattern

        compiled = BacktrackingPattern(translated, options)
    return NetPattern(pattern, options, compiled, translated.groups)


def _compile_simple(source: str, options: int) -> re.Pattern[str] | None:
    """By `re`; None when it cannot say this (look-behind of any length, mostly)."""
    try:
        return re.compile(source, re.IGNORECASE if options & IGNORE_CASE else re.NOFLAG)
    except re.error:
        return None


def _compile_full(source: str, options: int) -> Any:
    """By the regex package; None for the little that it cannot say (references to a group from inside it)."""
    import regex  # 30 ms, and seldom needed

    flags = regex.VERSION0
    if options & IGNORE_CASE:
        flags |= regex.IGNORECASE
    if options & RIGHT_TO_LEFT:
        flags |= regex.REVERSE
    try:
        return regex.compile(source, flags)
    except regex.error:
        return None


def escape_pattern(text: str) -> str:
    """What Regex.Escape gives: the pattern that matches just this text."""
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\f": "\\f"}
    return "".join(named.get(char) or ("\\" + char if char in "\\*+?|{[()^$.# " else char) for char in text)
