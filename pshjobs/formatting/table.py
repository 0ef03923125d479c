"""Tables: column widths, header and rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from .bodies import ColumnHead, RowBody, TableShape
from .field import CENTER, RIGHT
from .metrics import RESET, break_lines, cut, display_width, first_line
from .style import Styles

MIN_WIDTH: Final = 5


def content_widths(columns: Sequence[ColumnHead], rows: Iterable[RowBody]) -> list[int]:
    """The width of each column that its label and all cells fit in; line breaks count like any character."""
    widths = [display_width(head.label) for head in columns]
    for row in rows:
        for at, cell in enumerate(row.cells):
            size = len(cell) if cell.isascii() and "\x1b" not in cell else display_width(cell)
            if size > widths[at]:
                widths[at] = size
    return [max(1, width) for width in widths]


def fit_widths(widths: Sequence[int], room: int) -> list[int]:
    """The widths that columns get on a screen: free ones (0) share what is left, what does not fit is taken away from the
    right. A column that is not shown gets 0."""
    fitted = list(widths)
    free = [at for at, width in enumerate(fitted) if width <= 0]
    for at in free:
        fitted[at] = 1
    left = room - sum(fitted) - (len(fitted) - 1)
    if left > 0 and free:
        share, more = divmod(left, len(free))
        for place, at in enumerate(free):
            fitted[at] += share + (place < more)
    shown = len(fitted)
    while shown and (excess := sum(fitted[:shown]) + shown - 1 - room) > 0:
        if fitted[shown - 1] - excess < 1:
            shown -= 1
            fitted[shown] = 0
        else:
            fitted[shown - 1] -= excess
    return fitted


class TableLayout:
    """A table whose column widths are settled: makes its lines. `aligns` are those of the heads."""

    __slots__ = ("aligns", "columns", "last_is_open", "shape", "shown", "widths")

    def __init__(self, shape: TableShape, widths: Sequence[int], room: int) -> None:
        self.shape = shape
        self.columns = shape.columns
        self.widths = fit_widths(widths, room) if room >= MIN_WIDTH else [0] * len(widths)
        self.shown = sum(1 for width in self.widths if width)
        self.last_is_open = self.shown == len(self.widths)  # the table's last column is not padded
        self.aligns = tuple(head.align for head in self.columns)

    def header(self, styles: Styles | None = None) -> list[str]:
        """The labels, in as many rows as the narrowest needs, and the dashes; with escape sequences when `styles` is given."""
        if not self.shown:
            return []
        labels = [head.label for head in self.columns[: self.shown]]
        dashes = ["-" * min(self.widths[at], display_width(label)) for at, label in enumerate(labels)]
        rows = self.wrapped(labels, self.aligns)
        if styles is None:
            return ["".join(row) for row in rows] + ["".join(self.padded(dashes, self.aligns))]
        lines = [self._styled_labels(row, styles) for row in rows]
        marks = [
            (" " if at else "") + styles.table_header + text[at > 0 :] + styles.reset
            for at, text in enumerate(self.padded(dashes, self.aligns))
        ]
        return [*lines, "".join(marks)]

    def _styled_labels(self, row: list[str], styles: Styles) -> str:
        parts = []
        for at, text in enumerate(row):
            if self.columns[at].custom and at:
                parts.append(text[:1] + styles.custom_table_header_label + text[1:] + styles.reset)
            elif self.columns[at].custom:
                parts.append(styles.custom_table_header_label + text + styles.reset)
            else:
                parts.append(styles.table_header + text + styles.reset)
        return "".join(parts)

    def row(self, body: RowBody) -> list[str]:
        """The lines of one row."""
        if not self.shown:
            return []
        aligns = body.aligns or self.aligns
        if self.shape.wrap or body.wrap:
            return ["".join(parts).rstrip(" ") for parts in self.wrapped(body.cells, aligns)]
        return ["".join(self.padded(body.cells, aligns))]

    def padded(self, cells: Sequence[str], aligns: Sequence[int]) -> list[str]:
        """One line: each cell cut and padded to its column, with the separating blank in front."""
        last = self.shown - 1
        parts: list[str] = []
        for at in range(self.shown):
            text = cells[at]
            width = self.widths[at]
            align = aligns[at]
            plain = text.isascii() and "\x1b" not in text
            if plain and "\n" not in text and "\r" not in text:
                size = len(text)
            else:
                text = _closed(first_line(text))
                size = display_width(text)
            if size > width:
                text = _closed(cut(text, width, from_front=align == RIGHT))
            elif size < width:
                text = pad(text, width - size, align, at == last and self.last_is_open)
            parts.append(" " + text if at else text)
        return parts

    def wrapped(self, cells: Sequence[str], aligns: Sequence[int]) -> list[list[str]]:
        """The lines of cells that are broken rather than cut; trailing blanks stay on the first line only."""
        broken = [break_lines(cells[at], self.widths[at]) for at in range(self.shown)]
        rows = []
        for line in range(max(map(len, broken))):
            texts = [lines[line] if line < len(lines) else "" for lines in broken]
            parts = self.padded(texts, aligns)
            if line:
                _trim(parts)
            rows.append(parts)
        return rows


def pad(text: str, blanks: int, align: int, is_open: bool) -> str:
    """The text with `blanks` around it; one that is open at the right gets none there."""
    if align == RIGHT:
        return " " * blanks + text
    left = blanks // 2 if align == CENTER else 0
    return " " * left + text + ("" if is_open else " " * (blanks - left))


def _closed(text: str) -> str:
    """A decorated cell ends with a reset."""
    return text + RESET if "\x1b" in text and not text.endswith(RESET) else text


def _trim(parts: list[str]) -> None:
    for at in range(len(parts) - 1, -1, -1):
        parts[at] = parts[at].rstrip(" ")
        if parts[at]:
            return
