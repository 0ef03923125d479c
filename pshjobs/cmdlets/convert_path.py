"""Give the provider's own paths."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param

from .path_selection import PathCmdlet


class ConvertPath(
    PathCmdlet,
    name="Convert-Path",
    default_set="Path",
    aliases=("cvpa",),
    outputs=("System.String",),
    module="Microsoft.PowerShell.Management",
):
    """Give the path of each existing item as programs know it: without PowerShell's drives.

    Examples:
        PS> Convert-Path env:HOME
        HOME
    """

    path: list[str] | None = param(
        "The paths; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The paths, taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    force: bool = param("Let patterns match hidden items.")

    def process(self) -> Iterator[object]:
        for place in self.places():
            yield place.path + ("/" if place.has_slash and not place.path.endswith("/") else "")
