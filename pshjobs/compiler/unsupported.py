"""Constructs that cannot be run: a clear error that names them."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .unit import Unit

NAMES = {
    nodes.ErrorStatement: "incomplete statement",
    nodes.ErrorExpression: "incomplete expression",
}


def unsupported(unit: Unit, node: nodes.Node) -> str:
    """Write the raising of NotYetSupported; gives an expression so that it can stand for one."""
    name = NAMES.get(type(node), type(node).__name__)
    unit.line(f"raise NotYetSupported({f'pshjobs cannot run this construct yet: {name}.'!r})")
    return "None"
