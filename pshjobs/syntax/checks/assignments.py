"""What may stand on the left of an assignment and next to `++` and `--`."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import OPERATOR_TEXTS

from .constants import pure_expression
from .context import Context
from .walk import Path

AUTOMATIC_TYPES: Final = {
    "_": "System.Object",
    "args": "System.Object[]",
    "this": "System.Object",
    "input": "System.Object",
    "pscmdlet": "System.Management.Automation.PSScriptCmdlet",
    "psboundparameters": "System.Management.Automation.PSBoundParametersDictionary",
    "myinvocation": "System.Management.Automation.InvocationInfo",
    "psscriptroot": "System.String",
    "pscommandpath": "System.String",
}
"""Automatic variables that must keep their type."""


def _assignable(target: nodes.Expression) -> bool:
    """Whether a single target can be assigned to: a variable, or a member or item that is not null-conditional."""
    if isinstance(target, (nodes.MemberExpression, nodes.InvokeMemberExpression, nodes.IndexExpression)):
        return not target.null_conditional
    return isinstance(target, nodes.VariableExpression)


class Assignments:
    def __init__(self, context: Context) -> None:
        self.context = context

    def assignment(self, node: nodes.AssignmentStatement, path: Path) -> None:
        self._check(node.left, node.operator == "Equals", "InvalidLeftHandSide", ())

    def increment(self, node: nodes.UnaryExpression, path: Path) -> None:
        if node.token_kind in ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus"):
            text = OPERATOR_TEXTS[node.token_kind]
            self._check(node.child, False, "OperatorRequiresVariableOrProperty", (text,))

    def _check(self, target: nodes.Expression, simple: bool, id: str, args: tuple[str, ...]) -> None:
        """Report what in `target` cannot be assigned to; lists can only with a simple `=`."""
        waiting = [(target, simple)]
        while waiting:
            target, simple = waiting.pop()
            if isinstance(target, nodes.ArrayLiteral) and simple:
                waiting += [(element, True) for element in reversed(target.elements)]
            elif isinstance(target, nodes.ParenExpression):
                inner = pure_expression(target.pipeline)
                if inner is None:
                    self.context.report(id, target.pipeline, *args)
                else:
                    waiting.append((inner, simple))
            elif isinstance(target, (nodes.ConvertExpression, nodes.AttributedExpression)):
                inner = self._typed_target(target)
                if inner is not None:
                    waiting.append((inner, simple))
            elif not _assignable(target):
                self.context.report(id, target, *args)

    def _typed_target(self, target: nodes.ConvertExpression | nodes.AttributedExpression) -> nodes.Expression | None:
        """Check the types before a target; what they stand before, unless a [ref] among others was reported."""
        converts = 0
        reference: nodes.TypeConstraint | None = None
        last: str | None = None
        inner: nodes.Expression = target
        while isinstance(inner, (nodes.ConvertExpression, nodes.AttributedExpression)):
            if isinstance(inner, nodes.ConvertExpression):
                converts += 1
                last = self.context.full_name(inner.attribute.type_name)
                if last == "System.Management.Automation.PSReference":
                    reference = inner.attribute
                elif last == "System.Void":
                    self.context.report("VoidTypeConstraintNotAllowed", inner.attribute)
            inner = inner.child
        if reference is not None and converts > 1:
            self.context.report("ReferenceNeedsToBeByItselfInTypeConstraint", reference)
            return None
        if isinstance(inner, nodes.VariableExpression):
            self._automatic(target, inner, last)
        return inner

    def _automatic(self, target: nodes.Node, variable: nodes.VariableExpression, given: str | None) -> None:
        name = variable.variable_path
        expected = AUTOMATIC_TYPES.get(name.path.lower())
        if expected is None or name.drive is not None or name.scope in ("global", "script"):
            return
        if given != expected:
            self.context.report("AssignmentStatementToAutomaticNotSupported", target, name.path, expected)
