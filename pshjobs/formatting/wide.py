"""Wide: one value for each object, several in a line."""

from __future__ import annotations

from collections.abc import Sequence

from .bodies import ColumnHead, TableShape
from .metrics import display_width
from .table import TableLayout


def columns_that_fit(texts: Sequence[str], width: int) -> int:
    """How many columns as wide as the widest text a line holds; at least one."""
    widest = max((display_width(text) for text in texts), default=0)
    return max(1, width // (widest + 1))


def wide_layout(columns: int, width: int) -> TableLayout:
    """The layout of lines with that many columns of equal width."""
    heads = (ColumnHead("", 0, 0),) * columns
    return TableLayout(TableShape(heads, hide_headers=True), [0] * columns, width)


def wide_line(layout: TableLayout, texts: Sequence[str]) -> str:
    """One line; columns without a text are blank."""
    cells = [*texts, *[""] * (layout.shown - len(texts))]
    return "".join(layout.padded(cells, layout.aligns))
