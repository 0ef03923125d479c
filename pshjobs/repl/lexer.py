"""prompt_toolkit's view of the token colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.lexers import Lexer

from .token_colors import spans

if TYPE_CHECKING:
    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from .parsed_input import ParsedInput


class TokenLexer(Lexer):
    """Colours a document; a text that cannot be parsed at all stays plain."""

    def __init__(self, parsed: ParsedInput) -> None:
        self._parsed = parsed

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        lines = colored_lines(document.text, self._parsed)
        return lambda number: lines[number] if number < len(lines) else []


def colored_lines(text: str, parsed: ParsedInput) -> list[StyleAndTextTuples]:
    """The text line by line as (style, text) pairs."""
    lines: list[StyleAndTextTuples] = [[]]

    def add(piece: str, style: str) -> None:
        first, *rest = piece.split("\n")
        if first:
            lines[-1].append((style, first))
        for line in rest:
            lines.append([(style, line)] if line else [])

    at = 0
    for start, end, name in spans(parsed.parse(text).tokens):
        if start < at:
            continue
        add(text[at:start], "")
        add(text[start:end], f"class:token.{name}")
        at = end
    add(text[at:], "")
    return lines
