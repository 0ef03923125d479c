"""Show objects as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.runtime.cmdlet import param

from .format_cmdlets import MESSAGES, Expand, FormatCmdlet

if TYPE_CHECKING:
    from pshjobs.formatting.options import FormatOptions


class FormatTable(
    FormatCmdlet, name="Format-Table", aliases=("ft",), outputs=MESSAGES, module="Microsoft.PowerShell.Utility"
):
    """Show objects as a table: a row for each object, a column for each property.

    The result is for the screen or a file; it does not hold the objects any more.

    Examples:
        PS> [pscustomobject]@{ Name = 'a'; Size = 1 }, [pscustomobject]@{ Name = 'b'; Size = 20 } | Format-Table
        <BLANKLINE>
        Name Size
        ---- ----
        a       1
        b      20
        <BLANKLINE>
    """

    shape = "table"

    auto_size: bool = param("Make each column as wide as its values need.")
    repeat_header: bool = param("Repeat the header on every screen.")
    hide_table_headers: bool = param("Leave the header out.")
    wrap: bool = param("Continue long values on the next line instead of cutting them.")
    property_: list[object] | None = param(
        "The columns: names, script blocks, or tables with the keys Expression, Label, Width, Alignment and FormatString.",
        type="Object[]",
        position=0,
    )
    group_by: object = param("A new table starts whenever the value of this property changes.", type="Object")
    view: str | None = param("The name of the view to use.")
    show_error: bool = param("Show the errors of expressions below the row.")
    display_error: bool = param("Show #ERR where an expression fails.")
    force: bool = param("Format strings, numbers and error records too.")
    expand: Expand | None = param("Whether to show a collection, its elements, or both.")
    input_object: object = param("The objects to show.", by_value=True)

    def options(self) -> FormatOptions:
        return (
            super()
            .options()
            ._replace(
                auto_size=self.auto_size,
                repeat_header=self.repeat_header,
                hide_headers=self.hide_table_headers,
                wrap=self.wrap,
            )
        )
