"""What Group-Object gives."""

from __future__ import annotations

from typing import Any

from pshjobs.types.object import Object
from pshjobs.values.culture import CURRENT
from pshjobs.values.enumeration import iterate
from pshjobs.values.intrinsics import collection_of
from pshjobs.values.static_members import construct
from pshjobs.values.text import net_string, to_text
from pshjobs.values.type_info import NetType, prop
from pshjobs.values.type_table import require_type


class Group:
    """Objects that share the values of their keys."""

    __slots__ = ("by_itself", "items", "values")

    def __init__(self, values: list[Any]) -> None:
        self.by_itself = False  # grouped by the objects, not by properties
        self.values = values
        self.items: list[Any] = []

    @property
    def name(self) -> str:
        """The values as text, joined; nothing for null, collections in braces."""
        if self.by_itself and isinstance(self.values[0], list):
            return to_text(self.values[0])
        return ", ".join(_shown(value) for value in self.values if value is not None)


def _shown(value: object) -> str:
    items = iterate(value)
    if items is None:
        return net_string(value, CURRENT)
    return "{" + ", ".join(net_string(item, CURRENT) for item in items) + "}"


class GroupInfo(
    NetType,
    name="Microsoft.PowerShell.Commands.GroupInfo",
    base=Object,
    assembly="Microsoft.PowerShell.Commands.Utility",
):
    """One group, with its objects."""

    __slots__ = ("_count", "_group", "_name", "_values")

    def __init__(self, group: Group) -> None:
        self._count = len(group.items)
        self._group = self._members_of(group)
        self._name = group.name
        self._values = group.values

    def _members_of(self, group: Group) -> Any:
        return collection_of(group.items)

    @prop("System.Collections.ArrayList Values")
    def values(self) -> Any:
        return construct(require_type("System.Collections.ArrayList"), [self._values])

    @prop("int Count")
    def count(self) -> int:
        return self._count

    @prop("System.Collections.ObjectModel.Collection[psobject] Group")
    def group(self) -> Any:
        return self._group

    @prop("string Name")
    def name(self) -> str:
        return self._name


class GroupInfoNoElement(
    GroupInfo,
    name="Microsoft.PowerShell.Commands.GroupInfoNoElement",
    base=GroupInfo,
    assembly="Microsoft.PowerShell.Commands.Utility",
):
    """A group that only counts."""

    __slots__ = ()

    def _members_of(self, group: Group) -> Any:
        return collection_of([])
