"""Remove variables."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import find_variables, not_removable
from pshjobs.runtime.cmdlet import Cmdlet


class RemoveVariable(
    Cmdlet,
    name="Remove-Variable",
    aliases=("rv",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Remove variables.

    Examples:
        PS> $x = 1
        PS> Remove-Variable x
        PS> $null -eq $x
        True
    """

    name: list[str] = param("The names or patterns.", position=0, mandatory=True, by_name=True)
    include: list[str] | None = param("Remove only those that fit one of these patterns.")
    exclude: list[str] | None = param("Leave out those that fit one of these patterns.")
    force: bool = param("Remove read-only variables too.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.", check=not_null_or_empty)

    def process(self) -> None:
        for variable in find_variables(self, self.name, self.scope, self.include, self.exclude):
            traits = variable.traits()
            name = variable.name
            if traits is not None and (traits.has("Constant") or (traits.has("ReadOnly") and not self.force)):
                self.error(not_removable(name))
                continue
            if self.should_process(f"Name: {name}", "Remove variable"):
                variable.scope.remove(variable.key)
