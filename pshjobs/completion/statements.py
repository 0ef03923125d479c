"""Words of statements: labels, and what may follow `using`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .patterns import starts_with
from .results import Match

if TYPE_CHECKING:
    from .context import Context

USING = ("assembly", "module", "namespace", "type")


def using_matches(word: str) -> list[Match]:
    """The kinds of using statement."""
    fits = starts_with(word)
    return [Match(kind, kind, "Keyword", kind) for kind in USING if fits(kind)]


def label_matches(context: Context, node: Node | None, word: str) -> list[Match]:
    """The labels of the enclosing loops, the outermost first."""
    fits = starts_with(word)
    labels: list[str] = []
    for above in context.tree.ancestors(node) if node is not None else ():
        if isinstance(above, nodes.LabeledStatement) and above.label and fits(above.label):
            labels.append(above.label)
    return [Match(label, label, "Text", label) for label in reversed(labels)]
