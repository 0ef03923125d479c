"""Get items by path."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.resolution import is_pattern
from pshjobs.values.enumeration import iterate

from .path_selection import PathCmdlet


class GetItem(
    PathCmdlet,
    name="Get-Item",
    default_set="Path",
    aliases=("gi",),
    outputs=("System.IO.FileInfo", "System.Boolean", "System.String", "System.IO.DirectoryInfo"),
    module="Microsoft.PowerShell.Management",
):
    """Get the items at paths: files, folders, variables, functions.

    A folder is given itself; Get-ChildItem lists what is in it.

    Examples:
        PS> (Get-Item .).PSIsContainer
        True
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    force: bool = param("Get hidden items too.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        for path in self.given:
            is_visible = not self.is_literal and is_pattern(path)
            yield from self.each_of(path, lambda place, is_visible=is_visible: self._get(place, is_visible))  # type: ignore[misc]

    def _get(self, place: Place, is_visible: bool) -> Iterator[object]:
        found = place.provider.get_item(place, bool(self.force) or is_visible)
        items = iterate(found)
        yield from [found] if items is None else items
