"""Remove the mark of a downloaded file; this system has no such marks."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import PlatformNotSupportedException
from pshjobs.runtime.cmdlet import Cmdlet


class UnblockFile(
    Cmdlet,
    name="Unblock-File",
    default_set="ByPath",
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Remove the mark of a downloaded file; this system has no such marks.

    Examples:
        PS> try { Unblock-File a.txt } catch { $_.CategoryInfo.Category }
        NotImplemented
    """

    path: list[str] | None = param("The files.", position=0, mandatory=True, sets="ByPath")
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        mandatory=True,
        by_name=True,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
    )

    def process(self) -> None:
        raise PlatformNotSupportedException(
            "The cmdlet does not support Linux.", id="LinuxNotSupported", category="NotImplemented"
        )
