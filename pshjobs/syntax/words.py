"""Words: bare text in Command mode, identifiers, labels, type names and assembly names."""

from __future__ import annotations

import re

from .characters import (
    DOUBLE_QUOTES,
    ENDERS,
    LETTER_OR_DIGIT,
    SINGLE_QUOTES,
    SPACES,
    identifier,
    identifier_rest,
    is_double_quote,
    is_ender,
    is_single_quote,
    spaces,
)
from .here_strings import HereStringScanner
from .kinds import KEYWORDS, TYPE_NAME
from .scanner import COMMAND, SIGNATURE, TYPE_NAME_MODE
from .strings import ExpandableText
from .tokens import ExpandableToken, LabelToken, StringToken, Token

_plain = re.compile(f"[^{ENDERS}`${SINGLE_QUOTES}{DOUBLE_QUOTES}]*")
_with_variables = re.compile(rf"(?:[^{ENDERS}`${SINGLE_QUOTES}{DOUBLE_QUOTES}]+|\$(?![({{]))+")
_variable = re.compile(rf"\$(?:[A-Za-z0-9_$?^]|{LETTER_OR_DIGIT})")
_type_name = re.compile(rf"(?:[A-Za-z0-9.`_+#\\]+|{LETTER_OR_DIGIT})*")
_assembly_name = re.compile(rf"[^\]=,\0\r\n{SPACES}]*")
_verbatim = re.compile(
    rf"(?:[^\r\n|&{DOUBLE_QUOTES}]+|&(?!&)|[{DOUBLE_QUOTES}][^\r\n{DOUBLE_QUOTES}]*(?:[{DOUBLE_QUOTES}]|(?=[\r\n])|\Z))*"
)


class WordScanner(HereStringScanner):
    __slots__ = ()

    def scan_word(self, start: int, prefix: str = "") -> Token:
        text = self.text
        plain = _plain.match(text, start)
        at = plain.end() if plain else start
        value = prefix + text[start:at]
        if self.char_at(at) in is_ender:
            self.pos = at
            token: Token = StringToken("Generic", self.token_start, at, 0, value)
        elif (end := self._end_of_simple_word(at)) is not None:
            self.pos = end
            token = self._simple_word(at, end, value)
        else:
            into = ExpandableText(value)
            self._read_word(at, into)
            token = into.token("Generic", self.token_start, self.pos, 0)
        self.tokens.append(token)
        return token

    def _end_of_simple_word(self, at: int) -> int | None:
        """Where the word with a `$` at `at` ends, if there is nothing in it but text and plain variables."""
        start, end, colon = self.simple_run
        if not start <= at < end:  # from anywhere in a run of such characters the end is the same: look for it once
            match = _with_variables.match(self.text, at)
            end = match.end() if match else at
            colon = self.text.rfind(":", at, end)
            self.simple_run = at, end, colon
        return end if colon < at < end and self.char_at(end) in is_ender else None

    def _simple_word(self, at: int, end: int, prefix: str) -> Token:
        """Such a word. Its variables are looked for when it is clear that the token stays: see `complete_word`."""
        value = prefix + self.text[at:end]
        if _variable.search(self.text, at, end) is None:
            return StringToken("Generic", self.token_start, end, 0, value)
        return ExpandableToken("Generic", self.token_start, end, 0, value, [prefix, str(at)], [])

    def complete_word(self, token: ExpandableToken) -> None:
        """Find the variables of a simple word that was scanned."""
        if token.parts or token.kind != "Generic":
            return
        prefix, at = token.literals
        into = ExpandableText(prefix)
        pos = self.pos
        self._read_word(int(at), into)
        self.pos = pos
        found = into.token("Generic", token.start, token.end, 0)
        assert isinstance(found, ExpandableToken)
        token.literals, token.parts, token.nested = found.literals, found.parts, found.nested

    def _read_word(self, at: int, into: ExpandableText) -> None:
        """Read the rest of a word, which has quotes, backticks or dollars in it; sets `pos`."""
        text = self.text
        while (char := self.char_at(at)) not in is_ender:
            plain = _plain.match(text, at)
            if plain is not None and plain.end() > at:
                into.add(plain.group())
                at = plain.end()
            elif char == "$":
                at = self.read_dollar(at, into, False)
            elif char == "`":
                at = self.read_backtick(at, into)
            elif char in is_single_quote:
                into.add(self.read_literal(at)[0])
                at = self.pos
            elif char in is_double_quote:
                self.read_expandable(at, into)
                at = self.pos
        self.pos = at

    def scan_identifier(self, start: int) -> Token:
        """Scan what begins with a letter at `start`: keyword, identifier, type name or word, by mode."""
        mode = self.mode
        if mode == TYPE_NAME_MODE:
            return self._scan_type_name(start)
        match = identifier_rest.match(self.text, start)
        end = match.end() if match else start + 1
        if self.simple_name:
            return self.new_token("Identifier", end)
        if mode == COMMAND:
            after = self.text[end] if end < self.length else ""
            if after not in is_ender:
                return self.scan_word(start)
        if mode in (COMMAND, SIGNATURE):
            kind = KEYWORDS.get(self.text[start:end].lower(), "Identifier")
            if kind == "InlineScript" and not self.in_workflow:
                kind = "Identifier"
            return self.new_token(kind, end)
        return self.new_token("Identifier", end)

    def _scan_type_name(self, start: int) -> Token:
        match = _type_name.match(self.text, start)
        token = self.new_token("Identifier", match.end() if match else start + 1)
        token.flags |= TYPE_NAME
        return token

    def scan_label(self, start: int) -> Token:
        """Scan `:name` in Command mode."""
        name = identifier.match(self.text, start + 1)
        if name is None:
            return self.scan_word(start)
        if self.char_at(name.end()) not in is_ender:
            return self.scan_word(start)
        self.pos = name.end()
        return self.save(LabelToken(start, self.pos, name.group()))

    def scan_assembly_name(self) -> str:
        """Scan an assembly's name with its properties, up to the bracket; empty when there is none."""
        parts = [self._scan_assembly_part()]
        while self.char_at(self.pos) == ",":
            self.token_start = self.pos
            self.new_token("Comma", self.pos + 1)
            parts += ", ", self._scan_assembly_part()
            if self.char_at(self.pos) == "=":
                self.token_start = self.pos
                self.new_token("Equals", self.pos + 1)
                parts += "=", self._scan_assembly_part()
        return "".join(parts)

    def _scan_assembly_part(self) -> str:
        self.skip_spaces()
        start = self.token_start = self.pos
        match = _assembly_name.match(self.text, start)
        token = self.new_token("Identifier", match.end() if match else start)
        token.flags |= TYPE_NAME
        self.skip_spaces()
        return self.text[start : token.end]

    def skip_spaces(self) -> None:
        match = spaces.match(self.text, self.pos)
        if match is not None:
            self.pos = match.end()

    def scan_verbatim(self) -> StringToken:
        """Scan the rest of the line, up to `|` or `&&` outside double quotes, as it stands."""
        self.skip_spaces()
        start = self.pos
        match = _verbatim.match(self.text, start)
        self.pos = match.end() if match else start
        token = StringToken("Generic", start, self.pos, 0, self.text[start : self.pos])
        self.tokens.append(token)
        return token
