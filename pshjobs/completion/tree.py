"""The nodes at a place in a tree, and the way up from each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pshjobs.syntax import nodes
from pshjobs.syntax.checks.walk import CHILDREN
from pshjobs.syntax.nodes import Node

N = TypeVar("N", bound=Node)


def children(node: Node) -> Iterator[Node]:
    """The nodes right below a node."""
    for slot in CHILDREN[type(node)]:
        yield from _nodes_in(getattr(node, slot))


def _nodes_in(value: Any) -> Iterator[Node]:
    if isinstance(value, Node):
        yield value
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _nodes_in(each)


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in the order of the text as the parser has it."""
    stack = [node]
    while stack:
        each = stack.pop()
        yield each
        stack.extend(reversed(list(children(each))))


class Tree:
    """A tree that can be walked upwards."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self._parents: dict[int, Node] = {}
        self.all: list[Node] = []
        for node in walk(root):
            self.all.append(node)
            for child in children(node):
                self._parents.setdefault(id(child), node)

    def parent(self, node: Node) -> Node | None:
        """The node above; None for the root."""
        return self._parents.get(id(node))

    def ancestors(self, node: Node) -> Iterator[Node]:
        """The nodes above, the nearest first."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def nearest(self, node: Node, kind: type[N]) -> N | None:
        """The node itself or the nearest above it of a class."""
        if isinstance(node, kind):
            return node
        return next((each for each in self.ancestors(node) if isinstance(each, kind)), None)

    def at(self, place: int) -> list[Node]:
        """The nodes that a cursor is inside of, or right behind; the outermost first."""
        return [node for node in self.all if node.start < place <= node.end]


def is_script_block(node: Node | None) -> bool:
    return isinstance(node, nodes.ScriptBlock)
