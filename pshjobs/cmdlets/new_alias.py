"""Give a command another name; one that is taken already is an error unless -Force."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.named_aliases import define_alias
from pshjobs.runtime.cmdlet import Cmdlet


class NewAlias(
    Cmdlet,
    name="New-Alias",
    aliases=("nal",),
    outputs=("System.Management.Automation.AliasInfo",),
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Utility",
):
    """Give a command another name; one that is taken already is an error unless -Force.

    Examples:
        PS> New-Alias plus Write-Output
        PS> plus 2
        2
    """

    name: str = param("The new name.", position=0, mandatory=True, by_name=True)
    value: str = param("The command that it stands for.", position=1, mandatory=True, by_name=True)
    description: str | None = param("What the alias is for.")
    option: object = param("ReadOnly, Constant, Private, AllScope.", type="ScopedItemOptions")
    pass_thru: bool = param("Give the alias.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.")
    force: bool = param("Replace an alias that is there.")

    def process(self) -> Iterator[object]:
        if not self.should_process(f"Name: {self.name} Value: {self.value}", "New Alias"):
            return
        made = define_alias(
            self,
            self.name,
            self.value,
            self.scope,
            self.option,
            self.description,
            force=self.force,
            must_be_new=not self.force,
        )
        if self.pass_thru and made is not None:
            yield made
