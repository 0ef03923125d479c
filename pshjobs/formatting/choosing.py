"""Which properties of an object are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pshjobs.values.wildcard import Wildcard

from .display_data import DisplayData
from .field import Field
from .reading import MISSING, names_of, pattern_names, property_name, property_set, read_property

COMPUTER: Final = "PSComputerName"
SHOW_COMPUTER: Final = "PSShowComputerName"


def shows_computer(target: object) -> bool:
    """True for an object that came from another computer and says so."""
    if read_property(target, SHOW_COMPUTER) is not True:
        return False
    return read_property(target, COMPUTER) is not MISSING


def default_names(target: object, display: DisplayData) -> list[str]:
    """The names to show when nobody asked for any, remoting's own ones included: they count for table or list."""
    return list(display.default_set(target)) or names_of(target)


def visible_fields(target: object, names: Sequence[str]) -> list[Field]:
    """Fields for these names without those of remoting that are hidden."""
    hidden = {SHOW_COMPUTER}
    if not shows_computer(target):
        hidden.add(COMPUTER)
    return [Field(name) for name in names if name not in hidden]


def resolve(fields: Sequence[Field], target: object, *, keep_missing: bool) -> list[Field]:
    """The fields for an object: wildcards and property sets become names, spelled as the object does."""
    resolved: list[Field] = []
    for field in fields:
        if not isinstance(field.source, str):
            resolved.append(field)
        elif any(char in field.source for char in "*?["):
            pattern = Wildcard(field.source)
            matching = [name for name in pattern_names(target) if pattern.matches(name)]
            resolved.extend(field.named(found.heading) for found in visible_fields(target, matching))
        else:
            resolved.extend(_resolve_name(field, field.source, target, keep_missing))
    return resolved


def _resolve_name(field: Field, name: str, target: object, keep_missing: bool) -> list[Field]:
    members = property_set(target, name)
    if members:
        return [field.named(member) for member in members]
    spelled = property_name(target, name)
    if spelled is not None:
        return [field.named(spelled)]
    return [field] if keep_missing else []


def label_of(field: Field, target: object) -> str:
    """The label of a line: the given one, else the name as the object spells it."""
    if field.label is not None or not isinstance(field.source, str):
        return field.heading
    return property_name(target, field.source) or field.source
