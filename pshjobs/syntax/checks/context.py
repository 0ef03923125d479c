"""What all checks share."""

from __future__ import annotations

from typing import Protocol

from pshjobs.syntax import nodes
from pshjobs.syntax.parse_errors import ErrorList
from pshjobs.syntax.type_facts import full_name


class Extent(Protocol):
    """Anything with a place: a node, a token, a type name."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Context:
    """The script that is checked: its text, its errors, the namespaces it uses, the classes it defines by name,
    and the variables in methods that are read before they are surely assigned."""

    __slots__ = ("classes", "errors", "namespaces", "text", "unassigned")

    def __init__(self, text: str, errors: ErrorList, script: nodes.ScriptBlock) -> None:
        self.text = text
        self.errors = errors
        self.namespaces = [
            using.name.value
            for using in script.using_statements
            if using.kind == "Namespace" and using.name is not None
        ]
        self.unassigned: set[nodes.VariableExpression] = set()
        self.classes: dict[str, nodes.TypeDefinition] = {}

    def report(self, id: str, place: Extent, *args: object) -> None:
        """Report an error over the whole of `place`."""
        self.errors.add(id, place.start, place.end, False, args)

    def full_name(self, name: nodes.TypeName) -> str | None:
        """The .NET type behind a name, unless it is not known or the script defines one of that name."""
        if name.name.lower() in self.classes:
            return None
        return full_name(name, self.namespaces)
