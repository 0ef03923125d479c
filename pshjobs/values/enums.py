"""Values of .NET enumerations."""

from __future__ import annotations

from .type_info import TypeInfo
from .type_table import require_type


class EnumValue:
    """One value of an enumeration: `type` has the names, `value` is the number."""

    __slots__ = ("type", "value")

    def __init__(self, type: TypeInfo, value: int) -> None:
        self.type = type
        self.value = value

    @property
    def net_type(self) -> TypeInfo:
        return self.type

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EnumValue) and other.type is self.type and other.value == self.value

    def __hash__(self) -> int:
        return hash((EnumValue, self.value))

    def __str__(self) -> str:
        """The name; for flags the names joined by a comma; the number when no name fits."""
        names = self.type.values or {}
        for name, number in names.items():
            if number == self.value:
                return name
        if not is_flags(self.type):
            return str(self.value)
        rest, found = self.value, []
        for name, number in sorted(names.items(), key=lambda pair: -pair[1]):
            if number and rest & number == number:
                found.append(name)
                rest &= ~number
        return ", ".join(reversed(found)) if found and not rest else str(self.value)


def is_flags(info: TypeInfo) -> bool:
    """True for an enumeration with [Flags]."""
    return "System.FlagsAttribute" in info.interfaces


def declare_enum(
    full_name: str, members: dict[str, int], *, flags: bool = False, accelerators: tuple[str, ...] = ()
) -> TypeInfo:
    """A TypeInfo for an enumeration; its members become static properties."""
    interfaces = ("System.FlagsAttribute",) if flags else ()
    info = TypeInfo(
        full_name, kind="enum", base=require_type("System.Enum"), accelerators=accelerators, interfaces=interfaces
    )
    info.values = members
    return info
