"""Interfaces: names for `-is`, for parameters, and for `GetInterfaces()`."""

from __future__ import annotations

from pshjobs.values.type_info import TypeInfo


def _interface(name: str, parameters: tuple[str, ...] = (), bases: tuple[str, ...] = ()) -> TypeInfo:
    info = TypeInfo(name, kind="interface", interfaces=bases)
    info.parameters = parameters
    return info


ENUMERABLE = _interface("System.Collections.IEnumerable")
ENUMERATOR = _interface("System.Collections.IEnumerator")
COLLECTION = _interface("System.Collections.ICollection", bases=("System.Collections.IEnumerable",))
LIST = _interface(
    "System.Collections.IList", bases=("System.Collections.ICollection", "System.Collections.IEnumerable")
)
DICTIONARY = _interface(
    "System.Collections.IDictionary", bases=("System.Collections.ICollection", "System.Collections.IEnumerable")
)
ORDERED = _interface("System.Collections.Specialized.IOrderedDictionary", bases=("System.Collections.IDictionary",))
COMPARER = _interface("System.Collections.IComparer")
EQUALITY_COMPARER = _interface("System.Collections.IEqualityComparer")
STRUCTURAL_COMPARABLE = _interface("System.Collections.IStructuralComparable")
STRUCTURAL_EQUATABLE = _interface("System.Collections.IStructuralEquatable")
DISPOSABLE = _interface("System.IDisposable")
CLONEABLE = _interface("System.ICloneable")
COMPARABLE = _interface("System.IComparable")
CONVERTIBLE = _interface("System.IConvertible")
FORMATTABLE = _interface("System.IFormattable")
FORMAT_PROVIDER = _interface("System.IFormatProvider")
ASYNC_RESULT = _interface("System.IAsyncResult")
SERIALIZABLE = _interface("System.Runtime.Serialization.ISerializable")
NOTIFY = _interface("System.ComponentModel.INotifyPropertyChanged")
ENUMERABLE_T = _interface("System.Collections.Generic.IEnumerable`1", ("T",), ("System.Collections.IEnumerable",))
ENUMERATOR_T = _interface("System.Collections.Generic.IEnumerator`1", ("T",), ("System.Collections.IEnumerator",))
COLLECTION_T = _interface(
    "System.Collections.Generic.ICollection`1", ("T",), ("System.Collections.Generic.IEnumerable`1[T]",)
)
LIST_T = _interface("System.Collections.Generic.IList`1", ("T",), ("System.Collections.Generic.ICollection`1[T]",))
READ_ONLY_COLLECTION_T = _interface("System.Collections.Generic.IReadOnlyCollection`1", ("T",))
READ_ONLY_LIST_T = _interface("System.Collections.Generic.IReadOnlyList`1", ("T",))
SET_T = _interface("System.Collections.Generic.ISet`1", ("T",), ("System.Collections.Generic.ICollection`1[T]",))
DICTIONARY_T = _interface("System.Collections.Generic.IDictionary`2", ("TKey", "TValue"))
READ_ONLY_DICTIONARY_T = _interface("System.Collections.Generic.IReadOnlyDictionary`2", ("TKey", "TValue"))
COMPARER_T = _interface("System.Collections.Generic.IComparer`1", ("T",))
EQUALITY_COMPARER_T = _interface("System.Collections.Generic.IEqualityComparer`1", ("T",))
COMPARABLE_T = _interface("System.IComparable`1", ("T",))
EQUATABLE_T = _interface("System.IEquatable`1", ("T",))
