"""Read the objects that Export-Clixml wrote to a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.file_input import read_text
from pshjobs.errors import NetException
from pshjobs.jobs.cli_xml_reader import CliXmlReader
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.xml_node import parse


class ImportClixml(
    Cmdlet,
    name="Import-Clixml",
    default_set="ByPath",
    paging=True,
    module="Microsoft.PowerShell.Utility",
):
    """Read the objects that Export-Clixml wrote to a file.

    Examples:
        PS> 5 | Export-Clixml five.xml
        PS> (Import-Clixml five.xml) + 1
        6
    """

    path: list[str] | None = param("The files.", position=0, mandatory=True, by_value=True, by_name=True, sets="ByPath")
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        mandatory=True,
        by_name=True,
        sets="ByLiteralPath",
        alias=("PSPath", "LP"),
    )

    def process(self) -> Iterator[object]:
        for path in self.literal_path or self.path or ():
            text = read_text(self.shell, path, literal=self.literal_path is not None)
            try:
                root = parse(text)
            except NetException as error:
                error.error_id = error.error_id or error.net_name
                raise
            yield from self._page(CliXmlReader().values(root))

    def _page(self, values: list[object]) -> list[object]:
        """The part that -First and -Skip ask for."""
        bound: Any = self.invocation.bound
        skip, first = int(bound.get("Skip") or 0), bound.get("First")
        return values[skip:] if first is None else values[skip : skip + int(first)]
