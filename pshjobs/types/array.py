"""[array]: members of all arrays, and Array's static methods."""

from __future__ import annotations

from functools import cmp_to_key
from typing import Any

from pshjobs.errors import ArgumentNullException, IndexOutOfRangeException, NotSupportedException
from pshjobs.values.arrays import MultiArray, TypedArray
from pshjobs.values.convert import convert
from pshjobs.values.numbers import Int64
from pshjobs.values.static_members import default_value
from pshjobs.values.type_info import NetType, TypeInfo, method, prop, static
from pshjobs.values.type_table import array_of, require_type, type_of

from .comparers import comparison_of, equal, sort_items
from .object import Object


def items_of(array: Any) -> list[Any]:
    """The elements, row by row."""
    return array.items if isinstance(array, MultiArray) else array


def element_of(array: Any) -> TypeInfo:
    """The element type."""
    return type_of(array).element or require_type("System.Object")


def new_array(element: TypeInfo, items: list[Any]) -> list[Any]:
    """An array with this element type."""
    return items if element.full_name == "System.Object" else TypedArray(element, items)


def fixed_size(*args: Any) -> Any:
    """What Add, Remove, Insert do to an array."""
    raise NotSupportedException("Collection was of a fixed size.")


class Array(
    NetType, name="System.Array", python=MultiArray, base=Object, accelerators=("array",),
    interfaces=("System.ICloneable", "System.Collections.IList", "System.Collections.ICollection",
                "System.Collections.IEnumerable", "System.Collections.IStructuralComparable",
                "System.Collections.IStructuralEquatable"),
):  # fmt: skip
    add = method("int Add(System.Object value)")(fixed_size)
    insert = method("void Insert(int index, System.Object value)")(fixed_size)
    remove = method("void Remove(System.Object value)")(fixed_size)
    remove_at = method("void RemoveAt(int index)")(fixed_size)

    @prop("int Length")
    def length(self: Any) -> int:
        return len(items_of(self))

    @prop("long LongLength")
    def long_length(self: Any) -> Int64:
        return Int64(len(items_of(self)))

    @prop("int Rank")
    def rank(self: Any) -> int:
        return len(self.lengths) if isinstance(self, MultiArray) else 1

    @prop("System.Object SyncRoot")
    def sync_root(self: Any) -> Any:
        return self

    @prop("bool IsReadOnly")
    def is_read_only(self: Any) -> bool:
        return False

    @prop("bool IsFixedSize")
    def is_fixed_size(self: Any) -> bool:
        return True

    @prop("bool IsSynchronized")
    def is_synchronized(self: Any) -> bool:
        return False

    @prop("int Count")
    def count(self: Any) -> int:
        return len(items_of(self))

    @method("int GetLength(int dimension)")
    def get_length(self: Any, dimension: int) -> int:
        lengths = self.lengths if isinstance(self, MultiArray) else (len(self),)
        if not 0 <= dimension < len(lengths):
            raise IndexOutOfRangeException("Index was outside the bounds of the array.")
        return int(lengths[dimension])

    @method("int GetLowerBound(int dimension)")
    def get_lower_bound(self: Any, dimension: int) -> int:
        return 0

    @method("int GetUpperBound(int dimension)")
    def get_upper_bound(self: Any, dimension: int) -> int:
        return int(self.lengths[dimension] if isinstance(self, MultiArray) else len(self)) - 1

    @method("System.Object GetValue(Params int[] indices)")
    def get_value(self: Any, indices: list[int]) -> Any:
        try:
            if isinstance(self, MultiArray):
                return self.items[self.offset(tuple(indices))]
            if indices[0] < 0:
                raise IndexError
            return self[indices[0]]
        except IndexError:
            raise IndexOutOfRangeException("Index was outside the bounds of the array.") from None

    @method("void SetValue(System.Object value, Params int[] indices)")
    def set_value(self: Any, value: Any, indices: list[int]) -> None:
        made = convert(value, element_of(self))
        try:
            at = self.offset(tuple(indices)) if isinstance(self, MultiArray) else indices[0]
            if at < 0:
                raise IndexError
            items_of(self)[at] = made
        except IndexError:
            raise IndexOutOfRangeException("Index was outside the bounds of the array.") from None

    @method("System.Collections.IEnumerator GetEnumerator()")
    def get_enumerator(self: Any) -> Any:
        from .enumerators import ArrayEnumerator

        return ArrayEnumerator(items_of(self))

    @method("System.Object Clone()")
    def clone(self: Any) -> Any:
        if isinstance(self, MultiArray):
            return MultiArray(self.element, self.lengths, list(self.items))
        return new_array(element_of(self), list(self))

    @method("void CopyTo(array array, int index)")
    def copy_to(self: Any, target: list[Any], index: int) -> None:
        copy_items(items_of(self), 0, target, index, len(items_of(self)))

    @method("bool Contains(System.Object value)")
    def contains(self: Any, value: Any) -> bool:
        return any(equal(item, value) for item in items_of(self))

    @method("int IndexOf(System.Object value)")
    def index_of_item(self: Any, value: Any) -> int:
        return next((at for at, item in enumerate(items_of(self)) if equal(item, value)), -1)

    @method("void Clear()")
    def clear_all(self: Any) -> None:
        self[:] = [default_value(element_of(self))] * len(self)

    @method("void Initialize()")
    def initialize(self: Any) -> None:
        """Nothing: elements of value types are there already."""

    # Static -----------------------------------------------------------------------------------------

    @static("void Sort(array array)", "void Sort(array array, System.Collections.IComparer comparer)",
            "void Sort(array array, System.Comparison[System.Object] comparison)")  # fmt: skip
    def sort(array: list[Any], comparer: Any = None) -> None:
        array[:] = sort_items(array, comparer)

    @static(
        "void Sort(array keys, array items)",
        "void Sort(array keys, array items, System.Collections.IComparer comparer)",
    )
    def sort_pairs(keys: list[Any], items: list[Any], comparer: Any = None) -> None:
        order = comparison_of(comparer)

        def by_key(left: Any, right: Any) -> int:
            return order(left[0], right[0])

        pairs = sorted(zip(keys, items, strict=False), key=cmp_to_key(by_key))
        keys[:], items[: len(pairs)] = [key for key, _ in pairs], [item for _, item in pairs]

    @static("void Sort(array array, int index, int length)")
    def sort_part(array: list[Any], index: int, length: int) -> None:
        array[index : index + length] = sort_items(array[index : index + length])

    @static("void Reverse(array array)", "void Reverse(array array, int index, int length)")
    def reverse(array: list[Any], index: int = 0, length: int | None = None) -> None:
        end = len(array) if length is None else index + length
        array[index:end] = array[index:end][::-1]

    @static("int IndexOf(array array, System.Object value)", "int IndexOf(array array, System.Object value, int startIndex)",
            "int IndexOf(array array, System.Object value, int startIndex, int count)")  # fmt: skip
    def index_of(array: list[Any], value: Any, start: int = 0, count: int | None = None) -> int:
        require(array)
        end = len(array) if count is None else start + count
        return next((at for at in range(start, end) if equal(array[at], value)), -1)

    @static("int LastIndexOf(array array, System.Object value)")
    def last_index_of(array: list[Any], value: Any) -> int:
        return next((at for at in range(len(array) - 1, -1, -1) if equal(array[at], value)), -1)

    @static("int BinarySearch(array array, System.Object value)")
    def binary_search(array: list[Any], value: Any) -> int:
        return search_sorted(array, value)

    @static("void Copy(array sourceArray, array destinationArray, int length)",
            "void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)")  # fmt: skip
    def copy(source: list[Any], *args: Any) -> None:
        if len(args) == 2:
            copy_items(source, 0, args[0], 0, args[1])
        else:
            copy_items(source, args[0], args[1], args[2], args[3])

    @static("void Clear(array array)", "void Clear(array array, int index, int length)")
    def clear(array: list[Any], index: int = 0, length: int | None = None) -> None:
        count = len(array) if length is None else length
        array[index : index + count] = [default_value(element_of(array))] * count

    @static(
        "void Fill(array array, System.Object value)",
        "void Fill(array array, System.Object value, int startIndex, int count)",
    )
    def fill(array: list[Any], value: Any, start: int = 0, count: int | None = None) -> None:
        end = len(array) if count is None else start + count
        array[start:end] = [value] * (end - start)

    @static("void Resize([ref] array array, int newSize)")
    def resize(array: Any, size: int) -> None:
        old = array.value or []
        element = element_of(old) if array.value is not None else require_type("System.Object")
        kept = list(old[:size])
        array.value = new_array(element, kept + [default_value(element) for _ in range(size - len(kept))])

    @static(
        "array CreateInstance(type elementType, int length)",
        "array CreateInstance(type elementType, Params int[] lengths)",
    )
    def create_instance(element: TypeInfo, lengths: Any) -> Any:
        from pshjobs.values.static_members import construct

        sizes = list(lengths) if isinstance(lengths, list) else [lengths]
        return construct(array_of(element, len(sizes)), sizes)

    @static("System.Object[] Empty()")
    def empty() -> list[Any]:
        return []

    @static("System.Object[] FindAll(array array, System.Predicate[System.Object] match)")
    def find_all(array: list[Any], match: Any) -> list[Any]:
        return new_array(element_of(array), [item for item in array if match(item)])

    @static("System.Object Find(array array, System.Predicate[System.Object] match)")
    def find(array: list[Any], match: Any) -> Any:
        return next((item for item in array if match(item)), default_value(element_of(array)))

    @static("int FindIndex(array array, System.Predicate[System.Object] match)")
    def find_index(array: list[Any], match: Any) -> int:
        return next((at for at, item in enumerate(array) if match(item)), -1)

    @static("bool Exists(array array, System.Predicate[System.Object] match)")
    def exists(array: list[Any], match: Any) -> bool:
        return any(match(item) for item in array)

    @static("bool TrueForAll(array array, System.Predicate[System.Object] match)")
    def true_for_all(array: list[Any], match: Any) -> bool:
        return all(match(item) for item in array)

    @static("void ForEach(array array, System.Action[System.Object] action)")
    def for_each(array: list[Any], action: Any) -> None:
        for item in list(array):
            action(item)

    @static("System.Object[] ConvertAll(array array, System.Converter[System.Object,System.Object] converter)")
    def convert_all(array: list[Any], converter: Any) -> list[Any]:
        return [converter(item) for item in array]

    @static("System.Object AsReadOnly(array array)")
    def as_read_only(array: list[Any]) -> Any:
        from .collection import read_only_of

        return read_only_of(array, element_of(array))


def require(array: Any) -> None:
    """Refuse null."""
    if array is None:
        raise ArgumentNullException("Value cannot be null. (Parameter 'array')")


def copy_items(source: list[Any], start: int, target: list[Any], to: int, count: int) -> None:
    """Array.Copy: convert each element to the target's type."""
    from pshjobs.errors import ArgumentException

    if count < 0 or start + count > len(source):
        raise ArgumentException(
            "Source array was not long enough. Check the source index, length, and the array's lower bounds. (Parameter 'sourceArray')"
        )
    if to + count > len(target):
        raise ArgumentException(
            "Destination array was not long enough. Check the destination index, length, and the array's lower bounds. (Parameter 'destinationArray')"
        )
    target[to : to + count] = [convert(item, element_of(target)) for item in source[start : start + count]]


def search_sorted(items: list[Any], value: Any, comparer: Any = None) -> int:
    """BinarySearch: the place, or the complement of where it would stand."""
    order = comparison_of(comparer)
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        found = order(items[middle], value)
        if found == 0:
            return middle
        if found < 0:
            low = middle + 1
        else:
            high = middle - 1
    return ~low
