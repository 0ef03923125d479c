"""PowerShell's `StaticType`: what can be said of a node's type without running it."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.type_facts import full_name

KNOWN: dict[type[nodes.Node], str] = {
    nodes.ArrayExpression: "System.Object[]",
    nodes.ArrayLiteral: "System.Object[]",
    nodes.Hashtable: "System.Collections.Hashtable",
    nodes.ScriptBlockExpression: "System.Management.Automation.ScriptBlock",
    nodes.ExpandableStringExpression: "System.String",
    nodes.TypeExpression: "System.Type",
}


def static_type(node: nodes.Node) -> str | None:
    """The full name of the type, or None for Object."""
    known = KNOWN.get(type(node))
    if known:
        return known
    if isinstance(node, nodes.BinaryExpression):
        return "System.Boolean" if node.operator in ("And", "Or", "Xor", "Is") else None
    if isinstance(node, nodes.UnaryExpression):
        return "System.Boolean" if node.token_kind in ("Not", "Exclaim") else None
    name = None
    if isinstance(node, nodes.ConvertExpression):
        name = full_name(node.attribute.type_name)
    elif isinstance(node, nodes.Parameter):
        types = [a for a in node.attributes if isinstance(a, nodes.TypeConstraint)]
        name = full_name(types[0].type_name) if types else None
    return None if name == "System.Object" else name
