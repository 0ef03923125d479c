"""One candidate, as completers of users make it."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentNullException
from pshjobs.types.object import Object
from pshjobs.values.convert import convert
from pshjobs.values.enums import EnumValue, declare_enum
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, prop

SMA = "System.Management.Automation."
RESULT_TYPE = declare_enum(
    SMA + "CompletionResultType",
    {
        name: number
        for number, name in enumerate(
            (
                "Text", "History", "Command", "ProviderItem", "ProviderContainer", "Property", "Method", "ParameterName",
                "ParameterValue", "Variable", "Namespace", "Type", "Keyword", "DynamicKeyword",
            )
        )
    },
)  # fmt: skip


class CompletionResult(NetType, name=SMA + "CompletionResult", base=Object):
    """What is put in, what a menu lists, what kind of thing it is, and a tip."""

    __slots__ = ("completion_text", "list_item_text", "result_type", "tool_tip")

    def __init__(self, text: str, list_text: str, kind: str, tip: str) -> None:
        self.completion_text = text
        self.list_item_text = list_text
        self.result_type = kind
        self.tool_tip = tip

    @constructor(
        "System.Management.Automation.CompletionResult new(string completionText, string listItemText,"
        " System.Management.Automation.CompletionResultType resultType, string toolTip)",
        "System.Management.Automation.CompletionResult new(string completionText)",
    )
    def new(text: str, list_text: Any = None, kind: Any = None, tip: Any = None) -> CompletionResult:
        if not text:
            raise ArgumentNullException("Value cannot be null. (Parameter 'completionText')")
        if kind is None:
            return CompletionResult(text, text, "Text", text)
        return CompletionResult(text, to_text(list_text), str(convert(kind, RESULT_TYPE)), to_text(tip))

    @prop("string CompletionText")
    def _completion_text(self) -> str:
        return self.completion_text

    @prop("string ListItemText")
    def _list_item_text(self) -> str:
        return self.list_item_text

    @prop("System.Management.Automation.CompletionResultType ResultType")
    def _result_type(self) -> EnumValue:
        return EnumValue(RESULT_TYPE, (RESULT_TYPE.values or {})[self.result_type])

    @prop("string ToolTip")
    def _tool_tip(self) -> str:
        return self.tool_tip
