"""Predictions from history: the newest line that begins with what is typed, whatever its case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prompt_toolkit.auto_suggest import AutoSuggest, Suggestion

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.document import Document


class HistorySuggestions(AutoSuggest):
    """PSReadLine's inline prediction."""

    def get_suggestion(self, buffer: Buffer, document: Document) -> Suggestion | None:
        typed = document.text.lower()
        if not typed.strip() or "\n" in typed:
            return None
        for line in reversed(buffer.history.get_strings()):
            if len(line) > len(typed) and "\n" not in line and line.lower().startswith(typed):
                return Suggestion(line[len(typed) :])
        return None
