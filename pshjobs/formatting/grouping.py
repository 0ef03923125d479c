"""Groups of consecutive objects with an equal key."""

from __future__ import annotations

from pshjobs.errors import NetException
from pshjobs.values.comparison import equal

from .bodies import CustomBody, TextBody
from .custom_maker import part_items
from .field import Field, reader_of
from .field_text import FieldText
from .reading import MISSING, property_name
from .view import GroupBy


class Grouping:
    """Follows the key of -GroupBy or of a view's GroupBy from object to object.

    The key starts as null without a label: a first object whose key is null does not change it.
    """

    __slots__ = ("field", "group_by", "key", "name", "seen", "texts")

    def __init__(self, group_by: GroupBy, texts: FieldText) -> None:
        self.group_by = group_by
        self.field = Field(group_by.source, group_by.label, format=group_by.format)
        self.texts = texts
        self.key: object = None
        self.name = ""
        self.seen = False

    @classmethod
    def by_field(cls, field: Field, texts: FieldText) -> Grouping:
        """Grouping by what -GroupBy was given."""
        return cls(GroupBy(field.source, field.label, format=field.format), texts)

    def changes(self, target: object) -> bool:
        """True when the object begins a new group."""
        value = self.texts.value(self.field, reader_of(self.field.source), target)
        if value is MISSING:
            return False
        self.seen = True
        if _same(self.key, value):
            return False
        self.key = value
        self.name = self.field.heading
        if self.group_by.label is None and isinstance(self.field.source, str):
            self.name = property_name(target, self.field.source) or self.field.source
        return True

    def label(self, target: object) -> CustomBody | TextBody | None:
        """What stands above the group that `target` begins; None as long as no object had the key."""
        if not self.seen:
            return None
        if self.group_by.control is not None:
            return CustomBody(part_items(self.group_by.control, target, self.texts))
        return TextBody(f"   {self.name}: {self.texts.text(self.field, self.key)}")


def _same(left: object, right: object) -> bool:
    if left is None or right is None:
        return left is right
    try:
        return equal(left, right, True) or equal(right, left, True)
    except NetException:
        return False
