"""Places in source text as error messages show them: PositionMessage, and how long names are shortened."""

from __future__ import annotations

from typing import Final, NamedTuple

from .source import Extent

ROOM: Final = 69
DOTS: Final = "\u2026"


class Underlined(NamedTuple):
    """A source line and the marks under it, both without what PowerShell writes in front."""

    line: str
    marks: str


def underline(extent: Extent) -> Underlined:
    """The line where an extent starts, shortened around the extent, and its underline."""
    text = extent.source.line_text(extent.line).rstrip()
    before = extent.column - 1
    ends_here = extent.source.line_of(max(extent.end - 1, extent.start)) == extent.line
    size = max(1, (extent.end - extent.start) if ends_here else len(text) - before)
    size = max(1, min(size, len(text) - before))
    before += 3 * text[:before].count("\t")
    size += 3 * text[extent.column - 1 : extent.column - 1 + size].count("\t")
    return _shortened(text.replace("\t", "    "), before, size)


def _shortened(text: str, before: int, size: int) -> Underlined:
    if len(text) <= ROOM:
        return Underlined(text, " " * before + "~" * size)
    after = max(0, len(text) - size - before)
    lead, tail = min(before, 12), min(after, 8)
    if lead + size + tail >= ROOM:
        if lead + size >= ROOM:
            size = ROOM - lead
        behind = True
    else:
        lead += min(before - lead, ROOM - (lead + size + tail))
        tail += min(after - tail, ROOM - (lead + size + tail))
        behind = tail < after
    shown = text[before - lead : before - lead + ROOM]
    size = min(size, ROOM - lead)
    front = DOTS + " " if lead < before else ""
    return Underlined(front + shown + (" " + DOTS if behind else ""), " " * (len(front) + lead) + "~" * size)


def position_message(extent: Extent) -> str:
    """`At FILE:LINE char:COLUMN` and the underlined line."""
    found = underline(extent)
    place = extent.source.path or "line"
    return f"At {place}:{extent.line} char:{extent.column}\n+ {found.line}\n+ {found.marks}"


def shortened(text: str | None) -> str:
    """A name as CategoryInfo shows it: what is longer than 40 characters loses its middle."""
    text = text or ""
    return text if len(text) <= 40 else f"{text[:19]}{DOTS}{text[-19:]}"
