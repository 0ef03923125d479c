"""Get the values of properties of items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.providers.file_properties import item_with_properties, missing_property
from pshjobs.runtime.providers.place import Place
from pshjobs.values.members import find_property

from .path_selection import PathCmdlet


class GetItemPropertyValue(
    PathCmdlet,
    name="Get-ItemPropertyValue",
    default_set="Path",
    aliases=("gpv",),
    module="Microsoft.PowerShell.Management",
):
    """Get the bare values of properties.

    Examples:
        PS> Get-ItemPropertyValue / -Name FullName
        /
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.",
        position=0,
        by_value=True,
        by_name=True,
        sets="Path",
        check=not_null_or_empty,
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: list[str] = param("The properties.", position=1, mandatory=True, alias="PSProperty")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    force = True

    def process(self) -> Iterator[object]:
        if not self.given:
            self.path = ["."]
        yield from self.each(self._values)

    def _values(self, place: Place) -> Iterator[object]:
        item = item_with_properties(place)
        for name in self.name:
            view = find_property(item, name)
            if view is None:
                self.error(missing_property(name, "System.IO.IOException", place.path))
            else:
                yield view.get()
