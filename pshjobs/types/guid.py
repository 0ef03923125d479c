"""[guid]"""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import re
import uuid
from typing import Any

from pshjobs.errors import FormatException
from pshjobs.values.culture import Culture
from pshjobs.values.objects import CodeProperty
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .object import ValueType

_SHAPE = re.compile(
    r"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?|\([0-9a-f-]{36}\)|[0-9a-f]{32}", re.IGNORECASE
)


class Guid(
    NetType, name="System.Guid", base=ValueType, kind="struct", accelerators=("guid",),
    interfaces=("System.IComparable", "System.IFormattable", "System.IEquatable`1[System.Guid]"),
):  # fmt: skip
    __slots__ = ("value",)

    def __init__(self, value: uuid.UUID | None = None) -> None:
        self.value = value or uuid.UUID(int=0)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Guid) and self.value == other.value

    def __lt__(self, other: Guid) -> bool:
        return self.value < other.value

    def __hash__(self) -> int:
        return hash(self.value)

    def net_format(self, spec: str, culture: Culture | None = None) -> str:
        """N, D (default), B, P, X."""
        text = str(self.value)
        letter = (spec or "D").upper()
        if letter == "X":
            a, b, c, d, e = text.split("-")
            rest = ",".join(f"0x{(d + e)[at : at + 2]}" for at in range(0, 16, 2))
            return f"{{0x{a},0x{b},0x{c},{{{rest}}}}}"
        if letter not in ("D", "N", "B", "P"):
            raise FormatException('Format string can be only "D", "d", "N", "n", "P", "p", "B", "b", "X" or "x".')
        return {"D": text, "N": self.value.hex, "B": f"{{{text}}}", "P": f"({text})"}[letter]

    @constructor("guid new()", "guid new(string g)", "guid new(byte[] b)")
    def new(source: Any = None) -> Guid:
        if isinstance(source, list):
            return Guid(uuid.UUID(bytes_le=bytes(source)))
        return Guid() if source is None else Guid.parse(source)

    @prop("int Variant")
    def variant(self) -> int:
        return self.value.bytes[8] >> 4

    @prop("int Version")
    def version(self) -> int:
        return self.value.bytes[6] >> 4

    @method("byte[] ToByteArray()")
    def to_byte_array(self) -> Any:
        from .convert import byte_array

        return byte_array(self.value.bytes_le)

    @method("int CompareTo(System.Object value)", "int CompareTo(guid value)")
    def compare_to(self, other: Any) -> int:
        return 1 if other is None else (self.value > other.value) - (self.value < other.value)

    @method("bool Equals(System.Object o)", "bool Equals(guid g)")
    def equals(self, other: Any) -> bool:
        return self == other

    @method(
        "string ToString()",
        "string ToString(string format)",
        "string ToString(string format, System.IFormatProvider provider)",
    )
    def to_string(self, spec: str = "", provider: Any = None) -> str:
        return self.net_format(spec)

    @static("guid NewGuid()", "guid CreateVersion7()")
    def new_guid() -> Guid:
        return Guid(uuid.uuid4())

    @static("guid Parse(string input)", "guid Parse(string s, System.IFormatProvider provider)")
    def parse(text: str, provider: Any = None) -> Guid:
        stripped = text.strip()
        if not _SHAPE.fullmatch(stripped):
            raise FormatException(
                "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx)."
                if len(stripped) == 36
                else "Unrecognized Guid format."
            )
        return Guid(uuid.UUID(stripped.strip("{}()")))

    @static("guid ParseExact(string input, string format)")
    def parse_exact(text: str, spec: str) -> Guid:
        made = Guid.parse(text)
        if made.net_format(spec).lower() != text.lower():
            raise FormatException("Unrecognized Guid format.")
        return made

    @static("bool TryParse(string input, [ref] guid result)")
    def try_parse(text: str, result: Any) -> bool:
        try:
            result.value = Guid.parse(text)
        except FormatException:
            result.value = Guid()
            return False
        return True

    @static_prop("guid Empty")
    def empty() -> Guid:
        return Guid()


def display_text(value: Guid) -> str:
    """What PowerShell's type data adds to every guid, for its table."""
    return str(value.value)


Guid.net_type.extended["guid"] = CodeProperty("Guid", display_text, kind="ScriptProperty")
