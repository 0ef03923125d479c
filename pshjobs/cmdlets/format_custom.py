"""Show objects in their own layout, or with all that is inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.binding.validation import at_least
from pshjobs.runtime.cmdlet import param

from .format_cmdlets import MESSAGES, Expand, FormatCmdlet

if TYPE_CHECKING:
    from pshjobs.formatting.options import FormatOptions


class FormatCustom(
    FormatCmdlet, name="Format-Custom", aliases=("fc",), outputs=MESSAGES, module="Microsoft.PowerShell.Utility"
):
    """Show objects in the custom view of their type; without one, their properties and what is inside these.

    Examples:
        PS> [pscustomobject]@{ Name = 'a'; Size = 1 } | Format-Custom
        <BLANKLINE>
        class PSCustomObject
        {
          Name = a
          Size = 1
        }
        <BLANKLINE>
    """

    shape = "custom"

    property_: list[object] | None = param(
        "The properties: names, script blocks, or tables with the keys Expression and Depth.",
        type="Object[]",
        position=0,
    )
    depth: int = param("How deep to go into objects and collections; 5 when left out.", check=at_least(1))
    group_by: object = param("A new group starts whenever the value of this property changes.", type="Object")
    view: str | None = param("The name of the view to use.")
    show_error: bool = param("Show the errors of expressions.")
    display_error: bool = param("Show #ERR where an expression fails.")
    force: bool = param("Format strings, numbers and error records too.")
    expand: Expand | None = param("Whether to show a collection, its elements, or both.")
    input_object: object = param("The objects to show.", by_value=True)

    def options(self) -> FormatOptions:
        options = super().options()
        return options._replace(depth=self.depth) if self.depth else options
