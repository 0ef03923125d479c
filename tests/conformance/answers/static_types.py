"""PowerShell's `StaticType`: what can be said of a node's type without running it."""

from __future__ import annotations

from pshjobs.syntax import nodes

FULL_NAMES = {}


def static_type(node: nodes.Node) -> str | None:
    """The full name of the type, or None for Object."""
    if isinstance(node, (nodes.ArrayExpression, nodes.ArrayLiteral)):
        return "System.Object[]"
    if isinstance(node, nodes.Hashtable):
        return "System.Collections.Hashtable"
    if isinstance(node, nodes.ScriptBlockExpression):
        return "System.Management.Automation.ScriptBlock"
    if isinstance(node, nodes.ExpandableStringExpression):
        return "System.String"
    if isinstance(node, nodes.TypeExpression):
        return "System.Type"
    return None
