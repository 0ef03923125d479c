"""Make variables null; they keep their type and options."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import find_variables, write_variable
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet


class ClearVariable(
    Cmdlet,
    name="Clear-Variable",
    aliases=("clv",),
    outputs=("System.Management.Automation.PSVariable",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Make variables null; they keep their type and options.

    Examples:
        PS> $x = 1
        PS> Clear-Variable x
        PS> $null -eq $x
        True
    """

    name: list[str] = param("The names or patterns.", position=0, mandatory=True, by_name=True)
    include: list[str] | None = param("Clear only those that fit one of these patterns.")
    exclude: list[str] | None = param("Leave out those that fit one of these patterns.")
    force: bool = param("Clear read-only variables too.")
    pass_thru: bool = param("Give the variables.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.", check=not_null_or_empty)

    def process(self) -> Iterator[object]:
        for variable in find_variables(self, self.name, self.scope, self.include, self.exclude):
            if not self.should_process(f"Name: {variable.name}", "Clear variable"):
                continue
            try:
                write_variable(variable.scope, variable.name, None, self.force)
            except NetException as error:
                self.error(error)
                continue
            if self.pass_thru:
                yield variable
