"""Write a message that is shown only where details are wanted: with -Verbose, or when `$VerbosePreference` says so."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet


class WriteVerbose(Cmdlet, name="Write-Verbose", module="Microsoft.PowerShell.Utility"):
    """Write a message that is shown only where details are wanted: with -Verbose, or when `$VerbosePreference` says so.

    Examples:
        PS> Write-Verbose 'reading' -Verbose
        VERBOSE: reading
    """

    message: str = param("The text.", position=0, mandatory=True, by_value=True, alias="Msg", allow_empty_string=True)

    def process(self) -> None:
        self.verbose(self.message)
