"""Give objects as XML text that ConvertFrom-CliXml reads back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least
from pshjobs.jobs.cli_xml_writer import CliXmlWriter
from pshjobs.runtime.cmdlet import Cmdlet


class ConvertToCliXml(
    Cmdlet,
    name="ConvertTo-CliXml",
    net_name="Microsoft.PowerShell.Commands.ConvertToClixmlCommand",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Utility",
):
    """Give objects as XML text that ConvertFrom-CliXml reads back.

    Examples:
        PS> (5 | ConvertTo-CliXml | ConvertFrom-CliXml) + 1
        6
    """

    input_object: object = param(
        "The object; usually it comes from the pipeline.", position=0, mandatory=True, by_value=True
    )
    depth: int = param("How many levels of .NET objects in objects keep their properties.", check=at_least(1))

    def begin(self) -> None:
        self._items: list[Any] = []

    def process(self) -> None:
        self._items.append(self.input_object)

    def end(self) -> Iterator[object]:
        if self._items:
            yield CliXmlWriter(self.depth if self.is_bound("Depth") else 2).text(self._items)
