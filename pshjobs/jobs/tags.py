"""The marks of encoded values. A value is msgpack's own int, float, str, bool or nil, or an array whose first element is a tag."""

from __future__ import annotations

from typing import Final

from pshjobs.values.numbers import Byte, Int16, Int64, SByte, UInt16, UInt32, UInt64

LIST: Final = 1  # [tag, type names, items...]
TABLE: Final = 2  # [tag, kind, type names, key, value, ...]
CUSTOM: Final = 3  # [tag, type names, member names and values...]
OBJECT: Final = 4  # [tag, type names, text, items or nil, member names and values...]
WRAPPED: Final = 5  # [tag, base, type names or nil, member names and values...]
REFERENCE: Final = 6  # [tag, number of a container met before]
INTEGER: Final = 7  # [tag, kind, number]
DECIMAL: Final = 8  # [tag, text]
CHAR: Final = 9  # [tag, text]
SINGLE: Final = 10  # [tag, number]
BYTES: Final = 11  # [tag, bytes]
ENUM: Final = 12  # [tag, type names, number, name]
KNOWN: Final = 13  # [tag, full name, plain form]
ERROR: Final = 14  # [tag, fields...]
MESSAGE: Final = 15  # [tag, class, fields...]: a record of the other streams
FLAT_LIST: Final = 16  # [tag, type names, array of atoms]
QUEUE: Final = 17  # [tag, full name, type names, items...]

INTEGERS: Final[dict[type, int]] = {Int64: 0, Byte: 1, SByte: 2, Int16: 3, UInt16: 4, UInt32: 5, UInt64: 6}
INTEGERS_BY_CODE: Final = {code: kind for kind, code in INTEGERS.items()}

ATOMS: Final = frozenset({int, str, float, bool, type(None)})
"""The types of values that msgpack has itself."""

PREFIX: Final = "Deserialized."


def deserialized(names: list[str]) -> list[str]:
    """The type names that a copy shows."""
    return [name if name.startswith(PREFIX) else PREFIX + name for name in names]
