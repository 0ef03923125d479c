"""Type names as scripts write them: `int[]`, `List[string]`, `Dictionary[string, object]`, `Outer+Inner`."""

from __future__ import annotations

from pshjobs.values.generics import make_generic
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import array_of, find_type

OPEN, CLOSE = "[", "]"


def resolve(text: str) -> TypeInfo | None:
    """The type with this name, or None. Names are accelerators, full names, or names without `System.`."""
    text = text.strip()
    found = find_type(text)
    if found is not None:
        return found
    if not text.endswith(CLOSE):
        return _resolve_plain(text)
    start = _opening(text)
    if start <= 0:
        return None
    inside = text[start + 1 : -1].strip()
    outer = text[:start].rstrip()
    if not inside.strip(", "):
        element = resolve(outer)
        return None if element is None else array_of(element, inside.count(",") + 1)
    return _resolve_generic(outer, inside)


def _resolve_plain(text: str) -> TypeInfo | None:
    """A name without brackets; an assembly name after a comma does not count."""
    name, comma, _ = text.partition(",")
    return resolve(name) if comma else None


def _opening(text: str) -> int:
    """Where the bracket opens that the text's last character closes."""
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        if text[at] == CLOSE:
            depth += 1
        elif text[at] == OPEN:
            depth -= 1
            if not depth:
                return at
    return -1


def _resolve_generic(outer: str, inside: str) -> TypeInfo | None:
    arguments: list[TypeInfo] = []
    for part in split_arguments(inside):
        trimmed = part.strip()
        if trimmed.startswith(OPEN) and trimmed.endswith(CLOSE):  # .NET's way: [[System.Int32, assembly]]
            trimmed = trimmed[1:-1]
        argument = resolve(trimmed)
        if argument is None:
            return None
        arguments.append(argument)
    name = outer if "`" in outer else f"{outer}`{len(arguments)}"
    definition = find_type(name)
    if definition is None or len(definition.parameters) != len(arguments):
        return None
    return make_generic(definition, tuple(arguments))


def split_arguments(text: str) -> list[str]:
    """Generic arguments, cut at the commas outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        if char == OPEN:
            depth += 1
        elif char == CLOSE:
            depth -= 1
        elif char == "," and not depth:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]
