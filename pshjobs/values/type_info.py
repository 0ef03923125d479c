"""What pshjobs knows of one .NET type, and how a file in `types/` declares it.

    class String(NetType, name="System.String", python=str, accelerators=("string",)):
        @prop("int Length")
        def length(self: str) -> int: ...

        @method("string Substring(int startIndex)", "string Substring(int startIndex, int length)")
        def substring(self: str, start: int, length: int | None = None) -> str: ...

        @static("string Join(string separator, params string[] value)")
        def join(separator: str, value: list[str]) -> str: ...

        @constructor("string new(char c, int count)")
        def new(c: str, count: int) -> str: ...

The signature text is what PowerShell shows for the member; it is also what arguments are converted by. Members inherit from
`base`. For a type that Python has (`python=str`) the class is only the declaration and is never instantiated; otherwise the
class itself is the type of the values (`class DateTime(NetType, name="System.DateTime")`), with ordinary `__init__` and slots.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, TypeVar

F = TypeVar("F", bound=Callable[..., Any])  # members take and give values of any type


class Property:
    """A .NET property or field. `set_` is None when it is read-only."""

    __slots__ = ("get", "is_static", "name", "set_", "signature")

    def __init__(
        self, signature: str, get: Callable[..., Any], set_: Callable[..., Any] | None, is_static: bool
    ) -> None:
        self.signature = signature
        self.name = signature.rsplit(" ", 1)[-1]
        self.get = get
        self.set_ = set_
        self.is_static = is_static

    @property
    def type_text(self) -> str:
        """The property's type as written in the signature."""
        return self.signature.rsplit(" ", 1)[0]


class MethodGroup:
    """All overloads of one name: pairs of signature text and function. `plans` caches the choice by argument types.

    `parsed` holds the signatures taken apart, once they were needed; `wraps` is false for classes of a script, whose
    errors reach the caller as they are.
    """

    __slots__ = ("is_static", "name", "overloads", "parsed", "plans", "wraps")

    def __init__(self, name: str, is_static: bool) -> None:
        self.name = name
        self.is_static = is_static
        self.overloads: list[tuple[str, Callable[..., Any]]] = []
        self.parsed: list[tuple[Any, Callable[..., Any]]] | None = None
        self.plans: dict[tuple[Any, ...], Any] = {}
        self.wraps = True


READERS: dict[tuple[type, str], Callable[[Any], Any]] = {}
"""How a property is read, by Python class and name as written: a cache of what the types and their type data say."""

METHODS: dict[tuple[type, str], MethodGroup] = {}
"""The same for methods."""


WRITERS: dict[tuple[type, str], Callable[[Any, Any], None]] = {}
"""The same for setting a property, conversion included."""

CALLS: dict[tuple[type, str, type], Any] = {}
"""Calls with one argument that fits as it is: group and plan by the classes of target and argument."""


class ExtendedMembers(dict[str, Any]):
    """What type data adds to a type; changing it makes the caches forget."""

    __slots__ = ()

    def __setitem__(self, name: str, member: Any) -> None:
        super().__setitem__(name, member)
        _forget()

    def __delitem__(self, name: str) -> None:
        super().__delitem__(name)
        _forget()

    def pop(self, *args: Any) -> Any:
        """Take a member out."""
        _forget()
        return super().pop(*args)

    def clear(self) -> None:
        super().clear()
        _forget()


NAMED_EXTENSIONS: dict[str, ExtendedMembers] = {}
"""Type data for type names that are no types (a PSTypeName of custom objects), by lower-case name."""


def _forget() -> None:
    READERS.clear()
    WRITERS.clear()
    METHODS.clear()
    CALLS.clear()


