"""Colours of the text in the editor, from our own tokens: PSReadLine's classes and default colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pshjobs.syntax import Token
from pshjobs.syntax.kinds import (
    ASSIGNMENT_OPERATOR,
    BINARY_OPERATOR,
    COMMAND_NAME,
    KEYWORD,
    MEMBER_NAME,
    TYPE_NAME,
    UNARY_OPERATOR,
)
from pshjobs.syntax.tokens import ExpandableToken

Span = tuple[int, int, str]
"""Start, end and class name of a stretch of the text."""

STRINGS: Final = frozenset({"StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable"})
KINDS: Final = {
    "Comment": "comment",
    "Number": "number",
    "Parameter": "parameter",
    "Variable": "variable",
    "SplattedVariable": "variable",
    "Comma": "operator",
    "DotDot": "operator",
}
STYLES: Final = {
    "command": "ansibrightyellow",
    "keyword": "ansibrightgreen",
    "parameter": "ansibrightblack",
    "operator": "ansibrightblack",
    "variable": "ansibrightgreen",
    "string": "ansicyan",
    "number": "ansiwhite",
    "comment": "ansigreen",
    "type": "ansigray",
    "member": "ansigray",
    "default": "ansigray",
}


def spans(tokens: list[Token]) -> Iterator[Span]:
    """The coloured stretches in order, without overlap; what lies between them is blank."""
    for token in tokens:
        if token.end <= token.start or token.kind in ("NewLine", "EndOfInput"):
            continue
        name = token_class(token)
        if isinstance(token, ExpandableToken) and token.nested:
            yield from _with_nested(token, name)
        else:
            yield token.start, token.end, name


def _with_nested(token: ExpandableToken, name: str) -> Iterator[Span]:
    """An expandable string: its own text, and what is in it in its own colours."""
    at = token.start
    for start, end, inner in spans(token.nested):
        if start < at or end > token.end:
            continue
        if start > at:
            yield at, start, name
        yield start, end, inner
        at = end
    if at < token.end:
        yield at, token.end, name


def token_class(token: Token) -> str:
    """PSReadLine's class of a token."""
    flags, kind = token.flags, token.kind
    if flags & COMMAND_NAME:
        return "command"
    if kind in STRINGS:
        return "string"
    if flags & TYPE_NAME:
        return "type"
    if flags & MEMBER_NAME:
        return "member"
    if kind in KINDS:
        return KINDS[kind]
    if flags & KEYWORD and kind != "Generic":
        return "keyword"
    if flags & (BINARY_OPERATOR | UNARY_OPERATOR | ASSIGNMENT_OPERATOR):
        return "operator"
    return "default"
