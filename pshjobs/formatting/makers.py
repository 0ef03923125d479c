"""Makers: how the objects of one document become its list items and wide values; tables have a file of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .bodies import Body, ListBody, ListShape, Shape, WideBody, WideShape
from .choosing import COMPUTER, default_names, label_of, resolve, shows_computer, visible_fields
from .display_data import DisplayData
from .field import Field
from .field_text import FieldText
from .options import FormatOptions
from .reading import type_names_of
from .view import Entry, View


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
