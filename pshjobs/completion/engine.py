"""Completion at the cursor: the way in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .results import NOTHING, Completion, Match

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

__all__ = ["Completion", "Match", "complete"]


def complete(text: str, cursor: int, shell: Shell) -> Completion:
    """What can stand at the cursor. Runs nothing but completers that users registered. Text behind the cursor counts."""
    if not text:
        return NOTHING
    from .analysis import analyse

    return analyse(text, cursor, shell)
