"""Write a warning."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet


class WriteWarning(Cmdlet, name="Write-Warning", module="Microsoft.PowerShell.Utility"):
    """Write a warning.

    Examples:
        PS> Write-Warning 'low disk'
        WARNING: low disk
    """

    message: str = param("The text.", position=0, mandatory=True, by_value=True, alias="Msg", allow_empty_string=True)

    def process(self) -> None:
        self.warning(self.message)
