"""Read the clipboard."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet

from .clipboard_program import read_clipboard


class GetClipboard(Cmdlet, name="Get-Clipboard", outputs=("System.String",), module="Microsoft.PowerShell.Management"):
    """Give the text of the clipboard line by line. Without a program that knows the clipboard it is empty text.

    Examples:
        PS> Get-Clipboard -Raw
    """

    raw: bool = param("Give the text as one string.")
    delimiter: list[str] | None = param("What ends a line.")

    def process(self) -> Iterator[object]:
        text = read_clipboard()
        if self.raw:
            yield text
            return
        pieces = [text]
        for mark in self.delimiter or ["\r\n", "\n"]:
            pieces = [part for piece in pieces for part in piece.split(mark)]
        yield from pieces
