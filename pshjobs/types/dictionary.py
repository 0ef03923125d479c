"""Dictionary, SortedDictionary, SortedList, ConcurrentDictionary, KeyValuePair."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cmp_to_key
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentNullException, ArgumentOutOfRangeException, KeyNotFoundException
from pshjobs.values.adapters import MISSING
from pshjobs.values.convert import convert
from pshjobs.values.generics import make_generic
from pshjobs.values.hashtable import DictionaryEntry, Hashtable, exact_key
from pshjobs.values.static_members import default_value
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, TypeInfo, add_members, constructor, method, prop, static
from pshjobs.values.type_table import require_type

from .comparers import comparison_of, equal, folder_of
from .enumerators import DictionaryEnumerator, Enumerator
from .guarded import modified
from .object import Object, ValueType

GENERIC = "System.Collections.Generic."
KEY_VALUE = ("TKey", "TValue")
INTERFACES = (
    f"{GENERIC}IDictionary`2[TKey,TValue]", f"{GENERIC}IReadOnlyDictionary`2[TKey,TValue]", "System.Collections.IDictionary",
    "System.Collections.ICollection", "System.Collections.IEnumerable",
)  # fmt: skip


class KeyValuePair(
    NetType, name="System.Collections.Generic.KeyValuePair`2", base=ValueType, kind="struct", parameters=KEY_VALUE
):
    __slots__ = ("key_item", "value_item")

    def __init__(self, key: Any = None, value: Any = None) -> None:
        self.key_item = key
        self.value_item = value

    @constructor(f"{GENERIC}KeyValuePair[TKey,TValue] new(TKey key, TValue value)")
    def new(kind: Any, key: Any, value: Any) -> Any:
        return kind(key, value)

    @prop("TKey Key")
    def key(self) -> Any:
        return self.key_item

    @prop("TValue Value")
    def value(self) -> Any:
        return self.value_item

    @method("string ToString()")
    def to_string(self) -> str:
        return f"[{to_net_string(self.key_item)}, {to_net_string(self.value_item)}]"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, KeyValuePair) and (self.key_item, self.value_item) == (
            other.key_item,
            other.value_item,
        )

    def __hash__(self) -> int:
        return hash(exact_key(self.key_item))


class DictionaryBase(NetType):
    """Pairs by key: `keys_by_fold` and `values_by_fold` as a Hashtable has them, so that case is the comparer's matter.

    Not enumerated by pipelines. Keys read as properties (`$d.key`).
    """

    __slots__ = ("comparer_object", "fold", "keys_by_fold", "values_by_fold")
    net_dictionary = True
    adapts = True

    def __init__(self, comparer: Any = None) -> None:
        self.comparer_object = comparer
        self.fold: Callable[[object], object] = folder_of(comparer)
        self.keys_by_fold: dict[object, Any] = {}
        self.values_by_fold: dict[object, Any] = {}

    @classmethod
    def arguments(cls) -> tuple[TypeInfo, TypeInfo]:
        """The types of keys and values."""
        found = cls.net_type.arguments
        return (found[0], found[1]) if found else (require_type("System.Object"), require_type("System.Object"))

    def put(self, key: Any, value: Any) -> None:
        """Set or add."""
        folded = self.fold(key)
        if folded not in self.keys_by_fold:
            self.keys_by_fold[folded] = key
        self.values_by_fold[folded] = value

    def add_new(self, key: Any, value: Any) -> None:
        """Add a pair whose key must be new."""
        need_key(key)
        if self.fold(key) in self.keys_by_fold:
            raise ArgumentException(f"An item with the same key has already been added. Key: {to_net_string(key)}")
        self.put(key, value)

    def take(self, key: Any) -> tuple[bool, Any]:
        """Remove a pair: whether it was there, and its value."""
        need_key(key)
        folded = self.fold(key)
        if folded not in self.keys_by_fold:
            return False, None
        value = self.values_by_fold.pop(folded)
        self.keys_by_fold.pop(folded, None)
        return True, value

    def folded_keys(self) -> list[object]:
        """The index keys in the order of enumeration."""
        return list(self.keys_by_fold)

    def pairs(self) -> list[tuple[Any, Any]]:
        """The pairs in the order of enumeration."""
        return [(self.keys_by_fold[f], self.values_by_fold[f]) for f in self.folded_keys()]

    def get_item(self, index: Any) -> Any:
        """`$d['key']`: null when it is missing."""
        return self.values_by_fold.get(self.fold(self.to_key(index)))

    def set_item(self, index: Any, value: Any) -> None:
        """`$d['key'] = value`."""
        self.put(self.to_key(index), convert(value, self.arguments()[1]))

    def to_key(self, key: Any) -> Any:
        """The key as the dictionary's type of keys."""
        wanted = self.arguments()[0]
        return key if wanted.full_name == "System.Object" or type(key) is wanted.python else convert(key, wanted)

    def adapted_get(self, name: str) -> Any:
        """`$d.key`."""
        return self.values_by_fold.get(self.fold(name), MISSING)

    def adapted_set(self, name: str, value: Any) -> bool:
        """`$d.key = value`."""
        self.set_item(name, value)
        return True

    def adapted_names(self) -> list[str]:
        """Keys are not listed among the properties."""
        return []

    def __len__(self) -> int:
        return len(self.values_by_fold)

    def pair_kind(self) -> Any:
        """The class of the pairs that enumeration gives."""
        key, value = self.arguments()
        return make_generic(KeyValuePair.net_type, (key, value)).python

    def __iter__(self) -> Iterator[Any]:
        make, size = self.pair_kind(), len(self.values_by_fold)
        for key, value in self.pairs():
            yield make(key, value)
            if len(self.values_by_fold) != size:
                raise modified()

    def items(self) -> list[tuple[Any, Any]]:
        """The pairs, as a Hashtable gives them."""
        return self.pairs()


