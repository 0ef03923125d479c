"""Going through a tree in PowerShell's order, with the way to each node at hand, without recursion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

Path = list[Node]
"""The nodes above a node, the root first."""

_ORDER: Final[dict[type[Node], tuple[str, ...]]] = {
    nodes.NamedBlock: ("traps", "statements"),
    nodes.StatementBlock: ("traps", "statements"),
    nodes.Parameter: ("attributes", "name", "default_value"),
    nodes.FunctionMember: ("attributes", "return_type", "parameters", "body"),
    nodes.PropertyMember: ("property_type", "attributes", "initial_value"),
    nodes.TypeDefinition: ("attributes", "base_types", "members"),
    nodes.ExpandableStringExpression: ("nested_expressions",),
    nodes.BinaryExpression: ("left", "right"),
    nodes.Pipeline: ("pipeline_elements",),
    nodes.ErrorStatement: ("parts",),
    nodes.ErrorExpression: ("parts",),
}
_PLAIN: Final = frozenset({"str", "bool", "int", "object", "str | None", "object | None", "VariablePath"})
_NO_CHILDREN: Final = frozenset({"parts", "error_position", "script_requirements", "generic_type_arguments", "flags"})


def _slots_with_children(kind: type[Node]) -> tuple[str, ...]:
    """The properties that may hold nodes, by what their annotations say."""
    hints: dict[str, str] = {}
    for base in reversed(kind.__mro__):
        hints.update(base.__dict__.get("__annotations__", {}))
    return tuple(
        slot
        for slot in kind.__slots__
        if slot not in _NO_CHILDREN and hints[slot] not in _PLAIN and not hints[slot].startswith("TypeName")
    )


def _all_classes(root: type[Node]) -> list[type[Node]]:
    found = [root]
    for kind in found:
        found += kind.__subclasses__()
    return found


CHILDREN: Final[dict[type[Node], tuple[str, ...]]] = {
    kind: _ORDER[kind] if kind in _ORDER else _slots_with_children(kind) for kind in _all_classes(Node)
}
"""Node class -> the properties that hold other nodes, in the order of the visit."""


REVERSED: Final = {kind: slots[::-1] for kind, slots in CHILDREN.items()}
LEAVES: Final = frozenset(kind for kind, slots in CHILDREN.items() if not slots) | {type(None), str, bool}
"""Classes of nodes without children, and of what else stands among nodes."""


class _Leave:
    """Mark behind a node's children."""


_LEAVE: Final = _Leave()
Enter = Callable[[Node, Path], object]


def walk(
    root: Node,
    enter: dict[type[Node], Enter],
    leave: dict[type[Node], Enter] | None = None,
    skip: frozenset[type[Node]] = frozenset(),
) -> None:
    """Call what `enter` has for each node before its children, and what `leave` has after them.

    Both get the node and the nodes above it. Children of classes in `skip` are passed over.
    """
    dull = LEAVES if leave is None else LEAVES - leave.keys()  # nothing is to be done for these: half of the nodes
    dull -= enter.keys()
    path: Path = []
    stack: list[Node | _Leave] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, _Leave):
            node = path.pop()
            if leave is not None and type(node) in leave:
                leave[type(node)](node, path)
            continue
        kind = type(item)
        handler = enter.get(kind)
        if handler is not None:
            handler(item, path)
        if kind in skip:
            continue
        path.append(item)
        stack.append(_LEAVE)
        for slot in REVERSED[kind]:
            value = getattr(item, slot)
            if type(value) is list:
                _push(value, stack, dull)
            elif type(value) not in dull:
                stack.append(value)


def _push(children: list[Any], stack: list[Any], dull: frozenset[type]) -> None:
    """Put the nodes of a list on the stack, the last first; a tuple in it holds nodes that belong together."""
    for child in reversed(children):
        if type(child) is tuple:
            stack += [part for part in reversed(child) if type(part) not in dull]
        elif type(child) not in dull:
            stack.append(child)
