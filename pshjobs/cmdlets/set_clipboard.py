"""Write to the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet, Output

from .clipboard_program import read_clipboard, write_clipboard


class SetClipboard(
    Cmdlet,
    name="Set-Clipboard",
    outputs=("System.String",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Put text on the clipboard. Nothing happens where no program knows the clipboard.

    Examples:
        PS> 'text' | Set-Clipboard
    """

    value: list[str] = param(
        "The text; several become lines.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        allow_null=True,
        allow_empty_string=True,
        allow_empty_collection=True,
    )
    append: bool = param("Add to what is there.")
    pass_thru: bool = param("Give the text too.")
    as_osc_52: bool = param("Ask the terminal to do it, as over ssh.", name="AsOSC52", alias="ToLocalhost")

    def begin(self) -> Output:
        self.lines: list[str] = []
        return None

    def process(self) -> Iterator[object]:
        values = [each or "" for each in self.value or []]
        self.lines += values
        if self.pass_thru:
            yield from values

    def end(self) -> Iterator[object]:
        text = "\n".join(self.lines)
        if self.append:
            text = read_clipboard() + "\n" + text
        if not self.should_process(text, "Set-Clipboard"):
            return
        if self.as_osc_52:
            import base64

            self.shell.host.write(f"\x1b]52;;{base64.b64encode(text.encode()).decode()}\a")
        else:
            write_clipboard(text)
        yield from ()
