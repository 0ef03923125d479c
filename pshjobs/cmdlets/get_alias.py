"""Give aliases, by their names or by the commands that they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_aliases import aliases_of, find_aliases, no_alias
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.command_info import AliasInfo
from pshjobs.values.wildcard import Wildcard, has_wildcards


class GetAlias(
    Cmdlet,
    name="Get-Alias",
    default_set="Default",
    aliases=("gal",),
    outputs=("System.Management.Automation.AliasInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """Give aliases, by their names or by the commands that they stand for.

    Examples:
        PS> (Get-Alias gm).Definition
        Get-Member
        PS> (Get-Alias -Definition Get-Member).Name
        gm
    """

    name: list[str] | None = param(
        "The names or patterns; all aliases without it.",
        position=0,
        by_value=True,
        by_name=True,
        sets="Default",
        check=not_null_or_empty,
    )
    exclude: list[str] | None = param("Leave out those that fit one of these patterns.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.")
    definition: list[str] | None = param(
        "The commands that the aliases stand for.", sets="Definition", check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        exclude = [Wildcard(pattern) for pattern in self.exclude or ()]
        if self.parameter_set == "Definition":
            found = [a for d in self.definition or () for a in self._by_definition(d)]
        else:
            found = [a for name in self.name or ["*"] for a in find_aliases(self, name, self.scope)]
        for alias in found:
            if not any(pattern.matches(alias.name) for pattern in exclude):
                yield alias

    def _by_definition(self, definition: str) -> list[AliasInfo]:
        pattern = Wildcard(definition)
        found = [alias for alias in aliases_of(self, self.scope) if pattern.matches(alias.target)]
        if not found and not has_wildcards(definition):
            self.error(no_alias(f"definition '{definition}'", definition))
        return found
