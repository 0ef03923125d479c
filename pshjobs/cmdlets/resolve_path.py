"""Find out what paths mean."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.providers.paths import relative
from pshjobs.runtime.providers.place import Place
from pshjobs.types.provider_info import PathInfo

from .path_selection import PathCmdlet, locate_plain


class ResolvePath(
    PathCmdlet,
    name="Resolve-Path",
    default_set="Path",
    aliases=("rvpa",),
    outputs=("System.String", "System.Management.Automation.PathInfo"),
    module="Microsoft.PowerShell.Management",
):
    """Give the full path of each existing item that a path means, wildcards resolved.

    Examples:
        PS> (Resolve-Path /).Path
        /
    """

    path: list[str] | None = param(
        "The paths; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The paths, taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    relative: bool = param("Give paths relative to the current location, as text.")
    relative_base_path: str | None = param("The folder that paths are relative to.")
    force: bool = param("Let patterns match hidden items.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        drives = self.shell.drives
        if self.relative_base_path is None:
            yield from self._resolve(drives.locate(".").path)
            return
        try:
            base = locate_plain(self.shell, self.relative_base_path)
        except NetException as error:
            self.error(error)
            return
        saved = drives.current, self.shell.location, base.drive and base.drive.here
        try:
            drives.current, self.shell.location = base.drive or drives.root, base.path
            found = list(self._resolve(base.path))
        finally:
            drives.current, self.shell.location = saved[0], saved[1]
        yield from found

    def _resolve(self, base: str) -> list[object]:
        return [relative(place.path, base) if self.relative else path_info(place) for place in self.places()]


def path_info(place: Place) -> PathInfo:
    """A place as Resolve-Path gives it."""
    shown = place.shown + ("/" if place.has_slash and not place.shown.endswith("/") else "")
    return PathInfo(shown, place.path + shown[len(place.shown) :], place.drive, place.provider.info)
