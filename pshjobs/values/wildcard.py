"""Wildcard patterns: `*`, `?`, `[set]`, and the backtick that takes a character as it is."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pshjobs.errors import WildcardPatternException

from .collation import equal_text

SPECIAL: Final = frozenset("*?[]`")


class Wildcard:
    """A pattern for whole strings; a line break is a character like any other."""

    __slots__ = ("ignore_case", "match_all", "pattern", "prefix", "regex", "text")

    def __init__(self, pattern: str, ignore_case: bool = True) -> None:
        self.pattern = pattern
        self.ignore_case = ignore_case
        self.match_all = pattern == "*"
        self.text: str | None = None
        self.prefix: str | None = None
        self.regex: re.Pattern[str] | None = None
        special = next((at for at, char in enumerate(pattern) if char in SPECIAL), -1)
        if special == -1:
            self.text = pattern
        elif special == len(pattern) - 1 and pattern[special] == "*":
            self.prefix = pattern[:special]
        else:
            flags = re.DOTALL | (re.IGNORECASE if ignore_case else 0)
            self.regex = re.compile(_translate(pattern), flags)

    def matches(self, text: str) -> bool:
        """True when the whole text fits. Without wildcards the text is compared as `-eq` does."""
        if self.match_all:
            return True
        if self.regex is not None:
            return self.regex.fullmatch(text) is not None
        if self.prefix is not None:
            return self._starts(text, self.prefix)
        return equal_text(text, self.text or "", self.ignore_case)

    def _starts(self, text: str, prefix: str) -> bool:
        if text.isascii() and prefix.isascii():
            return text.lower().startswith(prefix.lower()) if self.ignore_case else text.startswith(prefix)
        text, prefix = _visible(text), _visible(prefix)
        return equal_text(text[: len(prefix)], prefix, self.ignore_case)


def _visible(text: str) -> str:
    """Composed, and without the characters that culture rules ignore."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(char for char in composed if unicodedata.category(char) != "Cf" and char != "\0")


def has_wildcards(text: str) -> bool:
    """True when the text holds a wildcard character that no backtick escapes."""
    escaped = False
    for char in text:
        if escaped:
            escaped = False
        elif char == "`":
            escaped = True
        elif char in "*?[]":
            return True
    return False


def escape_wildcards(text: str) -> str:
    """The pattern that matches just this text: a backtick before each wildcard character."""
    return "".join("`" + char if char in "*?[]" else char for char in text)


def unescape_wildcards(text: str) -> str:
    """The text without the backticks before wildcard characters."""
    return re.sub(r"`([*?\[\]`])", r"\1", text)


def _translate(pattern: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(pattern):
        char = pattern[at]
        at += 1
        if char == "`" and at < len(pattern):
            parts.append(re.escape(pattern[at]))
            at += 1
        elif char == "*":
            parts.append(".*")
        elif char == "?":
            parts.append(".")
        elif char == "[":
            members, at = _read_set(pattern, at)
            parts.append(members)
        else:
            parts.append(re.escape(char))
    return "".join(parts)


def _read_set(pattern: str, at: int) -> tuple[str, int]:
    """A set from behind its `[`: its regular expression, and where it ends."""
    chars: list[tuple[str, bool]] = []  # each with whether it was escaped
    while at < len(pattern) and pattern[at] != "]":
        escaped = pattern[at] == "`" and at + 1 < len(pattern)
        at += escaped
        chars.append((pattern[at], escaped))
        at += 1
    if at >= len(pattern) or not chars:
        raise _not_valid(pattern)
    return "[" + _ranges(chars, pattern) + "]", at + 1


def _ranges(chars: list[tuple[str, bool]], pattern: str) -> str:
    parts = []
    at = 0
    while at < len(chars):
        first = chars[at][0]
        if at + 2 < len(chars) and chars[at + 1] == ("-", False):
            last = chars[at + 2][0]
            if last < first:
                raise _not_valid(pattern)
            parts.append(f"{re.escape(first)}-{re.escape(last)}")
            at += 3
        else:
            parts.append("\\" + first if first in "^-]\\[&~|" else first)
            at += 1
    return "".join(parts)


def _not_valid(pattern: str) -> WildcardPatternException:
    return WildcardPatternException(
        f"The specified wildcard character pattern is not valid: {pattern}", id="RuntimeException"
    )
