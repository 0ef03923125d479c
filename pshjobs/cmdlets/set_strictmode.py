"""Set how strict scripts are read in this scope and the ones below it."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.strict_mode_version import StrictModeVersion, ValidateVersion
from pshjobs.runtime.cmdlet import Cmdlet


class SetStrictMode(Cmdlet, name="Set-StrictMode", default_set="Version"):
    """Set how strict scripts are read in this scope and the ones below it.

    1.0: variables must have been set. 2.0: properties must be there, too. 3.0: so must array elements.

    Examples:
        PS> Set-StrictMode -Version Latest
    """

    off: bool = param("Allow everything.", mandatory=True, sets="Off")
    version: object = param(
        "1.0, 2.0, 3.0 or Latest.",
        type="version",
        mandatory=True,
        sets="Version",
        alias="v",
        transform=StrictModeVersion(),
        check=ValidateVersion(),
    )

    def end(self) -> None:
        version: Any = self.version
        self.shell.strict = True
        self.invocation.caller.scope.strict = 0.0 if self.off else float(f"{version.major}.{max(version.minor, 0)}")
