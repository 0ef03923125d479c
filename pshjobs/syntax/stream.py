"""The parser's view of the tokens: one token of lookahead, modes, putting back, and access to what follows without blanks."""

from __future__ import annotations

from .characters import is_space, spaces
from .kinds import INVARIANT
from .parse_errors import ErrorList
from .scanner import COMMAND
from .tokenizer import Tokenizer
from .tokens import StringToken, Token

_ENDS_ARGUMENT = is_space | {"", "\0", "\r", "\n"}


class TokenStream(Tokenizer):
    """`ahead` is the token that was looked at and not taken yet."""

    __slots__ = ("ahead",)

    def __init__(self, text: str, errors: ErrorList) -> None:
        super().__init__(text, errors)
        self.ahead: Token | None = None

    def next(self) -> Token:
        """Take the next token."""
        token = self.ahead
        if token is None:
            return self.scan()
        self.ahead = None
        return token

    def peek(self) -> Token:
        """Look at the next token."""
        token = self.ahead
        if token is None:
            token = self.ahead = self.scan()
        return token

    def skip(self) -> None:
        """Take the token that was looked at."""
        self.ahead = None

    def unget(self, token: Token) -> None:
        """Put back the token just taken."""
        self.ahead = token

    def set_mode(self, mode: int) -> None:
        """Change the mode; a token looked at that the new mode may read differently is scanned again."""
        if mode != self.mode:
            ahead = self.ahead
            if ahead is not None and ahead.kind not in INVARIANT:
                self.resync(ahead.start)
            self.mode = mode

    def resync(self, place: int) -> None:
        """Go back to `place` and forget the tokens from there on."""
        self.ahead = None
        self.pos = place
        tokens = self.tokens
        while tokens and (tokens[-1].end > place or tokens[-1].kind == "EndOfInput"):
            tokens.pop()
        while self.requires_comments and self.requires_comments[-1].end > place:
            self.requires_comments.pop()

    def restore_point(self) -> int:
        """The place to `resync` to in order to read again from here."""
        return self.pos

    # Skipping --------------------------------------------------------------------------------------

    def skip_newlines(self) -> None:
        """Pass over newlines, blanks and comments."""
        ahead = self.ahead
        if ahead is None or ahead.kind == "NewLine":
            self.ahead = None
            self._skip_lines("")

    def skip_newlines_and_semicolons(self) -> None:
        """Pass over newlines, semicolons, blanks and comments."""
        ahead = self.ahead
        if ahead is None or ahead.kind in ("NewLine", "Semi"):
            self.ahead = None
            self._skip_lines(";")

    def _skip_lines(self, semicolon: str) -> None:
        text, length = self.text, self.length
        at = self.pos
        while at < length:
            char = text[at]
            self.token_start = at
            if char == "\n" or char == "\r":
                self.new_token("NewLine", at + (2 if text.startswith("\r\n", at) else 1))
            elif char in is_space:
                match = spaces.match(text, at)
                self.pos = match.end() if match else at + 1
            elif char == semicolon:
                self.new_token("Semi", at + 1)
            elif char == "#":
                self.scan_line_comment(at)
            elif char == "<" and text.startswith("<#", at):
                self.scan_block_comment(at)
            elif char != "`" or not self._skip_backtick(at):
                break
            at = self.pos

    def _skip_backtick(self, at: int) -> bool:
        """Pass over a line continuation or an escaped blank."""
        after = self.char_at(at + 1)
        if after == "" or not after.isspace() or after in "\x1c\x1d\x1e\x1f":
            return False
        if after in "\r\n":
            self.new_token("LineContinuation", at + (3 if self.text.startswith("\r\n", at + 1) else 2))
        else:
            self.pos = at + 2
            self.skip_spaces()
        return True

    # What must follow without a blank --------------------------------------------------------------

    def next_member_access(self, brackets: bool) -> Token | None:
        """Take `.`, `::`, `?.` and, if `brackets`, `[` and `?[`, when nothing but block comments is before it."""
        if self.ahead is not None:
            return None
        text = self.text
        at = self.pos
        char = text[at] if at < self.length else ""
        while char == "<" and text.startswith("<#", at):
            self.scan_block_comment(at)
            at = self.pos
            char = self.char_at(at)
        self.token_start = at
        if char == ".":
            after = self.char_at(at + 1)
            if after == "." or (self.mode == COMMAND and after in _ENDS_ARGUMENT):
                return None
            return self.new_token("Dot", at + 1)
        if char == "[":
            return self.new_token("LBracket", at + 1) if brackets else None
        if char == ":":
            if self.char_at(at + 1) != ":":
                return None
            if self.mode == COMMAND and self.char_at(at + 2) in _ENDS_ARGUMENT:
                return None
            return self.new_token("ColonColon", at + 2)
        if char == "?":
            after = self.char_at(at + 1)
            if after == ".":
                return self.new_token("QuestionDot", at + 2)
            if after == "[" and brackets:
                return self.new_token("QuestionLBracket", at + 2)
        return None

    def next_invoke_paren(self) -> Token | None:
        """Take `(` or `{` directly behind a member's name."""
        if self.ahead is not None:
            return None
        char = self.char_at(self.pos)
        if char not in ("(", "{"):
            return None
        self.token_start = self.pos
        return self.new_token("LParen" if char == "(" else "LCurly", self.pos + 1)

    def next_bracket(self) -> Token | None:
        """Take a `[` that may begin an attribute or a type, whatever the mode."""
        if self.ahead is not None:
            return self.next() if self.ahead.kind == "LBracket" else None
        start = self.pos
        blanks = False
        while True:
            at = self.token_start = self.pos
            char = self.char_at(at)
            if char in is_space:
                blanks = True
                self.skip_spaces()
            elif char == "#":
                blanks = True
                self.scan_line_comment(at)
            elif char == "<" and self.char_at(at + 1) == "#":
                blanks = False
                self.scan_block_comment(at)
            elif char == "[":
                return self.new_token("LBracket", at + 1)
            else:
                if char in (".", ":") and blanks:
                    self.resync(start)
                return None

    def next_verbatim_argument(self) -> StringToken | None:
        """Take the rest of the line as it stands, behind `--%`."""
        if self.ahead is not None and self.ahead.kind != "Parameter":
            return None
        self.ahead = None
        return self.scan_verbatim()
