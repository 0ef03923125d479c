"""Put lines into the history of this session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.history import HistoryInfo, history_of
from pshjobs.values.members import get_member
from pshjobs.values.text import to_text


class AddHistory(Cmdlet, name="Add-History", outputs=("Microsoft.PowerShell.Commands.HistoryInfo",)):
    """Put lines into the history of this session.

    Examples:
        PS> [pscustomobject]@{ CommandLine = 'Get-Date' } | Add-History
    """

    input_object: list[object] | None = param("Lines that Get-History gave.", position=0, by_value=True)
    passthru: bool = param("Give the new lines.")

    def process(self) -> Iterator[object]:
        history = history_of(self.shell)
        for item in self.input_object or ():
            line: Any = item
            text = line.command_line if isinstance(line, HistoryInfo) else to_text(get_member(line, "CommandLine"))
            made = history.begin(text)
            history.keep(made, "Completed")
            if self.passthru:
                yield made
