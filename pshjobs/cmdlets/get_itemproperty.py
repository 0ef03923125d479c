"""Get properties of items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.providers.file_properties import item_with_properties, missing_property, selected
from pshjobs.runtime.providers.place import Place

from .path_selection import PathCmdlet


class GetItemProperty(
    PathCmdlet,
    name="Get-ItemProperty",
    default_set="Path",
    aliases=("gp",),
    outputs=("System.Boolean", "System.String", "System.DateTime", "System.IO.FileInfo", "System.IO.DirectoryInfo"),
    module="Microsoft.PowerShell.Management",
):
    """Get an item with its properties; with -Name an object that has only these.

    Examples:
        PS> (Get-ItemProperty / -Name FullName).FullName
        /
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: list[str] | None = param("The properties.", position=1, alias="PSProperty")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    force = True

    def process(self) -> Iterator[object]:
        yield from self.each(self._get)

    def _get(self, place: Place) -> Iterator[object]:
        item = item_with_properties(place)
        if not self.name:
            yield item
            return
        found = selected(
            item, self.name, lambda name: self.error(missing_property(name, "GetPropertyError", place.path))
        )
        if found is not None:
            yield found
