"""Find nodes in XML by XPath."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.file_input import read_text
from pshjobs.cmdlets.select_xml_info import INPUT_STREAM, SelectXmlInfo, namespace_manager
from pshjobs.errors import ArgumentException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.resolution import expand
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import invoke_member
from pshjobs.values.type_table import require_type


class SelectXml(
    Cmdlet,
    name="Select-Xml",
    default_set="Xml",
    outputs=("Microsoft.PowerShell.Commands.SelectXmlInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """Find nodes in XML by XPath.

    Examples:
        PS> (Select-Xml -Content '<a><b>1</b><b>2</b></a>' -XPath //b).Node.InnerText -join ','
        1,2
    """

    path: list[str] | None = param(
        "The files.",
        position=1,
        mandatory=True,
        by_name=True,
        sets="Path",
        check=not_null_or_empty,
    )
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        mandatory=True,
        by_name=True,
        sets="LiteralPath",
        alias=("PSPath", "LP"),
        check=not_null_or_empty,
    )
    xml: list[object] | None = param(
        "The documents or nodes.",
        type="XmlNode[]",
        position=1,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="Xml",
        alias="Node",
        check=not_null_or_empty,
    )
    content: list[str] | None = param(
        "The XML as text.", mandatory=True, by_value=True, sets="Content", check=not_null_or_empty
    )
    x_path: str = param("The expression.", position=0, mandatory=True, check=not_null_or_empty)
    namespace: object = param("A table from prefixes to namespaces.", type="hashtable", check=not_null_or_empty)

    def process(self) -> Iterator[object]:
        if self.parameter_set == "Xml":
            for node in self.xml or ():
                yield from self._search(node, INPUT_STREAM)
        elif self.parameter_set == "Content":
            for text in self.content or ():
                yield from self._search_text(text, INPUT_STREAM)
        else:
            for full in self._files():
                try:
                    text = read_text(self.shell, full, literal=True)
                except NetException as error:
                    self.error(error)
                    continue
                yield from self._search_text(text, full)

    def _files(self) -> list[str]:
        if self.literal_path is not None:
            return [str(self.shell.drives.locate(path).path) for path in self.literal_path]
        found: list[str] = []
        for path in self.path or ():
            try:
                found += [place.path for place in expand(self.shell, path)]
            except NetException as error:
                self.error(error)
        return found

    def _search_text(self, text: str, path: str) -> Iterator[object]:
        try:
            document = convert(text, require_type("System.Xml.XmlDocument"))
        except NetException as error:
            self.error(
                ArgumentException(
                    f"The file '{path}' is not valid XML: {error.message}" if path != INPUT_STREAM else error.message,
                    id="ProcessingFile",
                    category="InvalidData",
                    target=path,
                )
            )
            return
        yield from self._search(document, path)

    def _search(self, node: Any, path: str) -> Iterator[object]:
        arguments: list[Any] = [self.x_path]
        if self.namespace is not None:
            arguments.append(namespace_manager(node, self.namespace))
        try:
            found = invoke_member(node, "SelectNodes", arguments)
        except NetException as error:
            self.error(
                ArgumentException(error.message, id="ProcessingXPath", category="InvalidArgument", target=self.x_path)
            )
            return
        for each in iterate(found) or ():
            yield SelectXmlInfo(each, path, self.x_path)
