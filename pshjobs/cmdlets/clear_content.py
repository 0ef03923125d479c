"""Empty files."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Output

from .path_selection import PathCmdlet


class ClearContent(
    PathCmdlet,
    name="Clear-Content",
    default_set="Path",
    aliases=("clc",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Remove the content of files, not the files.

    Examples:
        PS> Clear-Content log.txt
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    force: bool = param("Clear read-only files too.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Output:
        for place in self.places():
            try:
                place.provider.clear_content(place, self)
            except NetException as error:
                self.error(error)
        return None
