"""Putting objects with equal keys together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pshjobs.values.adapters import MISSING

from .group_info import Group
from .sorting import sort_items
from .value_order import ValueIndex, same_kind


def group_items(items: Sequence[Any], columns: Sequence[list[Any]], ignore_case: bool) -> list[Group]:
    """The groups: sorted by their keys where every key has values of one type, else in order of appearance.

    Objects that lack a key join those for which it is null; without such ones they come last.
    """
    index = ValueIndex(ignore_case)
    groups: list[Group] = []
    for item, *values in zip(items, *columns, strict=True):
        number = index.position(tuple([None if value is MISSING else value for value in values]))
        if number == len(groups):
            groups.append(Group(values))
        groups[number].items.append(item)
        if None in values or MISSING in values:
            _prefer_null(groups[number], values)
    if all(same_kind([value for value in column if value is not MISSING]) for column in columns):
        keys = [([group.values[at] for group in groups], False) for at in range(len(columns))]
        groups = sort_items(groups, keys, ignore_case)
    for group in groups:
        group.values = [None if value is MISSING else value for value in group.values]
    return groups


def _prefer_null(group: Group, values: list[Any]) -> None:
    """A null that is there stands for the group before one that is lacking."""
    group.values = [None if new is None else old for old, new in zip(group.values, values, strict=True)]
