"""Give the object that stands for the program around the shell; `$Host` is the same."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.runtime.cmdlet import Cmdlet


class GetHost(
    Cmdlet,
    name="Get-Host",
    outputs=("System.Management.Automation.Host.PSHost",),
    module="Microsoft.PowerShell.Utility",
):
    """Give the object that stands for the program around the shell; `$Host` is the same.

    Examples:
        PS> (Get-Host).Name
        ConsoleHost
    """

    def begin(self) -> Iterator[object]:
        yield self.shell.global_scope.lookup("host")
