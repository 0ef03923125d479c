"""What a pipeline, `foreach` and `@( )` enumerate."""

from __future__ import annotations

from collections.abc import Iterator

from .arrays import MultiArray
from .null import AutomationNull
from .objects import PSObject


def iterate(value: object) -> Iterator[object] | None:
    """The items of an array, list, queue, set or enumerator; None for everything that is one item (strings, hashtables too).

    Classes in `types/` that enumerate say so with a class attribute `net_enumerable = True` and `__iter__`. NOTHING has no items.
    """
    kind = type(value)
    if kind is list or isinstance(value, list):
        return iter(value)  # type: ignore[call-overload, no-any-return]
    if kind is PSObject:
        return iterate(value.base)  # type: ignore[attr-defined]
    if kind is AutomationNull:
        return iter(())
    if getattr(kind, "net_enumerable", False):
        return iter(value)  # type: ignore[call-overload, no-any-return]
    if kind is MultiArray:
        return iter(value.items)  # type: ignore[attr-defined, no-any-return]
    return None
