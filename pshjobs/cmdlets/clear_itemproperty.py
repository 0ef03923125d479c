"""Clear properties of items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.providers.file_properties import item_with_properties, missing_property, set_properties
from pshjobs.runtime.providers.place import Place
from pshjobs.values.members import find_property

from .path_selection import PathCmdlet


class ClearItemProperty(
    PathCmdlet,
    name="Clear-ItemProperty",
    default_set="Path",
    aliases=("clp",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Set a property back to nothing; of files this works for Attributes.

    Examples:
        PS> Clear-ItemProperty notes.txt Attributes
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: str = param("The property.", position=1, mandatory=True, by_name=True)
    pass_thru: bool = param("Give an object with the properties that were cleared.")
    force: bool = param("Work on hidden items too.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        yield from self.each(self._clear)

    def _clear(self, place: Place) -> Iterator[object]:
        view = find_property(item_with_properties(place), self.name)
        if view is None or view.name != "Attributes":
            raise missing_property(self.name, "ClearPropertyError", place.path)
        return set_properties(place, [(view.name, "Normal")], self)