class TypeInfo:
    """A .NET type. Identity is meaning: there is one TypeInfo for each type (constructed ones included)."""

    __slots__ = (
        "accelerators",
        "arguments",
        "assembly",
        "base",
        "constructors",
        "convert",
        "element",
        "extended",
        "full_name",
        "generic",
        "interfaces",
        "kind",
        "members",
        "name",
        "namespace",
        "parameters",
        "python",
        "rank",
        "script",
        "statics",
        "values",
    )

    def __init__(
        self,
        full_name: str,
        *,
        python: type | None = None,
        base: TypeInfo | None = None,
        interfaces: tuple[str, ...] = (),
        accelerators: tuple[str, ...] = (),
        kind: str = "class",
    ) -> None:
        self.full_name = full_name
        self.namespace, _, self.name = full_name.split("[", 1)[0].split("`", 1)[0].rpartition(".")
        if "`" in full_name:
            self.name = full_name.split("[", 1)[0].rpartition(".")[2]
        self.name = self.name.rpartition("+")[2]
        self.python = python
        self.base = base
        self.interfaces = interfaces
        self.accelerators = accelerators
        self.kind = kind  # class, struct, enum, interface, delegate, array
        self.assembly = "System.Private.CoreLib"
        self.members: dict[str, Property | MethodGroup] = {}
        self.statics: dict[str, Property | MethodGroup] = {}
        self.constructors = MethodGroup("new", True)
        self.extended: dict[str, Any] = (
            ExtendedMembers()
        )  # PSMember by lower-case name: PowerShell's type data and Update-TypeData's
        self.convert: Callable[[Any], Any] | None = (
            None  # own conversion: value -> value, NotImplemented when it has none
        )
        self.values: dict[str, int] | None = None  # enum members in order
        self.element: TypeInfo | None = None
        self.rank = 0
        self.generic: TypeInfo | None = None
        self.arguments: tuple[TypeInfo, ...] = ()
        self.parameters: tuple[str, ...] = ()  # of a generic definition: ("TKey", "TValue")
        self.script: Any = None  # what the compiler knows of a class of a script

    def find_member(self, name: str) -> Property | MethodGroup | None:
        """The instance member called `name` in lower case, own or inherited."""
        info: TypeInfo | None = self
        while info is not None:
            found = info.members.get(name)
            if found is not None:
                return found
            info = info.base
        return None

    def find_static(self, name: str) -> Property | MethodGroup | None:
        """The static member called `name` in lower case, own or inherited."""
        info: TypeInfo | None = self
        while info is not None:
            found = info.statics.get(name)
            if found is not None:
                return found
            info = info.base
        return None

    def find_extended(self, name: str) -> Any:
        """The member that type data adds under `name` in lower case, or None."""
        info: TypeInfo | None = self
        while info is not None:
            if info.extended:
                found = info.extended.get(name)
                if found is not None:
                    return found
            info = info.base
        return None

    def is_subclass_of(self, other: TypeInfo) -> bool:
        """True for the type itself, its bases, and interfaces by name."""
        info: TypeInfo | None = self
        while info is not None:
            if info is other or other.full_name in info.interfaces:
                return True
            info = info.base
        return other.full_name == "System.Object"

    def type_names(self) -> list[str]:
        """The names in `PSTypeNames`: the type and its bases."""
        names = []
        info: TypeInfo | None = self
        while info is not None:
            names.append(info.qualified_name)
            info = info.base
        return names

    @property
    def qualified_name(self) -> str:
        """Type.FullName: like `full_name`, but generic arguments come with their assembly."""
        if self.element is not None:
            return f"{self.element.qualified_name}[{',' * (self.rank - 1)}]"
        if self.generic is None:
            return self.full_name
        inside = ",".join(f"[{each.qualified_name}, {assembly_name(each)}]" for each in self.arguments)
        return f"{self.generic.full_name}[{inside}]"

    def generic_interfaces(self) -> set[str]:
        """The names of the generic interfaces of the type, without arguments."""
        names: set[str] = set()
        info: TypeInfo | None = self
        while info is not None:
            names.update(name.partition("[")[0] for name in info.interfaces if "`" in name)
            if info.kind == "interface" and info.generic is not None:
                names.add(info.generic.full_name)
            info = info.base
        return names

    def __repr__(self) -> str:
        return f"<TypeInfo {self.full_name}>"


def assembly_name(info: TypeInfo) -> str:
    """The full name of the assembly that .NET has the type in."""
    token = (
        "31bf3856ad364e35"
        if info.assembly.startswith(("System.Management.Automation", "Microsoft.PowerShell"))
        else None
    )
    if token:
        return f"{info.assembly}, Version=7.6.5.0, Culture=neutral, PublicKeyToken={token}"
    token = "7cec85d7bea7798e" if info.assembly == "System.Private.CoreLib" else "b03f5f7f11d50a3a"
    return f"{info.assembly}, Version=10.0.0.0, Culture=neutral, PublicKeyToken={token}"


