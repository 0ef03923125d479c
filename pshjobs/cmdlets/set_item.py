"""Give items a value."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.providers.resolution import expand_pattern, is_pattern

from .path_selection import PathCmdlet


class SetItem(
    PathCmdlet,
    name="Set-Item",
    default_set="Path",
    aliases=("si",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Set the value of a variable, environment variable, function or alias; it is made when it does not exist.

    Examples:
        PS> Set-Item env:COLOUR blue
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    value: object = param("The value.", type="Object", position=1, by_value=True, by_name=True)
    force: bool = param("Set read-only items too.")
    pass_thru: bool = param("Give the items.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        for path in self.given:
            try:
                pattern = not self.is_literal and is_pattern(path)
                for place in expand_pattern(self.shell, path, bool(self.force)) if pattern else [self.target(path)]:
                    yield from place.provider.set_item(place, self.value, self)
            except NetException as error:
                self.error(error)
