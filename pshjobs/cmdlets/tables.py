"""Dictionaries of all kinds as pairs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap


def table_pairs(value: Any) -> Iterable[tuple[Any, Any]] | None:
    """The pairs of a hashtable or generic dictionary; None for everything else."""
    bare: Any = unwrap(value)
    if isinstance(bare, Hashtable):
        return bare.items()
    if getattr(type(bare), "net_dictionary", False):
        pairs: Iterable[tuple[Any, Any]] = bare.pairs()
        return pairs
    return None
