"""Run a line of the history again: the last one, one by its number, or the last that begins with some text."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.block_running import caller_frame
from pshjobs.errors import ArgumentException
from pshjobs.runtime.calling import run_dotted
from pshjobs.runtime.cmdlet import Cmdlet


class InvokeHistory(Cmdlet, name="Invoke-History", aliases=("ihy", "r"), should_process=True):
    """Run a line of the history again: the last one, one by its number, or the last that begins with some text.

    Examples:
        PS> Invoke-History 3
    """

    id: str | None = param("The number of the line, or how it begins.", position=0, by_name=True)

    def process(self) -> None:
        line = self._line()
        if not self.should_process(line):
            return
        self.shell.host.write_line(line)
        block = self.shell.script_block(line)
        run_dotted(block, [], self.stage.out, caller_frame(self, block, self.stage.out))

    def _line(self) -> str:
        lines = self.shell.history
        wanted = (self.id or "").strip()
        found = lines
        if wanted.isdigit():
            found = [line for line in lines if line.id == int(wanted)]
        elif wanted:
            found = [line for line in lines if line.command_line.startswith(wanted)]
        if not found:
            raise ArgumentException(
                f"Cannot locate the history for command line {wanted}." if wanted else "Cannot locate history.",
                id="InvokeHistoryNoHistoryForCommandline" if wanted else "InvokeHistoryNoLastHistoryEntryFound",
                category="ObjectNotFound",
                target=wanted,
            )
        return str(found[-1].command_line)
