"""List the lines that were entered in this session, the oldest first."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between
from pshjobs.errors import ArgumentException
from pshjobs.runtime.cmdlet import Cmdlet


class GetHistory(
    Cmdlet,
    name="Get-History",
    aliases=("ghy", "h", "history"),
    outputs=("Microsoft.PowerShell.Commands.HistoryInfo",),
):
    """List the lines that were entered in this session, the oldest first.

    Examples:
        PS> Get-History -Count 2
    """

    id: list[object] | None = param(
        "The numbers of the lines.", type="long[]", position=0, by_value=True, check=between(1, 2**63 - 1)
    )
    count: int = param("How many lines to list from the end.", position=1, check=between(0, 32767))

    def process(self) -> Iterator[object]:
        lines = self.shell.history
        if not self.id:
            yield from (
                lines[-self.count :]
                if self.is_bound("Count") and self.count
                else ()
                if self.is_bound("Count")
                else lines
            )
            return
        for id in self.id:
            found = [line for line in lines if line.id == id]
            if not found:
                self.error(
                    ArgumentException(
                        f"Cannot locate the history for Id {id}.",
                        id="GetHistoryNoHistoryForId",
                        category="ObjectNotFound",
                        target=id,
                    )
                )
            yield from found
