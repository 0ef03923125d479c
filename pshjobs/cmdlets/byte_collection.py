"""What Format-Hex gives: sixteen bytes of something."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from typing import Any, Final

from pshjobs.runtime.encodings import UTF8, TextEncoding
from pshjobs.types.object import Object
from pshjobs.values.arrays import TypedArray
from pshjobs.values.enumeration import iterate
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Byte, Char, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from pshjobs.values.objects import unwrap
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type, type_of

WIDTH: Final = 16
_FORMATS: Final = {
    int: "<i",
    bool: "<i",
    float: "<d",
    Byte: "<B",
    SByte: "<b",
    Int16: "<h",
    UInt16: "<H",
    UInt32: "<I",
    Int64: "<q",
    UInt64: "<Q",
    Single: "<f",
}


class ByteCollection(
    NetType,
    name="Microsoft.PowerShell.Commands.ByteCollection",
    base=Object,
    assembly="Microsoft.PowerShell.Commands.Utility",
):
    """Up to sixteen bytes, where they stand and what they came from."""

    __slots__ = ("_bytes", "_label", "_offset", "_path")

    def __init__(self, data: bytes, offset: int, label: str, path: str | None = None) -> None:
        self._bytes = data
        self._offset = offset
        self._label = label
        self._path = path

    @prop("ulong Offset64")
    def offset64(self) -> Any:
        return UInt64(self._offset)

    @prop("uint Offset")
    def offset(self) -> Any:
        return UInt32(self._offset)

    @prop("byte[] Bytes")
    def bytes_(self) -> Any:
        return TypedArray(require_type("System.Byte"), [Byte(each) for each in self._bytes])

    @prop("string Path")
    def path(self) -> Any:
        return self._path

    @prop("string HexOffset")
    def hex_offset(self) -> str:
        return f"{self._offset:016X}"

    @prop("string HexBytes")
    def hex_bytes(self) -> str:
        return self._bytes.hex(" ").upper()

    @prop("string Ascii")
    def ascii(self) -> str:
        """The bytes as characters; control characters are shown as U+FFFD, zero as a blank."""
        return "".join(" " if not code else "\ufffd" if _is_control(code) else chr(code) for code in self._bytes)

    @prop("string Label")
    def label(self) -> str:
        return self._label

    @method("string ToString()")
    def to_string(self) -> str:
        return f"{self.hex_offset}   {self.hex_bytes:<47}  {self.ascii}"


def _is_control(code: int) -> bool:
    return code < 0x20 or 0x7F <= code < 0xA0


def rows(data: bytes, label: str, offset: int = 0, path: str | None = None) -> Iterator[ByteCollection]:
    """The bytes in rows of sixteen."""
    for at in range(0, len(data), WIDTH):
        yield ByteCollection(data[at : at + WIDTH], offset + at, label, path)


def label_of(value: Any) -> str:
    """How the rows of a value are headed; the number tells inputs apart."""
    info = type_of(value)
    return f"{info.name} ({info.full_name}) <{random.getrandbits(32):08X}>"


def value_bytes(value: Any, encoding: object) -> bytes | None:
    """The bytes of a string, number, Boolean, enumeration value or array of them; None for anything else."""
    bare = unwrap(value)
    if isinstance(bare, str):
        chosen = encoding if isinstance(encoding, TextEncoding) else UTF8
        return bytes([ord(bare)]) if isinstance(bare, Char) and ord(bare) < 256 else chosen.encode(str(bare))
    if isinstance(bare, EnumValue):
        return struct.pack("<i", bare.value)
    known = _FORMATS.get(type(bare))
    if known is not None:
        return struct.pack(known, bare)
    items = iterate(bare)
    if items is None:
        return None
    parts = [value_bytes(item, encoding) for item in items]
    return None if None in parts else b"".join(part for part in parts if part is not None)
