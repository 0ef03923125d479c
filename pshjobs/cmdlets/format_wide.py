"""Show one property of each object, several to a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.binding.validation import at_least
from pshjobs.runtime.cmdlet import param

from .format_cmdlets import MESSAGES, Expand, FormatCmdlet

if TYPE_CHECKING:
    from pshjobs.formatting.options import FormatOptions


class FormatWide(
    FormatCmdlet, name="Format-Wide", aliases=("fw",), outputs=MESSAGES, module="Microsoft.PowerShell.Utility"
):
    """Show one property of each object, in two or more columns.

    Examples:
        PS> Get-Alias | Format-Wide Name -Column 4
    """

    shape = "wide"

    property_: object = param(
        "The property: a name, a script block, or a table with the keys Expression and FormatString.",
        type="Object",
        position=0,
    )
    auto_size: bool = param("As many columns as the widest value allows.")
    column: int = param("The number of columns.", check=at_least(1))
    group_by: object = param("A new group starts whenever the value of this property changes.", type="Object")
    view: str | None = param("The name of the view to use.")
    show_error: bool = param("Show the errors of expressions.")
    display_error: bool = param("Show #ERR where an expression fails.")
    force: bool = param("Format strings, numbers and error records too.")
    expand: Expand | None = param("Whether to show a collection, its elements, or both.")
    input_object: object = param("The objects to show.", by_value=True)

    def options(self) -> FormatOptions:
        from pshjobs.formatting.parameters import exclusive, parse_field

        if self.auto_size and self.column:
            raise exclusive("AutoSize", "Column", "FormatCannotSpecifyAutosizeAndColumns")
        wanted, self.property_ = self.property_, None
        options = super().options()._replace(auto_size=self.auto_size, columns=self.column)
        if wanted is None:
            return options
        if self.view:
            raise exclusive("View", "Property", "FormatCannotSpecifyViewAndProperty")
        return options._replace(fields=[self.runnable(parse_field(wanted, self.shape))])
