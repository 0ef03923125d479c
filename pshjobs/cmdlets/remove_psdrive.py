"""Remove drives."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import DriveNotFoundException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.providers.name_filter import matcher
from pshjobs.values.wildcard import has_wildcards


class RemovePSDrive(
    Cmdlet,
    name="Remove-PSDrive",
    default_set="Name",
    aliases=("rdr",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Remove drives; what is in them stays. The current drive needs -Force.

    Examples:
        PS> Remove-PSDrive proj
    """

    name: list[str] | None = param(
        "Names; wildcards are allowed.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="Name",
        allow_null=True,
        allow_empty_collection=True,
    )
    literal_name: list[str] | None = param(
        "Names, taken as they are.", position=0, mandatory=True, by_name=True, sets="LiteralName"
    )
    ps_provider: list[str] | None = param("Only drives of these providers.", name="PSProvider", by_name=True)
    scope: str | None = param("Only drives of this scope.", by_name=True)
    force: bool = param("Remove the current drive too.")

    def process(self) -> Output:
        drives = self.shell.drives
        for name in self.literal_name or self.name or []:
            is_pattern = self.literal_name is None and has_wildcards(name)
            test = matcher(name) if is_pattern else lambda each, name=name: each.lower() == name.lower()
            found = [drive for drive in drives.visible() if test(drive.drive_name)]
            if not found and not is_pattern:
                text = f"Cannot find drive. A drive with the name '{name}' does not exist."
                self.error(DriveNotFoundException(text, id="DriveNotFound", target=name))
            for drive in found:
                if not self.should_process(
                    f"Name: {drive.drive_name} Provider: {drive.kind.to_string()} Root: {drive.root_path}",
                    "Remove Drive",
                ):
                    continue
                if drive is drives.current and not self.force:
                    self.error(
                        PSInvalidOperationException(f"Cannot remove drive '{drive.drive_name}' because it is in use.")
                    )
                else:
                    drives.remove(drive)
        return None
