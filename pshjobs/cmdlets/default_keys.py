"""What Sort-Object and Group-Object take as keys when none are given: the DefaultKeyPropertySet of the first object's type."""

from __future__ import annotations

from collections.abc import Sequence


def default_key_properties(items: Sequence[object]) -> list[object]:
    """The names of the key properties that type data declares; none for most types."""
    return []
