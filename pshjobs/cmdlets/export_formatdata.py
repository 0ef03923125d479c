"""Write views into a format.ps1xml file."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.file_errors import open_output
from pshjobs.values.objects import unwrap


class ExportFormatData(Cmdlet, name="Export-FormatData", default_set="ByPath", module="Microsoft.PowerShell.Utility"):
    """Write the views that Get-FormatData gave into a format.ps1xml file.

    Examples:
        PS> Get-FormatData System.Version | Export-FormatData -Path ./version.format.ps1xml -IncludeScriptBlock
    """

    input_object: list[object] = param(
        "The views.", type="System.Management.Automation.ExtendedTypeDefinition[]", mandatory=True, by_value=True
    )
    path: str | None = param("The file.", mandatory=True, sets="ByPath", alias="FilePath")
    literal_path: str | None = param(
        "The file, its path taken as it is.", mandatory=True, sets="ByLiteralPath", alias=("PSPath", "LP")
    )
    force: bool = param("Write a read-only file too.")
    no_clobber: bool = param("Do not replace a file.", alias="NoOverwrite")
    include_script_block: bool = param("Write views that have script blocks too.")

    def begin(self) -> None:
        self.found: list[Any] = []

    def process(self) -> None:
        self.found += [unwrap(each) for each in self.input_object]

    def end(self) -> None:
        from pshjobs.formatting.definition_xml import definitions_xml

        path = self.literal_path if self.literal_path is not None else self.path
        assert path is not None
        file = open_output(
            self.shell, path, literal=self.literal_path is not None, force=self.force, no_clobber=self.no_clobber
        )
        try:
            file.write(definitions_xml(self.found))
        finally:
            file.close()
