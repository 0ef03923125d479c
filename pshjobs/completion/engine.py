"""Completion at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


class Match(NamedTuple):
    """One candidate. `text` is put in, `list_text` stands in a menu, `kind` is a CompletionResultType."""

    text: str
    list_text: str
    kind: str
    tooltip: str
    hint: str = ""


class Completion(NamedTuple):
    replacement_index: int
    replacement_length: int
    matches: list[Match]


def complete(text: str, cursor: int, shell: Shell) -> Completion:
    return Completion(-1, -1, [])
