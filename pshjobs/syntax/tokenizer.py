"""The tokenizer: one token at a time, as the parser's mode asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .characters import (
    DASHES,
    DOUBLE_QUOTES,
    SINGLE_QUOTES,
    is_dash,
    is_double_quote,
    is_single_quote,
    is_space,
    letter,
    spaces,
    variable_start,
)
from .kinds import KIND_FLAGS, OPERATOR_WORDS
from .operators import OperatorScanner
from .scanner import COMMAND, EXPRESSION
from .tokens import Token


class Tokenizer(OperatorScanner):
    __slots__ = ()

    def scan(self) -> Token:
        """Scan the next token; blanks and comments before it are passed over."""
        text = self.text
        while True:
            start = self.pos
            if start >= self.length:
                return self._end_of_input()
            char = text[start]
            if char == " ":
                self.pos = start + 1
                continue
            self.token_start = start
            token = _SCANNERS.get(char, _scan_other)(self, start)
            if token is not None:
                return token

    def _end_of_input(self) -> Token:
        # PowerShell reads one character past the end, and places the token there; one more when it went back to the token.
        self.token_start = min(self.pos, self.length + 1)
        place = self.token_start + 1
        self.pos = self.length + 1
        return self.save(Token("EndOfInput", place, place, KIND_FLAGS["EndOfInput"]))

    def _scan_spaces(self, start: int) -> None:
        match = spaces.match(self.text, start)
        self.pos = match.end() if match else start + 1

    def _scan_newline(self, start: int) -> Token:
        windows = self.text.startswith("\r\n", start)
        return self.new_token("NewLine", start + (2 if windows else 1))

    def _scan_backtick(self, start: int) -> Token | None:
        after = self.char_at(start + 1)
        if after == "":
            self.pos = self.length
            self.scan_incomplete("IncompleteString", self.length + 1, self.length + 1)
            return None
        if after in "\r\n":
            windows = self.text.startswith("\r\n", start + 1)
            self.new_token("LineContinuation", start + (3 if windows else 2))
            return None
        if after.isspace() and after not in "\x1c\x1d\x1e\x1f":
            self._scan_spaces(start + 2)
            return None
        self.pos = start + 2
        char = self.unescape(after)
        return self.scan_word(self.pos, char)

    def _scan_at(self, start: int) -> Token:
        after = self.char_at(start + 1)
        if after == "{":
            return self.new_token("AtCurly", start + 2)
        if after == "(":
            return self.new_token("AtParen", start + 2)
        if after in is_single_quote:
            return self.scan_here_string_literal(start)
        if after in is_double_quote:
            return self.scan_here_string_expandable(start)
        if variable_start.match(self.text, start + 1):
            return self.scan_variable("SplattedVariable", False)
        self.scan_error("UnrecognizedToken", start, start + 1)
        return self.new_token("Unknown", start + 1)

    def _scan_dollar(self, start: int) -> Token:
        if self.char_at(start + 1) == "(":
            return self.new_token("DollarParen", start + 2)
        return self.scan_variable("Variable", False)

    def _scan_less(self, start: int) -> Token | None:
        if self.char_at(start + 1) == "#":
            self.scan_block_comment(start)
            return None
        return self.redirection("RedirectInStd", start, start + 1, 0, None, False)

    def _scan_bracket(self, start: int) -> Token:
        return self.operator("LBracket", start + 1)

    def _scan_dash(self, start: int) -> Token:
        after = self.char_at(start + 1)
        if after in is_dash:
            return self.operator("MinusMinus", start + 2)
        if after == "=":
            return self.operator("MinusEquals", start + 2)
        if after in ("_", "?") or letter.match(after):
            return self._scan_parameter(start)
        if self.signed_numbers and (after.isdecimal() or after == "."):
            return self.scan_number(start)
        return self.operator("Minus", start + 1)

    def _scan_parameter(self, start: int) -> Token:
        if self.mode == COMMAND:
            return self.scan_command_parameter(start)
        end = self.letters_end(start + 1)
        name = self.text[start + 1 : end]
        if self.mode == EXPRESSION:
            kind = OPERATOR_WORDS.get(name.lower())
            if kind is not None:
                return self.new_token(kind, end)
        if not name:
            return self.new_token("Minus", end)
        return self.parameter(start, end, name, self.char_at(end) == ":")

    def _scan_exclaim(self, start: int) -> Token:
        after = self.char_at(start + 1)
        if self.mode == COMMAND:
            return self.operator("Exclaim", start + 1)
        if self.mode == EXPRESSION:
            if after == "_" or letter.match(after):
                return self.scan_word(start)
            if (after.isdecimal() or after == ".") and self.match_number(start + 1) is None:
                return self.scan_word(start)
        return self.new_token("Exclaim", start + 1)

    def _scan_colon(self, start: int) -> Token:
        if self.char_at(start + 1) == ":":
            if self.simple_name:
                return self.new_token("ColonColon", start + 2)
            return self.operator("ColonColon", start + 2)
        if self.mode == COMMAND:
            return self.scan_label(start)
        return self.new_token("Colon", start + 1)

    def _scan_question(self, start: int) -> Token:
        if self.mode != EXPRESSION:
            return self.scan_word(start)
        text = self.text
        if text.startswith("??=", start):
            return self.new_token("QuestionQuestionEquals", start + 3)
        if text.startswith("??", start):
            return self.new_token("QuestionQuestion", start + 2)
        return self.new_token("QuestionMark", start + 1)

    def _scan_nul(self, start: int) -> Token:
        return self.scan_word(start + 1, "\0")


def _scan_other(scanner: Tokenizer, start: int) -> Token | None:
    if letter.match(scanner.text, start):
        return scanner.scan_identifier(start)
    return scanner.scan_word(start)


def _punctuator(kind: str) -> Callable[[Tokenizer, int], Token | None]:
    return lambda scanner, start: scanner.new_token(kind, start + 1)


def _doubled(single: str, double: str) -> Callable[[Tokenizer, int], Token | None]:
    def scan(scanner: Tokenizer, start: int) -> Token | None:
        if scanner.char_at(start + 1) == scanner.text[start]:
            return scanner.new_token(double, start + 2)
        return scanner.new_token(single, start + 1)

    return scan


_PUNCTUATORS: Final = {
    "(": "LParen", ")": "RParen", "]": "RBracket", "{": "LCurly", "}": "RCurly", ";": "Semi", ",": "Comma",
}  # fmt: skip


def _scanner_table() -> dict[str, Callable[[Tokenizer, int], Token | None]]:
    table: dict[str, Callable[[Tokenizer, int], Token | None]] = {}
    for chars, scan in (
        (is_space, Tokenizer._scan_spaces),
        ("\r\n", Tokenizer._scan_newline),
        (SINGLE_QUOTES, Tokenizer.scan_string_literal),
        (DOUBLE_QUOTES, Tokenizer.scan_string_expandable),
        ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", Tokenizer.scan_identifier),
        ("0789", Tokenizer.scan_number),
        ("123456", Tokenizer.scan_digit),
        (DASHES, Tokenizer._scan_dash),
        ("@", Tokenizer._scan_at),
        ("#", Tokenizer.scan_line_comment),
        ("`", Tokenizer._scan_backtick),
        ("$", Tokenizer._scan_dollar),
        ("<", Tokenizer._scan_less),
        (">", Tokenizer.scan_greater),
        ("[", Tokenizer._scan_bracket),
        ("+", Tokenizer.scan_plus),
        ("*", Tokenizer.scan_star),
        ("=/%", Tokenizer.scan_operator),
        (".", Tokenizer.scan_dot),
        ("!", Tokenizer._scan_exclaim),
        (":", Tokenizer._scan_colon),
        ("?", Tokenizer._scan_question),
        ("\0", Tokenizer._scan_nul),
        ("&", _doubled("Ampersand", "AndAnd")),
        ("|", _doubled("Pipe", "OrOr")),
    ):
        table.update(dict.fromkeys(chars, scan))
    return table | {char: _punctuator(kind) for char, kind in _PUNCTUATORS.items()}


_SCANNERS: Final = _scanner_table()
