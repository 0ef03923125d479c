"""Give variables as objects, or their values."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import find_variables
from pshjobs.runtime.cmdlet import Cmdlet


class GetVariable(
    Cmdlet,
    name="Get-Variable",
    aliases=("gv",),
    outputs=("System.Management.Automation.PSVariable",),
    module="Microsoft.PowerShell.Utility",
):
    """Give variables as objects, or their values.

    Examples:
        PS> $limit = 5
        PS> Get-Variable limit -ValueOnly
        5
    """

    name: list[str] | None = param(
        "The names or patterns; all variables without it.",
        position=0,
        by_value=True,
        by_name=True,
        check=not_null_or_empty,
    )
    value_only: bool = param("Give the values in place of the variables.")
    include: list[str] | None = param("Give only those that fit one of these patterns.")
    exclude: list[str] | None = param("Leave out those that fit one of these patterns.")
    scope: str | None = param(
        "Look in this scope alone: Global, Script, Local or a number of steps up.", check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        for variable in find_variables(self, self.name, self.scope, self.include, self.exclude):
            yield variable.value if self.value_only else variable
