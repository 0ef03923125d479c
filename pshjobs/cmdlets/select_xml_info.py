"""What Select-Xml gives."""

from __future__ import annotations

from typing import Any, Final

from pshjobs.types.object import Object
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import construct, get_member, invoke_member
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

INPUT_STREAM: Final = "InputStream"


class SelectXmlInfo(
    NetType,
    name="Microsoft.PowerShell.Commands.SelectXmlInfo",
    base=Object,
    assembly="Microsoft.PowerShell.Commands.Utility",
):
    """One node that the expression found."""

    __slots__ = ("_node", "_path", "_pattern")

    def __init__(self, node: Any, path: str, pattern: str) -> None:
        self._node = node
        self._path = path
        self._pattern = pattern

    @prop("System.Xml.XmlNode Node")
    def node(self) -> Any:
        return self._node

    @prop("string Path")
    def path(self) -> str:
        return self._path

    @prop("string Pattern")
    def pattern(self) -> str:
        return self._pattern

    @method("string ToString()")
    def to_string(self) -> str:
        text = to_text(get_member(self._node, "InnerText")).strip()
        return text if self._path == INPUT_STREAM else f"{text}:{self._path}"


def namespace_manager(node: Any, table: object) -> Any:
    """The XmlNamespaceManager for a table of prefixes."""
    document = get_member(node, "OwnerDocument") or node
    manager = construct(require_type("System.Xml.XmlNamespaceManager"), [get_member(document, "NameTable")])
    for prefix, address in table.items() if isinstance(table, Hashtable) else ():
        invoke_member(manager, "AddNamespace", [to_text(prefix), to_text(address)])
    return manager
