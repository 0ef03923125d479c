"""Going through a tree in PowerShell's order, with the way to each node at hand, without recursion."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from .. import nodes
from ..nodes import Node

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
}
_NO_CHILDREN: Final = frozenset({"parts", "error_position", "script_requirements", "generic_type_arguments", "flags"})


@cache
def child_slots(kind: type[Node]) -> tuple[str, ...]:
    """The properties of a node class that may hold other nodes, in the order of the visit."""
    if kind in _ORDER:
        return _ORDER[kind]
    if kind in (nodes.ErrorStatement, nodes.ErrorExpression):
        return ("parts",)
    if kind in (nodes.ConstantExpression, nodes.StringConstantExpression, nodes.VariableExpression):
        return ()
    plain = {"str", "bool", "object", "tuple[int, int]", "str | None", "TypeName", "list[TypeName]", "VariablePath"}
    hints = {name: hint for base in reversed(kind.__mro__) for name, hint in vars(base).get("__annotations__", {}).items()}
    return tuple(slot for slot in kind.__slots__ if slot not in _NO_CHILDREN and hints.get(slot) not in plain)


class _Leave:
    """Mark behind a node's children."""


_LEAVE: Final = _Leave()
Enter = Callable[[Node, Path], object]


def walk(
    root: Node, enter: dict[type[Node], Enter], leave: dict[type[Node], Enter] | None = None, skip: frozenset[type[Node]] = frozenset()
) -> None:
    """Call what `enter` has for each node before its children, and what `leave` has after them.

    Both get the node and the nodes above it. Children of classes in `skip` are passed over.
    """
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
        slots = child_slots(kind)
        if kind in skip or (not slots and leave is None):
            continue
        path.append(item)
        stack.append(_LEAVE)
        for slot in reversed(slots):
            value = getattr(item, slot)
            if isinstance(value, Node):
                stack.append(value)
            elif value:
                for child in reversed(value):
                    if isinstance(child, Node):
                        stack.append(child)
                    else:
                        stack += [part for part in reversed(child) if isinstance(part, Node)]
