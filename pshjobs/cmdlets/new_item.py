"""Make files, folders, links and other items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import at, param
from pshjobs.errors import NetException
from pshjobs.runtime.providers.paths import join

from .path_selection import PathCmdlet


class NewItem(
    PathCmdlet,
    name="New-Item",
    default_set="pathSet",
    aliases=("ni",),
    outputs=("System.String", "System.IO.FileInfo", "System.IO.DirectoryInfo"),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Make a file, with -ItemType a folder or link. Parents of a folder are made too, those of a file with -Force.

    Examples:
        PS> (New-Item build/logs -ItemType Directory).Name
        logs
    """

    path: list[str] | None = param(
        "Where; wildcard characters are ordinary.",
        sets={"pathSet": at(0, mandatory=True, by_name=True), "nameSet": at(0, by_name=True)},
    )
    name: str | None = param(
        "The name, joined to the path.",
        mandatory=True,
        by_name=True,
        sets="nameSet",
        allow_null=True,
        allow_empty_string=True,
    )
    item_type: str | None = param(
        "File, Directory, SymbolicLink or HardLink; a beginning is enough.", by_name=True, alias="Type"
    )
    value: object = param(
        "The text of a file, the target of a link.", type="Object", by_value=True, by_name=True, alias="Target"
    )
    force: bool = param("Overwrite a file, give a folder that exists.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    literal_path = None

    def process(self) -> Iterator[object]:
        for path in self.path or [""]:
            if self.name:
                path = join(path, self.name) if path else self.name
            try:
                place = self.target(path.strip() or ".")
                yield from place.provider.new_item(place, self.item_type or "", self.value, self)
            except NetException as error:
                self.error(error)
