"""Add items to a collection in a property of an object, take items out, or replace them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import ArgumentException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.comparison import equal
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import find_property, invoke_member


class UpdateList(Cmdlet, name="Update-List", default_set="AddRemoveSet", module="Microsoft.PowerShell.Utility"):
    """Add items to a collection in a property of an object, take items out, or replace them all.

    Examples:
        PS> $list = [System.Collections.ArrayList]@(1, 2)
        PS> [pscustomobject]@{ L = $list } | Update-List L -Add 3 -Remove 1 | Out-Null
        PS> "$list"
        2 3
    """

    add: list[object] | None = param("What to add.", type="Object[]", sets="AddRemoveSet", check=not_null_or_empty)
    remove: list[object] | None = param(
        "What to take out.", type="Object[]", sets="AddRemoveSet", check=not_null_or_empty
    )
    replace: list[object] | None = param(
        "What the collection is to hold.",
        type="Object[]",
        mandatory=True,
        sets="ReplaceSet",
        check=not_null_or_empty,
    )
    input_object: object = param("The object that has the collection.", by_value=True, check=not_null_or_empty)
    property_: str | None = param("The name of the property.", position=0, check=not_null_or_empty)

    def begin(self) -> None:
        self._used = False

    def process(self) -> Iterator[object]:
        item: Any = self.input_object
        if item is None:
            return
        self._used = True
        view = find_property(item, self.property_ or "")
        if view is None:
            self.error(
                ArgumentException(
                    f"The property '{self.property_}' cannot be found on this object.",
                    id="MemberDoesntExist",
                    category="InvalidType",
                )
            )
            return
        self._change(view.get())
        yield item

    def _change(self, collection: Any) -> None:
        if self.replace is not None:
            invoke_member(collection, "Clear", [])
        for value in self.remove or ():
            known = next((each for each in list(iterate(collection) or ()) if equal(each, value)), None)
            invoke_member(collection, "Remove", [known if known is not None else value])
        for value in self.replace or self.add or ():
            invoke_member(collection, "Add", [value])

    def end(self) -> Iterator[object]:
        if self._used or self.is_bound("InputObject"):
            return
        changes = (("Add", self.add), ("Remove", self.remove), ("Replace", self.replace))
        yield Hashtable((name, value) for name, value in changes if value is not None)
