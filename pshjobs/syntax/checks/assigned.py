"""Which variables are surely assigned at a place of a method, and which reads come before."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.words_of import words_of

from .constants import pure_expression
from .context import Context

_EXEMPT: Final = words_of(
    "_ psitem args this input pscmdlet psboundparameters myinvocation psscriptroot pscommandpath ? true false null "
    "lastexitcode error stacktrace outputencoding nestedpromptlevel pwd matches"
)

State = frozenset[str] | None
"""The names that are surely assigned; None where no path leads."""
Way = tuple[State, bool]
"""A state, and whether the place counts as reachable for the question whether all paths return."""


class Assigned:
    """`state` and `reachable` tell of the place the pass has come to; `reads` collects the doubtful ones."""

    def __init__(self, context: Context, parameters: list[nodes.Parameter]) -> None:
        self.context = context
        self.reads: list[nodes.VariableExpression] = []
        self.types: dict[str, str] = {}
        self.dynamic: set[str] = set()
        self.state: State = frozenset(p.name.variable_path.path.lower() for p in parameters)
        self.reachable = True

    def visit(self, node: object) -> None:
        """Go through a statement or an expression."""
        raise NotImplementedError

    def _here(self) -> Way:
        return self.state, self.reachable

    def _go_to(self, *ways: Way) -> None:
        """Go on where all of `ways` meet: assigned is what is assigned on each that is possible."""
        possible = [state for state, _ in ways if state is not None]
        self.state = frozenset.intersection(*possible) if possible else None
        self.reachable = any(reachable for _, reachable in ways)

    def _stop(self) -> None:
        self.state, self.reachable = None, False

    # Assignments and reads -------------------------------------------------------------------------

    def _assignment(self, node: nodes.AssignmentStatement) -> None:
        self.visit(node.right)
        waiting: list[nodes.Expression | None] = [node.left]
        while waiting:
            target = waiting.pop(0)
            if isinstance(target, nodes.ParenExpression):
                waiting.insert(0, pure_expression(target.pipeline))
            elif isinstance(target, nodes.ArrayLiteral):
                waiting[:0] = target.elements
            elif target is not None:
                self._assign_target(target)

    def _assign_target(self, target: nodes.Expression) -> None:
        inner = target
        layers = 0
        attributed = False
        while isinstance(inner, (nodes.ConvertExpression, nodes.AttributedExpression)):
            layers += 1
            attributed = attributed or isinstance(inner, nodes.AttributedExpression)
            inner = inner.child
        if not isinstance(inner, nodes.VariableExpression):
            self.visit(target)
            return
        path = inner.variable_path
        if path.drive is not None or path.scope in ("global", "script"):
            return
        name = path.path.lower()
        if attributed or layers > 1:
            self.dynamic.add(name)
            return
        given = (
            self.context.full_name(target.attribute.type_name) if isinstance(target, nodes.ConvertExpression) else ""
        )
        if given is None:
            self.dynamic.add(name)
        self._assign(name, given or "")

    def _assign(self, name: str, given: str) -> None:
        """Note an assignment; a variable that changes its type is not tracked."""
        known = self.types.get(name)
        if known is None:
            self.types[name] = given or "System.Object"
        else:
            new = given or ("System.Object" if self.state is None or name not in self.state else "")
            if new and new != known:
                self.dynamic.add(name)
        if self.state is not None:
            self.state |= {name}

    def _variable(self, node: nodes.VariableExpression) -> None:
        path = node.variable_path
        if path.drive is not None or path.scope in ("global", "script") or path.path.lower() in _EXEMPT:
            return
        if self.state is not None and path.path.lower() not in self.state:
            self.reads.append(node)
