"""Strings in single quotes, strings in double quotes, and what is expanded in them."""

from __future__ import annotations

import re

from .characters import DOUBLE_QUOTES, SINGLE_QUOTES, is_double_quote, is_single_quote, variable_start
from .kinds import KIND_FLAGS, TOKEN_IN_ERROR
from .scanner import EXPRESSION
from .tokens import ExpandableToken, StringToken, SubExpressionToken, Token
from .variables import VariableScanner

_single_quote = re.compile(f"[{SINGLE_QUOTES}]")
_plain_expandable = re.compile(f"[^{DOUBLE_QUOTES}$`]+")
_plain_sub_expression = re.compile(f"[^()`{DOUBLE_QUOTES}]+")


class ExpandableText:
    """The text of a string or word while it is read."""

    __slots__ = ("_literal", "literals", "parts", "value")

    def __init__(self, prefix: str = "") -> None:
        self.value = [prefix]
        self._literal = [prefix]
        self.literals: list[str] = []
        self.parts: list[Token] = []

    def add(self, text: str) -> None:
        self.value.append(text)
        self._literal.append(text)

    def add_part(self, text: str, token: Token) -> None:
        """Add something to expand; `text` is how it stands in the source."""
        self.value.append(text)
        self.literals.append("".join(self._literal))
        self._literal.clear()
        self.parts.append(token)

    def token(self, kind: str, start: int, end: int, flags: int) -> Token:
        """The token for the text; a plain one when there is nothing to expand."""
        flags |= KIND_FLAGS.get(kind, 0)
        value = "".join(self.value)
        if not self.parts:
            return StringToken(kind, start, end, flags, value)
        if any(part.flags & TOKEN_IN_ERROR for part in self.parts):
            flags |= TOKEN_IN_ERROR
        literals = [*self.literals, "".join(self._literal)]
        return ExpandableToken(kind, start, end, flags, value, literals, self.parts)


class StringScanner(VariableScanner):
    __slots__ = ()

    def scan_string_literal(self, start: int) -> Token:
        """Scan a string in single quotes whose first quote is at `start`."""
        value, closed = self.read_literal(start)
        flags = KIND_FLAGS["StringLiteral"] | (0 if closed else TOKEN_IN_ERROR)
        return self.save(StringToken("StringLiteral", start, self.pos, flags, value))

    def read_literal(self, start: int) -> tuple[str, bool]:
        """Read from the quote at `start` behind the closing one; also says whether there is one."""
        text = self.text
        at = start + 1
        parts = []
        while True:
            quote = _single_quote.search(text, at)
            if quote is None:
                break
            end = quote.start()
            parts.append(text[at:end])
            if self.char_at(end + 1) not in is_single_quote:
                self.pos = end + 1
                return "".join(parts), True
            parts.append(text[end + 1])
            at = end + 2
        parts.append(text[at:])
        self.pos = self.length
        self.scan_incomplete("TerminatorExpectedAtEndOfString", start, self.pos, "'")
        return "".join(parts), False

    def scan_string_expandable(self, start: int) -> Token:
        """Scan a string in double quotes whose first quote is at `start`."""
        text = ExpandableText()
        closed = self.read_expandable(start, text)
        return self.save(text.token("StringExpandable", start, self.pos, 0 if closed else TOKEN_IN_ERROR))

    def read_expandable(self, start: int, into: ExpandableText) -> bool:
        """Read from the quote at `start` behind the closing one; false when there is none."""
        text, length = self.text, self.length
        at = start + 1
        while at < length:
            plain = _plain_expandable.match(text, at)
            if plain is not None:
                into.add(plain.group())
                at = plain.end()
                if at >= length:
                    break
            char = text[at]
            if char == "$":
                at = self.read_dollar(at, into, False)
            elif char == "`":
                at = self.read_backtick(at, into)
            elif self.char_at(at + 1) in is_double_quote:
                into.add(text[at + 1])
                at += 2
            else:
                self.pos = at + 1
                return True
        self.pos = length
        self.scan_incomplete("TerminatorExpectedAtEndOfString", start, length, '"')
        return False

    def read_backtick(self, at: int, into: ExpandableText) -> int:
        """Read the escape at `at`; the place behind it. A backtick before the end or a NUL stands for itself."""
        char = self.char_at(at + 1)
        if char in ("", "\0"):
            into.add("`")
            return at + 1
        self.pos = at + 2
        into.add(self.unescape(char))
        return self.pos

    def read_dollar(self, at: int, into: ExpandableText, here_string: bool) -> int:
        """Read the variable or sub-expression at `at`, or the lone `$`; the place behind it."""
        char = self.char_at(at + 1)
        if char == "(":
            token: Token = self._scan_sub_expression(at, here_string)
        elif char == "{" or variable_start.match(self.text, at + 1):
            token = self._variable_in_string(at)
        else:
            into.add("$")
            return at + 1
        into.add_part(self.text[at : self.pos], token)
        return self.pos

    def _variable_in_string(self, at: int) -> Token:
        start, mode = self.token_start, self.mode
        self.token_start, self.mode = at, EXPRESSION
        token = self.scan_variable("Variable", True)
        self.tokens.pop()  # it belongs to the string
        self.token_start, self.mode = start, mode
        return token

    def _scan_sub_expression(self, start: int, here_string: bool) -> Token:
        """Find the end of the `$(` at `start` by counting parentheses; quotes and comments are not understood here."""
        text, length = self.text, self.length
        value = ["$("]
        size = 2
        skipped: list[int] = []
        at = start + 2
        depth = 1
        while at < length:
            plain = _plain_sub_expression.match(text, at)
            if plain is not None:
                value.append(plain.group())
                size += len(value[-1])
                at = plain.end()
                continue
            char = text[at]
            if char == "(":
                depth += 1
            elif char == ")":
                depth -= 1
            elif not here_string and self.char_at(at + 1) in is_double_quote:
                at += 1
                char = text[at]
                skipped.append(size)
            value.append(char)
            size += 1
            at += 1
            if not depth:
                self.pos = at
                return SubExpressionToken(start, at, KIND_FLAGS["StringLiteral"], "".join(value), skipped)
        self.pos = length
        self.scan_incomplete("IncompleteDollarSubexpressionReference", start, length)
        return SubExpressionToken(start, length, KIND_FLAGS["StringLiteral"] | TOKEN_IN_ERROR, "".join(value), skipped)
