"""Here-strings: `@'` ... `'@` and `@"` ... `"@`."""

from __future__ import annotations

import re

from .characters import DOUBLE_QUOTES, SINGLE_QUOTES, SPACES, spaces
from .kinds import KIND_FLAGS, TOKEN_IN_ERROR
from .strings import ExpandableText, StringScanner
from .tokens import StringToken, Token

# Python keeps compiled patterns by their text: made at the first here-string, found again by the next.
_LITERAL_FOOTER = f"[\r\n][{SINGLE_QUOTES}]@"
_FALSE_LITERAL_FOOTER = f"[\r\n][{SPACES}]+([{SINGLE_QUOTES}]@)"
_EXPANDABLE_FOOTER = f"[{DOUBLE_QUOTES}]@"
_FALSE_EXPANDABLE_FOOTER = f"[{SPACES}]+([{DOUBLE_QUOTES}]@)"
_plain = re.compile("[^$`\r\n]+")
_newline = re.compile("\r\n?|\n")


class HereStringScanner(StringScanner):
    __slots__ = ()

    def scan_here_string_literal(self, start: int) -> Token:
        """Scan the here-string whose `@'` is at `start`."""
        kind = "HereStringLiteral"
        body = self._read_header(start, "'")
        if body is None:
            return self._save_here_string(kind, start, "", TOKEN_IN_ERROR)
        text = self.text
        footer = re.compile(_LITERAL_FOOTER).search(text, body - 1)
        if footer is not None:
            self.pos = footer.end()
            end = footer.start()
            if text[end] == "\n" and text[end - 1] == "\r":
                end -= 1
            return self._save_here_string(kind, start, text[body : max(end, body)], 0)
        false = re.compile(_FALSE_LITERAL_FOOTER).search(text, body - 1)
        self._report_no_footer(start, false.start(1) if false else None, "'@")
        return self._save_here_string(kind, start, text[body:], TOKEN_IN_ERROR)

    def _save_here_string(self, kind: str, start: int, value: str, flags: int) -> Token:
        return self.save(StringToken(kind, start, self.pos, KIND_FLAGS[kind] | flags, value))

    def _report_no_footer(self, start: int, false_footer: int | None, footer: str) -> None:
        self.pos = self.length
        if false_footer is not None:
            self.scan_incomplete("WhitespaceBeforeHereStringFooter", false_footer, self.pos)
        else:
            self.scan_incomplete("TerminatorExpectedAtEndOfString", start, self.pos, footer)

    def _read_header(self, start: int, quote: str) -> int | None:
        """Where the text begins. None when more than blanks stand behind the header: `pos` is where the token ends then."""
        blanks = spaces.match(self.text, start + 2)
        at = blanks.end() if blanks else start + 2
        newline = _newline.match(self.text, at)
        if newline is not None:
            return newline.end()
        if at >= self.length:
            self._report_no_footer(start, None, quote + "@")
            return None
        self.scan_error("UnexpectedCharactersAfterHereStringHeader", at, at + 1)
        end = re.compile(f"{quote}@|[\r\n]").search(self.text, at)
        if end is None:
            self.pos = self.length
        else:
            self.pos = end.end() if end.group()[0] == quote else end.start()
        return None

    def scan_here_string_expandable(self, start: int) -> Token:
        """Scan the here-string whose `@"` is at `start`."""
        kind = "HereStringExpandable"
        at = self._read_header(start, '"')
        if at is None:
            return self._save_here_string(kind, start, "", TOKEN_IN_ERROR)
        into = ExpandableText()
        text, length = self.text, self.length
        newline = ""
        line_start = True
        false_footer: int | None = None
        while True:
            if line_start:
                if re.compile(_EXPANDABLE_FOOTER).match(text, at):
                    self.pos = at + 2
                    return self.save(into.token(kind, start, self.pos, 0))
                into.add(newline)
                false = re.compile(_FALSE_EXPANDABLE_FOOTER).match(text, at)
                if false is not None:
                    into.add(false.group())
                    at = false.end()
                    false_footer = false.start(1) if false_footer is None else false_footer
                line_start = False
            if at >= length:
                break
            plain = _plain.match(text, at)
            if plain is not None:
                into.add(plain.group())
                at = plain.end()
            elif text[at] == "$":
                at = self.read_dollar(at, into, True)
            elif text[at] == "`":
                at = self.read_backtick(at, into)
            else:
                newline = "\r\n" if text.startswith("\r\n", at) else text[at]
                at += len(newline)
                line_start = True
        self._report_no_footer(start, false_footer, '"@')
        return self.save(into.token(kind, start, self.pos, TOKEN_IN_ERROR))
