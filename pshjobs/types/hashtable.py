"""[hashtable] and [ordered], their pairs and their keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.errors import ArgumentException, ArgumentNullException, ArgumentOutOfRangeException
from pshjobs.values import hashtable as tables
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, constructor, method, prop, static

from .comparers import equal
from .enumerators import DictionaryEnumerator, Enumerator
from .guarded import modified
from .object import Object, ValueType

INTERFACES = (
    "System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable",
    "System.ICloneable", "System.Runtime.Serialization.ISerializable",
)  # fmt: skip


class DictionaryEntry(
    NetType, name="System.Collections.DictionaryEntry", python=tables.DictionaryEntry, base=ValueType, kind="struct"
):
    @prop("System.Object Key")
    def key(self: Any) -> Any:
        return self.key

    @prop("System.Object Value")
    def value(self: Any) -> Any:
        return self.value

    @prop("System.Object Name")
    def name(self: Any) -> Any:
        return self.key

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return f"[{to_net_string(self.key)}, {to_net_string(self.value)}]"

    @constructor("System.Collections.DictionaryEntry new(System.Object key, System.Object value)")
    def new(key: Any, value: Any) -> tables.DictionaryEntry:
        return tables.DictionaryEntry(key, value)


class Pairs:
    """The pairs of a table while it must not change."""

    __slots__ = ("table",)

    def __init__(self, table: tables.Hashtable) -> None:
        self.table = table

    def __iter__(self) -> Iterator[tables.DictionaryEntry]:
        values, size = self.table.values_by_fold, len(self.table)
        try:
            for folded, key in self.table.keys_by_fold.items():
                yield tables.DictionaryEntry(key, values[folded])
        except RuntimeError:
            raise modified() from None
        if len(values) != size:
            raise modified()


class TableView(NetType):
    """`Keys` or `Values`: follows the table."""

    __slots__ = ("table",)
    net_enumerable = True

    def __init__(self, table: tables.Hashtable) -> None:
        self.table = table

    @property
    def items(self) -> list[Any]:
        """What it holds now."""
        return self.table.keys()

    def __iter__(self) -> Iterator[Any]:
        keys = self.table.keys_by_fold
        size = len(keys)
        try:
            yield from (keys if self.has_keys() else self.table.values_by_fold).values()
        except RuntimeError:
            raise modified() from None
        if len(keys) != size:
            raise modified()

    def __len__(self) -> int:
        return len(self.table)

    def has_keys(self) -> bool:
        """True for the keys, false for the values."""
        return True


class KeyCollection(
    TableView, name="System.Collections.Hashtable+KeyCollection", base=Object,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    __slots__ = ()

    @prop("int Count")
    def count(self) -> int:
        return len(self.table)

    @prop("bool IsSynchronized")
    def is_synchronized(self) -> bool:
        return False

    @method("void CopyTo(array array, int arrayIndex)")
    def copy_to(self, target: list[Any], index: int) -> None:
        from .array import copy_items

        copy_items(self.items, 0, target, index, len(self.items))

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)

    @method("bool Contains(System.Object item)")
    def contains(self, value: Any) -> bool:
        return any(equal(item, value) for item in self.items)


class ValueCollection(KeyCollection, name="System.Collections.Hashtable+ValueCollection", base=KeyCollection):
    __slots__ = ()

    @property
    def items(self) -> list[Any]:
        return self.table.values()

    def has_keys(self) -> bool:
        return False


class OrderedKeys(
    KeyCollection, name="System.Collections.Specialized.OrderedDictionary+OrderedDictionaryKeyValueCollection",
    base=KeyCollection,
):  # fmt: skip
    __slots__ = ()
    net_list = True


class OrderedValues(
    ValueCollection, name="System.Collections.Specialized.OrderedDictionary+OrderedValues", base=OrderedKeys
):
    __slots__ = ()
    net_list = True
    net_type = OrderedKeys.net_type


OrderedKeys.net_type.name = "OrderedDictionaryKeyValueCollection"
KeyCollection.net_type.name = "KeyCollection"
ValueCollection.net_type.name = "ValueCollection"


def need_key(key: Any) -> None:
    """Refuse null as a key."""
    if key is None:
        raise ArgumentNullException("Value cannot be null. (Parameter 'key')")


def add_pair(table: tables.Hashtable, key: Any, value: Any) -> None:
    """Add a pair whose key must be new."""
    need_key(key)
    if key in table:
        known = table.keys_by_fold[table.fold(key)]
        raise ArgumentException(
            f"Item has already been added. Key in dictionary: '{to_net_string(known)}'  Key being added: '{to_net_string(key)}'"
        )
    table[key] = value


class CommonMembers:
    """What both tables have."""

    @prop("int Count")
    def count(self: Any) -> int:
        return len(self)

    @prop("bool IsFixedSize")
    def is_fixed_size(self: Any) -> bool:
        return False

    @prop("bool IsReadOnly")
    def is_read_only(self: Any) -> bool:
        return False

    @prop("bool IsSynchronized")
    def is_synchronized(self: Any) -> bool:
        return bool(self.is_synchronized)

    @prop("System.Object SyncRoot")
    def sync_root(self: Any) -> Any:
        return self

    @method("System.Object Item(System.Object key) {get;set;}")
    def item(self: Any, key: Any) -> Any:
        return self.get(key)

    @method("void Add(System.Object key, System.Object value)")
    def add(self: Any, key: Any, value: Any) -> None:
        add_pair(self, key, value)

    @method("void Remove(System.Object key)")
    def remove(self: Any, key: Any) -> None:
        need_key(key)
        self.remove(key)

    @method("void Clear()")
    def clear(self: Any) -> None:
        self.clear()

    @method("bool Contains(System.Object key)")
    def contains(self: Any, key: Any) -> bool:
        need_key(key)
        return key in self

    @method("System.Collections.IDictionaryEnumerator GetEnumerator()")
    def get_enumerator(self: Any) -> DictionaryEnumerator:
        return DictionaryEnumerator(Pairs(self))

    @method("void CopyTo(array array, int arrayIndex)")
    def copy_to(self: Any, target: list[Any], index: int) -> None:
        for at, entry in enumerate(self.entries(), index):
            target[at] = entry


class Hashtable(
    NetType, name="System.Collections.Hashtable", python=tables.Hashtable, base=Object, accelerators=("hashtable",),
    interfaces=INTERFACES,
):  # fmt: skip
    @prop("System.Collections.ICollection Keys")
    def keys(self: Any) -> KeyCollection:
        return KeyCollection(self)

    @prop("System.Collections.ICollection Values")
    def values(self: Any) -> ValueCollection:
        return ValueCollection(self)

    @method("bool ContainsKey(System.Object key)")
    def contains_key(self: Any, key: Any) -> bool:
        need_key(key)
        return key in self

    @method("bool ContainsValue(System.Object value)")
    def contains_value(self: Any, value: Any) -> bool:
        return any(equal(item, value) for item in self.values())

    @method("System.Object Clone()")
    def clone(self: Any) -> Any:
        made = tables.Hashtable(case_sensitive=self.case_sensitive)
        made.keys_by_fold, made.values_by_fold = dict(self.keys_by_fold), dict(self.values_by_fold)
        return made

    @static("hashtable Synchronized(hashtable table)")
    def synchronized(table: tables.Hashtable) -> tables.Hashtable:
        made = SyncTable(case_sensitive=table.case_sensitive)
        made.fold = table.fold
        made.keys_by_fold, made.values_by_fold = table.keys_by_fold, table.values_by_fold
        made.is_synchronized = True
        return made

    @constructor("hashtable new()", "hashtable new(System.Collections.IDictionary d)", "hashtable new(int capacity)",
                 "hashtable new(System.Collections.IEqualityComparer equalityComparer)",
                 "hashtable new(System.Collections.IDictionary d, System.Collections.IEqualityComparer equalityComparer)",
                 "hashtable new(int capacity, System.Collections.IEqualityComparer equalityComparer)")  # fmt: skip
    def new(*args: Any) -> tables.Hashtable:
        return new_table(tables.Hashtable, args)


class SyncTable(tables.Hashtable):
    __slots__ = ()


class SyncHashtableType(NetType, name="System.Collections.Hashtable+SyncHashtable", python=SyncTable, base=Hashtable):
    """What Synchronized gives; Python's dictionaries need no lock for single operations."""


