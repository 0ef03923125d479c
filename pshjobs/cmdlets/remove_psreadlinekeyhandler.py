"""Take bindings of keys away."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.readline_options import key_handlers
from pshjobs.runtime.cmdlet import Cmdlet


class RemovePSReadLineKeyHandler(
    Cmdlet,
    name="Remove-PSReadLineKeyHandler",
    net_name="Microsoft.PowerShell.RemoveKeyHandlerCommand",
    module="PSReadLine",
):
    """Take bindings of keys away.

    Examples:
        PS> Remove-PSReadLineKeyHandler -Chord Ctrl+t
    """

    chord: list[str] = param("The keys.", position=0, mandatory=True, alias="Key", check=not_null_or_empty)
    vi_mode: object = param("The mode of Vi that the keys belong to.", type="ViMode")

    def process(self) -> None:
        handlers = key_handlers(self.shell)
        for chord in self.chord:
            handlers.pop(chord.lower(), None)
