"""Show objects as lists of their properties."""

from __future__ import annotations

from pshjobs.runtime.cmdlet import param

from .format_cmdlets import MESSAGES, Expand, FormatCmdlet


class FormatList(
    FormatCmdlet, name="Format-List", aliases=("fl",), outputs=MESSAGES, module="Microsoft.PowerShell.Utility"
):
    """Show objects as lists: a line for each property.

    Examples:
        PS> [pscustomobject]@{ Name = 'a'; Size = 1 } | Format-List
        <BLANKLINE>
        Name : a
        Size : 1
        <BLANKLINE>
    """

    shape = "list"

    property_: list[object] | None = param(
        "The lines: names, script blocks, or tables with the keys Expression, Label and FormatString.",
        type="Object[]",
        position=0,
    )
    group_by: object = param("A new group starts whenever the value of this property changes.", type="Object")
    view: str | None = param("The name of the view to use.")
    show_error: bool = param("Show the errors of expressions below the object.")
    display_error: bool = param("Show #ERR where an expression fails.")
    force: bool = param("Format strings, numbers and error records too.")
    expand: Expand | None = param("Whether to show a collection, its elements, or both.")
    input_object: object = param("The objects to show.", by_value=True)
