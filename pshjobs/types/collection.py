"""Collection[T], ReadOnlyCollection[T], ObservableCollection[T]."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pshjobs.errors import NotSupportedException
from pshjobs.values.enumeration import iterate
from pshjobs.values.generics import make_generic
from pshjobs.values.indexing import bare
from pshjobs.values.overloads import no_overload
from pshjobs.values.type_info import TypeInfo, add_members, constructor, method, prop

from .comparers import equal
from .enumerators import Enumerator
from .list import ENUMERABLE, GENERIC_LIST_INTERFACES, CommonMembers, ListBase, read_list
from .object import Object

LIST = "System.Collections.Generic.IList[T]"


class Collection(
    ListBase,
    name="System.Collections.ObjectModel.Collection`1",
    base=Object,
    parameters=("T",),
    interfaces=GENERIC_LIST_INTERFACES,
):
    __slots__ = ()

    @constructor(
        "System.Collections.ObjectModel.Collection[T] new()",
        f"System.Collections.ObjectModel.Collection[T] new({LIST} list)",
    )
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or [])

    @method("void Add(T item)")
    def add(self, item: Any) -> None:
        self.items.append(item)

    @method("bool Remove(T item)")
    def remove(self, item: Any) -> bool:
        for at, each in enumerate(self.items):
            if equal(each, item):
                del self.items[at]
                return True
        return False

    @method("System.Collections.Generic.IEnumerator[T] GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


add_members(Collection.net_type, CommonMembers)
for _name in ("reverse", "removerange", "binarysearch", "trimexcess", "capacity", "lastindexof"):
    del Collection.net_type.members[_name]
Collection.net_type.convert = read_list  # type: ignore[assignment]  # make_generic binds the constructed type


class ObservableCollection(
    Collection, name="System.Collections.ObjectModel.ObservableCollection`1", base=Collection, parameters=("T",),
    interfaces=GENERIC_LIST_INTERFACES, assembly="System.ObjectModel",
):  # fmt: skip
    __slots__ = ()

    @constructor("System.Collections.ObjectModel.ObservableCollection[T] new()",
                 f"System.Collections.ObjectModel.ObservableCollection[T] new({ENUMERABLE} collection)")  # fmt: skip
    def new_observable(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or [])

    @method("void Move(int oldIndex, int newIndex)")
    def move(self, old: int, new: int) -> None:
        self.items.insert(new, self.items.pop(old))


ObservableCollection.net_type.convert = read_list  # type: ignore[assignment]


class ReadOnlyCollection(
    ListBase, name="System.Collections.ObjectModel.ReadOnlyCollection`1", base=Object, parameters=("T",),
    interfaces=GENERIC_LIST_INTERFACES,
):  # fmt: skip
    """A view of a list that cannot be changed through it."""

    __slots__ = ()

    def __init__(self, items: Iterable[Any] = ()) -> None:
        self.items = items if isinstance(items, list) else list(items)

    def set_item(self, index: object, value: object) -> None:
        """`$list[0] = value`: never."""
        raise bare(NotSupportedException("Collection is read-only."))

    @constructor(f"System.Collections.ObjectModel.ReadOnlyCollection[T] new({LIST} list)")
    def new(kind: Any, source: Any) -> Any:
        return kind(source.items if isinstance(source, ListBase) else source)

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method(
        "void Add(T value)",
        "bool Remove(T value)",
        "void Insert(int index, T value)",
        "void Clear()",
        "void RemoveAt(int index)",
    )
    def change(self, *args: Any) -> None:
        # .NET has these as members of its interfaces only: PowerShell finds them, and then no overload that it may call.
        raise no_overload("Add", len(args))

    @method("bool Contains(T value)")
    def contains(self, value: Any) -> bool:
        return any(equal(item, value) for item in self.items)

    @method("int IndexOf(T value)")
    def index_of(self, value: Any) -> int:
        return next((at for at, item in enumerate(self.items) if equal(item, value)), -1)

    @method("T Item(int index) {get;}")
    def item(self, index: int) -> Any:
        self.check(index, len(self.items))
        return self.items[index]

    @method("System.Collections.Generic.IEnumerator[T] GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


def read_only_of(items: list[Any], element: TypeInfo) -> Any:
    """A ReadOnlyCollection over a list."""
    made: Any = make_generic(ReadOnlyCollection.net_type, (element,)).python
    return made(items)


def collection_of(items: list[Any], element: TypeInfo) -> Any:
    """A Collection with these items."""
    made: Any = make_generic(Collection.net_type, (element,)).python
    return made(items)
