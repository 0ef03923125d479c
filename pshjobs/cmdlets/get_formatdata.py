"""List the views of this session."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.values.wildcard import Wildcard


class GetFormatData(
    Cmdlet,
    name="Get-FormatData",
    outputs=("System.Management.Automation.ExtendedTypeDefinition",),
    module="Microsoft.PowerShell.Utility",
):
    """List the views of this session by the types that they are for.

    Examples:
        PS> (Get-FormatData System.Version).FormatViewDefinition.Name
        System.Version
    """

    type_name: list[str] | None = param("Names of types, with wildcards.", position=0, check=not_null_or_empty)
    power_shell_version: object = param("The version of the client that wants the views.", type="version")

    def process(self) -> Iterator[object]:
        from pshjobs.formatting.definitions import ExtendedTypeDefinition

        patterns = [Wildcard(pattern) for pattern in self.type_name or ("*",)]
        table = self.shell.services.format_context(self.shell).views
        for types, views in table.by_types():
            if any(pattern.matches(name) for pattern in patterns for name in types):
                yield ExtendedTypeDefinition(types, views)
