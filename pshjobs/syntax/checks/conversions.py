"""Casts and types: `[ordered]`, `[ref]`, types of too many ranks."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes

from .context import Context, Extent
from .walk import Path

_REFERENCE: Final = "System.Management.Automation.PSReference"
_MOST_RANKS: Final = 200


class Conversions:
    def __init__(self, context: Context) -> None:
        self.context = context

    def conversion(self, node: nodes.ConvertExpression, path: Path) -> None:
        name = node.attribute.type_name.name
        if name.lower() == "ordered":
            if not isinstance(node.child, nodes.Hashtable):
                self.context.report("OrderedAttributeOnlyOnHashLiteralNode", node, name)
            return
        if self._is_reference(node) and not self._inner_references(node):
            self._outer_types(node, path)

    def _is_reference(self, node: nodes.Node) -> bool:
        return (
            isinstance(node, nodes.ConvertExpression) and self.context.full_name(node.attribute.type_name) == _REFERENCE
        )

    def _inner_references(self, node: nodes.ConvertExpression) -> bool:
        """Report every [ref] inside a [ref]; whether there is one."""
        found = False
        child = node.child
        while isinstance(child, (nodes.ConvertExpression, nodes.AttributedExpression)):
            if self._is_reference(child):
                found = True
                self.context.report("ReferenceNeedsToBeByItselfInTypeSequence", child.attribute)
            child = child.child
        return found

    def _outer_types(self, node: nodes.ConvertExpression, path: Path) -> None:
        """Report a [ref] that stands under another type, unless something is assigned to the whole."""
        if not path or not isinstance(path[-1], nodes.ConvertExpression) or self._is_reference(path[-1]):
            return
        below: nodes.Node = node
        for above in reversed(path):
            if isinstance(above, nodes.AssignmentStatement):
                if above.left is below:
                    return
                break
            if isinstance(above, nodes.CommandExpression):
                break
            below = above
        self.context.report("ReferenceNeedsToBeLastTypeInTypeConversion", node.attribute)

    def type_constraint(self, node: nodes.TypeConstraint, path: Path) -> None:
        self._check_ranks(node.type_name, node)

    def type_expression(self, node: nodes.TypeExpression, path: Path) -> None:
        self._check_ranks(node.type_name, node)

    def _check_ranks(self, name: nodes.TypeName, place: Extent) -> None:
        ranks = 0
        element: nodes.TypeName | None = name
        while element is not None and element.element is not None:
            ranks += 1
            element = element.element
        if ranks > _MOST_RANKS:
            self.context.report("ScriptTooComplicated", place)
