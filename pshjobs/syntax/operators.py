"""Operators, redirections and parameters."""

from __future__ import annotations

import re
from typing import Final

from .characters import DOUBLE_QUOTES, SINGLE_QUOTES, SPACES, is_double_quote, is_ender, is_single_quote
from .kinds import KIND_FLAGS
from .scanner import COMMAND, EXPRESSION
from .tokens import NumberToken, ParameterToken, RedirectionToken, Token
from .words import WordScanner

_parameter = re.compile(rf"[^{{}}();,|&.\[\r\n\0:{SPACES}{SINGLE_QUOTES}{DOUBLE_QUOTES}]*")
_letters = re.compile("[A-Za-z]*")
_ASSIGNING: Final = {"/": "Divide", "%": "Rem", "*": "Multiply"}


class OperatorScanner(WordScanner):
    __slots__ = ()

    def operator(self, kind: str, end: int) -> Token:
        """An operator that ends at `end`; in Command mode a word, unless a token ender follows."""
        if self.mode == COMMAND and self.char_at(end) not in is_ender:
            return self.scan_word(self.token_start)
        return self.new_token(kind, end)

    def scan_operator(self, start: int) -> Token:
        """Scan `=`, `/`, `/=`, `%`, `%=`."""
        char = self.text[start]
        if char == "=":
            return self.operator("Equals", start + 1)
        if self.char_at(start + 1) == "=":
            return self.operator("DivideEquals" if char == "/" else "RemainderEquals", start + 2)
        return self.operator(_ASSIGNING[char], start + 1)

    def scan_plus(self, start: int) -> Token:
        """Scan `+`, `++`, `+=` or a signed number."""
        after = self.char_at(start + 1)
        if after == "+":
            return self.operator("PlusPlus", start + 2)
        if after == "=":
            return self.operator("PlusEquals", start + 2)
        if self.signed_numbers and (after.isdecimal() or after == "."):
            return self.scan_number(start)
        return self.operator("Plus", start + 1)

    def scan_star(self, start: int) -> Token:
        """Scan `*`, `*=` or a redirection of all streams."""
        after = self.char_at(start + 1)
        if after == "=":
            return self.operator("MultiplyEquals", start + 2)
        if after != ">":
            return self.operator("Multiply", start + 1)
        if self.text.startswith("&1", start + 2):
            return self.redirection("Redirection", start, start + 4, 0, 1, False)
        return self._file_redirection(start, start + 2, 0)

    def scan_greater(self, start: int) -> Token:
        """Scan `>` or `>>`."""
        return self._file_redirection(start, start + 1, 1)

    def scan_digit(self, start: int) -> Token:
        """Scan a number, or a redirection of the stream with the number of that digit."""
        if self.char_at(start + 1) != ">":
            return self.scan_number(start)
        stream = int(self.text[start])
        if self.text.startswith(("&1", "&2"), start + 2):
            return self.redirection("Redirection", start, start + 4, stream, int(self.text[start + 3]), False)
        if self.mode == EXPRESSION:
            self.pos = start + 1
            return self.save(NumberToken(start, start + 1, stream))
        return self._file_redirection(start, start + 2, stream)

    def _file_redirection(self, start: int, end: int, stream: int) -> Token:
        """A redirection whose first `>` ends at `end`."""
        append = self.char_at(end) == ">"
        return self.redirection("Redirection", start, end + append, stream, None, append)

    def redirection(
        self, kind: str, start: int, end: int, from_stream: int, to_stream: int | None, append: bool
    ) -> Token:
        self.pos = end
        return self.save(RedirectionToken(kind, start, end, KIND_FLAGS.get(kind, 0), from_stream, to_stream, append))

    def scan_dot(self, start: int) -> Token:
        """Scan `.`, `..` or a number that starts with its point."""
        after = self.char_at(start + 1)
        if after == ".":
            return self.operator("DotDot", start + 2)
        if "0" <= after <= "9":
            return self.scan_number(start)
        if after and after in "$\"'":
            return self.new_token("Dot", start + 1)
        return self.operator("Dot", start + 1)

    def parameter(self, start: int, end: int, name: str, used_colon: bool) -> Token:
        self.pos = end
        return self.save(ParameterToken(start, end, name, used_colon))

    def scan_command_parameter(self, start: int) -> Token:
        """Scan a dash and a name in Command mode; a quote in it makes it a word."""
        match = _parameter.match(self.text, start + 1)
        end = match.end() if match else start + 1
        after = self.char_at(end)
        if after in is_single_quote or after in is_double_quote:
            return self.scan_word(end, self.text[start:end])
        name = self.text[start + 1 : end]
        colon = after == ":"
        return self.parameter(start, end + colon, name, colon)

    def letters_end(self, start: int) -> int:
        """Where the ASCII letters from `start` on end."""
        match = _letters.match(self.text, start)
        return match.end() if match else start
