"""System.Object and System.ValueType: what every value can do."""

from __future__ import annotations

from typing import Any

from pshjobs.values.arrays import TypedArray
from pshjobs.values.hashtable import fold_key
from pshjobs.values.numbers import INT32_MAX, INT32_MIN, Char
from pshjobs.values.objects import PSCustomObject, PSObject
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, TypeInfo, constructor, method, static
from pshjobs.values.type_table import type_of

REFERENCES = (list, PSCustomObject, PSObject, TypedArray)


class Instance(NetType):
    """A bare `[object]::new()`."""

    __slots__ = ()


class Object(NetType, name="System.Object", python=Instance, accelerators=("object",)):
    @method("bool Equals(System.Object obj)")
    def equals(self: Any, other: Any) -> bool:
        return net_equals(self, other)

    @method("int GetHashCode()")
    def get_hash_code(self: Any) -> int:
        return hash_code(self)

    @method("type GetType()")
    def get_type(self: Any) -> TypeInfo:
        return type_of(self)

    @method("string ToString()")
    def to_string(self: Any) -> str:
        return to_net_string(self)

    @static("bool Equals(System.Object objA, System.Object objB)")
    def equals_static(left: Any, right: Any) -> bool:
        return net_equals(left, right)

    @static("bool ReferenceEquals(System.Object objA, System.Object objB)")
    def reference_equals(left: Any, right: Any) -> bool:
        return left is right and (left is None or not isinstance(left, (int, float)))

    @constructor("System.Object new()")
    def new() -> Instance:
        return Instance()


class ValueType(NetType, name="System.ValueType", base=Object):
    """Base of all structs."""


def net_equals(left: Any, right: Any) -> bool:
    """Object.Equals: the same object, or equal values of the same type."""
    if left is right:
        return not isinstance(left, PSCustomObject)
    if isinstance(left, REFERENCES) or type(left) is not type(right):
        return False
    return bool(left == right)


def hash_code(value: Any) -> int:
    """A hash code in the range of Int32; an integer is its own, as in .NET."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int) and INT32_MIN <= value <= INT32_MAX:
        return int(value)
    if isinstance(value, Char):
        return ord(value) | ord(value) << 16
    number = hash(fold_key(value)) if not isinstance(value, str) else hash(value)
    return ((number ^ (number >> 32)) & 0xFFFFFFFF) - (1 << 31)
