"""Reading .NET's regular expressions and writing them as Python's.

Options are resolved here: `n`, `s`, `m` and `x` need no flag in the result, and a change of `i` in the middle of a group becomes
a group of its own, since Python knows options only at the start and in groups.
"""

from __future__ import annotations

import re
from typing import Final

from .regex_atoms import AtomReader, Frame
from .regex_options import EXPLICIT_CAPTURE, IGNORE_CASE, IGNORE_WHITESPACE, INLINE
from .regex_pieces import BalancingOpening, GroupKey, GroupOpening, GroupReference, Translation, net_numbers

_LOOK: Final = re.compile(r"\(\?<?[=!]")


def translate(pattern: str, options: int) -> Translation:
    """The pattern for Python. Raises RegexParseException."""
    names = _Parser(pattern, options, None).read().groups
    return _Parser(pattern, options, set(names)).read()


class _Parser(AtomReader):
    """Reads groups and options, and writes the result."""

    def read(self) -> Translation:
        reader = self.reader
        while reader.peek():
            char = reader.take()
            if char in "*+?{" and self._read_quantifier(char):
                continue
            if self.options & IGNORE_WHITESPACE and (char.isspace() or char == "#"):
                self._skip_comment(char)
            elif char == "(":
                self._open_group()
            elif char == ")":
                self._close_group()
            elif char == "|":
                self._alternative()
            else:
                self._read_atom(char)
        if len(self.frames) > 1:
            raise reader.fail("Not enough )'s.")
        self._close_switch()
        return Translation(
            self._source(), self.groups, self.needs_regex or self._has_duplicates(), self.balances, self.out
        )

    # Groups

    def _open_group(self) -> None:
        reader = self.reader
        if reader.peek() != "?":
            if self.options & EXPLICIT_CAPTURE:
                self._push("(?:")
            else:
                self.groups.append(self.next_number)
                self.next_number += 1
                self._push_capture(self.groups[-1])
            return
        reader.at += 1
        kind = reader.peek()
        if kind == "#":
            self._skip_inline_comment()
        elif kind and kind in ":=!>":
            reader.at += 1
            self._push(f"(?{kind}")
        elif kind == "<" and reader.peek(1) and reader.peek(1) in "=!":
            reader.at += 2
            self._push(f"(?<{reader.pattern[reader.at - 1]}")
        elif kind and kind in "<'":
            reader.at += 1
            self._open_named(">" if kind == "<" else "'")
        elif kind == "(":
            self._open_conditional()
        else:
            self._read_options()

    def _skip_inline_comment(self) -> None:
        end = self.reader.pattern.find(")", self.reader.at)
        if end < 0:
            self.reader.at = len(self.reader.pattern)
            raise self.reader.fail("Unterminated (?#...) comment.")
        self.reader.at = end + 1

    def _open_named(self, closing: str) -> None:
        reader = self.reader
        start = reader.at
        while reader.peek() and (reader.peek().isalnum() or reader.peek() == "_"):
            reader.at += 1
        name = reader.pattern[start : reader.at]
        if name[:1].isdigit() and not name.isdigit():
            reader.at = start + 1
            raise reader.fail("Invalid group name: Group names must begin with a word character.")
        if reader.peek() == "-":
            self._open_balancing(name, closing)
            return
        if not reader.peek():
            raise reader.fail("Unrecognized grouping construct.")
        if reader.peek() != closing or not name:
            reader.at += 0 if name else 1
            raise reader.fail("Invalid group name: Group names must begin with a word character.")
        reader.at += 1
        key: GroupKey = int(name) if name.isdigit() else name
        if key not in self.groups:
            self.groups.append(key)
        self._push_capture(key)

    def _open_balancing(self, name: str, closing: str) -> None:
        """`(?<name-other>`: no library has it; the pattern is left to our own matcher."""
        end = self.reader.pattern.find(closing, self.reader.at)
        if end < 0:
            raise self.reader.fail("Unrecognized grouping construct.")
        other = self.reader.pattern[self.reader.at + 1 : end]
        self.reader.at = end + 1
        popped: GroupKey = int(other) if other.isdigit() else other
        if self.known is not None and popped not in self.known and popped not in self._numbers():
            kind, shown = ("number", other) if other.isdigit() else ("name", f"'{other}'")
            raise self.reader.fail(f"Reference to undefined group {kind} {shown}.")
        key: GroupKey = int(name) if name.isdigit() else name
        if name and key not in self.groups:
            self.groups.append(key)
        self.balances = True
        self._push("(")
        self.out[-1] = BalancingOpening(key if name else None, popped)

    def _open_conditional(self) -> None:
        reader = self.reader
        end = reader.pattern.find(")", reader.at)
        name = reader.pattern[reader.at + 1 : end] if end > 0 else ""
        key: GroupKey = int(name) if name.isdigit() else name
        is_name = name.isidentifier() or name.isdigit()
        if is_name and (self.known is None or key in self.known or key in self._numbers()):
            reader.at = end + 1
            self._push("(?(")
            self.out.append(GroupReference(key, bare=True))
            self.out.append(")")
            self.needs_regex |= self._in_lookaround()
            return
        self.needs_regex = True
        self._push("(?")
        if reader.peek(1) != "?":
            reader.at += 1
            self._push("(?=")
        elif reader.peek(2) in (":", ">"):
            reader.at += 3
            self._push("(?=")
        elif not _LOOK.match(reader.pattern, reader.at):
            raise reader.fail("Illegal conditional (?(...)) expression.")

    def _in_lookaround(self) -> bool:
        return any(
            frame.start and str(self.out[frame.start - 1]).startswith(("(?=", "(?!")) for frame in self.frames[1:]
        )

    def _read_options(self) -> None:
        """`(?i)` until the group ends, `(?i:...)` for the group."""
        reader = self.reader
        options, on = self.options, True
        while reader.peek() and reader.peek() not in ":)":
            letter = reader.take()
            if letter in "+-":
                on = letter == "+"
                continue
            flag = INLINE.get(letter.lower())
            if flag is None:
                raise reader.fail("Unrecognized grouping construct.")
            options = options | flag if on else options & ~flag
        if not reader.peek():
            raise reader.fail("Unrecognized grouping construct.")
        if reader.take() == ":":
            self._push("(?:")
            self.frames[-1].options = self.options
            self.options = options
            self._switch_case()
            return
        self.options = options
        self._switch_case()

    def _push_capture(self, key: GroupKey) -> None:
        self._push("(")
        self.out[-1] = GroupOpening(key)

    def _push(self, text: str) -> None:
        self.out.append(text)
        self.frames.append(Frame(self.options, len(self.out)))
        self.atom = -1

    def _close_group(self) -> None:
        if len(self.frames) == 1:
            raise self.reader.fail("Too many )'s.")
        self._close_switch()
        frame = self.frames.pop()
        self.options = frame.options
        self.out.append(")")
        self.atom = frame.start - 1

    def _alternative(self) -> None:
        had_switch = self.frames[-1].has_switch
        self._close_switch()
        self.out.append("|")
        if had_switch:
            self._switch_case()
        self.atom = -1

    def _switch_case(self) -> None:
        """Begin or end the part of a group in which case counts differently from its start."""
        self._close_switch()
        ignore = bool(self.options & IGNORE_CASE)
        frame = self.frames[-1]
        if ignore != frame.ignored_case:
            self.out.append("(?i:" if ignore else "(?-i:")
            frame.has_switch = True
        self.atom = -1

    def _close_switch(self) -> None:
        if self.frames[-1].has_switch:
            self.out.append(")")
            self.frames[-1].has_switch = False

    # The result

    def _has_duplicates(self) -> bool:
        openings = [piece.key for piece in self.out if isinstance(piece, GroupOpening)]
        return len(openings) != len(set(openings))

    def _source(self) -> str:
        shared = self._has_duplicates()
        order = {key: at + 1 for at, key in enumerate(self.groups)}
        numbers = net_numbers(self.groups)
        parts = []
        for piece in self.out:
            if isinstance(piece, GroupOpening):
                parts.append(f"(?P<g{order[piece.key]}>" if shared else "(")
            elif isinstance(piece, GroupReference):
                at = order.get(piece.key) or order.get(numbers.get(piece.key, ""), 0)
                parts.append(str(at) if piece.bare else f"(?P=g{at})" if shared else f"(?:\\{at})")
            else:
                parts.append(piece if isinstance(piece, str) else "(?:")
        return "".join(parts)
