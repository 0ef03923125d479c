"""StringBuilder."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentOutOfRangeException
from pshjobs.values.indexing import bare, to_position
from pshjobs.values.numbers import Char
from pshjobs.values.python_errors import index_out_of_range
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, constructor, method, prop

from .object import Object

BUILDER = "System.Text.StringBuilder"
VALUES = (
    "bool",
    "byte",
    "decimal",
    "double",
    "short",
    "int",
    "long",
    "System.Object",
    "sbyte",
    "float",
    "ushort",
    "uint",
    "ulong",
)


class StringBuilder(NetType, name="System.Text.StringBuilder", base=Object):
    """Pieces that are joined when the text is wanted."""

    __slots__ = ("capacity_", "parts", "size")

    def __init__(self, text: str = "", capacity: int = 16) -> None:
        self.parts = [text] if text else []
        self.size = len(text)
        self.capacity_ = max(capacity, len(text), 16)

    def text(self) -> str:
        """The whole text."""
        if len(self.parts) > 1:
            self.parts = ["".join(self.parts)]
        return self.parts[0] if self.parts else ""

    def put(self, text: str) -> StringBuilder:
        """Replace the whole text."""
        self.parts = [text] if text else []
        self.size = len(text)
        return self

    def push(self, text: str) -> StringBuilder:
        """Add at the end."""
        self.parts.append(text)
        self.size += len(text)
        return self

    def get_item(self, index: Any) -> Any:
        """`$builder[0]`."""
        at = to_position(index)
        return Char(self.text()[at]) if at is not None and 0 <= at < self.size else None

    def set_item(self, index: Any, value: Any) -> None:
        """`$builder[0] = 'x'`."""
        at = to_position(index)
        if at is None or not 0 <= at < self.size:
            raise bare(index_out_of_range())
        text = self.text()
        self.put(text[:at] + str(value) + text[at + 1 :])

    @constructor(f"{BUILDER} new()", f"{BUILDER} new(int capacity)", f"{BUILDER} new(string value)",
                 f"{BUILDER} new(string value, int capacity)", f"{BUILDER} new(int capacity, int maxCapacity)")  # fmt: skip
    def new(first: Any = "", capacity: int = 16) -> StringBuilder:
        return StringBuilder("", first) if isinstance(first, int) else StringBuilder(first, capacity)

    @method(f"{BUILDER} Append(string value)", f"{BUILDER} Append(char[] value)", f"{BUILDER} Append(char value)",
            f"{BUILDER} Append(System.Text.StringBuilder value)", *(f"{BUILDER} Append({kind} value)" for kind in VALUES),
            f"{BUILDER} Append(char value, int repeatCount)", f"{BUILDER} Append(string value, int startIndex, int count)")  # fmt: skip
    def append(self, value: Any, *args: int) -> StringBuilder:
        if type(value) is str and not args:
            self.parts.append(value)
            self.size += len(value)
            return self
        if isinstance(value, str) and args:
            return self.push(str(value) * args[0] if len(args) == 1 else value[args[0] : args[0] + args[1]])
        return self.push(as_text(value))

    @method(f"{BUILDER} AppendLine()", f"{BUILDER} AppendLine(string value)")
    def append_line(self, value: str = "") -> StringBuilder:
        return self.push(value + "\n")

    @method(f"{BUILDER} AppendFormat(string format, System.Object arg0)",
            f"{BUILDER} AppendFormat(string format, System.Object arg0, System.Object arg1)",
            f"{BUILDER} AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)",
            f"{BUILDER} AppendFormat(string format, Params System.Object[] args)",
            f"{BUILDER} AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)")  # fmt: skip
    def append_format(self, first: Any, *args: Any) -> StringBuilder:
        from .string import format_composite

        return self.push(format_composite(first, args))

    @method(f"{BUILDER} AppendJoin(string separator, Params System.Object[] values)",
            f"{BUILDER} AppendJoin(string separator, Params string[] values)")  # fmt: skip
    def append_join(self, separator: str, values: list[Any]) -> StringBuilder:
        return self.push(separator.join(to_net_string(value) for value in values))

    @method(f"{BUILDER} Insert(int index, string value)", f"{BUILDER} Insert(int index, char value)",
            *(f"{BUILDER} Insert(int index, {kind} value)" for kind in VALUES),
            f"{BUILDER} Insert(int index, string value, int count)")  # fmt: skip
    def insert(self, index: int, value: Any, count: int = 1) -> StringBuilder:
        if not 0 <= index <= self.size:
            raise index_out_of_range()
        text = self.text()
        return self.put(text[:index] + as_text(value) * count + text[index:])

    @method(f"{BUILDER} Remove(int startIndex, int length)")
    def remove(self, start: int, length: int) -> StringBuilder:
        if start < 0 or length < 0 or start + length > self.size:
            raise index_out_of_range()
        text = self.text()
        return self.put(text[:start] + text[start + length :])

    @method(f"{BUILDER} Replace(string oldValue, string newValue)", f"{BUILDER} Replace(char oldChar, char newChar)",
            f"{BUILDER} Replace(string oldValue, string newValue, int startIndex, int count)")  # fmt: skip
    def replace(self, old: str, new: str, start: int = 0, count: int | None = None) -> StringBuilder:
        text = self.text()
        end = len(text) if count is None else start + count
        return self.put(text[:start] + text[start:end].replace(old, new) + text[end:])

    @method(f"{BUILDER} Clear()")
    def clear(self) -> StringBuilder:
        return self.put("")

    @method("char Chars(int index) {get;set;}")
    def chars(self, index: int) -> Char:
        if not 0 <= index < self.size:
            raise index_out_of_range()
        return Char(self.text()[index])

    @method("string ToString()", "string ToString(int startIndex, int length)")
    def to_string(self, start: int = 0, length: int | None = None) -> str:
        text = self.text()
        return text if length is None else text[start : start + length]

    @method("bool Equals(System.Text.StringBuilder sb)")
    def equals(self, other: Any) -> bool:
        return isinstance(other, StringBuilder) and self.text() == other.text()

    @method("int EnsureCapacity(int capacity)")
    def ensure_capacity(self, capacity: int) -> int:
        self.capacity_ = max(self.capacity_, capacity)
        return self.capacity_

    @prop("int Capacity")
    def capacity(self) -> int:
        while self.capacity_ < self.size:
            self.capacity_ = max(self.capacity_ * 2, 16)
        return self.capacity_

    @capacity.writes
    def set_capacity(self, value: int) -> None:
        if value < self.size:
            raise ArgumentOutOfRangeException("capacity was less than the current size. (Parameter 'value')")
        self.capacity_ = value

    @prop("int MaxCapacity")
    def max_capacity(self) -> int:
        return 2**31 - 1

    @prop("int Length")
    def length(self) -> int:
        return self.size

    @length.writes
    def set_length(self, value: int) -> None:
        if value < 0:
            raise ArgumentOutOfRangeException("value ('{value}') must be a non-negative value. (Parameter 'value')")
        self.put(self.text()[:value].ljust(value, "\0"))


def as_text(value: Any) -> str:
    """What Append and Insert write of a value."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, StringBuilder):
        return value.text()
    if isinstance(value, list) and value and isinstance(value[0], Char):
        return "".join(value)
    return to_net_string(value)