class KeysOrValues(NetType, name="System.Collections.Generic.Dictionary`2+KeyCollection", base=Object,
                   interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable")):  # fmt: skip
    """`Keys` and `Values`: follow the dictionary."""

    __slots__ = ("at", "owner")
    net_enumerable = True

    def __init__(self, owner: DictionaryBase, at: int) -> None:
        self.owner = owner
        self.at = at

    @property
    def items(self) -> list[Any]:
        """What it holds now."""
        return [pair[self.at] for pair in self.owner.pairs()]

    def __iter__(self) -> Iterator[Any]:
        size = len(self.owner)
        for item in self.items:
            yield item
            if len(self.owner) != size:
                raise modified()

    @prop("int Count")
    def count(self) -> int:
        return len(self.owner)

    @method("bool Contains(System.Object item)")
    def contains(self, value: Any) -> bool:
        return any(equal(item, value) for item in self.items)

    @method("void CopyTo(array array, int index)")
    def copy_to(self, target: list[Any], index: int) -> None:
        from .array import copy_items

        items = self.items
        copy_items(items, 0, target, index, len(items))

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)


KeysOrValues.net_type.name = "KeyCollection"


def need_key(key: Any) -> None:
    """Refuse null as a key."""
    if key is None:
        raise ArgumentNullException("Value cannot be null. (Parameter 'key')")


