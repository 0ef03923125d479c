"""`pipeline &`: the pipeline as the script block of a background job."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .purity import walk
from .unit import Unit

KEPT = frozenset({"true", "false", "null", "_", "args", "input", "this", "psitem", "?", "^", "$"})


def background_block(unit: Unit, node: nodes.Node) -> str:
    """Python text of a constant: the pipeline's text with every variable of the caller written as `${using:name}`."""
    text = unit.source.text
    own = _own_names(node)
    edits = set()  # a variable in a string is met twice
    for found in walk(node):
        if not isinstance(found, nodes.VariableExpression):
            continue
        path = found.variable_path
        name = path.path.lower()
        if path.drive is not None or path.scope == "using" or name in KEPT or name in own:
            continue
        edits.add((found.start, found.end, f"${{using:{path.path}}}"))
    end = node.end
    body = text[node.start : end].rstrip()
    if body.endswith("&"):
        body = body[:-1].rstrip()
    for start, stop, replacement in sorted(edits, reverse=True):
        body = body[: start - node.start] + replacement + body[stop - node.start :]
    return repr(body)


def _own_names(node: nodes.Node) -> set[str]:
    """Variables that the pipeline's own blocks assign or take as parameters."""
    found: set[str] = set()
    for item in walk(node):
        if isinstance(item, nodes.Parameter):
            found.add(item.name.variable_path.path.lower())
        elif isinstance(item, nodes.AssignmentStatement) and isinstance(item.left, nodes.VariableExpression):
            found.add(item.left.variable_path.path.lower())
        elif isinstance(item, nodes.ForEachStatement):
            found.add(item.variable.variable_path.path.lower())
    return found
