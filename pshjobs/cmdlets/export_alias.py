"""Write aliases to a file, as a list or as a script."""

from __future__ import annotations

import os
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.alias_files import alias_lines
from pshjobs.cmdlets.named_aliases import find_aliases
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.file_errors import open_output


class ExportAlias(
    Cmdlet,
    name="Export-Alias",
    default_set="ByPath",
    aliases=("epal",),
    outputs=("System.Management.Automation.AliasInfo",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Write aliases to a file, as a list or as a script.

    Examples:
        PS> Export-Alias short.csv gm
        PS> Get-Content short.csv | Select-Object -Last 1
        "gm","Get-Member","","ReadOnly"
    """

    path: str | None = param("The file.", position=0, mandatory=True, sets="ByPath")
    literal_path: str | None = param(
        "The file, without wildcards.",
        mandatory=True,
        by_name=True,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
    )
    name: list[str] | None = param("The names or patterns of the aliases.", position=1, by_name=True)
    pass_thru: bool = param("Give the aliases.")
    as_: object = param("Write Csv, or a Script of Set-Alias commands.", type="ExportAliasFormat")
    append: bool = param("Add to the file.")
    force: bool = param("Write read-only files too.")
    no_clobber: bool = param("Do not replace a file that is there.", alias="NoOverwrite")
    description: str | None = param("A text that the file starts with.")
    scope: str | None = param("The scope of the aliases.")

    def end(self) -> Iterator[object]:
        found = [alias for name in self.name or ["*"] for alias in find_aliases(self, name, self.scope)]
        path = self.literal_path or self.path or ""
        if self.should_process(path, "Export Alias"):
            file = open_output(
                self.shell,
                path,
                append=self.append,
                literal=self.literal_path is not None,
                force=self.force,
                no_clobber=self.no_clobber,
            )
            try:
                for line in alias_lines(found, str(self.as_ or "Csv"), self.description):
                    file.write(line + os.linesep)
            finally:
                file.close()
        if self.pass_thru:
            yield from found
