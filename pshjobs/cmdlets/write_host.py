"""Write to the host: text for the user, not for the pipeline."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.streams import HostInformationMessage
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import DictionaryEntry, Hashtable
from pshjobs.values.objects import PSCustomObject, unwrap
from pshjobs.values.text import to_net_string, to_text


class WriteHost(Cmdlet, name="Write-Host", module="Microsoft.PowerShell.Utility"):
    """Write to the host: text for the user, not for the pipeline.

    What is written also goes down the information stream with the tag PSHOST, so that `6>` takes it.

    Examples:
        PS> Write-Host 'a', 'b' -Separator ', '
        a, b
    """

    object_: object = param(
        "What to write; several objects are joined by the separator.",
        type="Object",
        position=0,
        by_value=True,
        remaining=True,
        alias=("Msg", "Message"),
    )
    no_newline: bool = param("Do not end the line.")
    separator: object = param("What stands between the objects.", type="Object")
    foreground_color: object = param("The colour of the text.", type="ConsoleColor")
    background_color: object = param("The colour behind the text.", type="ConsoleColor")

    def process(self) -> None:
        separator = to_text(self.separator) if self.is_bound("Separator") else " "
        text = host_text(self.object_, separator)
        message = HostInformationMessage(
            text, self.no_newline, _color(self.foreground_color), _color(self.background_color)
        )
        self.information(message, ("PSHOST",))


def _color(value: object) -> str | None:
    return None if value is None else str(value)


def host_text(value: object, separator: str) -> str:
    """The text of an object as Write-Host shows it: collections joined, each element by its ToString."""
    bare = unwrap(value)
    if bare is None or isinstance(bare, str):
        return bare or ""
    if isinstance(bare, Hashtable):
        return separator.join(to_net_string(DictionaryEntry(key, item)) for key, item in bare.items())
    items = iterate(bare)
    if items is not None:
        return separator.join(host_text(item, separator) for item in items)
    if isinstance(bare, PSCustomObject):
        return to_text(value)
    return to_net_string(value)
