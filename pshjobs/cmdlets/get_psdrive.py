"""List the drives of the session."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import DriveNotFoundException, ProviderNotFoundException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.name_filter import matcher
from pshjobs.types.provider_info import PSDriveInfo
from pshjobs.values.collation import collation_key
from pshjobs.values.wildcard import has_wildcards


class GetPSDrive(
    Cmdlet,
    name="Get-PSDrive",
    default_set="Name",
    aliases=("gdr",),
    outputs=("System.Management.Automation.PSDriveInfo",),
    module="Microsoft.PowerShell.Management",
):
    """List the drives: the file system, variables, functions, and those that New-PSDrive made.

    Examples:
        PS> (Get-PSDrive e*).Name
        Env
    """

    name: list[str] | None = param(
        "Names; wildcards are allowed.", position=0, by_name=True, sets="Name", check=not_null_or_empty
    )
    literal_name: list[str] | None = param(
        "Names, taken as they are.", position=0, mandatory=True, by_name=True, sets="LiteralName"
    )
    scope: str | None = param("Only drives of this scope.", by_name=True)
    ps_provider: list[str] | None = param("Only drives of these providers.", name="PSProvider", by_name=True)

    def process(self) -> Iterator[object]:
        found = self._of_providers()
        for name in self.literal_name or self.name or ["*"]:
            yield from self._named(found, name)

    def _of_providers(self) -> list[PSDriveInfo]:
        visible = sorted(self.shell.drives.visible(), key=lambda drive: collation_key(drive.drive_name))
        if not self.ps_provider:
            return visible
        chosen: list[PSDriveInfo] = []
        for name in self.ps_provider:
            test = matcher(name.rpartition("\\")[2])
            kinds = [p.info for p in self.shell.drives.providers.values() if test(p.name)]
            if not kinds:
                text = f"Cannot find a provider with the name '{name}'."
                self.error(
                    ProviderNotFoundException(
                        text, id="GetLocationNoMatchingDrive", category="ObjectNotFound", target=name
                    )
                )
            chosen += [drive for drive in visible if any(drive.kind is kind for kind in kinds)]
        return chosen

    def _named(self, drives: list[PSDriveInfo], name: str) -> Iterator[object]:
        is_pattern = self.literal_name is None and has_wildcards(name)
        test = matcher(name) if is_pattern else lambda each: each.lower() == name.lower()
        found = [drive for drive in drives if test(drive.drive_name)]
        if not found and not is_pattern:
            text = f"Cannot find drive. A drive with the name '{name}' does not exist."
            self.error(DriveNotFoundException(text, id="GetLocationNoMatchingDrive", target=name))
        yield from found
