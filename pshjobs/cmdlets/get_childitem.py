"""List the items of a location."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.providers.file_attributes import ToAttributeGroups, wanted_attributes
from pshjobs.runtime.providers.file_system import FileSystemProvider
from pshjobs.runtime.providers.name_filter import NameFilter
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.provider import not_found
from pshjobs.runtime.providers.resolution import expand_pattern, is_pattern, locate_plain

from .path_selection import PathCmdlet


class GetChildItem(
    PathCmdlet,
    name="Get-ChildItem",
    default_set="Items",
    aliases=("dir", "gci"),
    outputs=("System.IO.FileInfo", "System.IO.DirectoryInfo"),
    module="Microsoft.PowerShell.Management",
):
    """List files and folders, or the items of another drive.

    Folders come first, then files, each sorted by name. A pattern gives the items that match it, a plain folder its content.
    Names that begin with a dot are hidden: -Force shows them.

    Examples:
        PS> Get-ChildItem src -Recurse -Filter *.py
    """

    path: list[str] | None = param(
        "The locations; wildcards are allowed.", position=0, by_value=True, by_name=True, sets="Items"
    )
    literal_path: list[str] | None = param(
        "The locations, taken as they are.", mandatory=True, by_name=True, sets="LiteralItems", alias=("PSPath", "LP")
    )
    filter: str | None = param("A pattern of * and ? that names must match.", position=1)
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    recurse: bool = param("List the subfolders too.", alias=("s", "r"))
    depth: object = param("How many levels of subfolders to list; 0 is the folder itself.", type="uint")
    force: bool = param("Show hidden items.")
    name: bool = param("Give the names alone, as text.")
    attributes: object = param(
        "An expression of file attributes: `!Directory+Hidden, ReadOnly`.",
        type="FlagsExpression[FileAttributes]",
        transform=ToAttributeGroups(),
        is_dynamic=True,
    )
    follow_symlink: bool = param("Go into folders that are links.", is_dynamic=True)
    directory: bool = param("Only folders.", alias="ad", is_dynamic=True)
    file: bool = param("Only files.", alias="af", is_dynamic=True)
    hidden: bool = param("Only hidden items.", alias=("ah", "h"), is_dynamic=True)
    read_only: bool = param("Only read-only items.", alias="ar", is_dynamic=True)
    system: bool = param("Only system items.", alias="as", is_dynamic=True)

    def process(self) -> Iterator[object]:
        for path in self.given or [""]:
            try:
                yield from self._list(path or ".")
            except NetException as error:
                self.error(error)

    @property
    def goes_down(self) -> bool:
        return self.recurse or self.is_bound("Depth")

    def _list(self, path: str) -> Iterator[object]:
        if not self.is_literal and is_pattern(path):
            yield from self._matches(path)
            return
        place: Place = self.shell.drives.locate(path) if self.is_literal else locate_plain(self.shell, path)
        provider = place.provider
        if self.goes_down and isinstance(provider, FileSystemProvider):
            if not provider.is_container(place.path):
                yield from self._search(place.at(place.path.rpartition("/")[0] or "/"), [place.leaf])
            elif self.include or self.exclude:
                yield from self._search(place, self.include)
            else:
                yield from provider.children(place, self)
            return
        if not provider.exists(place.path):
            raise not_found(place.shown if isinstance(provider, FileSystemProvider) else place.path)
        if self.include and provider.is_container(place.path):
            return
        yield from provider.children(place, self)

    def _search(self, folder: Place, include: list[str] | None) -> Iterator[object]:
        from pshjobs.runtime.providers.file_listing import Listing, search

        if not folder.provider.is_container(folder.path):
            raise not_found(folder.shown)
        names = NameFilter(self.filter, include, self.exclude)
        assert isinstance(folder.provider, FileSystemProvider)
        yield from search(Listing(folder.provider, self, names), folder, folder.path, "", 0, set())

    def _matches(self, path: str) -> Iterator[object]:
        if self.goes_down:
            head, _, leaf = path.replace("\\", "/").rpartition("/")
            if leaf == "*":
                yield from self._list(head or ("/" if path.startswith("/") else "."))
                return
        found = expand_pattern(self.shell, path, self._sees_hidden)
        if not self.goes_down or (found and not isinstance(found[0].provider, FileSystemProvider)):
            yield from self._each_match(found)
        elif found and found[0].provider.is_container(found[0].path):
            for place in found:
                yield from place.provider.children(place, self)
        else:
            place = self.shell.drives.locate(head or ("/" if path.startswith("/") else "."))
            yield from self._search(place, self.include or [leaf])

    @property
    def _sees_hidden(self) -> bool:
        return bool(self.force) or wanted_attributes(self)[1]

    def _each_match(self, found: list[Place]) -> Iterator[object]:
        names = self.name_filter
        wants, _ = wanted_attributes(self)
        for place in found:
            if not names.passes(place.leaf):
                continue
            if not isinstance(place.provider, FileSystemProvider):
                yield from place.provider.children(place, self)
            elif self.exclude and not self.include and place.provider.is_container(place.path):
                yield from place.provider.children(
                    place, self
                )  # PowerShell opens folders here, and tests what is in them
            elif wants is None or wants(place.path, place.provider.is_container(place.path)):
                yield place.leaf if self.name else place.provider.get_item(place, force=True)
