"""Types by name while a script runs, and casts."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import RuntimeException
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.scope import Scope
from pshjobs.source import Extent, SourceText
from pshjobs.types.names import resolve
from pshjobs.values.convert import convert as convert_value
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.null import NOTHING
from pshjobs.values.objects import MemberBag, PSCustomObject, PSObject
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import array_of


class TypeNameText(str):
    """A type's name as the target of an error."""

    __slots__ = ()
    net_name = "System.Management.Automation.Language.TypeName"


def find_type_named(shell: Any, name: str, namespaces: tuple[str, ...]) -> TypeInfo | None:
    """The type that a name means in a session: a class of a script first, then .NET's, then those of `using namespace`."""
    name = name.strip()
    if name.endswith("]") and name[name.rfind("[") :].strip("[],") == "":
        element = find_type_named(shell, name[: name.rfind("[")], namespaces)
        return array_of(element, name.count(",", name.rfind("[")) + 1) if element is not None else None
    found = (shell.script_type(name) if shell is not None else None) or resolve(name)
    if found is not None:
        return found
    for namespace in namespaces:
        found = resolve(f"{namespace}.{name}")
        if found is not None:
            return found
    return None


def type_named(
    frame: Frame, name: str, source: SourceText, place: tuple[int, int], namespaces: tuple[str, ...]
) -> TypeInfo:
    """Like `find_type_named`. Raises the error `Unable to find type`, placed at the name."""
    found = find_type_named(frame.shell, name, namespaces)
    if found is None:
        error = RuntimeException(
            f"Unable to find type [{name}].", id="TypeNotFound", category="InvalidOperation", target=TypeNameText(name)
        )
        error.extent = Extent(source, place[0] - 1, place[1] + 1)  # type: ignore[attr-defined]
        raise error
    return found


def convert(value: Any, info: TypeInfo) -> Any:
    """`[type]value`."""
    return convert_value(None if value is NOTHING else value, info)


def convert_to(scope: Scope, value: Any, info: TypeInfo) -> Any:
    """`[type]value`; arrays become text with `$OFS`."""
    if value is NOTHING:
        value = None
    if info.full_name == "System.String":
        from .output import text

        return text(scope, value)
    return convert_value(value, info)


def convert_named(frame: Frame, value: Any, name: str) -> Any:
    """The casts whose types are not ordinary ones."""
    value = None if value is NOTHING else value
    if name == "ordered":
        raise RuntimeException(
            "The ordered attribute can be specified only on a hash literal node.",
            id="OrderedAttributeOnlyOnHashLiteralNode",
            category="ParserError",
        )
    if name == "psobject":
        return value if value is None or isinstance(value, (PSObject, PSCustomObject)) else PSObject(value)
    info = find_type_named(frame.shell, name, ())
    if info is None:
        raise RuntimeException(
            f"Unable to find type [{name}].", id="TypeNotFound", category="InvalidOperation", target=name
        )
    return convert_value(value, info)


def to_custom_object(value: Any) -> Any:
    """`[pscustomobject]$hashtable`: its pairs as properties; other values stay."""
    if isinstance(value, Hashtable):
        bag = MemberBag()
        for key, item in value.items():
            bag.put(to_text(key), item)
        return PSCustomObject(bag)
    return None if value is NOTHING else value
