"""Objects to laid-out text, as PowerShell shows them.

    objects -> Shaper (views, shapes, groups) -> messages -> Printer (widths, blank lines) -> lines

`engine.Formatter` is both halves in one: give it objects, it writes lines as they come (Out-Default, Out-String, Out-File).
`shaper.Shaper` alone is a Format-* cmdlet: it gives messages, which are objects that travel through pipelines and variables
and are laid out by whichever Formatter they reach. `context.FormatContext` holds what a session knows: its views, its display
sets, `$PSStyle`, `$FormatEnumerationLimit`, `$ErrorView`.

What an object looks like by default is declared in `views/`, one short file for each family of types. `error_view` writes
error records, `streams` the prefixes of the other streams. `rich_printer` draws the same messages for an interactive prompt.
"""

from __future__ import annotations

from typing import Final

_AUTOMATION: Final = "system.management.automation."
_FORMAT: Final = "microsoft.powershell.commands.internal.format."
INDEX: Final[dict[str, str]] = {
    **{
        _FORMAT + name: "messages"
        for name in (
            "formatinfodata",
            "formatstartdata",
            "groupstartdata",
            "formatentrydata",
            "groupenddata",
            "formatenddata",
        )
    },
    **{
        _AUTOMATION + name: "definitions"
        for name in (
            "extendedtypedefinition",
            "formatviewdefinition",
            "pscontrol",
            "tablecontrol",
            "listcontrol",
            "widecontrol",
            "customcontrol",
        )
    },
    **{
        _AUTOMATION + name: "definition_parts"
        for name in (
            "alignment",
            "displayentry",
            "displayentryvaluetype",
            "tablecontrolrow",
            "tablecontrolcolumn",
            "tablecontrolcolumnheader",
        )
    },
}
"""The types that are declared here, as in `pshjobs.types`."""
