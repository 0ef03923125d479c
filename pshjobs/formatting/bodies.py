"""What format messages carry: the shape of a document, and the body of each entry."""

from __future__ import annotations

from typing import Final, NamedTuple

# Shapes: what FormatStart says of all entries ----------------------------------------------------


class ColumnHead(NamedTuple):
    """Head of a table's column. `custom` is true for a label that is no property of the first object."""

    label: str
    width: int
    align: int
    custom: bool = False


class TableShape(NamedTuple):
    columns: tuple[ColumnHead, ...]
    hide_headers: bool = False
    auto_size: bool = False
    wrap: bool = False
    repeat_header: bool = False


class WideShape(NamedTuple):
    columns: int = 2
    auto_size: bool = False


class ListShape(NamedTuple):
    pass


class CustomShape(NamedTuple):
    pass


Shape = TableShape | WideShape | ListShape | CustomShape


# Bodies of entries -------------------------------------------------------------------------------


class RowBody(NamedTuple):
    """A table's row; `aligns` only when its cells are not aligned as the heads are. `wrap` breaks long cells."""

    cells: list[str]
    aligns: tuple[int, ...] | None = None
    wrap: bool = False


class ListBody(NamedTuple):
    lines: list[tuple[str, str]]


class WideBody(NamedTuple):
    text: str


class NewLine:
    """Ends a line of a custom view."""

    __slots__ = ()


NEW_LINE: Final = NewLine()


class Frame(NamedTuple):
    """Indented part of a custom view."""

    items: list[CustomItem]
    left: int = 0
    right: int = 0
    first: int = 0  # more indentation (below zero: less) of the first line


CustomItem = str | NewLine | Frame


class CustomBody(NamedTuple):
    items: list[CustomItem]


class TextBody(NamedTuple):
    """A text as it is, neither broken nor cut."""

    text: str


Body = RowBody | ListBody | WideBody | CustomBody | TextBody
