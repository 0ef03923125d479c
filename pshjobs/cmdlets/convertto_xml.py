"""Give objects as XML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import at_least, not_null_or_empty
from pshjobs.cmdlets.xml_objects import HEAD, XmlWriter
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.convert import convert
from pshjobs.values.type_table import require_type


class ConvertToXml(
    Cmdlet,
    name="ConvertTo-Xml",
    outputs=("System.Xml.XmlDocument", "System.String"),
    module="Microsoft.PowerShell.Utility",
):
    """Give objects as XML.

    Examples:
        PS> [pscustomobject]@{ Name = 'web' } | ConvertTo-Xml -As String -NoTypeInformation
        <?xml version="1.0" encoding="utf-8"?>
        <Objects>
          <Object>
            <Property Name="Name">web</Property>
          </Object>
        </Objects>
    """

    depth: int = param("How many levels of objects in objects are written; deeper ones become text.", check=at_least(1))
    input_object: object = param(
        "The object; usually it comes from the pipeline.", position=0, mandatory=True, by_value=True, allow_null=True
    )
    no_type_information: bool = param("Leave out the types.")
    as_: Literal["Stream", "String", "Document"] | None = param(
        "Give one String, a Stream of strings or an XML Document.", check=not_null_or_empty
    )

    def begin(self) -> None:
        self._items: list[Any] = []

    def process(self) -> None:
        if self.input_object is not None:
            self._items.append(self.input_object)

    def end(self) -> Iterator[object]:
        form = (self.as_ or "Document").lower()
        depth = self.depth if self.is_bound("Depth") else 1
        writer = XmlWriter(depth, not self.no_type_information, "" if form == "document" else "  ")
        if form == "stream":
            yield HEAD
            yield "<Objects>"
            for item in self._items:
                yield writer.element("Object", None, item, depth, 0).removesuffix("\n")
            yield "</Objects>"
            return
        text = writer.document(self._items)
        yield text if form == "string" else convert(text, require_type("System.Xml.XmlDocument"))
