"""Empty items without removing them."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param

from .path_selection import PathCmdlet


class ClearItem(
    PathCmdlet,
    name="Clear-Item",
    default_set="Path",
    aliases=("cli",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Empty an item: a variable becomes null, an environment variable goes away. Files have Clear-Content.

    Examples:
        PS> Clear-Item variable:total
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    force: bool = param("Clear read-only items too.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        yield from self.each(lambda place: place.provider.clear_item(place, self))
