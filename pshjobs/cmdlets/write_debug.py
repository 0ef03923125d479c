"""Write a message for whoever looks for an error: shown with -Debug, or when `$DebugPreference` says so."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet


class WriteDebug(Cmdlet, name="Write-Debug", module="Microsoft.PowerShell.Utility"):
    """Write a message for whoever looks for an error: shown with -Debug, or when `$DebugPreference` says so.

    Examples:
        PS> Write-Debug 'n is 5' -Debug
        DEBUG: n is 5
    """

    message: str = param("The text.", position=0, mandatory=True, by_value=True, alias="Msg", allow_empty_string=True)

    def process(self) -> None:
        self.debug(self.message)
