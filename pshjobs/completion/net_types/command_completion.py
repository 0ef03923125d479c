"""The answer of completion, and the way in for scripts."""

from __future__ import annotations

from typing import Any

from pshjobs.completion.engine import Completion, complete
from pshjobs.errors import ArgumentOutOfRangeException
from pshjobs.runtime.running import running_shell
from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, method, prop, static

from .completion_result import CompletionResult


class CommandCompletion(NetType, name="System.Management.Automation.CommandCompletion", base=Object):
    """Candidates, the range that they replace, and the one that is current."""

    __slots__ = ("current", "found", "matches")

    def __init__(self, found: Completion) -> None:
        self.found = found
        self.current = -1
        self.matches = [CompletionResult(m.text, m.list_text, m.kind, m.tooltip) for m in found.matches]

    @static(
        "System.Management.Automation.CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)"
    )
    def complete_input(text: str, cursor: int, options: Any = None) -> CommandCompletion:
        if not 0 <= cursor <= len(text):
            raise ArgumentOutOfRangeException(
                f"Specified argument was out of the range of valid values. (Parameter 'cursorIndex')\nActual value was {cursor}."
            )
        return CommandCompletion(complete(text, cursor, running_shell()))

    @prop("System.Collections.ObjectModel.Collection[System.Management.Automation.CompletionResult] CompletionMatches")
    def completion_matches(self) -> list[CompletionResult]:
        return self.matches

    @prop("int ReplacementIndex")
    def replacement_index(self) -> int:
        return self.found.replacement_index

    @prop("int ReplacementLength")
    def replacement_length(self) -> int:
        return self.found.replacement_length

    @prop("int CurrentMatchIndex")
    def current_match_index(self) -> int:
        return self.current

    @method("System.Management.Automation.CompletionResult GetNextResult(bool forward)")
    def get_next_result(self, forward: bool) -> CompletionResult | None:
        if not self.matches:
            return None
        step = 1 if forward else -1
        self.current = (
            (self.current + step) % len(self.matches) if self.current >= 0 or forward else len(self.matches) - 1
        )
        return self.matches[self.current]