class CommonMembers:
    """What all dictionaries have."""

    @prop("int Count")
    def count(self: Any) -> int:
        return len(self.values_by_fold)

    @prop(f"{GENERIC}ICollection[TKey] Keys")
    def keys(self: Any) -> KeysOrValues:
        return KeysOrValues(self, 0)

    @prop(f"{GENERIC}ICollection[TValue] Values")
    def values(self: Any) -> KeysOrValues:
        return KeysOrValues(self, 1)

    @prop("System.Object Comparer")
    def comparer(self: Any) -> Any:
        return self.comparer_object

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

    @method("TValue Item(TKey key) {get;set;}")
    def item(self: Any, key: Any) -> Any:
        folded = self.fold(key)
        if folded not in self.values_by_fold:
            raise KeyNotFoundException(f"The given key '{to_net_string(key)}' was not present in the dictionary.")
        return self.values_by_fold[folded]

    @method("void Add(TKey key, TValue value)")
    def add(self: Any, key: Any, value: Any) -> None:
        self.add_new(key, value)

    @method("bool TryAdd(TKey key, TValue value)")
    def try_add(self: Any, key: Any, value: Any) -> bool:
        need_key(key)
        folded = self.fold(key)
        if self.keys_by_fold.setdefault(folded, key) is not key or folded in self.values_by_fold:
            return False
        self.values_by_fold[folded] = value
        return True

    @method("bool Remove(TKey key)")
    def remove(self: Any, key: Any) -> bool:
        return bool(self.take(key)[0])

    @method("void Clear()")
    def clear(self: Any) -> None:
        self.keys_by_fold.clear()
        self.values_by_fold.clear()

    @method("bool ContainsKey(TKey key)")
    def contains_key(self: Any, key: Any) -> bool:
        need_key(key)
        return self.fold(key) in self.values_by_fold

    @method("bool Contains(TKey key)")
    def contains(self: Any, key: Any) -> bool:
        return self.fold(key) in self.values_by_fold

    @method("bool ContainsValue(TValue value)")
    def contains_value(self: Any, value: Any) -> bool:
        return any(equal(item, value) for item in self.values_by_fold.values())

    @method("bool TryGetValue(TKey key, [ref] TValue value)")
    def try_get_value(self: Any, key: Any, value: Any) -> bool:
        need_key(key)
        folded = self.fold(key)
        found = folded in self.values_by_fold
        value.value = self.values_by_fold[folded] if found else default_value(self.arguments()[1])
        return found

    @method("System.Collections.IDictionaryEnumerator GetEnumerator()")
    def get_enumerator(self: Any) -> DictionaryEnumerator:
        return DictionaryEnumerator(self)


def fill(made: DictionaryBase, source: Any) -> None:
    """Copy the pairs of another dictionary, converted."""
    key_type, value_type = made.arguments()
    pairs = source.pairs() if isinstance(source, DictionaryBase) else source.items()
    for key, value in pairs:
        made.add_new(convert(key, key_type), convert(value, value_type))


def new_dictionary(kind: Any, args: tuple[Any, ...]) -> Any:
    """A dictionary made by a constructor: from a dictionary, a capacity, a comparer."""
    comparer = next((arg for arg in args if not isinstance(arg, (int, DictionaryBase, Hashtable))), None)
    made = kind(comparer)
    source = next((arg for arg in args if isinstance(arg, (DictionaryBase, Hashtable))), None)
    if source is not None:
        fill(made, source)
    return made


def read_dictionary(info: TypeInfo, value: Any) -> Any:
    """The cast of hashtables and other dictionaries."""
    made: Any = info.python
    if not isinstance(value, (DictionaryBase, Hashtable)):
        return NotImplemented
    result = made()
    fill(result, value)
    return result


def _signatures(name: str, comparer: str) -> tuple[str, ...]:
    source = f"{GENERIC}IDictionary[TKey,TValue] dictionary"
    return (
        f"{name} new()", f"{name} new(int capacity)", f"{name} new({comparer} comparer)",
        f"{name} new(int capacity, {comparer} comparer)", f"{name} new({source})", f"{name} new({source}, {comparer} comparer)",
    )  # fmt: skip


class Dictionary(
    DictionaryBase,
    name="System.Collections.Generic.Dictionary`2",
    base=Object,
    parameters=KEY_VALUE,
    interfaces=INTERFACES,
):
    __slots__ = ()

    @constructor(*_signatures(f"{GENERIC}Dictionary[TKey,TValue]", f"{GENERIC}IEqualityComparer[TKey]"))
    def new(kind: Any, *args: Any) -> Any:
        return new_dictionary(kind, args)


