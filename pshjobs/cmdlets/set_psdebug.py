"""Turn debugging aids on and off."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between
from pshjobs.runtime.cmdlet import Cmdlet


class SetPSDebug(Cmdlet, name="Set-PSDebug"):
    """Turn debugging aids on and off. -Strict is strict mode 1.0 for the whole session; tracing is not done.

    Examples:
        PS> Set-PSDebug -Strict
        PS> Set-PSDebug -Off
    """

    trace: int = param(
        "How much to trace: 0 nothing, 1 lines, 2 assignments and calls too.", sets="on", check=between(0, 2)
    )
    step: bool = param("Ask before each line.", sets="on")
    strict: bool = param("Make variables that were never set an error.", sets="on")
    off: bool = param("Turn everything off.", sets="off")

    def process(self) -> None:
        if self.strict:
            self.shell.strict = True
        if self.strict or self.off:
            self.shell.global_scope.strict = 1.0 if self.strict else None
