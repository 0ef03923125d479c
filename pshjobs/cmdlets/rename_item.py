"""Give an item another name."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException, PSInvalidOperationException

from .path_selection import PathCmdlet


class RenameItem(
    PathCmdlet,
    name="Rename-Item",
    default_set="ByPath",
    aliases=("ren", "rni"),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Give an item another name in the same place. -NewName may be a script block for piped items.

    Examples:
        PS> Get-ChildItem *.jpeg | Rename-Item -NewName { $_.BaseName + '.jpg' }
    """

    path: str | None = param(
        "The item; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="ByPath"
    )
    literal_path: str | None = param(
        "The item, its path taken as it is.", mandatory=True, by_name=True, sets="ByLiteralPath", alias=("PSPath", "LP")
    )
    new_name: str = param("The new name, without a folder.", position=1, mandatory=True, by_name=True)
    force: bool = param("Rename hidden and read-only items too.")
    pass_thru: bool = param("Give the renamed item.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        path = self.given[0]
        try:
            found = self.items_of(path)
            if len(found) != 1:
                raise PSInvalidOperationException("Cannot rename multiple items." if found else
                                                  f"Cannot rename because item at '{path}' does not exist.")  # fmt: skip
            yield from found[0].provider.rename_item(found[0], self.new_name, self)
        except NetException as error:
            self.error(error)
