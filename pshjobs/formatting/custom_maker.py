"""Custom entries: an object as a tree of its properties, or as a custom view says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .bodies import NEW_LINE, CustomBody, CustomItem, CustomShape, Frame, NewLine, Shape
from .choosing import default_names, resolve, visible_fields
from .display_data import DisplayData
from .field import Field, reader_of
from .field_text import FieldText
from .makers import entry_of
from .metrics import ELLIPSIS
from .options import FormatOptions
from .reading import is_scalar, type_names_of
from .value_text import elements, is_null, plain_text
from .view import Bind, CustomPart, InContext, Indent, View

STEP = 2


class CustomMaker:
    """Entries of Format-Custom and of custom views."""

    __slots__ = ("display", "fields", "options", "shape", "texts", "view")

    def __init__(
        self,
        fields: Sequence[Field],
        texts: FieldText,
        display: DisplayData,
        options: FormatOptions,
        view: View | None = None,
    ) -> None:
        self.shape: Shape = CustomShape()
        self.fields = fields
        self.texts = texts
        self.display = display
        self.options = options
        self.view = view

    def body(self, target: object) -> CustomBody:
        if self.view is not None:
            return CustomBody(view_items(self.view, target, self.texts))
        if is_scalar(type_names_of(target)):
            return CustomBody([plain_text(target), NEW_LINE])
        items = elements(target)
        if items is not None:
            return CustomBody(self.collection(items, 0, self.options.depth))
        return CustomBody(self.tree(target, 0, self.options.depth, self.fields))

    def tree(self, target: object, level: int, depth: int, fields: Sequence[Field] = ()) -> list[CustomItem]:
        """`class NAME { ... }`."""
        if fields:
            shown = resolve(fields, target, keep_missing=False)
        else:
            shown = visible_fields(target, default_names(target, self.display))
        inner: list[CustomItem] = []
        for field in shown:
            inner.append(field.text + " = ")
            value = self.texts.value(field, reader_of(field.source), target)
            inner.extend(self.value(value, level, depth if field.depth is None else field.depth))
        name = type_names_of(target)[0].rpartition(".")[2]
        return [f"class {name}", NEW_LINE, "{", NEW_LINE, Frame(inner, STEP), "}", NEW_LINE]

    def value(self, value: object, level: int, depth: int) -> list[CustomItem]:
        """What stands behind `Name = `. A collection is always opened; other objects down to the depth."""
        items = None if is_null(value) else elements(value)
        if items is not None:
            return [NEW_LINE, Frame(self.collection(items, level + 1, depth), STEP)]
        if self.is_leaf(value, level, depth):
            return self.leaf(value)
        return [NEW_LINE, Frame(self.tree(value, level + 1, depth), STEP)]

    def collection(self, items: Iterable[object], level: int, depth: int) -> list[CustomItem]:
        """`[ ... ]` and an empty line."""
        limit = self.texts.context.enumeration_limit()
        most = limit if isinstance(limit, int) else 4
        inner: list[CustomItem] = []
        for place, item in enumerate(items):
            if 0 <= most <= place:
                inner.extend([ELLIPSIS, NEW_LINE])
                break
            if self.is_leaf(item, level, depth):
                inner.extend(self.leaf(item))
                continue
            nested = elements(item)
            if nested is not None:
                inner.extend([NEW_LINE, Frame(self.collection(nested, level + 1, depth), STEP)])
            else:
                inner.extend(self.tree(item, level + 1, depth))
        return ["[", NEW_LINE, Frame(inner, STEP), "]", NEW_LINE, NEW_LINE]

    def is_leaf(self, value: object, level: int, depth: int) -> bool:
        return is_null(value) or level >= depth or is_scalar(type_names_of(value))

    def leaf(self, value: object) -> list[CustomItem]:
        return [self.texts.texts.cell(value), NEW_LINE]


def view_items(view: View, target: object, texts: FieldText) -> list[CustomItem]:
    """An object as a custom view says."""
    return part_items(entry_of(view, target, texts).parts, target, texts)


def part_items(parts: Sequence[CustomPart], target: object, texts: FieldText) -> list[CustomItem]:
    """The parts of a custom view for an object."""
    items: list[CustomItem] = []
    for part in parts:
        if isinstance(part, Indent):
            items.append(Frame(part_items(part.parts, target, texts), part.left, part.right, part.first))
        elif isinstance(part, Bind):
            items.extend(_bound(part, target, texts))
        elif isinstance(part, (str, NewLine)):
            items.append(part)
    return items


def _bound(part: Bind, target: object, texts: FieldText) -> list[CustomItem]:
    if part.condition is not None and not texts.holds(part.condition, target):
        return []
    value = target
    field = Field("", format=part.format)
    if isinstance(part.source, InContext):
        value = part.source.function(target, texts.context)
    elif part.source is not None:
        field = Field(part.source, format=part.format)
        value = texts.value(field, reader_of(part.source), target)
    values = [value]
    if part.enumerate:
        items = None if is_null(value) else elements(value)
        if items is not None:
            values = list(items)
    found: list[CustomItem] = []
    for each in values:
        if part.control is None:
            found.append(texts.text(field, each))
        elif not is_null(each):
            found.extend(part_items(part.control, each, texts))
    return found
