"""Which shape and view a document has: its first object decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pshjobs.errors import PSInvalidOperationException

from .choosing import COMPUTER, default_names, resolve, shows_computer, visible_fields
from .context import FormatContext
from .custom_maker import CustomMaker
from .field import Field
from .field_text import FieldText
from .makers import ListMaker, Maker, WideMaker
from .options import FormatOptions
from .reading import type_names_of
from .table_maker import table_from_fields, table_from_view
from .view import View
from .view_table import ViewTable

MOST_TABLE_PROPERTIES: Final = 4
MOST_COLUMNS: Final = 10  # Format-Table takes no more of an object's properties unless it is told which


def choose_maker(target: object, context: FormatContext, options: FormatOptions, texts: FieldText) -> Maker:
    """How the document shows its objects. Raises PSInvalidOperationException for an unknown -View."""
    if options.fields:
        return _from_fields(options.shape, target, context, options, texts)
    if options.view:
        view: View | None = _named_view(target, context.views, options)
    else:
        view = context.views.find(type_names_of(target), options.shape or None)
    if view is not None:
        return _from_view(view, target, context, options, texts)
    names = default_names(target, context.display)
    shape = options.shape or ("table" if len(names) <= MOST_TABLE_PROPERTIES else "list")
    if shape != "table":
        return _from_fields(shape, target, context, options, texts)
    return table_from_fields(_default_columns(target, names, context, options), target, texts, options)


def _default_columns(
    target: object, names: Sequence[str], context: FormatContext, options: FormatOptions
) -> list[Field]:
    """The columns of a table that nobody asked for anything in particular."""
    fields = visible_fields(target, names)
    if not context.display.default_set(target):
        return fields[:MOST_COLUMNS] if options.shape else fields
    fields = resolve(fields, target, keep_missing=True)
    if shows_computer(target) and not any(field.source == COMPUTER for field in fields):
        fields.append(Field(COMPUTER))
    return fields


def _from_fields(shape: str, target: object, context: FormatContext, options: FormatOptions, texts: FieldText) -> Maker:
    fields = options.fields
    if shape == "table":
        return table_from_fields(resolve(fields, target, keep_missing=True), target, texts, options)
    if shape == "list":
        return ListMaker(fields, texts, context.display)
    if shape == "wide":
        return WideMaker(fields[0] if fields else None, texts, context.display, options)
    return CustomMaker(fields, texts, context.display, options)


def _from_view(view: View, target: object, context: FormatContext, options: FormatOptions, texts: FieldText) -> Maker:
    if view.shape == "table":
        return table_from_view(view, target, texts, options)
    if view.shape == "list":
        return ListMaker((), texts, context.display, view)
    if view.shape == "wide":
        return WideMaker(None, texts, context.display, options, view)
    return CustomMaker((), texts, context.display, options, view)


# -View -------------------------------------------------------------------------------------------


def _named_view(target: object, views: ViewTable, options: FormatOptions) -> View:
    name = (options.view or "").lower()
    names = type_names_of(target)
    same_shape = list(views.matching(names, options.shape, out_of_band=False))
    for view in same_shape:
        if view.name.lower() == name:
            return view
    message = _unknown_view(names, same_shape, views, options)
    raise PSInvalidOperationException(message, id="FormatViewNotFound", category="ObjectNotFound", target=target)


def _unknown_view(names: list[str], same_shape: list[View], views: ViewTable, options: FormatOptions) -> str:
    name, shape = options.view or "", options.shape.capitalize()
    others = {
        view.shape.capitalize()
        for view in views.matching(names, None, out_of_band=False)
        if view.name.lower() == name.lower()
    }
    if others:
        commands = ", ".join(f"Format-{other}" for other in sorted(others))
        return (
            f" The view name {name} cannot be found in the {shape} formatting."
            f" Try using one of these other format cmdlets: {commands}"
        )
    start = f"The view name {name} cannot be found. "
    if not same_shape:
        return start + f"There are no existing {shape} views for {names[0]} objects."
    known = ", ".join(dict.fromkeys(view.name for view in same_shape))
    return start + f"Specify one of the following {shape} views and try again: {known}."