# Declaring ---------------------------------------------------------------------------------------


class _Member:
    """What a decorator leaves in the class body for NetType to collect."""

    __slots__ = ("function", "kind", "setter", "signatures")

    def __init__(self, kind: str, signatures: tuple[str, ...], function: Callable[..., Any]) -> None:
        self.kind = kind
        self.signatures = signatures
        self.function = function
        self.setter: Callable[..., Any] | None = None

    def writes(self, setter: Callable[..., Any]) -> _Member:
        """Give a property its setter (decorator)."""
        self.setter = setter
        return self

    def __set_name__(self, owner: type, name: str) -> None:
        """Nothing: kept so that NetType alone decides what stands under the name."""


def _declare(kind: str, signatures: tuple[str, ...]) -> Callable[[Callable[..., Any]], Any]:
    return lambda function: _Member(kind, signatures, function)


def prop(signature: str) -> Callable[[Callable[..., Any]], Any]:
    """An instance property: `@prop("int Length")` over its getter; `@length.writes` over a setter."""
    return _declare("prop", (signature,))


def static_prop(signature: str) -> Callable[[Callable[..., Any]], Any]:
    """A static property or field; the getter takes nothing."""
    return _declare("static_prop", (signature,))


def method(*signatures: str) -> Callable[[Callable[..., Any]], Any]:
    """An instance method: one signature text for each overload that this function serves."""
    return _declare("method", signatures)


def static(*signatures: str) -> Callable[[Callable[..., Any]], Any]:
    """A static method."""
    return _declare("static", signatures)


def constructor(*signatures: str) -> Callable[[Callable[..., Any]], Any]:
    """A constructor: a function without self that gives the new value."""
    return _declare("constructor", signatures)


class NetType:
    """Base of the declarations in `types/`; see the module's docstring."""

    __slots__ = ()
    net_type: ClassVar[TypeInfo]

    def __init_subclass__(
        cls,
        *,
        name: str | None = None,
        python: type | None = None,
        base: type[NetType] | TypeInfo | None = None,
        interfaces: Iterable[str] = (),
        accelerators: Iterable[str] = (),
        kind: str = "class",
        assembly: str | None = None,
        parameters: tuple[str, ...] = (),
    ) -> None:
        if name is None:
            return
        parent = base.net_type if isinstance(base, type) else base
        if parent is None and python is None:
            parent = next((b.__dict__["net_type"] for b in cls.__mro__[1:] if "net_type" in b.__dict__), None)
        info = TypeInfo(
            name,
            python=python or cls,
            base=parent,
            interfaces=tuple(interfaces),
            accelerators=tuple(accelerators),
            kind=kind,
        )
        if assembly:
            info.assembly = assembly
        info.parameters = parameters
        cls.net_type = info
        # a base without a name of its own lends its members: several types may share them
        lent: dict[str, object] = {}
        for owner in cls.__mro__:
            lent = {**lent, **{key: member for key, member in owner.__dict__.items() if key not in lent}}
        for key, member in lent.items():
            if isinstance(member, _Member):
                _collect(info, member)
                if python is None and member.kind == "prop":
                    setattr(cls, key, property(member.function, member.setter))
                elif member.kind in ("prop", "method"):
                    setattr(cls, key, member.function)
                else:
                    setattr(cls, key, staticmethod(member.function))


def _collect(info: TypeInfo, member: _Member) -> None:
    if member.kind in ("prop", "static_prop"):
        is_static = member.kind == "static_prop"
        made = Property(member.signatures[0], member.function, member.setter, is_static)
        (info.statics if is_static else info.members)[made.name.lower()] = made
        return
    for signature in member.signatures:
        if member.kind == "constructor":
            group = info.constructors
        else:
            table = info.statics if member.kind == "static" else info.members
            public = signature.split("(", 1)[0].rsplit(" ", 1)[-1].partition("[")[0].rpartition(".")[2]
            found = table.get(public.lower())
            group = found if isinstance(found, MethodGroup) else MethodGroup(public, member.kind == "static")
            table[public.lower()] = group
        group.overloads.append((signature, member.function))


def add_members(info: TypeInfo, declaration: type) -> None:
    """Give a type the decorated functions of a plain class too: members that several types share."""
    for member in vars(declaration).values():
        if isinstance(member, _Member):
            _collect(info, member)
