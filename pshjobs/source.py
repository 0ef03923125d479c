"""Source text and places in it."""

from __future__ import annotations

from bisect import bisect_right
from types import CodeType
from typing import NamedTuple

Position = tuple[int | None, int | None, int | None, int | None]


class SourceText:
    """One piece of script: its text and, when it came from a file, the full path."""

    __slots__ = ("_line_starts", "_positions", "path", "text")

    def __init__(self, text: str, path: str | None = None) -> None:
        self.text = text
        self.path = path
        self._line_starts: list[int] | None = None
        self._positions: dict[int, tuple[CodeType, list[Position]]] = {}

    def position_in(self, code: CodeType, instruction: int) -> Position:
        """Where in the text an instruction of its compiled code stands. Codes that raised before are remembered: loops do it often."""
        known = self._positions.get(id(code))
        if known is None:
            known = self._positions[id(code)] = (code, list(code.co_positions()))
        return known[1][instruction // 2]

    @property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line; CR LF, CR and LF each end one."""
        if self._line_starts is None:
            self._line_starts = _line_starts(self.text)
        return self._line_starts

    def line_of(self, offset: int) -> int:
        """The 1-based line that holds `offset`."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The 1-based column of `offset` in its line."""
        return offset - self.line_starts[self.line_of(offset) - 1] + 1

    def line_text(self, line: int) -> str:
        """The text of the 1-based `line`, without its line end; empty past the end."""
        starts = self.line_starts
        if not 1 <= line <= len(starts):
            return ""
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")


class Extent(NamedTuple):
    """A stretch of one source text; `end` is exclusive."""

    source: SourceText
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def line(self) -> int:
        return self.source.line_of(self.start)

    @property
    def column(self) -> int:
        return self.source.column_of(self.start)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    at = 0
    while True:
        lf, cr = text.find("\n", at), text.find("\r", at)
        if lf < 0 and cr < 0:
            return starts
        if cr >= 0 and (lf < 0 or cr < lf):
            at = cr + 2 if lf == cr + 1 else cr + 1
        else:
            at = lf + 1
        starts.append(at)
