"""Remove aliases."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.named_aliases import find_alias_scope, no_alias, not_removable
from pshjobs.runtime.cmdlet import Cmdlet


class RemoveAlias(Cmdlet, name="Remove-Alias", default_set="Default", module="Microsoft.PowerShell.Utility"):
    """Remove aliases.

    Examples:
        PS> Set-Alias plus Write-Output
        PS> Remove-Alias plus
    """

    name: list[str] = param("The names.", position=0, mandatory=True, by_value=True, by_name=True)
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.")
    force: bool = param("Remove read-only aliases too.")

    def process(self) -> None:
        for name in self.name:
            scope = find_alias_scope(self, name, self.scope)
            if scope is None:
                self.error(no_alias(f"name '{name}'", name))
                continue
            options = (scope.aliases or {})[name.lower()].options
            if "Constant" in options or ("ReadOnly" in options and not self.force):
                self.error(not_removable(name))
                continue
            self.shell.commands.remove(name, scope, "alias")
