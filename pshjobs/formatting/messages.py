"""What Format-* cmdlets give: PowerShell's format messages, objects that can be stored and shown later.

The order is FormatStart, GroupStart, Entry..., GroupEnd, FormatEnd. An entry that is out of band may come at any time.
"""

from __future__ import annotations

from typing import ClassVar, Final

from pshjobs.values.type_info import NetType, prop
from pshjobs.values.type_table import require_type

from .bodies import Body, CustomBody, Shape, TextBody

_NAMESPACE: Final = "Microsoft.PowerShell.Commands.Internal.Format."


class FormatInfoData(NetType, name=_NAMESPACE + "FormatInfoData", base=require_type("System.Object")):
    """Base of all messages."""

    __slots__ = ()
    class_id: ClassVar[str] = ""


def class_id_of(message: FormatInfoData) -> str:
    """What marks the class in PowerShell's own messages; always the first property."""
    return message.class_id


_CLASS_ID: Final = "string ClassId2e4f51ef21dd47e99d3c952918aff9cd"


class FormatStartData(FormatInfoData, name=_NAMESPACE + "FormatStartData", base=FormatInfoData):
    """Starts a document; all its entries have this shape."""

    __slots__ = ("shape",)
    class_id = "033ecb2bc07a4d43b5ef94ed5a35d280"
    class_id_property = prop(_CLASS_ID)(class_id_of)

    def __init__(self, shape: Shape) -> None:
        self.shape = shape

    @prop("object pageHeaderEntry")
    def page_header_entry(self: FormatStartData) -> object:
        return None

    @prop("object pageFooterEntry")
    def page_footer_entry(self: FormatStartData) -> object:
        return None

    @prop("object autosizeInfo")
    def autosize_info(self: FormatStartData) -> object:
        return None

    @prop("object shapeInfo")
    def shape_info(self: FormatStartData) -> object:
        return _NAMESPACE + type(self.shape).__name__.replace("Shape", "HeaderInfo")

    @prop("object groupingEntry")
    def grouping_entry(self: FormatStartData) -> object:
        return None


class GroupStartData(FormatInfoData, name=_NAMESPACE + "GroupStartData", base=FormatInfoData):
    """Starts a group; `label` is what stands above it, None without grouping."""

    __slots__ = ("label",)
    class_id = "9e210fe47d09416682b841769c78b8a3"
    class_id_property = prop(_CLASS_ID)(class_id_of)

    def __init__(self, label: CustomBody | TextBody | None = None) -> None:
        self.label = label

    @prop("object shapeInfo")
    def shape_info(self: GroupStartData) -> object:
        return None

    @prop("object groupingEntry")
    def grouping_entry(self: GroupStartData) -> object:
        return None


class FormatEntryData(FormatInfoData, name=_NAMESPACE + "FormatEntryData", base=FormatInfoData):
    """One object. `stream` is the stream that its text belongs to when it was merged into the output."""

    __slots__ = ("body", "out_of_band", "stream")
    class_id = "27c87ef9bbda4f709f6b4002fa4af63c"
    class_id_property = prop(_CLASS_ID)(class_id_of)

    def __init__(self, body: Body, out_of_band: bool = False, stream: str | None = None) -> None:
        self.body = body
        self.out_of_band = out_of_band
        self.stream = stream

    @prop("object formatEntryInfo")
    def format_entry_info(self: FormatEntryData) -> object:
        return None

    @prop("bool outOfBand")
    def is_out_of_band(self: FormatEntryData) -> bool:
        return self.out_of_band

    @prop("object writeStream")
    def write_stream(self: FormatEntryData) -> object:
        return self.stream


class GroupEndData(FormatInfoData, name=_NAMESPACE + "GroupEndData", base=FormatInfoData):
    """Ends a group."""

    __slots__ = ()
    class_id = "4ec4f0187cb04f4cb6973460dfe252df"
    class_id_property = prop(_CLASS_ID)(class_id_of)

    @prop("object groupingEntry")
    def grouping_entry(self: GroupEndData) -> object:
        return None


class FormatEndData(FormatInfoData, name=_NAMESPACE + "FormatEndData", base=FormatInfoData):
    """Ends a document."""

    __slots__ = ()
    class_id = "cf522b78d86c486691226b40aa69e95c"
    class_id_property = prop(_CLASS_ID)(class_id_of)

    @prop("object groupingEntry")
    def grouping_entry(self: FormatEndData) -> object:
        return None


Message = FormatStartData | GroupStartData | FormatEntryData | GroupEndData | FormatEndData
