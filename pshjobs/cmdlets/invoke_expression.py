"""Run text as a script, in the caller's scope."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.block_running import caller_frame
from pshjobs.runtime.calling import run_dotted
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.source import SourceText


class InvokeExpression(Cmdlet, name="Invoke-Expression", aliases=("iex",), module="Microsoft.PowerShell.Utility"):
    """Run text as a script, in the caller's scope.

    Examples:
        PS> Invoke-Expression '1 + 1'
        2
    """

    command: str = param("The text.", position=0, mandatory=True, by_value=True)

    def process(self) -> None:
        block = ScriptBlock(self.shell.services.compile(SourceText(self.command)), self.shell)
        run_dotted(block, [], self.stage.out, caller_frame(self, block, self.stage.out))
