"""Types named in the signatures of members."""

from __future__ import annotations

from pshjobs.values.generics import make_generic
from pshjobs.values.type_info import MethodGroup, TypeInfo
from pshjobs.values.type_table import array_of, find_type


def named_type(text: str) -> TypeInfo | None:
    """The type with a name as signatures write it: `string[]`, `System.Collections.Generic.List[string]`."""
    name = text.strip()
    if name.endswith("[]"):
        element = named_type(name[:-2])
        return array_of(element) if element is not None else None
    head, bracket, rest = name.partition("[")
    if bracket and rest.endswith("]"):
        arguments = [named_type(part) for part in _parts(rest[:-1])]
        definition = find_type(f"{head}`{len(arguments)}")
        if definition is None or any(argument is None for argument in arguments):
            return None
        return make_generic(definition, tuple(argument for argument in arguments if argument is not None))
    return find_type(name)


def _parts(text: str) -> list[str]:
    parts, depth, start = [], 0, 0
    for at, char in enumerate(text):
        depth += (char == "[") - (char == "]")
        if char == "," and not depth:
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def return_types(group: MethodGroup) -> list[TypeInfo]:
    """The types that the overloads of a method give."""
    found: dict[int, TypeInfo] = {}
    for signature, _ in group.overloads:
        head = signature.partition("(")[0].rpartition(" ")[0].removeprefix("static ")
        info = named_type(head)
        if info is not None and info.full_name != "System.Void":
            found[id(info)] = info
    return list(found.values())
