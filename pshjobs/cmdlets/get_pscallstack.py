"""List the functions and scripts that are running, the innermost first."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.cmdlets.call_stack import CallStackFrame
from pshjobs.runtime.cmdlet import Cmdlet


class GetPSCallStack(
    Cmdlet,
    name="Get-PSCallStack",
    aliases=("gcs",),
    outputs=("System.Management.Automation.CallStackFrame",),
    module="Microsoft.PowerShell.Utility",
):
    """List the functions and scripts that are running, the innermost first.

    Examples:
        PS> function Show-Caller { (Get-PSCallStack)[0].FunctionName }
        PS> Show-Caller
        Show-Caller
    """

    def process(self) -> Iterator[object]:
        frame = self.invocation.caller
        extent = self.invocation.extent
        while True:
            invocation = frame.invocation
            yield CallStackFrame(invocation, extent)
            if invocation is None:
                return
            extent, frame = invocation.extent, invocation.caller
            if extent is None and frame.invocation is None:
                return
