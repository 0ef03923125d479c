"""Take lines out of the history of this session."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.wildcard import Wildcard


class ClearHistory(Cmdlet, name="Clear-History", default_set="IDParameter", aliases=("clhy",), should_process=True):
    """Take lines out of the history of this session.

    Examples:
        PS> Clear-History
    """

    id: list[int] | None = param("The numbers of the lines.", position=0, sets="IDParameter", check=at_least(1))
    command_line: list[str] | None = param(
        "Patterns that the lines fit.", sets="CommandLineParameter", check=not_null_or_empty
    )
    count: int = param("How many lines to take out.", position=1, check=at_least(1))
    newest: bool = param("Begin with the newest lines.")

    def process(self) -> None:
        lines = self.shell.history
        chosen = list(lines)
        if self.id:
            chosen = [line for line in lines if line.id in self.id]
        elif self.command_line:
            patterns = [Wildcard(pattern) for pattern in self.command_line]
            chosen = [line for line in lines if any(pattern.matches(line.command_line) for pattern in patterns)]
        if self.is_bound("Count"):
            chosen = chosen[-self.count :] if self.newest else chosen[: self.count]
        if chosen and self.should_process("Command history", "Clear-History"):
            lines[:] = [line for line in lines if line not in chosen]
