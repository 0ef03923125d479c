"""Show the keys that the session bound."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.readline_options import key_handlers
from pshjobs.runtime.cmdlet import Cmdlet


class GetPSReadLineKeyHandler(
    Cmdlet,
    name="Get-PSReadLineKeyHandler",
    default_set="FullListing",
    net_name="Microsoft.PowerShell.GetKeyHandlerCommand",
    outputs=("Microsoft.PowerShell.KeyHandler",),
    module="PSReadLine",
):
    """Show the keys that the session bound.

    Examples:
        PS> Set-PSReadLineKeyHandler -Chord Ctrl+t -Function Complete
        PS> (Get-PSReadLineKeyHandler -Chord Ctrl+t).Function
        Complete
    """

    bound: bool = param("Keys that do something.", sets="FullListing")
    unbound: bool = param("Functions without a key.", sets="FullListing")
    chord: list[str] | None = param(
        "The keys.", position=0, mandatory=True, sets="SpecificBindings", alias="Key", check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        handlers = key_handlers(self.shell)
        if self.chord:
            yield from (handlers[chord.lower()] for chord in self.chord if chord.lower() in handlers)
        elif self.bound or not self.unbound:
            yield from list(handlers.values())
