"""Type names of the tree as types."""

from __future__ import annotations

from pshjobs.syntax.nodes import TypeName
from pshjobs.values.generics import make_generic
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import array_of, find_type


def find_named(name: TypeName | None, namespaces: tuple[str, ...] = ()) -> TypeInfo | None:
    """The type that a name in the text means; None when nobody knows it. `namespaces` are those of `using` statements."""
    if name is None:
        return None
    if name.element is not None:
        element = find_named(name.element, namespaces)
        return None if element is None else array_of(element, max(name.rank, 1))
    if name.generic is not None:
        definition = find_type(f"{name.generic.name}`{len(name.arguments)}") or find_type(name.generic.name)
        arguments = [find_named(argument, namespaces) for argument in name.arguments]
        if definition is None or any(argument is None for argument in arguments):
            return None
        return make_generic(definition, tuple(a for a in arguments if a is not None))
    found = find_type(name.name)
    for namespace in namespaces:
        found = found or find_type(f"{namespace}.{name.name}")
    return found
