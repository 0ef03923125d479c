"""Give a command another name, or change what such a name means."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.named_aliases import define_alias
from pshjobs.runtime.cmdlet import Cmdlet


class SetAlias(
    Cmdlet,
    name="Set-Alias",
    aliases=("sal",),
    outputs=("System.Management.Automation.AliasInfo",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Give a command another name, or change what such a name means.

    Examples:
        PS> Set-Alias plus Write-Output
        PS> plus 2
        2
    """

    name: str = param("The new name.", position=0, mandatory=True, by_name=True)
    value: str = param("The command that it stands for.", position=1, mandatory=True, by_name=True)
    description: str | None = param("What the alias is for.")
    option: object = param("ReadOnly, Constant, Private, AllScope.", type="ScopedItemOptions")
    pass_thru: bool = param("Give the alias.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.")
    force: bool = param("Change a read-only alias too.")

    def process(self) -> Iterator[object]:
        if not self.should_process(f"Name: {self.name} Value: {self.value}", "Set Alias"):
            return
        made = define_alias(self, self.name, self.value, self.scope, self.option, self.description, force=self.force)
        if self.pass_thru and made is not None:
            yield made
