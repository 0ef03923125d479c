"""`$PSBoundParameters`."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentException
from pshjobs.runtime.bound_parameters import BoundParameters
from pshjobs.types.comparers import equal
from pshjobs.types.enumerators import DictionaryEnumerator
from pshjobs.types.hashtable import KeyCollection, ValueCollection
from pshjobs.types.object import Object
from pshjobs.values.type_info import NetType, method, prop


class PSBoundParametersDictionary(
    NetType, name="System.Management.Automation.PSBoundParametersDictionary", python=BoundParameters, base=Object,
    interfaces=("System.Collections.IDictionary", "System.Collections.ICollection", "System.Collections.IEnumerable"),
):  # fmt: skip
    @prop("int Count")
    def count(self: BoundParameters) -> int:
        return len(self)

    @prop("System.Collections.Generic.ICollection[string] Keys")
    def keys(self: BoundParameters) -> Any:
        return KeyCollection(self)

    @prop("System.Collections.Generic.ICollection[System.Object] Values")
    def values(self: BoundParameters) -> Any:
        return ValueCollection(self)

    @method("void Add(string key, System.Object value)")
    def add(self: BoundParameters, key: str, value: Any) -> None:
        if key in self:
            raise ArgumentException(f"An item with the same key has already been added. Key: {key}")
        self[key] = value

    @method("bool Remove(string key)")
    def remove(self: BoundParameters, key: str) -> bool:
        return self.remove(key)

    @method("bool ContainsKey(string key)")
    def contains_key(self: BoundParameters, key: str) -> bool:
        return key in self

    @method("bool Contains(System.Object key)")
    def contains(self: BoundParameters, key: Any) -> bool:
        return key in self

    @method("bool ContainsValue(System.Object value)")
    def contains_value(self: BoundParameters, value: Any) -> bool:
        return any(equal(item, value) for item in self.values())

    @method("bool TryGetValue(string key, [ref] System.Object value)")
    def try_get_value(self: BoundParameters, key: str, value: Any) -> bool:
        value.value = self.get(key)
        return key in self

    @method("void Clear()")
    def clear(self: BoundParameters) -> None:
        self.clear()

    @method("System.Collections.IDictionaryEnumerator GetEnumerator()")
    def get_enumerator(self: BoundParameters) -> DictionaryEnumerator:
        return DictionaryEnumerator(self.entries())
