"""`-join`."""

from __future__ import annotations

from .culture import CURRENT
from .enumeration import iterate
from .operands import plain
from .text import element_text, to_text


def join(left: object, right: object) -> str:
    """`left -join separator`; a single value is just converted."""
    if not isinstance(left, list):
        left = plain(left)
    items = None if isinstance(left, str) else iterate(left)
    if items is None:
        return to_text(left)
    return to_text(right).join([item if type(item) is str else element_text(item, CURRENT) for item in items])


def unary_join(value: object) -> str:
    """`-join value`."""
    return join(value, "")
