"""Copy files, folders and other items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import PSArgumentException
from pshjobs.runtime.providers.place import Place

from .path_selection import PathCmdlet


class CopyItem(
    PathCmdlet,
    name="Copy-Item",
    default_set="Path",
    aliases=("copy", "cpi"),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Copy items to a path, or into a folder that exists. A folder is copied with its content by -Recurse.

    Examples:
        PS> Copy-Item notes.txt notes.bak
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    destination: str | None = param("Where to; the current location when left out.", position=1, by_name=True)
    container: bool = param(
        "Keep the folders of the source (the default); -Container:$false puts all files into one folder.", default=True
    )
    force: bool = param("Overwrite read-only files.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    recurse: bool = param("Copy what is in a folder too.")
    pass_thru: bool = param("Give the copies.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    from_session: object = param("A session to copy from.", type="PSSession", check=not_null_or_empty, is_dynamic=True)
    to_session: object = param("A session to copy to.", type="PSSession", check=not_null_or_empty, is_dynamic=True)

    def process(self) -> Iterator[object]:
        yield from self.each(self._copy)

    def _copy(self, place: Place) -> Iterator[object]:
        target = self.target(self.destination or ".")
        if target.provider is not place.provider:
            raise PSArgumentException("Source and destination path did not resolve to the same provider.",
                                      id="CopyItemSourceAndDestinationNotSameProvider")  # fmt: skip
        yield from place.provider.copy_item(place, target.path + ("/" if target.has_slash else ""), self)
