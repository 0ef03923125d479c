"""The command that is being typed, as completers of users get it."""

from __future__ import annotations

from typing import Any

from pshjobs.source import Extent
from pshjobs.syntax import nodes
from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

require_type("System.Management.Automation.Language.ScriptExtent")  # what `.Extent` is, known by its class from now on


class CommandAst(NetType, name="System.Management.Automation.Language.CommandAst", base=Object):
    """A command with its place in the text."""

    __slots__ = ("node", "place")

    def __init__(self, place: Extent, node: nodes.Command) -> None:
        self.place = place
        self.node = node

    @prop("System.Management.Automation.Language.IScriptExtent Extent")
    def extent(self) -> Extent:
        return self.place

    @prop(
        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.Language.CommandElementAst] CommandElements"
    )
    def command_elements(self) -> list[Any]:
        return [Element(Extent(self.place.source, each.start, each.end)) for each in self.node.command_elements]

    @method("string GetCommandName()")
    def get_command_name(self) -> str | None:
        first = self.node.command_elements[0]
        return first.value if isinstance(first, nodes.StringConstantExpression) else None

    @method("string ToString()")
    def to_string(self) -> str:
        return self.place.text

    def __str__(self) -> str:
        return self.place.text


class Element(NetType, name="System.Management.Automation.Language.CommandElementAst", base=Object):
    """A part of a command."""

    __slots__ = ("place",)

    def __init__(self, place: Extent) -> None:
        self.place = place

    @prop("System.Management.Automation.Language.IScriptExtent Extent")
    def extent(self) -> Extent:
        return self.place

    @method("string ToString()")
    def to_string(self) -> str:
        return self.place.text

    def __str__(self) -> str:
        return self.place.text
