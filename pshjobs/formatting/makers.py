"""Makers: how the objects of one document become its rows, list items, wide values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from pshjobs.errors import NetException
from pshjobs.values.python_errors import PYTHON_ERRORS

from .choosing import COMPUTER, default_names, label_of, resolve, shows_computer, visible_fields
from .display_data import DisplayData
from .field import LEFT, RIGHT, Field, FieldReader, reader_of
from .field_text import FieldText
from .messages import Body, ColumnHead, ListBody, ListShape, RowBody, Shape, TableShape, WideBody, WideShape
from .options import FormatOptions
from .reading import is_right_aligned, property_name, type_names_of
from .view import Entry, View

MOST_COLUMNS: Final = 10  # Format-Table takes no more of an object's properties unless it is told which


def entry_of(view: View, target: object, texts: FieldText) -> Entry:
    """The part of a view for an object: one whose condition holds, else the nearest type's."""
    if len(view.entries) == 1:
        return view.entries[0]
    for entry in view.entries:
        if entry.condition is not None and texts.holds(entry.condition, target):
            return entry
    return view.entry_for(type_names_of(target))


class Maker(Protocol):
    """Makes the entries of one document. `view` is the view of the database that it follows, None for properties."""

    view: View | None

    @property
    def shape(self) -> Shape: ...

    def body(self, target: object) -> Body: ...


class TableMaker:
    """Rows with columns that the first object decided."""

    __slots__ = ("options", "pairs", "rounded", "shape", "texts", "view")

    def __init__(
        self,
        fields: Sequence[Field],
        shape: TableShape,
        texts: FieldText,
        options: FormatOptions,
        view: View | None = None,
    ) -> None:
        self.shape: Shape = shape
        self.texts = texts
        self.options = options
        self.view = view
        self.rounded = view is None
        self.pairs = pairs_of(fields)

    def body(self, target: object) -> RowBody:
        pairs, aligns, wrap = self.pairs, None, False
        if self.view is not None:
            pairs, aligns, wrap = self.row_of_view(self.view, target)
        cells: list[str] = []
        for field, read in pairs:
            try:
                value = read(target)
            except (NetException, *PYTHON_ERRORS):
                value = self.texts.value(field, read, target)
            kind = type(value)
            if field.format is not None:
                cells.append(self.texts.text(field, value, self.rounded))
            elif kind is str:
                cells.append(value)  # type: ignore[arg-type]
            elif kind is int:
                cells.append(str(value))
            else:
                cells.append(self.texts.texts.rounded(value) if self.rounded else self.texts.texts.cell(value))
        return RowBody(cells, aligns, wrap)

    def row_of_view(
        self, view: View, target: object
    ) -> tuple[list[tuple[Field, FieldReader]], tuple[int, ...] | None, bool]:
        """What a view has for the row of this object."""
        entry = view.entries[0]
        pairs = self.pairs
        if len(view.entries) > 1:
            entry = entry_of(view, target, self.texts)
            pairs = pairs_of(entry.fields)
        columns = getattr(self.shape, "columns", ())
        aligns = tuple(_cell_align(field, head.align) for (field, _), head in zip(pairs, columns, strict=False))
        return pairs, aligns, entry.wrap


def pairs_of(fields: Sequence[Field]) -> list[tuple[Field, FieldReader]]:
    """The fields with their readers."""
    return [(field, reader_of(field.source)) for field in fields]


def _cell_align(field: Field, head: int) -> int:
    return head if field.align is None else field.align


def table_from_fields(fields: Sequence[Field], target: object, texts: FieldText, options: FormatOptions) -> TableMaker:
    """A table without a view: the first object's values say which columns are aligned to the right."""
    heads = []
    for field in fields:
        align = field.align
        value = texts.value(field, reader_of(field.source), target)
        if align is None:
            align = RIGHT if is_right_aligned(value) else LEFT
        heads.append(ColumnHead(field.heading, field.width, align))
    texts.failures.clear()
    shape = TableShape(tuple(heads), options.hide_headers, options.auto_size, options.wrap, options.repeat_header)
    return TableMaker(fields, shape, texts, options)


def table_from_view(view: View, target: object, texts: FieldText, options: FormatOptions) -> TableMaker:
    """A table as a view says."""
    entry = entry_of(view, target, texts)
    fields = list(entry.fields)
    heads = []
    for place, field in enumerate(fields):
        head = view.heads[place] if place < len(view.heads) else Field("")
        align = head.header_align if head.header_align is not None else head.align
        if align is None:
            align = LEFT if field.align is None else field.align
        label = field.heading if head.label is None else head.label
        custom = property_name(target, label) is None
        heads.append(ColumnHead(label, head.width, align, custom))
    if shows_computer(target) and not any(field.source == COMPUTER for field in fields):
        fields.append(Field(COMPUTER))
        heads.append(ColumnHead(COMPUTER, 0, LEFT))
    hide = options.hide_headers or view.hide_headers
    auto = options.auto_size or view.auto_size
    shape = TableShape(tuple(heads), hide, auto, options.wrap, options.repeat_header)
    return TableMaker(fields, shape, texts, options, view)


class ListMaker:
    """List items; each object has its own lines. `fields` empty: those of the default set, else all."""

    __slots__ = ("display", "fields", "shape", "texts", "view")

    def __init__(
        self, fields: Sequence[Field], texts: FieldText, display: DisplayData, view: View | None = None
    ) -> None:
        self.shape: Shape = ListShape()
        self.fields = fields
        self.texts = texts
        self.display = display
        self.view = view

    def body(self, target: object) -> ListBody:
        lines = []
        for field in self.fields_for(target):
            if field.condition is None or self.texts.holds(field.condition, target):
                lines.append((label_of(field, target), self.texts.cell(field, target)))
        return ListBody(lines)

    def fields_for(self, target: object) -> list[Field]:
        if self.view is not None:
            fields = list(entry_of(self.view, target, self.texts).fields)
        elif self.fields:
            return resolve(self.fields, target, keep_missing=False)
        else:
            fields = visible_fields(target, default_names(target, self.display))
        if shows_computer(target) and not any(field.source == COMPUTER for field in fields):
            fields.append(Field(COMPUTER))
        return fields


class WideMaker:
    """One value for each object."""

    __slots__ = ("display", "field", "shape", "texts", "view")

    def __init__(
        self,
        field: Field | None,
        texts: FieldText,
        display: DisplayData,
        options: FormatOptions,
        view: View | None = None,
    ) -> None:
        columns = options.columns or (view.columns if view is not None else 0) or 2
        auto = options.auto_size or (view is not None and view.auto_size and not options.columns)
        self.shape: Shape = WideShape(columns, auto)
        self.field = field
        self.texts = texts
        self.display = display
        self.view = view

    def body(self, target: object) -> WideBody:
        field = self.field
        if self.view is not None:
            field = entry_of(self.view, target, self.texts).fields[0]
        elif field is not None:
            found = resolve([field], target, keep_missing=False)
            field = found[0] if found else None
        else:
            name = self.display.standing_for(target) or next(iter(default_names(target, self.display)), None)
            field = None if name is None else Field(name)
        return WideBody("" if field is None else self.texts.cell(field, target))
