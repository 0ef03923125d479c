"""[System.Management.Automation.PSSerializer]"""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.cli_xml_reader import CliXmlReader
from pshjobs.jobs.cli_xml_writer import CliXmlWriter
from pshjobs.types.object import Object
from pshjobs.types.xml_node import parse
from pshjobs.values.type_info import NetType, static


class PSSerializer(
    NetType, name="System.Management.Automation.PSSerializer", base=Object, assembly="System.Management.Automation"
):
    """Values to CLI XML and back."""

    __slots__ = ()

    @static("string Serialize(System.Object source)", "string Serialize(System.Object source, int depth)")
    def serialize(source: Any, depth: int = 1) -> str:
        return CliXmlWriter(depth).text([source])

    @static("System.Object Deserialize(string source)")
    def deserialize(source: str) -> Any:
        found = CliXmlReader().values(parse(source))
        return found[0] if len(found) == 1 else found
