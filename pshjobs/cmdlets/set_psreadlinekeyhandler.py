"""Bind keys to a function of the line editor, or to a script block."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validate_text import ValidateSet
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.cmdlets.readline_functions import FUNCTIONS
from pshjobs.cmdlets.readline_options import key_handler, key_handlers
from pshjobs.runtime.cmdlet import Cmdlet


class SetPSReadLineKeyHandler(
    Cmdlet,
    name="Set-PSReadLineKeyHandler",
    net_name="Microsoft.PowerShell.SetPSReadLineKeyHandlerCommand",
    module="PSReadLine",
):
    """Bind keys to a function of the line editor, or to a script block.

    Examples:
        PS> Set-PSReadLineKeyHandler -Chord Tab -Function MenuComplete
    """

    script_block: object = param(
        "What the keys run.", type="scriptblock", position=1, mandatory=True, sets="ScriptBlock", check=not_null
    )
    brief_description: str | None = param("A name for the binding.", sets="ScriptBlock")
    description: str | None = param("What the binding is for.", sets="ScriptBlock", alias="LongDescription")
    chord: list[str] = param("The keys.", position=0, mandatory=True, alias="Key", check=not_null_or_empty)
    vi_mode: object = param("The mode of Vi that the keys belong to.", type="ViMode")
    function: str | None = param(
        "The function of the editor.",
        position=1,
        mandatory=True,
        sets="Function",
        is_dynamic=True,
        check=ValidateSet(FUNCTIONS),
    )

    def process(self) -> None:
        handlers = key_handlers(self.shell)
        for chord in self.chord:
            name = self.function or self.brief_description or "CustomAction"
            handlers[chord.lower()] = key_handler(chord, name, self.description or "", self.script_block)