SyncHashtableType.net_type.name = "SyncHashtable"


class OrderedDictionary(
    NetType, name="System.Collections.Specialized.OrderedDictionary", python=tables.OrderedDictionary, base=Object,
    accelerators=("ordered",), interfaces=("System.Collections.Specialized.IOrderedDictionary", *INTERFACES),
    assembly="System.Collections.Specialized",
):  # fmt: skip
    @prop("System.Collections.ICollection Keys")
    def keys(self: Any) -> OrderedKeys:
        return OrderedKeys(self)

    @prop("System.Collections.ICollection Values")
    def values(self: Any) -> OrderedValues:
        return OrderedValues(self)

    @method("void Insert(int index, System.Object key, System.Object value)")
    def insert(self: Any, index: int, key: Any, value: Any) -> None:
        need_key(key)
        if index < 0 or index > len(self):
            raise ArgumentOutOfRangeException(
                f"index ('{index}') must be less than or equal to '{len(self)}'. (Parameter 'index')\nActual value was {index}."
            )
        if key in self:
            add_pair(self, key, value)
        self.insert(index, key, value)

    @method("void RemoveAt(int index)")
    def remove_at(self: Any, index: int) -> None:
        if not 0 <= index < len(self):
            raise ArgumentOutOfRangeException(
                f"index ('{index}') must be less than '{len(self)}'. (Parameter 'index')\nActual value was {index}."
                if index >= 0
                else f"index ('{index}') must be a non-negative value. (Parameter 'index')\nActual value was {index}."
            )
        self.remove(self.key_at(index))

    @method("System.Collections.Specialized.OrderedDictionary AsReadOnly()")
    def as_read_only(self: Any) -> Any:
        return self.copy()

    @constructor("ordered new()", "ordered new(int capacity)", "ordered new(System.Collections.IEqualityComparer comparer)",
                 "ordered new(int capacity, System.Collections.IEqualityComparer comparer)")  # fmt: skip
    def new(*args: Any) -> tables.Hashtable:
        return new_table(tables.OrderedDictionary, args)


