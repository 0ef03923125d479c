"""Objects whose members are made at run time: PSCustomObject, PSObject and their members."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Script(Protocol):
    """What values need of a script block: the runtime's ScriptBlock is one."""

    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        """Run in a new scope with `$this`, `$_` and `$args`; the output as one value (NOTHING, the item, or a list)."""


class PSMember:
    """A member that is more than a plain value. `kind` is its name in PSMemberTypes."""

    __slots__ = ("name",)
    kind = "NoteProperty"

    def __init__(self, name: str) -> None:
        self.name = name


class AliasProperty(PSMember):
    __slots__ = ("conversion", "referenced")
    kind = "AliasProperty"

    def __init__(self, name: str, referenced: str, conversion: object = None) -> None:
        super().__init__(name)
        self.referenced = referenced
        self.conversion = conversion


class ScriptProperty(PSMember):
    """`getter` runs with `$this`; `setter` too, with the new value as `$args[0]`; None where there is none."""

    __slots__ = ("getter", "setter")
    kind = "ScriptProperty"

    def __init__(self, name: str, getter: Script | None, setter: Script | None = None) -> None:
        super().__init__(name)
        self.getter = getter
        self.setter = setter


class CodeProperty(PSMember):
    """A property computed by Python code, as PowerShell's own type data has them (`Path` of a process, `State` of a job)."""

    __slots__ = ("get", "is_hidden", "kind", "set_")

    def __init__(
        self, name: str, get: object, set_: object = None, kind: str = "CodeProperty", *, is_hidden: bool = False
    ) -> None:
        super().__init__(name)
        self.kind = kind
        self.is_hidden = is_hidden  # can be read, but is not listed: what only views look at
        self.get = get
        self.set_ = set_


class ScriptMethod(PSMember):
    __slots__ = ("script",)
    kind = "ScriptMethod"

    def __init__(self, name: str, script: Script) -> None:
        super().__init__(name)
        self.script = script


class PropertySet(PSMember):
    __slots__ = ("referenced",)
    kind = "PropertySet"

    def __init__(self, name: str, referenced: list[str]) -> None:
        super().__init__(name)
        self.referenced = referenced


class MemberBag(dict[str, object]):
    """Members by the name they were given; found without case. A value is a note property's value, or a PSMember."""

    __slots__ = ()

    def name_of(self, name: str) -> str | None:
        """The name as it was given, or None when there is no such member."""
        if name in self:
            return name
        lower = name.lower()
        for known in self:
            if known.lower() == lower:
                return known
        return None

    def put(self, name: str, value: object) -> None:
        """Set or add; an existing member keeps the case of its name."""
        self[self.name_of(name) or name] = value


class PSCustomObject:
    """System.Management.Automation.PSCustomObject. `type_names` is None for the usual ones."""

    __slots__ = ("__weakref__", "members", "type_names")

    def __init__(self, members: MemberBag | None = None, type_names: list[str] | None = None) -> None:
        self.members = MemberBag() if members is None else members
        self.type_names = type_names

    def items(self) -> Iterator[tuple[str, object]]:
        return iter(self.members.items())


class PSObject:
    """A value with members of its own that it cannot hold itself (`5 | Add-Member ...`), or with other type names.

    Operators, casts and .NET members see `base`.
    """

    __slots__ = ("__weakref__", "base", "members", "type_names")

    def __init__(self, base: object, members: MemberBag | None = None, type_names: list[str] | None = None) -> None:
        self.base = base
        self.members = MemberBag() if members is None else members
        self.type_names = type_names


def unwrap(value: object) -> object:
    """The value itself, without a PSObject around it."""
    while type(value) is PSObject:
        value = value.base
    return value
