"""Variables: `$name`, `${name}`, `@name`, and what their names mean."""

from __future__ import annotations

import re

from .characters import is_double_quote, is_ender, variable_rest, variable_start
from .escapes import EscapeScanner
from .nodes import VariablePath
from .scanner import COMMAND
from .tokens import Token, VariableToken

_AFTER_NAME = is_ender | {".", "[", "=", ":"}
_AFTER_BRACE = is_ender | {".", "["}
_braced_plain = re.compile('[^}`{"\u201c\u201d\u201e]+')
_SCOPES = frozenset({"global", "local", "script", "private"})


def variable_path(name: str) -> VariablePath:
    """Split a variable's name into scope or drive and the rest."""
    prefix, colon, rest = name.partition(":")
    if not colon:
        return VariablePath(name, None, None, name)
    scope = prefix.lower()
    if scope == "variable":
        return VariablePath(rest, None, None, name)
    if scope in _SCOPES:
        return VariablePath(rest, scope, None, name)
    return VariablePath(rest, None, prefix or None, name)


class VariableScanner(EscapeScanner):
    __slots__ = ()

    def scan_variable(self, kind: str, in_string: bool) -> Token:
        start = self.token_start
        if self.char_at(start + 1) == "{" and kind == "Variable":
            return self._scan_braced(start, in_string)
        first = variable_start.match(self.text, start + 1)
        if first is None:
            return self.scan_word(start + 1, "$")
        end = first.end()
        if first.group() not in "$?^":
            rest = variable_rest.match(self.text, end)
            end = rest.end() if rest else end
            ends = _AFTER_NAME
        else:
            ends = is_ender
        if self.mode == COMMAND and self.char_at(end) not in ends:
            return self.scan_word(start)
        path = variable_path(self.text[start + 1 : end])
        if not path.path:
            id = "InvalidVariableReferenceWithDrive" if path.drive else "InvalidVariableReference"
            self.scan_error(id, start, end)
        return self._variable_token(kind, start, end, path)

    def _variable_token(self, kind: str, start: int, end: int, path: VariablePath) -> Token:
        self.pos = end
        return self.save(VariableToken(kind, start, end, path))

    def _scan_braced(self, start: int, in_string: bool) -> Token:
        name, closed = self._braced_name(start + 2, in_string)
        end = self.pos
        if not closed:
            self.scan_incomplete("IncompleteDollarVariableReference", start + 1, end)
        if not name:
            if closed:
                self.scan_error("EmptyVariableReference", end - 1, end)
            name = ":Error:"
        if self.mode == COMMAND and self.char_at(end) not in _AFTER_BRACE:
            return self.scan_word(start)
        path = variable_path(name)
        if not path.path:
            self.scan_error("InvalidBracedVariableReference", start, end)
        return self._variable_token("Variable", start, end, path)

    def _braced_name(self, at: int, in_string: bool) -> tuple[str, bool]:
        """Read a name up to its `}`; sets `pos`. Also says whether the brace was there."""
        text = self.text
        name: list[str] = []
        while at < self.length:
            plain = _braced_plain.match(text, at)
            if plain is not None:
                name.append(plain.group())
                at = plain.end()
                continue
            char = text[at]
            at += 1
            if char == "}":
                self.pos = at
                return "".join(name), True
            if char == "`":
                if at >= self.length:
                    break
                self.pos = at + 1
                char = self.unescape(text[at])
                at = self.pos
            elif char == "{":
                self.scan_error("OpenBraceNeedsToBeBackTickedInVariableName", at, at + 1)
            elif in_string and char in is_double_quote and self.char_at(at) in is_double_quote:
                char = self.char_at(at) or char
                at += 1
            name.append(char)
        self.pos = min(at, self.length)
        return "".join(name), False
