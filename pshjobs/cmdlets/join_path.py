"""Put paths together."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.paths import join, split_drive
from pshjobs.runtime.providers.resolution import expand


class JoinPath(Cmdlet, name="Join-Path", outputs=("System.String",), module="Microsoft.PowerShell.Management"):
    """Join a folder and one or more names with exactly one `/` between.

    Examples:
        PS> Join-Path src lib main.py
        src/lib/main.py
    """

    path: list[str] = param("The folders.", position=0, mandatory=True, by_value=True, by_name=True, alias="PSPath")
    child_path: list[str] = param(
        "What to add.",
        position=1,
        mandatory=True,
        by_name=True,
        allow_null=True,
        allow_empty_string=True,
        allow_empty_collection=True,
    )
    additional_child_path: list[str] | None = param(
        "More to add.",
        position=2,
        by_name=True,
        remaining=True,
        allow_null=True,
        allow_empty_string=True,
        allow_empty_collection=True,
    )
    resolve: bool = param("Give the existing items that the result means.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        children = [*(self.child_path or [""]), *(self.additional_child_path or [])]
        for path in self.path:
            try:
                joined = self._with_drive(path)
                for child in children:
                    joined = join(joined, child or "")
                if not self.resolve:
                    yield joined
                    continue
                for place in expand(self.shell, joined):
                    yield place.shown
            except NetException as error:
                self.error(error)

    def _with_drive(self, path: str) -> str:
        """The folder with its drive spelled as the session has it. Raises DriveNotFoundException."""
        found = split_drive(path)
        if found is None:
            return path
        drive = self.shell.drives.require(found[0])
        return f"{drive.drive_name}:{found[1]}"
