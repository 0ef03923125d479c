"""List the providers."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import ProviderNotFoundException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.name_filter import matcher
from pshjobs.values.wildcard import has_wildcards


class GetPSProvider(
    Cmdlet,
    name="Get-PSProvider",
    outputs=("System.Management.Automation.ProviderInfo",),
    module="Microsoft.PowerShell.Management",
):
    """List the kinds of store that drives are made of.

    Examples:
        PS> (Get-PSProvider env*).Name
        Environment
    """

    ps_provider: list[str] | None = param(
        "Names; wildcards are allowed.", name="PSProvider", position=0, by_name=True, check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        known = sorted(self.shell.drives.providers.items())
        for name in self.ps_provider or ["*"]:
            test = matcher(name.rpartition("\\")[2])
            found = [provider.info for key, provider in known if test(key)]
            if not found and not has_wildcards(name):
                text = f"Cannot find a provider with the name '{name}'."
                self.error(
                    ProviderNotFoundException(text, id="ProviderNotFound", category="ObjectNotFound", target=name)
                )
            yield from found
