"""Remove files, folders and other items."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Output
from pshjobs.runtime.providers.file_system import FileSystemProvider
from pshjobs.runtime.providers.place import Place

from .path_selection import PathCmdlet


class RemoveItem(
    PathCmdlet,
    name="Remove-Item",
    default_set="Path",
    aliases=("del", "erase", "rd", "ri"),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Remove items. A folder that is not empty needs -Recurse, a hidden or read-only file -Force.

    Examples:
        PS> Remove-Item build -Recurse
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
    recurse: bool = param("Remove what is in a folder too.")
    force: bool = param("Remove hidden and read-only items.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Output:
        if self.recurse and (self.include or self.filter) and not self.is_literal:
            self._remove_matches_below()
            return None
        for place in self.places():
            self._remove(place)
        return None

    def _remove(self, place: Place) -> None:
        try:
            place.provider.remove_item(place, self)
        except NetException as error:
            self.error(error)

    def _remove_matches_below(self) -> None:
        """-Recurse with -Include means the matching items in all subfolders."""
        for path in self.given:
            named = {
                key: value
                for key, value in (("include", self.include), ("exclude", self.exclude), ("filter", self.filter))
                if value
            }
            for item in self.shell.call("Get-ChildItem", path=[path], recurse=True, force=bool(self.force), **named):
                found = self.shell.drives.locate(str(item.members["PSPath"]))
                if isinstance(found.provider, FileSystemProvider) and found.provider.exists(found.path):
                    self._remove(found)
