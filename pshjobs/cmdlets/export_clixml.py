"""Write objects to a file of XML that Import-Clixml reads back."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.jobs.cli_xml_writer import CliXmlWriter
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import UTF8, ToEncoding
from pshjobs.runtime.file_errors import open_output


class ExportClixml(
    Cmdlet,
    name="Export-Clixml",
    default_set="ByPath",
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Write objects to a file of XML that Import-Clixml reads back.

    Examples:
        PS> @{ LastId = 41 } | Export-Clixml state.xml
        PS> (Import-Clixml state.xml).LastId
        41
    """

    depth: int = param("How many levels of .NET objects in objects keep their properties.", check=at_least(1))
    path: str | None = param("The file.", position=0, mandatory=True, sets="ByPath")
    literal_path: str | None = param(
        "The file, without wildcards.", mandatory=True, sets="ByLiteralPath", alias=("PSPath", "LP")
    )
    input_object: object = param(
        "The object; usually it comes from the pipeline.", mandatory=True, by_value=True, allow_null=True
    )
    force: bool = param("Write read-only files too.")
    no_clobber: bool = param("Do not replace a file that is there.", alias="NoOverwrite")
    encoding: object = param(
        "The encoding of the file.", type="Encoding", transform=ToEncoding(), check=not_null_or_empty
    )

    def begin(self) -> None:
        self._items: list[Any] = []

    def process(self) -> None:
        self._items.append(self.input_object)

    def end(self) -> None:
        path = self.literal_path or self.path or ""
        if not self.should_process(path, "Export-Clixml"):
            return
        file = open_output(
            self.shell,
            path,
            encoding=self.encoding or UTF8,
            literal=self.literal_path is not None,
            force=self.force,
            no_clobber=self.no_clobber,
        )
        try:
            file.write(CliXmlWriter(self.depth if self.is_bound("Depth") else 2).text(self._items))
        finally:
            file.close()
