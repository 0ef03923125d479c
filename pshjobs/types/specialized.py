"""NameValueCollection, StringCollection, BitArray."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import fold_key
from pshjobs.values.overloads import typed_array
from pshjobs.values.python_errors import index_out_of_range
from pshjobs.values.type_info import NetType, constructor, method, prop
from pshjobs.values.type_table import require_type

from .enumerators import Enumerator
from .list import ListBase
from .object import Object


class NameValueCollection(
    NetType, name="System.Collections.Specialized.NameValueCollection", base=Object,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    """Several values for each key, keys without case."""

    __slots__ = ("names", "table")
    net_enumerable = True

    def __init__(self) -> None:
        self.names: dict[object, Any] = {}
        self.table: dict[object, list[str]] = {}

    def append(self, key: Any, value: Any) -> None:
        """Add a value."""
        folded = fold_key(key)
        self.names.setdefault(folded, key)
        self.table.setdefault(folded, []).append(value)

    def __iter__(self) -> Iterator[Any]:
        return iter(list(self.names.values()))

    def get_item(self, index: Any) -> Any:
        """The values joined by commas, null when there are none."""
        key = list(self.table)[index] if isinstance(index, int) else fold_key(index)
        found = self.table.get(key)
        return ",".join(found) if found is not None else None

    def set_item(self, key: Any, value: Any) -> None:
        """Replace all values."""
        self.names.setdefault(fold_key(key), key)
        self.table[fold_key(key)] = [str(value)]

    @constructor("System.Collections.Specialized.NameValueCollection new()")
    def new() -> NameValueCollection:
        return NameValueCollection()

    @prop("int Count")
    def count(self) -> int:
        return len(self.table)

    @prop("string[] AllKeys")
    def all_keys(self) -> Any:
        return typed_array("System.String", list(self.names.values()))

    @prop("System.Object Keys")
    def keys(self) -> Any:
        return typed_array("System.String", list(self.names.values()))

    @method("void Add(string name, string value)")
    def add(self, key: str, value: str) -> None:
        self.append(key, value)

    @method("void Set(string name, string value)")
    def set(self, key: str, value: str) -> None:
        self.set_item(key, value)

    @method("string Get(string name)", "string Get(int index)")
    def get(self, key: Any) -> Any:
        return self.get_item(key)

    @method("string GetKey(int index)")
    def get_key(self, index: int) -> Any:
        return list(self.names.values())[index]

    @method("string[] GetValues(string name)")
    def get_values(self, key: str) -> Any:
        found = self.table.get(fold_key(key))
        return None if found is None else typed_array("System.String", found)

    @method("void Remove(string name)")
    def remove(self, key: str) -> None:
        self.table.pop(fold_key(key), None)
        self.names.pop(fold_key(key), None)

    @method("void Clear()")
    def clear(self) -> None:
        self.table.clear()
        self.names.clear()

    @method("bool HasKeys()")
    def has_keys(self) -> bool:
        return bool(self.table)

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self) -> Enumerator:
        return Enumerator(self)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.net_type.full_name


class StringCollection(
    ListBase, name="System.Collections.Specialized.StringCollection", base=Object,
    interfaces=("System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    __slots__ = ()

    @constructor("System.Collections.Specialized.StringCollection new()")
    def new() -> StringCollection:
        return StringCollection()

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @method("int Add(string value)")
    def add(self, value: str) -> int:
        self.items.append(value)
        return len(self.items) - 1

    @method("void AddRange(string[] value)")
    def add_range(self, values: Any) -> None:
        self.items.extend(iterate(values) or [])

    @method("bool Contains(string value)")
    def contains(self, value: str) -> bool:
        return value in self.items

    @method("int IndexOf(string value)")
    def index_of(self, value: str) -> int:
        return self.items.index(value) if value in self.items else -1

    @method("void Insert(int index, string value)")
    def insert(self, index: int, value: str) -> None:
        if not 0 <= index <= len(self.items):
            raise index_out_of_range()
        self.items.insert(index, value)

    @method("void Remove(string value)")
    def remove(self, value: str) -> None:
        if value in self.items:
            self.items.remove(value)

    @method("void RemoveAt(int index)")
    def remove_at(self, index: int) -> None:
        self.check(index, len(self.items))
        del self.items[index]

    @method("void Clear()")
    def clear(self) -> None:
        self.items.clear()


class BitArray(
    ListBase, name="System.Collections.BitArray", base=Object,
    interfaces=("System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    __slots__ = ()

    @classmethod
    def element(cls) -> Any:
        return require_type("System.Boolean")

    @constructor("System.Collections.BitArray new(int length)", "System.Collections.BitArray new(int length, bool defaultValue)",
                 "System.Collections.BitArray new(bool[] values)", "System.Collections.BitArray new(byte[] bytes)",
                 "System.Collections.BitArray new(int[] values)")  # fmt: skip
    def new(source: Any, default: bool = False) -> BitArray:
        if isinstance(source, list):
            if all(isinstance(each, bool) for each in source):
                return BitArray(source)
            width = 8 if getattr(source, "element", None) is require_type("System.Byte") else 32
            return BitArray(bool(int(each) >> at & 1) for each in source for at in range(width))
        return BitArray([default] * source)

    @prop("int Count")
    def count(self) -> int:
        return len(self.items)

    @prop("int Length")
    def length(self) -> int:
        return len(self.items)

    @method("bool Get(int index)")
    def get(self, index: int) -> bool:
        self.check(index, len(self.items))
        return bool(self.items[index])

    @method("void Set(int index, bool value)")
    def set(self, index: int, value: bool) -> None:
        self.check(index, len(self.items))
        self.items[index] = value

    @method("void SetAll(bool value)")
    def set_all(self, value: bool) -> None:
        self.items[:] = [value] * len(self.items)

    @method("System.Collections.BitArray And(System.Collections.BitArray value)")
    def and_(self, other: BitArray) -> BitArray:
        self.items[:] = [a and b for a, b in zip(self.items, other.items, strict=True)]
        return self

    @method("System.Collections.BitArray Or(System.Collections.BitArray value)")
    def or_(self, other: BitArray) -> BitArray:
        self.items[:] = [a or b for a, b in zip(self.items, other.items, strict=True)]
        return self

    @method("System.Collections.BitArray Xor(System.Collections.BitArray value)")
    def xor(self, other: BitArray) -> BitArray:
        self.items[:] = [a != b for a, b in zip(self.items, other.items, strict=True)]
        return self

    @method("System.Collections.BitArray Not()")
    def not_(self) -> BitArray:
        self.items[:] = [not each for each in self.items]
        return self
