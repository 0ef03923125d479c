"""BitConverter."""

from __future__ import annotations

import struct
from typing import Any

from pshjobs.errors import ArgumentException
from pshjobs.values import numbers as n
from pshjobs.values.type_info import NetType, static, static_prop

from .convert import byte_array
from .object import Object

CODES: dict[type, str] = {
    bool: "?", n.Byte: "B", n.SByte: "b", n.Int16: "h", n.UInt16: "H", int: "i", n.UInt32: "I", n.Int64: "q", n.UInt64: "Q",
    n.Single: "f", float: "d",
}  # fmt: skip


def to_bytes(value: Any) -> bytes:
    """A number in little-endian bytes."""
    if isinstance(value, n.Char):
        return struct.pack("<H", ord(value))
    return struct.pack("<" + CODES[type(value)], value)


def _reader(name: str, shown: str, kind: type) -> Any:
    code = CODES[kind]

    def read(data: list[int], start: int = 0) -> Any:
        raw = bytes(data)[start : start + struct.calcsize("<" + code)]
        if len(raw) < struct.calcsize("<" + code):
            raise ArgumentException(
                "Destination array is not long enough to copy all the items in the collection. Check array index and length."
            )
        return kind(struct.unpack("<" + code, raw)[0])

    return static(f"{shown} {name}(byte[] value, int startIndex)")(read)


class BitConverter(NetType, name="System.BitConverter", base=Object):
    to_boolean = _reader("ToBoolean", "bool", bool)
    to_int16 = _reader("ToInt16", "short", n.Int16)
    to_uint16 = _reader("ToUInt16", "ushort", n.UInt16)
    to_int32 = _reader("ToInt32", "int", int)
    to_uint32 = _reader("ToUInt32", "uint", n.UInt32)
    to_int64 = _reader("ToInt64", "long", n.Int64)
    to_uint64 = _reader("ToUInt64", "ulong", n.UInt64)
    to_single = _reader("ToSingle", "float", n.Single)
    to_double = _reader("ToDouble", "double", float)

    @static(*(f"byte[] GetBytes({kind} value)" for kind in
              ("bool", "char", "double", "float", "int", "long", "short", "uint", "ulong", "ushort")))  # fmt: skip
    def get_bytes(value: Any) -> Any:
        return byte_array(to_bytes(value))

    @static("string ToString(byte[] value)", "string ToString(byte[] value, int startIndex)",
            "string ToString(byte[] value, int startIndex, int length)")  # fmt: skip
    def to_string(data: list[int], start: int = 0, length: int | None = None) -> str:
        raw = bytes(data)[start:] if length is None else bytes(data)[start : start + length]
        return raw.hex("-").upper() if raw else ""

    @static("long DoubleToInt64Bits(double value)")
    def double_to_int64_bits(value: float) -> n.Int64:
        return n.Int64(struct.unpack("<q", struct.pack("<d", value))[0])

    @static("double Int64BitsToDouble(long value)")
    def int64_bits_to_double(value: int) -> float:
        return float(struct.unpack("<d", struct.pack("<q", int(value)))[0])

    @static_prop("bool IsLittleEndian")
    def is_little_endian() -> bool:
        return True
