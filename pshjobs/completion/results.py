"""What completion gives."""

from __future__ import annotations

from typing import NamedTuple


class Match(NamedTuple):
    """One candidate. `text` is put in, `list_text` stands in a menu, `kind` is a CompletionResultType, `hint` helps a human."""

    text: str
    list_text: str
    kind: str
    tooltip: str
    hint: str = ""


class Completion(NamedTuple):
    """The candidates for a range of the text. Without any the range may be -1, -1."""

    replacement_index: int
    replacement_length: int
    matches: list[Match]


NOTHING = Completion(-1, -1, [])
