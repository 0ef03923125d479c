"""Group objects that have the same value of a property."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.default_keys import default_key_properties
from pshjobs.cmdlets.group_info import Group, GroupInfo, GroupInfoNoElement
from pshjobs.cmdlets.grouping import group_items
from pshjobs.cmdlets.property_expression import parse_expressions
from pshjobs.cmdlets.property_keys import EXPRESSION_KEYS
from pshjobs.errors import ArgumentException, PSInvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.intrinsics import collection_of
from pshjobs.values.objects import unwrap


class GroupObject(
    Cmdlet,
    name="Group-Object",
    aliases=("group",),
    outputs=("System.Collections.Hashtable", "Microsoft.PowerShell.Commands.GroupInfo"),
    module="Microsoft.PowerShell.Utility",
):
    """Group objects that have the same value of a property.

    Examples:
        PS> 'apple', 'fig', 'kiwi', 'pear' | Group-Object Length | ForEach-Object { "$($_.Name): $($_.Group)" }
        3: fig
        4: kiwi pear
        5: apple
    """

    no_element: bool = param("Count only: the groups do not hold their objects.", sets="HashTable")
    as_hash_table: bool = param("Give one hashtable from the values to the objects.", sets="HashTable", alias="AHT")
    as_string: bool = param("With -AsHashTable: make the keys strings.", sets="HashTable")
    input_object: object = param(
        "The object to group; usually it comes from the pipeline.", by_value=True, sets="HashTable"
    )
    property_: list[object] | None = param(
        "The properties to group by: names or script blocks.", type="Object[]", position=0, sets="HashTable"
    )
    culture: str | None = param("The culture whose rules compare text.", sets="HashTable")
    case_sensitive: bool = param("Keep apart values that differ in upper and lower case.", sets="HashTable")

    def begin(self) -> None:
        self._items: list[Any] = []
        self._keys = parse_expressions(self, self.property_, EXPRESSION_KEYS, wildcards=False)
        if self.as_string and not self.as_hash_table:
            raise ArgumentException(
                "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.",
                id="System.ArgumentException",
                category="InvalidArgument",
            )
        if self.as_hash_table and not self.as_string and len(self._keys) > 1:
            raise ArgumentException(
                "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.",
                id="System.ArgumentException",
                category="InvalidArgument",
            )

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """The hot path: objects are only kept."""
        return None if self.is_bound("InputObject") else self._items.append

    def process(self) -> None:
        self._items.append(self.input_object)

    def end(self) -> Iterator[object]:
        items = [item for item in self._items if item is not None]
        keys = self._keys or parse_expressions(self, default_key_properties(self.shell, items), EXPRESSION_KEYS)
        columns = [[key.value(item) for item in items] for key in keys] if keys else [items]
        groups = group_items(items, columns, not self.case_sensitive)
        if self.as_hash_table:
            yield from self._as_table(groups)
            return
        kind = GroupInfoNoElement if self.no_element else GroupInfo
        for group in groups:
            group.by_itself = not keys
            yield kind(group)

    def _as_table(self, groups: list[Group]) -> Iterator[object]:
        if not groups:
            return
        table = Hashtable(case_sensitive=self.case_sensitive)
        for group in groups:
            key = group.name if self.as_string else unwrap(group.values[0])
            if key is None or key in table:
                error = PSInvalidOperationException(
                    "The objects grouped by this property cannot be expanded because there is a key duplication. "
                    "Provide a valid value for the property, and then try again.",
                    id="AsHashTableWithoutAsString"
                    if key is None
                    else "The objects grouped by this property cannot be expanded because there is a duplication of the key. Please give a valid property and try again.",
                    category="InvalidArgument",
                )
                self.error(error)
                return
            table[key] = collection_of(group.items)
        yield table
