"""Show the options of the line editor."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.cmdlets.readline_options import readline_options
from pshjobs.runtime.cmdlet import Cmdlet


class GetPSReadLineOption(
    Cmdlet,
    name="Get-PSReadLineOption",
    net_name="Microsoft.PowerShell.GetPSReadLineOption",
    outputs=("Microsoft.PowerShell.PSConsoleReadLineOptions",),
    module="PSReadLine",
):
    """Show the options of the line editor.

    Examples:
        PS> "$((Get-PSReadLineOption).BellStyle)"
        Audible
    """

    def process(self) -> Iterator[object]:
        yield readline_options(self.shell)
