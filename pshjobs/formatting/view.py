"""How a view is declared: what a type shows by default in one shape.

    table("System.Version", cols("Major:6 Minor:6 Build:6 Revision:8"))
    listing("System.TimeSpan", cols("Days Hours Minutes"))

`cols` reads a line of words: `Name:20` is a column of 20, `Name:20>` aligns right, `Name:20<` left, `Label=Name:20` has a label
of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from pshjobs.values.objects import Script

from .bodies import NEW_LINE, NewLine
from .field import CENTER, LEFT, RIGHT, Compute, Field, Source

if TYPE_CHECKING:
    from .context import FormatContext

_ALIGNS: Final = {"<": LEFT, ">": RIGHT, "^": CENTER}


class GroupBy(NamedTuple):
    """Grouping of a view: by a value, with a label or with a text of its own above each group."""

    source: Source
    label: str | None = None
    control: Sequence[CustomPart] | None = None
    format: str | None = None


class InContext(NamedTuple):
    """A value of a custom view that depends on the session too."""

    function: Callable[[object, FormatContext], object]


class Bind(NamedTuple):
    """A value in a custom view; with `control` each value is written by that. `enumerate` takes elements one by one."""

    source: Source | InContext | None
    format: str | None = None
    enumerate: bool = False
    control: Sequence[CustomPart] | None = None
    condition: Compute | Script | None = None


class Indent(NamedTuple):
    """A frame in a custom view."""

    parts: Sequence[CustomPart]
    left: int = 0
    right: int = 0
    first: int = 0


CustomPart = str | NewLine | Bind | Indent


class Entry(NamedTuple):
    """The part of a view for objects of `types` (all others when empty), or for those that `condition` holds for."""

    fields: Sequence[Field]
    types: Sequence[str] = ()
    parts: Sequence[CustomPart] = ()
    wrap: bool = False
    condition: Compute | Script | None = None


class View:
    """A view of the database. `shape` is table, list, wide or custom; `types` are the type names it serves."""

    __slots__ = (
        "auto_size", "columns", "entries", "group_by", "heads", "hide_headers", "lower_types", "name", "out_of_band", "shape",
        "types",
    )  # fmt: skip

    def __init__(
        self,
        shape: str,
        name: str,
        types: Sequence[str],
        entries: Sequence[Entry],
        *,
        heads: Sequence[Field] = (),
        group_by: GroupBy | None = None,
        auto_size: bool = False,
        hide_headers: bool = False,
        columns: int = 0,
        out_of_band: bool = False,
    ) -> None:
        self.shape = shape
        self.name = name
        self.types = tuple(types)
        self.lower_types = frozenset(kind.lower() for kind in types)
        self.entries = tuple(entries)
        self.heads = tuple(heads)
        self.group_by = group_by
        self.auto_size = auto_size
        self.hide_headers = hide_headers
        self.columns = columns
        self.out_of_band = out_of_band

    def entry_for(self, names: Iterable[str]) -> Entry:
        """The entry for an object's type names: the nearest type's, else the one for all."""
        for name in names:
            lower = name.lower()
            for entry in self.entries:
                if any(kind.lower() == lower for kind in entry.types):
                    return entry
        for entry in self.entries:
            if not entry.types and entry.condition is None:
                return entry
        return self.entries[0]


def cols(text: str, *more: Field) -> list[Field]:
    """Fields from words, see the module's docstring; `more` follow them."""
    return [_field(word) for word in text.split()] + list(more)


def col(label: str, source: Source, width: int = 0, align: int | None = None) -> Field:
    """A column with a label; `align` is of header and cells."""
    return Field(source, label, width=width, align=align)


def _field(word: str) -> Field:
    align = _ALIGNS.get(word[-1])
    if align is not None:
        word = word[:-1]
    label, equals, rest = word.rpartition("=")
    name, colon, width = rest.partition(":")
    return Field(name, label if equals else None, width=int(width) if colon else 0, align=align)


def _types(types: str | Sequence[str]) -> tuple[str, ...]:
    return tuple(types.split()) if isinstance(types, str) else tuple(types)


def table(
    types: str | Sequence[str],
    fields: Sequence[Field],
    *,
    name: str | None = None,
    group_by: GroupBy | None = None,
    auto_size: bool = False,
    wrap: bool = False,
) -> View:
    """A table view; its name is the type's when not given."""
    names = _types(types)
    entry = Entry(fields, wrap=wrap)
    return View("table", name or names[0], names, (entry,), heads=fields, group_by=group_by, auto_size=auto_size)


def listing(
    types: str | Sequence[str],
    fields: Sequence[Field],
    *special: Entry,
    name: str | None = None,
    group_by: GroupBy | None = None,
) -> View:
    """A list view; `special` entries are for some of its types."""
    names = _types(types)
    return View("list", name or names[0], names, (*special, Entry(fields)), group_by=group_by)


def wide(
    types: str | Sequence[str], source: Source, *, name: str | None = None, group_by: GroupBy | None = None
) -> View:
    """A wide view."""
    names = _types(types)
    return View("wide", name or names[0], names, (Entry((Field(source),)),), group_by=group_by)


def custom(
    types: str | Sequence[str],
    *parts: CustomPart,
    name: str | None = None,
    group_by: GroupBy | None = None,
    out_of_band: bool = False,
) -> View:
    """A custom view of texts, `Bind`s, `Indent`s and NEW_LINEs."""
    names = _types(types)
    return View(
        "custom", name or names[0], names, (Entry((), parts=parts),), group_by=group_by, out_of_band=out_of_band
    )


__all__ = [
    "NEW_LINE", "Bind", "CustomPart", "Entry", "GroupBy", "InContext", "Indent", "View", "col", "cols", "custom", "listing", "table", "wide",
]  # fmt: skip
