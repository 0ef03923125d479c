"""Read a hashtable from a `.psd1` file; nothing in the file is run."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.data_files import read_data_file
from pshjobs.errors import ArgumentException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.resolution import expand
from pshjobs.values.wildcard import has_wildcards


class ImportPowerShellDataFile(
    Cmdlet,
    name="Import-PowerShellDataFile",
    default_set="ByPath",
    module="Microsoft.PowerShell.Utility",
):
    """Read a hashtable from a `.psd1` file; nothing in the file is run.

    Examples:
        PS> Set-Content settings.psd1 "@{ Limit = 5 }"
        PS> (Import-PowerShellDataFile settings.psd1).Limit
        5
    """

    path: list[str] | None = param("The files.", position=0, mandatory=True, sets="ByPath", check=not_null_or_empty)
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
        check=not_null_or_empty,
    )
    skip_limit_check: bool = param("Allow more than 500 keys.")

    def process(self) -> Iterator[object]:
        for path in self.literal_path or self.path or ():
            for full in self._files(path):
                try:
                    yield read_data_file(self.shell, full)
                except ArgumentException as error:
                    self.error(error)

    def _files(self, path: str) -> list[str]:
        try:
            if self.literal_path is None and has_wildcards(path):
                return [place.path for place in expand(self.shell, path)]
            full = str(self.shell.drives.locate(path).path)
            if os.path.isfile(full):
                return [full]
            raise ArgumentException(
                f"Cannot find path '{path}' because it does not exist.",
                id="PathNotFound",
                category="InvalidArgument",
                target=path,
            )
        except NetException as error:
            self.error(error)
            return []
