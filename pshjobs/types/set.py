"""HashSet, SortedSet, LinkedList."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.values.convert import convert
from pshjobs.values.enumeration import iterate
from pshjobs.values.type_info import NetType, TypeInfo, add_members, constructor, method, prop

from .array import copy_items, new_array
from .comparers import equal, folder_of, sort_items
from .enumerators import Enumerator
from .guarded import guarded
from .list import ListBase
from .object import Object

GENERIC = "System.Collections.Generic."
ENUMERABLE = f"{GENERIC}IEnumerable[T]"
INTERFACES = tuple(
    f"{GENERIC}{name}`1[T]" for name in ("ISet", "ICollection", "IEnumerable", "IReadOnlyCollection")
) + ("System.Collections.IEnumerable",)


class SetBase(NetType):
    """Distinct items: `by_fold` maps what they are compared by to the items."""

    __slots__ = ("by_fold", "comparer_object", "fold")
    net_enumerable = True

    def __init__(self, items: Any = (), comparer: Any = None) -> None:
        self.comparer_object = comparer
        self.fold: Callable[[object], object] = folder_of(comparer)
        self.by_fold: dict[object, Any] = {}
        for item in items:
            self.by_fold.setdefault(self.fold(item), item)

    @property
    def items(self) -> list[Any]:
        """The items in the order of enumeration."""
        return list(self.by_fold.values())

    def __iter__(self) -> Iterator[Any]:
        return guarded(self.by_fold.values())

    def __len__(self) -> int:
        return len(self.by_fold)

    @classmethod
    def element(cls) -> TypeInfo:
        """The type of the items."""
        return cls.net_type.arguments[0]

    def folds(self, other: Any) -> dict[object, Any]:
        """The items of another collection by what they are compared by."""
        return {self.fold(convert(item, self.element())): item for item in iterate(other) or ()}


class CommonMembers:
    @prop("int Count")
    def count(self: Any) -> int:
        return len(self.by_fold)

    @prop("System.Object Comparer")
    def comparer(self: Any) -> Any:
        return self.comparer_object

    @method("bool Add(T item)")
    def add(self: Any, item: Any) -> bool:
        folded = self.fold(item)
        if folded in self.by_fold:
            return False
        self.by_fold[folded] = item
        return True

    @method("bool Remove(T item)")
    def remove(self: Any, item: Any) -> bool:
        folded = self.fold(item)
        if folded not in self.by_fold:
            return False
        del self.by_fold[folded]
        return True

    @method("int RemoveWhere(System.Predicate[T] match)")
    def remove_where(self: Any, match: Any) -> int:
        gone = [folded for folded, item in self.by_fold.items() if match(item)]
        for folded in gone:
            del self.by_fold[folded]
        return len(gone)

    @method("void Clear()")
    def clear(self: Any) -> None:
        self.by_fold.clear()

    @method("bool Contains(T item)")
    def contains(self: Any, item: Any) -> bool:
        return self.fold(item) in self.by_fold

    @method("bool TryGetValue(T equalValue, [ref] T actualValue)")
    def try_get_value(self: Any, item: Any, found: Any) -> bool:
        found.value = self.by_fold.get(self.fold(item))
        return self.fold(item) in self.by_fold

    @method(f"void UnionWith({ENUMERABLE} other)")
    def union_with(self: Any, other: Any) -> None:
        for folded, item in self.folds(other).items():
            self.by_fold.setdefault(folded, item)

    @method(f"void IntersectWith({ENUMERABLE} other)")
    def intersect_with(self: Any, other: Any) -> None:
        kept = self.folds(other)
        for folded in [folded for folded in self.by_fold if folded not in kept]:
            del self.by_fold[folded]

    @method(f"void ExceptWith({ENUMERABLE} other)")
    def except_with(self: Any, other: Any) -> None:
        for folded in self.folds(other):
            self.by_fold.pop(folded, None)

    @method(f"void SymmetricExceptWith({ENUMERABLE} other)")
    def symmetric_except_with(self: Any, other: Any) -> None:
        for folded, item in self.folds(other).items():
            if self.by_fold.pop(folded, self) is self:
                self.by_fold[folded] = item

    @method(f"bool IsSubsetOf({ENUMERABLE} other)")
    def is_subset_of(self: Any, other: Any) -> bool:
        return self.by_fold.keys() <= self.folds(other).keys()

    @method(f"bool IsProperSubsetOf({ENUMERABLE} other)")
    def is_proper_subset_of(self: Any, other: Any) -> bool:
        return self.by_fold.keys() < self.folds(other).keys()

    @method(f"bool IsSupersetOf({ENUMERABLE} other)")
    def is_superset_of(self: Any, other: Any) -> bool:
        return self.by_fold.keys() >= self.folds(other).keys()

    @method(f"bool IsProperSupersetOf({ENUMERABLE} other)")
    def is_proper_superset_of(self: Any, other: Any) -> bool:
        return self.by_fold.keys() > self.folds(other).keys()

    @method(f"bool Overlaps({ENUMERABLE} other)")
    def overlaps(self: Any, other: Any) -> bool:
        return not self.by_fold.keys().isdisjoint(self.folds(other))

    @method(f"bool SetEquals({ENUMERABLE} other)")
    def set_equals(self: Any, other: Any) -> bool:
        return bool(self.by_fold.keys() == self.folds(other).keys())

    @method("void CopyTo(T[] array)", "void CopyTo(T[] array, int arrayIndex)")
    def copy_to(self: Any, target: list[Any], index: int = 0) -> None:
        copy_items(self.items, 0, target, index, len(self.by_fold))

    @method("T[] ToArray()")
    def to_array(self: Any) -> list[Any]:
        return new_array(self.element(), self.items)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self: Any) -> Enumerator:
        return Enumerator(self)


class HashSet(
    SetBase, name="System.Collections.Generic.HashSet`1", base=Object, parameters=("T",), interfaces=INTERFACES,
):  # fmt: skip
    __slots__ = ()

    @constructor(f"{GENERIC}HashSet[T] new()", f"{GENERIC}HashSet[T] new({GENERIC}IEqualityComparer[T] comparer)",
                 f"{GENERIC}HashSet[T] new(int capacity)", f"{GENERIC}HashSet[T] new({ENUMERABLE} collection)",
                 f"{GENERIC}HashSet[T] new({ENUMERABLE} collection, {GENERIC}IEqualityComparer[T] comparer)")  # fmt: skip
    def new(kind: Any, *args: Any) -> Any:
        return new_set(kind, args)


class SortedSet(
    SetBase, name="System.Collections.Generic.SortedSet`1", base=Object, parameters=("T",), interfaces=INTERFACES,
    assembly="System.Collections",
):  # fmt: skip
    __slots__ = ()

    @constructor(f"{GENERIC}SortedSet[T] new()", f"{GENERIC}SortedSet[T] new({GENERIC}IComparer[T] comparer)",
                 f"{GENERIC}SortedSet[T] new({ENUMERABLE} collection)",
                 f"{GENERIC}SortedSet[T] new({ENUMERABLE} collection, {GENERIC}IComparer[T] comparer)")  # fmt: skip
    def new(kind: Any, *args: Any) -> Any:
        return new_set(kind, args)

    @property
    def items(self) -> list[Any]:
        return sort_items(list(self.by_fold.values()), self.comparer_object)

    def __iter__(self) -> Iterator[Any]:
        size = len(self.by_fold)
        for item in self.items:
            yield item
            if len(self.by_fold) != size:
                from .guarded import modified

                raise modified()

    @prop("T Min")
    def min(self) -> Any:
        return self.items[0] if self.by_fold else None

    @prop("T Max")
    def max(self) -> Any:
        return self.items[-1] if self.by_fold else None


def new_set(kind: Any, args: tuple[Any, ...]) -> Any:
    """A set made by a constructor: from a collection, with a comparer."""
    source = next((arg for arg in args if iterate(arg) is not None), ())
    comparer = next((arg for arg in args if iterate(arg) is None and not isinstance(arg, int)), None)
    return kind(iterate(source) or (), comparer)


def read_set(info: TypeInfo, value: Any) -> Any:
    """The cast of collections and single values."""
    made: Any = info.python
    return made([convert(item, info.arguments[0]) for item in iterate(value) or [value]])


class LinkedListNode(NetType, name="System.Collections.Generic.LinkedListNode`1", base=Object, parameters=("T",)):
    __slots__ = ("at", "owner")

    def __init__(self, owner: Any, at: int) -> None:
        self.owner = owner
        self.at = at

    @prop("T Value")
    def value(self) -> Any:
        return self.owner.items[self.at]

    @prop("System.Object Next")
    def next(self) -> Any:
        return node_at(self.owner, self.at + 1)

    @prop("System.Object Previous")
    def previous(self) -> Any:
        return node_at(self.owner, self.at - 1)


def node_at(owner: Any, at: int) -> Any:
    """The node at a place, null outside."""
    from pshjobs.values.generics import make_generic

    if not 0 <= at < len(owner.items):
        return None
    made: Any = make_generic(LinkedListNode.net_type, type(owner).net_type.arguments).python
    return made(owner, at)


class LinkedList(
    ListBase, name="System.Collections.Generic.LinkedList`1", base=Object, parameters=("T",),
    interfaces=(f"{GENERIC}ICollection`1[T]", f"{GENERIC}IEnumerable`1[T]", "System.Collections.IEnumerable"),
    assembly="System.Collections",
):  # fmt: skip
    __slots__ = ()
    net_list = False

    @constructor(f"{GENERIC}LinkedList[T] new()", f"{GENERIC}LinkedList[T] new({ENUMERABLE} collection)")
    def new(kind: Any, source: Any = None) -> Any:
        return kind(iterate(source) or ())

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @prop(f"{GENERIC}LinkedListNode[T] First")
    def first(self) -> Any:
        return node_at(self, 0)

    @prop(f"{GENERIC}LinkedListNode[T] Last")
    def last(self) -> Any:
        return node_at(self, len(self.items) - 1)

    @method(f"{GENERIC}LinkedListNode[T] AddFirst(T value)")
    def add_first(self, value: Any) -> Any:
        self.items.insert(0, value)
        return node_at(self, 0)

    @method(f"{GENERIC}LinkedListNode[T] AddLast(T value)")
    def add_last(self, value: Any) -> Any:
        self.items.append(value)
        return node_at(self, len(self.items) - 1)

    @method(f"{GENERIC}LinkedListNode[T] AddAfter({GENERIC}LinkedListNode[T] node, T value)")
    def add_after(self, node: Any, value: Any) -> Any:
        self.items.insert(node.at + 1, value)
        return node_at(self, node.at + 1)

    @method(f"{GENERIC}LinkedListNode[T] AddBefore({GENERIC}LinkedListNode[T] node, T value)")
    def add_before(self, node: Any, value: Any) -> Any:
        self.items.insert(node.at, value)
        node.at += 1
        return node_at(self, node.at - 1)

    @method(f"{GENERIC}LinkedListNode[T] Find(T value)")
    def find(self, value: Any) -> Any:
        return next((node_at(self, at) for at, item in enumerate(self.items) if equal(item, value)), None)

    @method("bool Contains(T value)")
    def contains(self, value: Any) -> bool:
        return any(equal(item, value) for item in self.items)

    @method("bool Remove(T value)")
    def remove(self, value: Any) -> bool:
        for at, item in enumerate(self.items):
            if equal(item, value):
                del self.items[at]
                return True
        return False

    @method("void RemoveFirst()")
    def remove_first(self) -> None:
        self._need_items()
        del self.items[0]

    @method("void RemoveLast()")
    def remove_last(self) -> None:
        self._need_items()
        del self.items[-1]

    def _need_items(self) -> None:
        from pshjobs.errors import InvalidOperationException

        if not self.items:
            raise InvalidOperationException("The LinkedList is empty.")

    @method("void Clear()")
    def clear(self) -> None:
        self.items.clear()


for _owner in (HashSet, SortedSet):
    add_members(_owner.net_type, CommonMembers)
    _owner.net_type.convert = read_set  # type: ignore[assignment]  # make_generic binds the constructed type
