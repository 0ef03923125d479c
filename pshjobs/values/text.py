"""Values as text: `"$x"` and `[string]$x` (invariant culture), and `.ToString()` (current culture)."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

from pshjobs.errors import NetException

from .culture import CURRENT, INVARIANT, Culture
from .enumeration import iterate
from .hashtable import DictionaryEntry, Hashtable
from .null import AutomationNull
from .number_text import decimal_text, real_text, round_trip_text
from .numbers import Char, Integer, Single
from .objects import MemberBag, PSCustomObject, PSMember, PSObject, ScriptMethod
from .type_info import MethodGroup, TypeInfo
from .type_table import find_extension, type_of


def to_text(value: object, separator: str = " ") -> str:
    """The text of a value in a string: numbers with 15 digits, elements joined by `separator`, dates invariant."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    simple = SIMPLE.get(kind)
    if simple is not None:
        return simple(value)
    if kind is PSObject:
        return _wrapped_text(value, separator)  # type: ignore[arg-type]
    if kind is PSCustomObject:
        return custom_object_text(value)  # type: ignore[arg-type]
    items = iterate(value)
    if items is not None:
        return separator.join([element_text(item) for item in items])
    if isinstance(value, TypeInfo):
        return type_text(value)
    return object_text(value, INVARIANT)


def element_text(value: object, culture: Culture = INVARIANT) -> str:
    """The text of one element of a collection: its own ToString, so that nested arrays give their type's name."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    simple = SIMPLE.get(kind)
    if simple is not None:
        return simple(value)
    if kind is PSCustomObject:
        return _own_to_string(value, value.members) or ""  # type: ignore[attr-defined]
    if kind is PSObject:
        own = _own_to_string(value, value.members)  # type: ignore[attr-defined]
        return own if own is not None else element_text(value.base, culture)  # type: ignore[attr-defined]
    if isinstance(value, TypeInfo):
        return type_text(value)
    return object_text(value, culture)


def to_net_string(value: object) -> str:
    """What `.ToString()` gives: shortest exact numbers, the current culture; a PSCustomObject has no text."""
    return net_string(value, CURRENT)


def net_string(value: object, culture: Culture) -> str:
    """`ToString(culture)`."""
    kind = type(value)
    if kind is float or kind is Single:
        text = round_trip_text(value, kind is Single, culture.infinity)  # type: ignore[arg-type]
        return text.replace(".", culture.decimal_separator)
    if kind is Decimal:
        return decimal_text(value).replace(".", culture.decimal_separator)  # type: ignore[arg-type]
    simple = SIMPLE.get(kind)
    if simple is not None:
        return simple(value)
    if kind is PSObject:
        own = _own_to_string(value, value.members)  # type: ignore[attr-defined]
        return own if own is not None else net_string(value.base, culture)  # type: ignore[attr-defined]
    if kind is PSCustomObject:
        return _own_to_string(value, value.members) or ""  # type: ignore[attr-defined]
    if isinstance(value, TypeInfo):
        return type_full_text(value)
    return object_text(value, culture)


def to_error_text(value: object) -> str:
    """How messages show a value: its ToString, a PSCustomObject with its properties."""
    if type(value) is PSCustomObject:
        return custom_object_text(value)
    return to_net_string(value)


def object_text(value: object, culture: Culture) -> str:
    """The ToString of an object that is not a number, string or collection: its own, or the name of its type."""
    formatter = getattr(value, "net_format", None)
    if formatter is not None and not isinstance(value, type):
        return str(formatter("", culture))
    if isinstance(value, NetException):
        return f"{value.net_name}: {value.message}"
    info = type_of(value)
    extended = info.find_extended("tostring")
    if isinstance(extended, ScriptMethod):
        return to_text(extended.script.call([], this=value))
    own = _to_string_of(info)
    if own is not None:
        return str(own(value))
    if isinstance(value, (Hashtable, list)):
        return info.full_name
    if type(value).__str__ is not object.__str__:
        return str(value)
    return info.full_name


def _to_string_of(info: TypeInfo) -> Callable[[Any], object] | None:
    """The ToString without parameters that a type or its bases below System.Object declare."""
    current: TypeInfo | None = info
    while current is not None and current.full_name != "System.Object":
        group = current.members.get("tostring")
        if isinstance(group, MethodGroup):
            for signature, function in group.overloads:
                if signature.endswith("()"):
                    return function
        current = current.base
    return None


def custom_object_text(value: PSCustomObject) -> str:
    """`@{a=1; b=two}`, unless a ToString was added."""
    own = _own_to_string(value, value.members)
    if own is not None:
        return own
    from .members import get_member

    pairs = []
    for name, member in value.members.items():
        if isinstance(member, PSMember):
            if member.kind.endswith("Method"):
                continue
            shown = get_member(value, name)
        else:
            shown = member
        pairs.append(f"{name}={element_text(shown)}")
    return "@{" + "; ".join(pairs) + "}" if pairs else ""


def _wrapped_text(value: PSObject, separator: str) -> str:
    own = _own_to_string(value, value.members)
    return own if own is not None else to_text(value.base, separator)


def _own_to_string(value: object, members: MemberBag) -> str | None:
    """The result of a ToString ScriptMethod that was added to the object."""
    name = members.name_of("ToString")
    member = members[name] if name is not None else None
    if member is None:
        member = find_extension(value, "tostring")
    if isinstance(member, ScriptMethod):
        return to_text(member.script.call([], this=value))
    return None


def type_text(info: TypeInfo) -> str:
    """A type as PowerShell names it: by accelerator where it has one (`int`, `string[]`), generic arguments in brackets."""
    if info.element is not None:
        return f"{type_text(info.element)}[{',' * (info.rank - 1)}]"
    if info.accelerators:
        return info.accelerators[0]
    if info.generic is not None and info.arguments:
        if info.generic.full_name == "System.Nullable`1":
            return f"System.Nullable[{type_text(info.arguments[0])}]"
        return f"{info.generic.full_name.split('`')[0]}[{','.join(type_text(each) for each in info.arguments)}]"
    return info.full_name


def type_full_text(info: TypeInfo) -> str:
    """A type as .NET's own ToString names it."""
    return info.full_name


def _entry_text(entry: Any) -> str:
    return f"[{element_text(entry.key)}, {element_text(entry.value)}]"


def _integer_text(value: Any) -> str:
    return int.__repr__(value)


SIMPLE: Final[dict[type, Callable[[Any], str]]] = {
    str: str,
    Char: str,
    int: int.__repr__,
    bool: lambda value: "True" if value else "False",
    float: lambda value: real_text(value, 15),
    Single: lambda value: real_text(value, 7),
    Decimal: decimal_text,
    type(None): lambda value: "",
    AutomationNull: lambda value: "",
    DictionaryEntry: _entry_text,
    **dict.fromkeys(Integer.__subclasses__(), _integer_text),
}
"""Values whose text does not depend on the culture."""
