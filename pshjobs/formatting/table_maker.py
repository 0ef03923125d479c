"""Rows of tables: what the first object or a view decides."""

from __future__ import annotations

from collections.abc import Sequence

from pshjobs.errors import NetException
from pshjobs.values.python_errors import PYTHON_ERRORS

from .bodies import ColumnHead, RowBody, Shape, TableShape
from .choosing import COMPUTER, shows_computer
from .field import LEFT, RIGHT, Field, FieldReader, reader_of
from .field_text import FieldText
from .makers import entry_of
from .options import FormatOptions
from .reading import is_right_aligned, property_name
from .view import View


class TableMaker:
    """Rows with columns that the first object decided."""

    __slots__ = ("aligns", "options", "pairs", "rounded", "shape", "texts", "view", "wrap")

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
        self.aligns: tuple[int, ...] | None = None
        self.wrap = False
        if view is not None:
            self.aligns = self.row_aligns(self.pairs)
            self.wrap = view.entries[0].wrap

    def body(self, target: object) -> RowBody:
        pairs, aligns, wrap = self.pairs, self.aligns, self.wrap
        if self.view is not None and len(self.view.entries) > 1:
            entry = entry_of(self.view, target, self.texts)
            pairs, wrap = pairs_of(entry.fields), entry.wrap
            aligns = self.row_aligns(pairs)
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

    def row_aligns(self, pairs: Sequence[tuple[Field, FieldReader]]) -> tuple[int, ...]:
        """The alignment of each cell of a view: the item's own, else the head's."""
        heads = getattr(self.shape, "columns", ())
        return tuple(_cell_align(field, head.align) for (field, _), head in zip(pairs, heads, strict=False))


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