def new_table(kind: type[tables.Hashtable], args: tuple[Any, ...]) -> tables.Hashtable:
    """A table made by a constructor: keys with case, unless a comparer says else."""
    made = kind(case_sensitive=True)
    comparer = next((arg for arg in args if hasattr(arg, "fold") and hasattr(arg, "ignore_case")), None)
    if comparer is not None and comparer.ignore_case:
        made = kind(case_sensitive=False)
    source = next((arg for arg in args if isinstance(arg, tables.Hashtable)), None)
    for key, value in source.items() if source is not None else ():
        add_pair(made, key, value)
    return made


def _share() -> None:
    from pshjobs.values.type_info import add_members

    add_members(Hashtable.net_type, CommonMembers)
    add_members(OrderedDictionary.net_type, CommonMembers)


_share()


def read_table(value: Any) -> Any:
    """The cast of other dictionaries to a hashtable."""
    if isinstance(value, tables.Hashtable):
        return value if type(value) is tables.Hashtable else tables.Hashtable(value.items())
    if getattr(type(value), "net_dictionary", False):
        return tables.Hashtable(value.pairs())
    return NotImplemented


def read_ordered(value: Any) -> Any:
    """The cast of dictionaries to an ordered one."""
    if isinstance(value, tables.Hashtable):
        return value if type(value) is tables.OrderedDictionary else tables.OrderedDictionary(value.items())
    return NotImplemented


Hashtable.net_type.convert = read_table
OrderedDictionary.net_type.convert = read_ordered
