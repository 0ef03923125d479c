"""Sorting objects by several keys, each up or down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.values.adapters import MISSING

from .value_order import order_keys

Column = tuple[list[Any], bool]


def sort_items(items: Sequence[Any], columns: Sequence[Column], ignore_case: bool, unique: bool = False) -> list[Any]:
    """The items in the order of their keys; a column is the key of each item and whether it sorts downwards.

    Items that lack a key come last in both directions; null is below all values. `unique` keeps the first of equal items.
    """
    order = list(range(len(items)))
    keys = [_ranked(values, descending, ignore_case) for values, descending in columns]
    for column, (_, descending) in reversed(list(zip(keys, columns, strict=True))):
        order.sort(key=column.__getitem__, reverse=descending)
    if unique:
        order = _without_repeats(order, keys)
    return [items[at] for at in order]


def _ranked(values: list[Any], descending: bool, ignore_case: bool) -> list[Any]:
    """Keys that say first whether there is a value at all."""
    present = [value for value in values if value is not None and value is not MISSING]
    keys = order_keys(present, ignore_case)
    if len(present) == len(values):
        return keys
    following = iter(keys)
    lacking = (-1, 0) if descending else (2, 0)
    return [(0, 0) if v is None else lacking if v is MISSING else (1, next(following)) for v in values]


def _without_repeats(order: list[int], keys: list[list[Any]]) -> list[int]:
    kept: list[int] = []
    for at in order:
        if not kept or any(column[at] != column[kept[-1]] for column in keys):
            kept.append(at)
    return kept
