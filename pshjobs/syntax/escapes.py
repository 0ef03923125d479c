"""Backtick escapes."""

from __future__ import annotations

import re
from typing import Final

from .comments import CommentScanner

_ESCAPES: Final = {
    "0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
}  # fmt: skip
_hex_digits = re.compile(r"[0-9A-Fa-f]*")
_MOST_DIGITS: Final = 6
_INVALID: Final = "\uffff"


class EscapeScanner(CommentScanner):
    __slots__ = ()

    def unescape(self, char: str) -> str:
        """What a backtick and `char` stand for; `pos` is behind `char` and moves on for `u{...}`."""
        if char == "u":
            return self._unicode_escape(self.pos - 2)
        return _ESCAPES.get(char, char)

    def _unicode_escape(self, start: int) -> str:
        """Read `{h...h}` at `pos`; `start` is the backtick. U+FFFF when it is wrong, which is reported."""
        at = self.pos
        if self.char_at(at) != "{":
            self.scan_error("InvalidUnicodeEscapeSequence", start, at)
            return _INVALID
        match = _hex_digits.match(self.text, at + 1, at + 2 + _MOST_DIGITS)
        digits = match.group() if match else ""
        end = at + 1 + len(digits)
        if len(digits) > _MOST_DIGITS:
            self.pos = end - 1
            self.scan_error("TooManyDigitsInUnicodeEscapeSequence", self.pos, self.pos + 1)
            return _INVALID
        self.pos = end
        if self.char_at(end) != "}":
            few = len(digits) < _MOST_DIGITS
            id = "InvalidUnicodeEscapeSequence" if few else "MissingUnicodeEscapeSequenceTerminator"
            self.scan_error(id, end, end + 1)
            return _INVALID
        self.pos = end + 1
        if not digits:
            self.scan_error("InvalidUnicodeEscapeSequence", start, self.pos)
            return _INVALID
        value = int(digits, 16)
        if value > 0x10FFFF:
            self.scan_error("InvalidUnicodeEscapeSequenceValue", start + 3, self.pos - 1)
            return _INVALID
        return chr(value)
