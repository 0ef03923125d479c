"""PSDataCollection: the buffers of a job."""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.collection import DataAddedEventArgs, PSDataCollection
from pshjobs.types.object import Object
from pshjobs.values.intrinsics import collection_of
from pshjobs.values.type_info import NetType, method, prop

INTERFACES = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")


class PSDataCollectionType(
    NetType,
    name="System.Management.Automation.PSDataCollection`1",
    python=PSDataCollection,
    base=Object,
    interfaces=INTERFACES,
):
    @prop("int Count")
    def count(self: PSDataCollection) -> int:
        return len(self)

    @prop("bool IsOpen")
    def is_open(self: PSDataCollection) -> bool:
        return self.is_open

    @prop("bool EnumeratorNeverBlocks")
    def enumerator_never_blocks(self: PSDataCollection) -> bool:
        return True

    @method("System.Collections.ObjectModel.Collection[psobject] ReadAll()")
    def read_all(self: PSDataCollection) -> Any:
        return collection_of(self.read_all())

    @method("void Clear()")
    def clear(self: PSDataCollection) -> None:
        self.clear()

    @method("bool Contains(System.Object item)")
    def contains(self: PSDataCollection, item: Any) -> bool:
        return item in self

    @method("int IndexOf(System.Object item)")
    def index_of(self: PSDataCollection, item: Any) -> int:
        items = self.items
        return items.index(item) if item in items else -1


class DataAddedEventArgsType(
    NetType, name="System.Management.Automation.DataAddedEventArgs", python=DataAddedEventArgs, base=Object
):
    @prop("int Index")
    def index(self: DataAddedEventArgs) -> int:
        return self.index
