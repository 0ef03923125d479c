"""Statements: flags that are reserved, order of catch clauses, leaving finally blocks and methods."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.type_facts import is_subclass

from .context import Context
from .walk import Path

_LABELED = (
    nodes.SwitchStatement,
    nodes.ForEachStatement,
    nodes.ForStatement,
    nodes.WhileStatement,
    nodes.DoWhileStatement,
    nodes.DoUntilStatement,
)
_LOOPS = _LABELED[1:]


class Statements:
    def __init__(self, context: Context) -> None:
        self.context = context

    def switch(self, node: nodes.SwitchStatement, path: Path) -> None:
        if "Parallel" in node.flags:
            self.context.report("KeywordParameterReservedForFutureUse", node, "switch", "parallel")

    def foreach(self, node: nodes.ForEachStatement, path: Path) -> None:
        report = self.context.report
        if "Parallel" in node.flags:
            report("KeywordParameterReservedForFutureUse", node, "foreach", "parallel")
        if node.throttle_limit is not None:
            report("KeywordParameterReservedForFutureUse", node, "foreach", "throttlelimit")
            if "Parallel" not in node.flags:
                report("ThrottleLimitRequiresParallelFlag", node)

    def data_statement(self, node: nodes.DataStatement, path: Path) -> None:
        from .data_sections import check_data_section  # rare

        check_data_section(node, self.context)

    def try_statement(self, node: nodes.TryStatement, path: Path) -> None:
        clauses = node.catch_clauses
        for index, clause in enumerate(clauses[:-1]):
            for later in clauses[index + 1 :]:
                if not clause.catch_types:
                    place = max(later.start - 1, 0)
                    self.context.errors.add("EmptyCatchNotLast", place, place, False, ())
                    break
                for constraint in clause.catch_types:
                    self._already_caught(constraint, later)

    def _already_caught(self, constraint: nodes.TypeConstraint, later: nodes.CatchClause) -> None:
        base = self.context.full_name(constraint.type_name)
        for other in later.catch_types:
            name = self.context.full_name(other.type_name)
            if base is not None and name is not None and (name == base or is_subclass(name, base)):
                self.context.report("ExceptionTypeAlreadyCaught", other, name)

    def break_or_continue(self, node: nodes.BreakStatement | nodes.ContinueStatement, path: Path) -> None:
        label = "" if node.label is None else None
        if isinstance(node.label, nodes.StringConstantExpression):
            label = node.label.value
        self._leaves_finally(node, path, label)
        if label:
            self._label_exists(node, path, label)

    def return_statement(self, node: nodes.ReturnStatement, path: Path) -> None:
        self._leaves_finally(node, path, None)
        member = self._method_of(path)
        if member is None:
            return
        if node.pipeline is not None and returns_void(member, self.context):
            self.context.report("VoidMethodHasReturn", node)
        elif node.pipeline is None and not returns_void(member, self.context):
            self.context.report("NonVoidMethodMissingReturnValue", node)

    def _method_of(self, path: Path) -> nodes.FunctionMember | None:
        """The method whose own body a node is in; nested script blocks and functions have none."""
        for index in range(len(path) - 1, 0, -1):
            if isinstance(path[index], nodes.ScriptBlock):
                above = path[index - 1]
                return above if isinstance(above, nodes.FunctionMember) else None
        return None

    def _leaves_finally(self, node: nodes.Node, path: Path, label: str | None) -> None:
        """Report a jump out of a finally block. A label or none at all may find its loop inside the block."""
        for index in range(len(path) - 1, 0, -1):
            above = path[index]
            if isinstance(above, (nodes.NamedBlock, nodes.TrapStatement, nodes.ScriptBlock)):
                return
            if label is not None and isinstance(above, _LABELED) and _matches(label, above.label):
                return
            outer = path[index - 1]
            if isinstance(outer, nodes.TryStatement) and outer.finally_ is above:
                self.context.report("ControlLeavingFinally", node)
                return

    def _label_exists(self, node: nodes.Node, path: Path, label: str) -> None:
        for above in reversed(path):
            if isinstance(above, nodes.FunctionDefinition):
                return
            if isinstance(above, nodes.FunctionMember):
                self.context.report("LabelNotFound", node, label)
                return
            if isinstance(above, _LOOPS) and _matches(label, above.label):
                return


def _matches(label: str, loop_label: str | None) -> bool:
    """Whether a jump to `label` ends at a loop with `loop_label`; one without label ends at any."""
    return not label or label.lower() == (loop_label or "").lower()


def returns_void(member: nodes.FunctionMember, context: Context) -> bool:
    """Whether a method gives back nothing."""
    return member.return_type is None or context.full_name(member.return_type.type_name) == "System.Void"
