"""What Sort-Object and Group-Object take as keys when none are given: the DefaultKeyPropertySet of the first object's type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pshjobs.values.members import type_names

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def default_key_properties(shell: Shell, items: Sequence[object]) -> list[object]:
    """The names of the key properties that type data declares; none for most types."""
    if not items or not shell.state.get("type_data"):
        return []
    from .type_data import key_set

    return list(key_set(shell, type_names(items[0])))
