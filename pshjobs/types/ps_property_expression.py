"""[pspropertyexpression]: a property's name, a pattern or a script block, as -Property takes them."""

from __future__ import annotations

from typing import Any

from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, method, prop
from pshjobs.values.wildcard import has_wildcards

from .object import Object


class PSPropertyExpression(
    NetType,
    name="Microsoft.PowerShell.Commands.PSPropertyExpression",
    base=Object,
    accelerators=("pspropertyexpression",),
    assembly="System.Management.Automation",
):
    """`source` is the text or the script block."""

    __slots__ = ("source",)

    def __init__(self, source: Any) -> None:
        self.source = source

    @constructor("pspropertyexpression new(string s)", "pspropertyexpression new(scriptblock scriptBlock)")
    def new(source: Any) -> PSPropertyExpression:
        return PSPropertyExpression(source)

    @prop("scriptblock Script")
    def script(self) -> Any:
        return None if isinstance(self.source, str) else self.source

    @prop("bool HasWildCardCharacters")
    def has_wild_card_characters(self) -> bool:
        return isinstance(self.source, str) and has_wildcards(self.source)

    @method("string ToString()")
    def to_string(self) -> str:
        return to_text(self.source)


def _convert(value: Any) -> Any:
    bare = unwrap(value)
    if isinstance(bare, PSPropertyExpression):
        return bare
    is_block = getattr(type(bare), "net_name", "") == "System.Management.Automation.ScriptBlock"
    return PSPropertyExpression(bare) if isinstance(bare, str) or is_block else NotImplemented


PSPropertyExpression.net_type.convert = _convert
