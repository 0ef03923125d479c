"""What every part of the tokenizer shares: the text, the place in it, the mode, and how errors are reported."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from .characters import SPACES
from .kinds import KIND_FLAGS
from .parse_errors import ErrorList
from .tokens import Token

COMMAND: Final = 0
EXPRESSION: Final = 1
TYPE_NAME_MODE: Final = 2
SIGNATURE: Final = 3

_blanks_and_comments = re.compile(rf"(?:[{SPACES}]+|#[^\r\n]*|<#(?s:.*?)(?:#>|\Z))*")


class Scanner:
    """State of the tokenizer.

    `pos` may be one past the length of the text: the end has been read. Places inside the text of a `$(...)` taken out of a
    string are turned into places in the whole script by `to_script`.
    """

    __slots__ = (
        "base", "defines_types", "errors", "in_workflow", "length", "mode", "outer", "pos", "requires_comments",
        "signature_start", "signed_numbers", "simple_name", "simple_run", "skipped", "ternary_numbers", "text",
        "token_start", "tokens",
    )  # fmt: skip

    def __init__(self, text: str, errors: ErrorList) -> None:
        self.text = text
        self.length = len(text)
        self.pos = 0
        self.simple_run = (0, 0, 0)
        self.errors = errors
        self.tokens: list[Token] = []
        self.token_start = 0
        self.mode = COMMAND
        self.in_workflow = False
        self.defines_types = False
        self.simple_name = False
        self.signed_numbers = False
        self.ternary_numbers = False
        self.requires_comments: list[Token] = []
        self.signature_start: int | None = None
        self.outer: Scanner | None = None
        self.base = 0
        self.skipped: list[int] = []

    # Places ----------------------------------------------------------------------------------------

    def to_outer(self, place: int) -> int:
        """Where `place` is in the text that this text was taken from."""
        if place > self.length:  # PowerShell does not count what was skipped for the end of input
            return place + self.base
        return place + self.base + bisect_left(self.skipped, place)

    def to_script(self, place: int) -> int:
        """Where `place` is in the whole script."""
        scanner: Scanner = self
        while scanner.outer is not None:
            place = scanner.to_outer(place)
            scanner = scanner.outer
        return place

    def at_end(self, place: int) -> bool:
        """Whether only blanks and comments follow the place.

        PowerShell asks this of the text inside `$(...)` with a place in the whole script; so do we.
        """
        place = self.to_script(place)
        return place >= self.length or self._only_comments_after(place)

    # Errors ----------------------------------------------------------------------------------------

    def scan_error(self, id: str, start: int, end: int, *args: object) -> None:
        """Report an error in a token."""
        shift = self._shift()
        self.errors.add(id, start + shift, end + shift, False, args)

    def scan_incomplete(self, id: str, start: int, end: int, *args: object) -> None:
        """Report a token that does not end."""
        shift = self._shift()
        more = end + shift >= self.length or self._only_comments_after(end + shift)
        self.errors.add(id, start + shift, end + shift, more, args)

    def _shift(self) -> int:
        """How far this text is from the start of the script: PowerShell counts nothing skipped in errors of tokens."""
        return 0 if self.outer is None else self.outer.to_script(self.base)

    def _only_comments_after(self, place: int) -> bool:
        match = _blanks_and_comments.match(self.text, place)
        return match is not None and match.end() == self.length

    def error(self, id: str, start: int, end: int, *args: object) -> None:
        """Report an error that more input cannot mend."""
        self.errors.add(id, self.to_script(start), self.to_script(end), False, args)

    def incomplete(self, id: str, start: int, end: int, *args: object, expected: int | None = None) -> bool:
        """Report an error that more input may mend; true when only blanks and comments follow `expected`, by default `end`.

        `expected` is where the missing token was looked for.
        """
        more = self.at_end(end if expected is None else expected)
        self.errors.add(id, self.to_script(start), self.to_script(end), more, args)
        return more

    # Tokens ----------------------------------------------------------------------------------------

    def save(self, token: Token) -> Token:
        self.tokens.append(token)
        return token

    def new_token(self, kind: str, end: int) -> Token:
        """Make the token that starts at `token_start` and go on behind it."""
        self.pos = end
        token = Token(kind, self.token_start, end, KIND_FLAGS.get(kind, 0))
        self.tokens.append(token)
        return token

    def char_at(self, place: int) -> str:
        """The character at `place`; empty past the end."""
        return self.text[place] if place < self.length else ""

    # Filled in by the classes below in the line of inheritance --------------------------------------

    def scan_word(self, start: int, prefix: str = "") -> Token:
        """Scan a word from `start`, whose first characters were already read as `prefix`."""
        raise NotImplementedError

    def scan_variable(self, kind: str, in_string: bool) -> Token:
        """Scan a variable whose sigil is at `token_start`; a word when it is none."""
        raise NotImplementedError
