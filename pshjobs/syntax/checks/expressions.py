"""Expressions: splatting, `$using:`, `$this`, duplicate keys, attributes on what is no variable."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .constants import ATTRIBUTE, is_constant
from .context import Context
from .walk import Path


class Expressions:
    def __init__(self, context: Context) -> None:
        self.context = context

    def variable(self, node: nodes.VariableExpression, path: Path) -> None:
        parent = path[-1] if path else None
        name = node.variable_path.user_path
        if node.splatted and not isinstance(parent, (nodes.Command, nodes.UsingExpression)):
            listed = isinstance(parent, nodes.ArrayLiteral) and isinstance(path[-2], nodes.Command)
            id = "SplattingNotPermittedInArgumentList" if listed else "SplattingNotPermitted"
            self.context.report(id, node, name)
        if node in self.context.unassigned:
            self.context.report("VariableNotLocal", node)
        if name.lower() == "this" and _in_static_member(path):
            self.context.report("NonStaticMemberAccessInStaticMember", node, name)

    def using_expression(self, node: nodes.UsingExpression, path: Path) -> None:
        inner: nodes.Expression = node.sub_expression
        while not isinstance(inner, nodes.VariableExpression):
            if isinstance(inner, nodes.MemberExpression) and isinstance(inner.member, nodes.StringConstantExpression):
                inner = inner.expression
            elif isinstance(inner, nodes.IndexExpression):
                if not is_constant(inner.index, ATTRIBUTE):
                    self.context.report("InvalidUsingExpression", inner.index)
                    return
                inner = inner.target
            else:
                self.context.report("InvalidUsingExpression", inner)
                return

    def hashtable(self, node: nodes.Hashtable, path: Path) -> None:
        seen: set[str] = set()
        for key, _ in node.key_value_pairs:
            if not isinstance(key, (nodes.ConstantExpression, nodes.StringConstantExpression)):
                continue
            text = key.value if isinstance(key, nodes.StringConstantExpression) else constant_text(key.value)
            if text.lower() in seen:
                self.context.report("DuplicateKeyInHashLiteral", key, text)
            seen.add(text.lower())

    def attributed(self, node: nodes.AttributedExpression, path: Path) -> None:
        inner: nodes.Expression = node
        while isinstance(inner, (nodes.AttributedExpression, nodes.ConvertExpression)):
            inner = inner.child
        if not isinstance(inner, nodes.VariableExpression):
            self.context.report("UnexpectedAttribute", node.attribute, node.attribute.type_name.name)

    def error_statement(self, node: nodes.ErrorStatement, path: Path) -> None:
        if node.kind not in ("Parallel", "Sequence"):
            return
        if any(isinstance(above, nodes.FunctionDefinition) and above.is_workflow for above in path):
            return
        end = node.start + len(node.kind)
        self.context.errors.add("UnexpectedKeyword", node.start, end, False, (self.context.text[node.start : end],))


def _in_static_member(path: Path) -> bool:
    """Whether a node is directly in a static member; in nested script blocks `$this` may be another."""
    for index in range(len(path) - 1, -1, -1):
        above = path[index]
        if isinstance(above, (nodes.FunctionMember, nodes.PropertyMember)):
            return above.is_static
        if isinstance(above, nodes.ScriptBlock) and not (index and isinstance(path[index - 1], nodes.FunctionMember)):
            return False
    return False


def constant_text(value: object) -> str:
    """How .NET writes a number in a message."""
    if isinstance(value, float) and value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return str(int(value)) if isinstance(value, int) and not isinstance(value, bool) else str(value)
