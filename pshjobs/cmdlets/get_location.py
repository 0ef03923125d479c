"""Show the current location."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import DriveNotFoundException, NetException, ProviderNotFoundException, PSArgumentException
from pshjobs.runtime.cmdlet import Cmdlet

from .location_change import here, locations_of, stack_named, stack_object


class GetLocation(
    Cmdlet,
    name="Get-Location",
    default_set="Location",
    aliases=("gl", "pwd"),
    outputs=("System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"),
    module="Microsoft.PowerShell.Management",
):
    """Give the current location, that of a drive or provider, or the stack of Push-Location.

    Examples:
        PS> (Get-Location).Provider.Name
        FileSystem
    """

    ps_provider: list[str] | None = param(
        "Providers whose location is asked for.", name="PSProvider", by_name=True, sets="Location"
    )
    ps_drive: list[str] | None = param(
        "Drives whose location is asked for.", name="PSDrive", by_name=True, sets="Location"
    )
    stack: bool = param("Give the default stack.", sets="Stack")
    stack_name: list[str] | None = param("Give these stacks.", by_name=True, sets="Stack")

    def process(self) -> Iterator[object]:
        if self.parameter_set == "Stack":
            yield from self._stacks()
        elif self.ps_drive:
            yield from self._of_drives(self.ps_drive)
        elif self.ps_provider:
            yield from self._of_providers(self.ps_provider)
        else:
            yield here(self.shell)

    def _stacks(self) -> Iterator[object]:
        for name in self.stack_name or [locations_of(self.shell).default]:
            found = stack_named(self.shell, name)
            if found is None:
                self.error(
                    PSArgumentException(
                        f"Cannot find location stack '{name}'. It does not exist or it is not a container."
                    )
                )
            else:
                yield stack_object(name, found)

    def _of_drives(self, names: list[str]) -> Iterator[object]:
        drives = self.shell.drives
        for name in names:
            drive = drives.find(name)
            if drive is None:
                text = f"Cannot find drive. A drive with the name '{name}' does not exist."
                self.error(DriveNotFoundException(text, id="GetLocationNoMatchingDrive", target=name))
            else:
                yield drives.location_of(drive)

    def _of_providers(self, names: list[str]) -> Iterator[object]:
        drives = self.shell.drives
        for name in names:
            try:
                provider = drives.require_provider(name)
            except NetException:
                text = f"Cannot find a provider with the name '{name}'."
                self.error(
                    ProviderNotFoundException(
                        text, id="GetLocationNoMatchingProvider", category="ObjectNotFound", target=name
                    )
                )
                continue
            current = drives.current
            drive = (
                current
                if current.kind is provider.info
                else (drives.root if provider is drives.files else drives.of_provider(provider)[0])
            )
            yield drives.location_of(drive)
