"""Make objects of the XML text that ConvertTo-CliXml gave."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.jobs.cli_xml_reader import CliXmlReader
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.xml_node import parse


class ConvertFromCliXml(
    Cmdlet,
    name="ConvertFrom-CliXml",
    net_name="Microsoft.PowerShell.Commands.ConvertFromClixmlCommand",
    module="Microsoft.PowerShell.Utility",
):
    """Make objects of the XML text that ConvertTo-CliXml gave.

    Examples:
        PS> (5 | ConvertTo-CliXml | ConvertFrom-CliXml) + 1
        6
    """

    input_object: str = param("The text.", position=0, mandatory=True, by_value=True)

    def process(self) -> Iterator[object]:
        yield from CliXmlReader().values(parse(self.input_object))
