"""List[T] and ArrayList."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentOutOfRangeException
from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.indexing import outside_list, to_position
from pshjobs.values.python_errors import index_out_of_range
from pshjobs.values.static_members import default_value
from pshjobs.values.type_info import NetType, TypeInfo, constructor, method, prop
from pshjobs.values.type_table import require_type

from .array import copy_items, new_array, search_sorted
from .comparers import equal, sort_items
from .enumerators import Enumerator
from .guarded import guarded
from .object import Object

LIST_INTERFACES = ("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable")
GENERIC_LIST_INTERFACES = (
    *(f"System.Collections.Generic.{name}`1[T]" for name in
      ("IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection")),
    *LIST_INTERFACES,
)  # fmt: skip
ENUMERABLE = "System.Collections.Generic.IEnumerable[T]"


class ListBase(NetType):
    """What all lists of types/ are made of: `items`, which indexing and `foreach` use."""

    __slots__ = ("items",)
    net_enumerable = True
    net_list = True

    def __init__(self, items: Iterable[Any] = ()) -> None:
        self.items: list[Any] = list(items)

    def __iter__(self) -> Iterator[Any]:
        return guarded(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @classmethod
    def element(cls) -> TypeInfo:
        """The type of the elements."""
        arguments = cls.net_type.arguments
        return arguments[0] if arguments else require_type("System.Object")

    def set_item(self, index: object, value: object) -> None:
        """`$list[0] = value`."""
        at = to_position(index)
        if at is None or not -len(self.items) <= at < len(self.items):
            raise outside_list()
        self.items[at] = convert(value, self.element())

    def check(self, index: int, limit: int) -> None:
        """Refuse an index outside the list."""
        if not 0 <= index < limit:
            raise index_out_of_range()


def read_list(info: TypeInfo, value: Any) -> Any:
    """The cast of collections (and, for generic lists, of one value) to a list type."""
    items = iterate(value)
    element = info.arguments[0] if info.arguments else None
    if items is None:
        if element is None:
            return NotImplemented
        items = iter([value])
    made: Any = info.python
    if element is None:
        return made(items)
    from pshjobs.errors import NetException
    from pshjobs.values.convert_errors import cannot_convert

    try:
        return made([convert(item, element) for item in items])
    except NetException:
        raise cannot_convert(value, info) from None


class CommonMembers:
    """Members that ArrayList and List[T] share."""

    @prop("int Count")
    def count(self: Any) -> int:
        return len(self.items)

    @prop("int Capacity")
    def capacity(self: Any) -> int:
        size = len(self.items)
        return 0 if not size else max(4, 1 << (size - 1).bit_length())

    @capacity.writes
    def set_capacity(self: Any, value: int) -> None:
        if value < len(self.items):
            raise ArgumentOutOfRangeException("capacity was less than the current size. (Parameter 'value')")

    @prop("bool IsReadOnly")
    def is_read_only(self: Any) -> bool:
        return False

    @prop("bool IsFixedSize")
    def is_fixed_size(self: Any) -> bool:
        return False

    @prop("bool IsSynchronized")
    def is_synchronized(self: Any) -> bool:
        return False

    @prop("System.Object SyncRoot")
    def sync_root(self: Any) -> Any:
        return self

    @method("T Item(int index) {get;set;}")
    def item(self: Any, index: int) -> Any:
        self.check(index, len(self.items))
        return self.items[index]

    @method("void Clear()")
    def clear(self: Any) -> None:
        self.items.clear()

    @method("bool Contains(T item)")
    def contains(self: Any, item: Any) -> bool:
        return any(equal(each, item) for each in self.items)

    @method("int IndexOf(T item)", "int IndexOf(T item, int index)", "int IndexOf(T item, int index, int count)")
    def index_of(self: Any, item: Any, start: int = 0, count: int | None = None) -> int:
        end = len(self.items) if count is None else start + count
        return next((at for at in range(start, end) if equal(self.items[at], item)), -1)

    @method("int LastIndexOf(T item)")
    def last_index_of(self: Any, item: Any) -> int:
        return next((at for at in range(len(self.items) - 1, -1, -1) if equal(self.items[at], item)), -1)

    @method("void Insert(int index, T item)")
    def insert(self: Any, index: int, item: Any) -> None:
        if not 0 <= index <= len(self.items):
            raise ArgumentOutOfRangeException("Index must be within the bounds of the List. (Parameter 'index')")
        self.items.insert(index, item)

    @method("void RemoveAt(int index)")
    def remove_at(self: Any, index: int) -> None:
        self.check(index, len(self.items))
        del self.items[index]

    @method("void RemoveRange(int index, int count)")
    def remove_range(self: Any, index: int, count: int) -> None:
        self.check_range(index, count)
        del self.items[index : index + count]

    @method("void Reverse()", "void Reverse(int index, int count)")
    def reverse(self: Any, index: int = 0, count: int | None = None) -> None:
        end = len(self.items) if count is None else index + count
        self.items[index:end] = self.items[index:end][::-1]

    @method("int BinarySearch(T item)")
    def binary_search(self: Any, item: Any) -> int:
        return search_sorted(self.items, item)

    @method("void TrimExcess()")
    def trim_excess(self: Any) -> None:
        """Nothing to trim."""

    @method("void CopyTo(T[] array)", "void CopyTo(T[] array, int arrayIndex)",
            "void CopyTo(int index, T[] array, int arrayIndex, int count)")  # fmt: skip
    def copy_to(self: Any, *args: Any) -> None:
        if len(args) == 4:
            copy_items(self.items, args[0], args[1], args[2], args[3])
        else:
            copy_items(self.items, 0, args[0], args[1] if len(args) > 1 else 0, len(self.items))


class ArrayList(
    ListBase, name="System.Collections.ArrayList", base=Object, interfaces=(*LIST_INTERFACES, "System.ICloneable"),
    assembly="System.Private.CoreLib",
):  # fmt: skip
    __slots__ = ()

    @constructor("System.Collections.ArrayList new()", "System.Collections.ArrayList new(System.Collections.ICollection c)",
                 "System.Collections.ArrayList new(int capacity)")  # fmt: skip
    def new(source: Any = None) -> ArrayList:
        return ArrayList([] if source is None or isinstance(source, int) else iterate(source) or [])

    @method("int Add(System.Object value)")
    def add(self, value: Any) -> int:
        self.items.append(value)
        return len(self.items) - 1

    @method("void AddRange(System.Collections.ICollection c)")
    def add_range(self, source: Any) -> None:
        self.items.extend(iterate(source) or [])

    @method("void InsertRange(int index, System.Collections.ICollection c)")
    def insert_range(self, index: int, source: Any) -> None:
        self.items[index:index] = list(iterate(source) or [])

    @method("void Remove(System.Object obj)")
    def remove(self, value: Any) -> None:
        for at, item in enumerate(self.items):
            if equal(item, value):
                del self.items[at]
                return

    @method("void Sort()", "void Sort(System.Collections.IComparer comparer)")
    def sort(self, comparer: Any = None) -> None:
        self.items[:] = sort_items(self.items, comparer)

    @method("System.Collections.ArrayList GetRange(int index, int count)")
    def get_range(self, index: int, count: int) -> ArrayList:
        self.check_range(index, count)
        return ArrayList(self.items[index : index + count])

    def check_range(self, index: int, count: int) -> None:
        """Refuse a part that reaches outside the list."""
        _check_range(self.items, index, count)

    @method("System.Object[] ToArray()", "array ToArray(type type)")
    def to_array(self, kind: TypeInfo | None = None) -> list[Any]:
        if kind is None:
            return list(self.items)
        return new_array(kind, [convert(item, kind) for item in self.items])

    @method("System.Object Clone()")
    def clone(self) -> ArrayList:
        return ArrayList(self.items)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


def _check_range(items: list[Any], index: int, count: int) -> None:
    if index < 0 or count < 0:
        name = "index" if index < 0 else "count"
        raise ArgumentOutOfRangeException(f"Non-negative number required. (Parameter '{name}')")
    if index + count > len(items):
        raise ArgumentException(
            "Offset and length were out of bounds for the array or count is greater than the number of elements from index "
            "to the end of the source collection."
        )


class List(
    ListBase,
    name="System.Collections.Generic.List`1",
    base=Object,
    parameters=("T",),
    interfaces=GENERIC_LIST_INTERFACES,
):
    __slots__ = ()

    @constructor("System.Collections.Generic.List[T] new()", "System.Collections.Generic.List[T] new(int capacity)",
                 f"System.Collections.Generic.List[T] new({ENUMERABLE} collection)")  # fmt: skip
    def new(kind: Any, source: Any = None) -> Any:
        return kind() if source is None or isinstance(source, int) else kind(iterate(source) or [])

    @method("void Add(T item)")
    def add(self, item: Any) -> None:
        self.items.append(item)

    @method(f"void AddRange({ENUMERABLE} collection)")
    def add_range(self, source: Any) -> None:
        self.items.extend(list(iterate(source) or []))

    @method(f"void InsertRange(int index, {ENUMERABLE} collection)")
    def insert_range(self, index: int, source: Any) -> None:
        self.items[index:index] = list(iterate(source) or [])

    @method("bool Remove(T item)")
    def remove(self, item: Any) -> bool:
        for at, each in enumerate(self.items):
            if equal(each, item):
                del self.items[at]
                return True
        return False

    def check_range(self, index: int, count: int) -> None:
        """Refuse a part that reaches outside the list."""
        _check_range(self.items, index, count)

    @method(
        "void Sort()",
        "void Sort(System.Collections.Generic.IComparer[T] comparer)",
        "void Sort(System.Comparison[T] comparison)",
    )
    def sort(self, comparer: Any = None) -> None:
        self.items[:] = sort_items(self.items, comparer)

    @method("System.Collections.Generic.List[T] GetRange(int index, int count)",
            "System.Collections.Generic.List[T] Slice(int start, int length)")  # fmt: skip
    def get_range(self, index: int, count: int) -> Any:
        self.check_range(index, count)
        return type(self)(self.items[index : index + count])

    @method("T[] ToArray()")
    def to_array(self) -> list[Any]:
        return new_array(self.element(), list(self.items))

    @method("System.Collections.Generic.List[T] FindAll(System.Predicate[T] match)")
    def find_all(self, match: Any) -> Any:
        return type(self)(item for item in self.items if match(item))

    @method("T Find(System.Predicate[T] match)")
    def find(self, match: Any) -> Any:
        return next((item for item in self.items if match(item)), default_value(self.element()))

    @method("T FindLast(System.Predicate[T] match)")
    def find_last(self, match: Any) -> Any:
        return next((item for item in reversed(self.items) if match(item)), default_value(self.element()))

    @method("int FindIndex(System.Predicate[T] match)")
    def find_index(self, match: Any) -> int:
        return next((at for at, item in enumerate(self.items) if match(item)), -1)

    @method("int FindLastIndex(System.Predicate[T] match)")
    def find_last_index(self, match: Any) -> int:
        return next((at for at in range(len(self.items) - 1, -1, -1) if match(self.items[at])), -1)

    @method("bool Exists(System.Predicate[T] match)")
    def exists(self, match: Any) -> bool:
        return any(match(item) for item in self.items)

    @method("bool TrueForAll(System.Predicate[T] match)")
    def true_for_all(self, match: Any) -> bool:
        return all(match(item) for item in self.items)

    @method("int RemoveAll(System.Predicate[T] match)")
    def remove_all(self, match: Any) -> int:
        kept = [item for item in self.items if not match(item)]
        removed = len(self.items) - len(kept)
        self.items[:] = kept
        return removed

    @method("void ForEach(System.Action[T] action)")
    def for_each(self, action: Any) -> None:
        for item in guarded(self.items):
            action(item)

    @method("System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)")
    def convert_all(self, converter: Any) -> Any:
        from pshjobs.values.generics import make_generic

        made: Any = make_generic(List.net_type, (require_type("System.Object"),)).python
        return made(converter(item) for item in self.items)

    @method("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()")
    def as_read_only(self) -> Any:
        from .collection import read_only_of

        return read_only_of(self.items, self.element())

    @method("System.Collections.Generic.List`1+Enumerator[T] GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


def _share() -> None:
    """Give both lists the common members: ArrayList's are of type object."""
    from pshjobs.values.type_info import MethodGroup, add_members

    add_members(List.net_type, CommonMembers)
    shared = TypeInfo("shared")
    add_members(shared, CommonMembers)
    for key, member in shared.members.items():
        if isinstance(member, MethodGroup):
            member.overloads = [(_untyped(text), function) for text, function in member.overloads]
        ArrayList.net_type.members.setdefault(key, member)


def _untyped(text: str) -> str:
    import re

    return re.sub(r"\bT\b", "System.Object", text)


_share()
List.net_type.convert = read_list  # type: ignore[assignment]  # make_generic binds the constructed type
ArrayList.net_type.convert = lambda value: read_list(ArrayList.net_type, value)
