"""Show all that is known of errors."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.values.bags import bag_of
from pshjobs.values.members import type_names
from pshjobs.values.objects import MemberBag, PSObject, unwrap

MARK = "#PSExtendedError"


class GetError(
    Cmdlet,
    name="Get-Error",
    default_set="Newest",
    aliases=("gerr",),
    outputs=("System.Management.Automation.ErrorRecord#PSExtendedError", "System.Exception#PSExtendedError"),
    module="Microsoft.PowerShell.Utility",
):
    """Show the newest errors with everything that is known of them, inner exceptions too.

    Examples:
        PS> try { [int]'x' } catch {}
        PS> Get-Error -Newest 1
    """

    input_object: object = param(
        "The error record or exception.", position=0, by_value=True, sets="Error", check=not_null_or_empty
    )
    newest: int = param("How many of the newest errors.", sets="Newest", alias="Last", check=at_least(1))

    def process(self) -> Iterator[object]:
        if self.is_bound("InputObject"):
            yield extended(self.input_object)
            return
        count = self.newest or 1
        for index, error in enumerate(self.shell.errors[:count]):
            shown = extended(error)
            if count > 1:
                shown.members["PSErrorIndex"] = index
            yield shown


def extended(error: object) -> PSObject:
    """The error with a type name in front that makes it be shown in full."""
    bare = unwrap(error)
    kind = "System.Exception" if isinstance(bare, NetException) else "System.Management.Automation.ErrorRecord"
    return PSObject(bare, MemberBag(bag_of(error) or {}), [kind + MARK, *type_names(bare)])
