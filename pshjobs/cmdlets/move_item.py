"""Move files, folders and other items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import PSArgumentException
from pshjobs.runtime.providers.place import Place

from .path_selection import PathCmdlet


class MoveItem(
    PathCmdlet,
    name="Move-Item",
    default_set="Path",
    aliases=("mi", "move"),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Move items to a path, or into a folder that exists.

    Examples:
        PS> Move-Item *.log old
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    destination: str | None = param("Where to; the current location when left out.", position=1, by_name=True)
    force: bool = param("Replace files that are in the way.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    pass_thru: bool = param("Give the moved items.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        yield from self.each(self._move)

    def _move(self, place: Place) -> Iterator[object]:
        target = self.target(self.destination or ".")
        if target.provider is not place.provider:
            raise PSArgumentException("Source and destination path did not resolve to the same provider.",
                                      id="MoveItemSourceAndDestinationNotSameProvider")  # fmt: skip
        yield from place.provider.move_item(place, target.path + ("/" if target.has_slash else ""), self)