class SortedMixin(DictionaryBase):
    """Enumerates by sorted keys."""

    __slots__ = ()

    def __init__(self, comparer: Any = None) -> None:
        super().__init__(comparer)

    def folded_keys(self) -> list[object]:
        """The index keys by the order of their keys."""
        order = cmp_to_key(comparison_of(self.comparer_object))
        return sorted(self.keys_by_fold, key=lambda folded: order(self.keys_by_fold[folded]))


class SortedDictionary(
    SortedMixin, name="System.Collections.Generic.SortedDictionary`2", base=Object, parameters=KEY_VALUE, interfaces=INTERFACES,
    assembly="System.Collections",
):  # fmt: skip
    __slots__ = ()

    @constructor(*_signatures(f"{GENERIC}SortedDictionary[TKey,TValue]", f"{GENERIC}IComparer[TKey]"))
    def new(kind: Any, *args: Any) -> Any:
        return new_dictionary(kind, args)


class ListMembers:
    """What the sorted lists have: places."""

    @method("TKey GetKey(int index)", "TKey GetKeyAtIndex(int index)")
    def get_key(self: Any, index: int) -> Any:
        return self.pair_at(index)[0]

    @method("TValue GetByIndex(int index)", "TValue GetValueAtIndex(int index)")
    def get_by_index(self: Any, index: int) -> Any:
        return self.pair_at(index)[1]

    @method("int IndexOfKey(TKey key)")
    def index_of_key(self: Any, key: Any) -> int:
        keys = self.folded_keys()
        return keys.index(self.fold(key)) if self.fold(key) in keys else -1

    @method("int IndexOfValue(TValue value)")
    def index_of_value(self: Any, value: Any) -> int:
        return next((at for at, pair in enumerate(self.pairs()) if equal(pair[1], value)), -1)

    @method("void RemoveAt(int index)")
    def remove_at(self: Any, index: int) -> None:
        self.take(self.pair_at(index)[0])

    @method("TKey[] GetKeyList()")
    def get_key_list(self: Any) -> list[Any]:
        return [key for key, _ in self.pairs()]


class SortedListBase(SortedMixin):
    __slots__ = ()

    def pair_at(self, index: int) -> tuple[Any, Any]:
        """The pair at a place."""
        pairs = self.pairs()
        if not 0 <= index < len(pairs):
            raise ArgumentOutOfRangeException(
                "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')"
            )
        return pairs[index]


class SortedListGeneric(
    SortedListBase, name="System.Collections.Generic.SortedList`2", base=Object, parameters=KEY_VALUE, interfaces=INTERFACES,
    assembly="System.Collections",
):  # fmt: skip
    __slots__ = ()

    @constructor(*_signatures(f"{GENERIC}SortedList[TKey,TValue]", f"{GENERIC}IComparer[TKey]"))
    def new(kind: Any, *args: Any) -> Any:
        return new_dictionary(kind, args)


