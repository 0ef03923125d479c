"""Types by name and by value.

Which types there are is the business of `pshjobs.types`, whose `INDEX` maps full names to files; it is asked by name, at the
first need, so that a script pays for no type that it does not use.
"""

from __future__ import annotations

import importlib
from decimal import Decimal
from typing import Any

from .arrays import MultiArray, TypedArray
from .hashtable import DictionaryEntry, Hashtable, OrderedDictionary
from .null import AutomationNull
from .numbers import BigInteger, Byte, Char, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64
from .objects import PSCustomObject, PSObject
from .type_info import NAMED_EXTENSIONS, ExtendedMembers, TypeInfo

PYTHON_NAMES: dict[type, str] = {
    str: "System.String",
    int: "System.Int32",
    float: "System.Double",
    bool: "System.Boolean",
    Decimal: "System.Decimal",
    list: "System.Object[]",
    Int64: "System.Int64",
    Byte: "System.Byte",
    SByte: "System.SByte",
    Int16: "System.Int16",
    UInt16: "System.UInt16",
    UInt32: "System.UInt32",
    UInt64: "System.UInt64",
    BigInteger: "System.Numerics.BigInteger",
    Single: "System.Single",
    Char: "System.Char",
    Hashtable: "System.Collections.Hashtable",
    OrderedDictionary: "System.Collections.Specialized.OrderedDictionary",
    DictionaryEntry: "System.Collections.DictionaryEntry",
    TypeInfo: "System.RuntimeType",
    PSCustomObject: "System.Management.Automation.PSCustomObject",
}

PACKAGES = (
    "pshjobs.types",
    "pshjobs.runtime.net_types",
    "pshjobs.jobs.net_types",
    "pshjobs.formatting",
    "pshjobs.completion.net_types",
)
"""Who declares types. The others describe classes of their rooms; they are asked by name, as the first is."""

_by_name: dict[str, TypeInfo] = {}  # lower-case full name or accelerator -> type; a cache of constant facts
_by_class: dict[type, TypeInfo] = {}


def find_type(name: str) -> TypeInfo | None:
    """The type with this full name, accelerator (`int`), or `System.`-less name; None when there is none.

    `name` has no array brackets or generic arguments: `types.names.resolve` builds those.
    """
    lower = name.lower()
    found = _by_name.get(lower)
    if found is not None:
        return found
    for package in PACKAGES:
        index: dict[str, str] = importlib.import_module(package).INDEX
        file = index.get(lower) or index.get("system." + lower)
        if file is not None:
            register_module(importlib.import_module(f"{package}.{file}"))
            return _by_name.get(lower) or _by_name.get("system." + lower)
    return None


def extensions_for(name: str) -> dict[str, Any]:
    """What type data adds under a type name, to look at or to change (Update-TypeData)."""
    found = find_type(name)
    return found.extended if found is not None else NAMED_EXTENSIONS.setdefault(name.lower(), ExtendedMembers())


def find_extension(value: object, lower: str) -> Any:
    """The member that type data adds to a value, by its type names; None when there is none."""
    names = getattr(value, "type_names", None)
    if not isinstance(names, list):
        return type_of(value).find_extended(lower)
    for name in names:
        info = find_type(name)
        table = info.extended if info is not None else NAMED_EXTENSIONS.get(name.lower())
        if table and lower in table:
            return table[lower]
    return None


def register_module(module: Any) -> None:
    """Enter every type that a file of `types/` declares: its NetType classes and its module-level TypeInfos (enumerations)."""
    for value in vars(module).values():
        if isinstance(value, TypeInfo):
            register(value)
        elif isinstance(value, type) and value.__module__ == module.__name__:
            info = value.__dict__.get("net_type")
            if isinstance(info, TypeInfo):
                register(info)


def register(info: TypeInfo) -> None:
    """Enter one type under its names."""
    _by_name.setdefault(info.full_name.lower(), info)
    for name in info.accelerators:
        _by_name.setdefault(name.lower(), info)
    if info.python is not None:
        _by_class.setdefault(info.python, info)


def require_type(name: str) -> TypeInfo:
    """The type with this name. Raises KeyError: only for names that pshjobs itself writes."""
    found = find_type(name)
    if found is None:
        raise KeyError(name)
    return found


def type_of(value: object) -> TypeInfo:
    """The .NET type of any value but null (which has none: System.Object is given)."""
    kind = type(value)
    found = _by_class.get(kind)
    if found is not None:
        return found
    if kind is PSObject:
        return type_of(value.base)  # type: ignore[attr-defined]
    if kind is TypedArray or kind is MultiArray:
        return array_of(value.element, len(getattr(value, "lengths", "1")))  # type: ignore[attr-defined]
    if value is None or kind is AutomationNull:
        return require_type("System.Object")
    own = getattr(value, "net_type", None)
    if isinstance(own, TypeInfo):
        return own
    if kind is list:
        found = _by_class[kind] = array_of(require_type("System.Object"))
        return found
    for base in kind.__mro__:
        name = PYTHON_NAMES.get(base) or base.__dict__.get("net_name")
        if name is not None:
            found = require_type(name) if find_type(name) else _made_up(kind, name)
            _by_class[kind] = found
            return found
    return require_type("System.Object")


def _made_up(kind: type, name: str) -> TypeInfo:
    """A type for a class that names itself (`net_name`) but has no file: its Python bases give its members."""
    base = next((n for b in kind.__mro__[1:] if (n := b.__dict__.get("net_name")) and n != name), "System.Object")
    info = TypeInfo(name, python=kind, base=find_type(base) or require_type("System.Object"))
    register(info)
    return info


def array_of(element: TypeInfo, rank: int = 1) -> TypeInfo:
    """The array type of an element type; one TypeInfo for each."""
    name = f"{element.full_name}[{',' * (rank - 1)}]"
    found = _by_name.get(name.lower())
    if found is None:
        found = TypeInfo(
            name, base=require_type("System.Array"), kind="array", python=list if name == "System.Object[]" else None
        )
        found.name = f"{element.name}[{',' * (rank - 1)}]"
        found.namespace = element.namespace
        found.element, found.rank, found.assembly = element, rank, element.assembly
        register(found)
    return found
