"""Quotes around the words that are put in."""

from __future__ import annotations

from pshjobs.source import SourceText
from pshjobs.syntax import parse
from pshjobs.syntax.kinds import KEYWORDS

SINGLE = "'\u2018\u2019\u201a\u201b"
DOUBLE = '"\u201c\u201d\u201e'


def strip_quotes(word: str) -> tuple[str, str]:
    """The word without the quotes around it (or the one it begins with), and the quote: `'`, `"` or nothing."""
    if not word:
        return word, ""
    kind = "'" if word[0] in SINGLE else '"' if word[0] in DOUBLE else ""
    if not kind:
        return word, ""
    alike = SINGLE if kind == "'" else DOUBLE
    if len(word) > 1 and word[-1] in alike:
        return word[1:-1], kind
    return word[1:], kind


def needs_quotes(text: str) -> bool:
    """Whether a text would not be one plain word of a command."""
    if text.lower() in KEYWORDS:
        return False
    result = parse(SourceText(text))
    tokens = [token for token in result.tokens if token.kind != "EndOfInput"]
    if result.errors or len(tokens) != 1:
        return True
    token = tokens[0]
    is_text = token.kind in ("Identifier", "Generic", "StringLiteral", "StringExpandable")
    if is_text and ("$" in text or "`" in text):
        return True
    return token.kind in ("Semi", "Comma") or (token.kind == "Identifier" and not text)


def quoted(text: str, quote: str) -> str:
    """A value as an argument: with the quote that was typed, or with single quotes where it needs them."""
    if not quote and not needs_quotes(text):
        return text
    if quote == '"':
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