class SortedList(
    SortedListBase, name="System.Collections.SortedList", base=Object, assembly="System.Collections.NonGeneric",
    interfaces=("System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    __slots__ = ()

    @constructor("System.Collections.SortedList new()", "System.Collections.SortedList new(System.Collections.IDictionary d)",
                 "System.Collections.SortedList new(int initialCapacity)",
                 "System.Collections.SortedList new(System.Collections.IComparer comparer)")  # fmt: skip
    def new(*args: Any) -> Any:
        return new_dictionary(SortedList, args)

    def pair_kind(self) -> Any:
        return DictionaryEntry


class ConcurrentDictionary(
    DictionaryBase, name="System.Collections.Concurrent.ConcurrentDictionary`2", base=Object, parameters=KEY_VALUE,
    interfaces=INTERFACES, assembly="System.Collections.Concurrent",
):  # fmt: skip
    """Single operations are atomic: Python's dictionaries see to it."""

    __slots__ = ()

    @constructor(*_signatures("System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue]", f"{GENERIC}IEqualityComparer[TKey]"),
                 "System.Collections.Concurrent.ConcurrentDictionary[TKey,TValue] new(int concurrencyLevel, int capacity)")  # fmt: skip
    def new(kind: Any, *args: Any) -> Any:
        return new_dictionary(kind, args)

    @prop("bool IsEmpty")
    def is_empty(self) -> bool:
        return not self.values_by_fold

    def __iter__(self) -> Iterator[Any]:
        make = self.pair_kind()
        for key, value in self.pairs():
            yield make(key, value)

    def folded_keys(self) -> list[object]:
        return [folded for folded in list(self.keys_by_fold) if folded in self.values_by_fold]

    @method(
        "TValue GetOrAdd(TKey key, System.Func[TKey,TValue] valueFactory)", "TValue GetOrAdd(TKey key, TValue value)"
    )
    def get_or_add(self, key: Any, value: Any) -> Any:
        from .delegates import Delegate

        need_key(key)
        folded = self.fold(key)
        if folded in self.values_by_fold:
            return self.values_by_fold[folded]
        made = value(key) if isinstance(value, Delegate) else value
        self.keys_by_fold.setdefault(folded, key)
        return self.values_by_fold.setdefault(folded, made)

    @method(
        "TValue AddOrUpdate(TKey key, System.Func[TKey,TValue] addValueFactory, System.Func[TKey,TValue,TValue] updateValueFactory)",
        "TValue AddOrUpdate(TKey key, TValue addValue, System.Func[TKey,TValue,TValue] updateValueFactory)",
    )
    def add_or_update(self, key: Any, add: Any, update: Any) -> Any:
        from .delegates import Delegate

        folded = self.fold(key)
        while True:
            if folded not in self.values_by_fold:
                made = add(key) if isinstance(add, Delegate) else add
                self.keys_by_fold.setdefault(folded, key)
                if self.values_by_fold.setdefault(folded, made) is made:
                    return made
                continue
            old = self.values_by_fold[folded]
            new = update(key, old)
            if self.values_by_fold.get(folded) is old:
                self.values_by_fold[folded] = new
                return new

    @method("bool TryRemove(TKey key, [ref] TValue value)")
    def try_remove(self, key: Any, value: Any) -> bool:
        found, old = self.take(key)
        value.value = old if found else default_value(self.arguments()[1])
        return found

    @method("bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)")
    def try_update(self, key: Any, new: Any, expected: Any) -> bool:
        folded = self.fold(key)
        if folded not in self.values_by_fold or not equal(self.values_by_fold[folded], expected):
            return False
        self.values_by_fold[folded] = new
        return True

    @method(f"{GENERIC}KeyValuePair[TKey,TValue][] ToArray()")
    def to_array(self) -> list[Any]:
        return list(self)


def _share() -> None:
    for owner in (Dictionary, SortedDictionary, SortedListGeneric, SortedList, ConcurrentDictionary):
        add_members(owner.net_type, CommonMembers)
        if owner is not SortedList:
            owner.net_type.convert = read_dictionary  # type: ignore[assignment]  # make_generic binds the constructed type
    for owner in (SortedListGeneric, SortedList):
        add_members(owner.net_type, ListMembers)
    del ConcurrentDictionary.net_type.members["add"], ConcurrentDictionary.net_type.members["remove"]


_share()


class KeyValuePairFactory(NetType, name="System.Collections.Generic.KeyValuePair", base=Object):
    @static(f"{GENERIC}KeyValuePair[System.Object,System.Object] Create(System.Object key, System.Object value)")
    def create(key: Any, value: Any) -> Any:
        from pshjobs.values.type_table import type_of

        made: Any = make_generic(KeyValuePair.net_type, (type_of(key), type_of(value))).python
        return made(key, value)
