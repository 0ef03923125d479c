"""Comments: line comments, block comments, `#requires` and things that look like a signature."""

from __future__ import annotations

import re

from .characters import SPACES
from .kinds import PARSE_MODE_INVARIANT
from .numbers import NumberScanner
from .tokens import Token

_line_end = re.compile(r"[\r\n]")
_blanks = re.compile(f"[{SPACES}]+")
_requires = re.compile(r"requires", re.IGNORECASE)
_SIGNATURE = "sig#beginsignatureblock\n"
_THRESHOLD = 10


class CommentScanner(NumberScanner):
    __slots__ = ()

    def scan_line_comment(self, start: int) -> None:
        """Scan the comment whose `#` is at `start`."""
        match = _line_end.search(self.text, start)
        end = match.start() if match else self.length
        self.pos = end
        comment = Token("Comment", start, end, PARSE_MODE_INVARIANT)
        self.tokens.append(comment)
        if _looks_like_signature(self.text[start + 1 : end], self.char_at(end) or "\0"):
            self.signature_start = start
        elif self.outer is None and _requires.match(self.text, start + 1):
            self.requires_comments.append(comment)

    def scan_block_comment(self, start: int) -> None:
        """Scan the comment whose `<#` is at `start`; report it when it does not end."""
        found = self.text.find("#>", start + 2)
        self.pos = self.length if found < 0 else found + 2
        if found < 0:
            self.scan_incomplete("MissingTerminatorMultiLineComment", start, self.pos)
        self.tokens.append(Token("Comment", start, self.pos, PARSE_MODE_INVARIANT))


def _looks_like_signature(comment: str, line_end: str) -> bool:
    """Whether the comment is easily mistaken for the line that begins a signature block; what ends the line counts too."""
    if len(comment) < len(_SIGNATURE) - _THRESHOLD - 1 or len(comment) > 300:
        return False
    text = _blanks.sub("", comment).lower() + line_end
    if abs(len(text) - len(_SIGNATURE)) > _THRESHOLD:
        return False
    return _distance(text, _SIGNATURE) < _THRESHOLD


def _distance(first: str, second: str) -> int:
    """How many characters to insert, delete or replace to make one text the other."""
    above = list(range(len(second) + 1))
    for row, letter in enumerate(first, 1):
        current = [row]
        for column, other in enumerate(second):
            if letter == other:
                current.append(above[column])
            else:
                current.append(1 + min(above[column], above[column + 1], current[column]))
        above = current
    return above[-1]
