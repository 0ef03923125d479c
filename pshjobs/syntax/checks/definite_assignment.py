"""Which variables a method may read before they are assigned, and whether all its paths return.

One pass over the body, in the order of execution. `assigned` is what is surely assigned where the pass is, None behind a
jump. What a loop assigns counts behind it only where the loop cannot be skipped; a back edge can only add, so no second
pass is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.words_of import words_of

from .assigned import Assigned, Way
from .context import Context
from .walk import CHILDREN

_UNTRACKED: Final = words_of("new-variable remove-variable set-variable set-psbreakpoint nv rv sbp sv set")
"""Commands after which nothing can be said about variables."""


class _Loop:
    """A loop around the place: its label and the states that jump behind it or to its next round."""

    __slots__ = ("breaks", "continues", "label")

    def __init__(self, label: str | None) -> None:
        self.label = (label or "").lower()
        self.breaks: list[Way] = []
        self.continues: list[Way] = []


class MethodFlow(Assigned):
    """What the flow of a method's body says: `unassigned` reads, and whether it `always_returns`."""

    def __init__(self, member: nodes.FunctionMember, context: Context) -> None:
        super().__init__(context, member.parameters)
        self.untracked = False
        self.loops: list[_Loop] = []
        body = member.body
        for block in (body.dynamic_param_block, body.begin_block, body.process_block, body.end_block, body.clean_block):
            if block is not None:
                self._statements(block.statements)
        self.always_returns = not self.reachable
        # A variable of changing type, or one that commands may change, is looked up by name when the method runs.
        loose = set(self.types) if self.untracked else self.dynamic & set(self.types)
        self.unassigned = {read for read in self.reads if read.variable_path.path.lower() not in loose}

    # Statements ------------------------------------------------------------------------------------

    def _statements(self, statements: list[nodes.Statement]) -> None:
        for statement in statements:
            self.visit(statement)

    def _block(self, block: nodes.StatementBlock | None) -> None:
        if block is not None:
            self._statements(block.statements)

    def visit(self, node: object) -> None:
        """Go through a statement or an expression."""
        if isinstance(node, nodes.Node):
            method = _VISITS.get(type(node))
            if method is not None:
                method(self, node)
                return
            for slot in CHILDREN[type(node)]:
                self.visit(getattr(node, slot))
        elif isinstance(node, (list, tuple)):
            for item in node:
                self.visit(item)

    def _skip(self, node: nodes.Node) -> None:
        """What has its own variables, or is never run as part of the method."""

    def _if(self, node: nodes.IfStatement) -> None:
        ends: list[Way] = []
        before: Way | None = None
        for condition, body in node.clauses:
            self.visit(condition)
            after_condition = self._here()
            before = before or after_condition
            self._block(body)
            ends.append(self._here())
            self._go_to(after_condition)
        if node.else_clause is not None:
            self._block(node.else_clause)
            self._go_to(*ends, self._here())
        else:
            self._go_to(before or self._here(), *ends, self._here())

    def _while(self, node: nodes.WhileStatement) -> None:
        self._loop(node.label, node.condition, lambda: self._block(node.body))

    def _for(self, node: nodes.ForStatement) -> None:
        self.visit(node.initializer)
        self._loop(node.label, node.condition, lambda: self._block(node.body), node.iterator)

    def _foreach(self, node: nodes.ForEachStatement) -> None:
        # The variable counts as assigned behind the loop, though there may have been nothing to loop over.
        self.visit(node.condition)
        self._assign("foreach", "")
        self._assign_target(node.variable)
        self._loop(node.label, None, lambda: self._block(node.body), skippable=True)

    def _switch(self, node: nodes.SwitchStatement) -> None:
        self.visit(node.condition)
        self._assign("switch", "")

        def body() -> None:
            for condition, block in node.clauses:
                self.visit(condition)
                skipped = self._here()
                self._block(block)
                self._go_to(skipped, self._here())
            self._block(node.default)

        self._loop(node.label, None, body, skippable=True)

    def _loop(
        self, label: str | None, condition: object, body: object, iterator: object = None, skippable: bool = False
    ) -> None:
        loop = _Loop(label)
        self.visit(condition)
        if condition is not None or skippable:
            loop.breaks.append(self._here())
        self.loops.append(loop)
        assert callable(body)
        body()
        self.loops.pop()
        self._go_to(*loop.continues, self._here())
        self.visit(iterator)
        self._go_to(*loop.breaks)

    def _do(self, node: nodes.DoWhileStatement | nodes.DoUntilStatement) -> None:
        loop = _Loop(node.label)
        self.loops.append(loop)
        self._block(node.body)
        self.loops.pop()
        self._go_to(*loop.continues, self._here())
        self.visit(node.condition)
        self._go_to(*loop.breaks, self._here())

    def _try(self, node: nodes.TryStatement) -> None:
        before = self._here()
        self._block(node.body)
        ends = [self._here()]
        for clause in node.catch_clauses:
            self._go_to(before)
            self._block(clause.body)
            ends.append(self._here())
        self._go_to(*ends)
        if node.finally_ is None:
            return
        reachable = self.reachable
        if all(clause.catch_types for clause in node.catch_clauses):
            # An exception nobody catches runs the block too; it is thrown on behind it.
            self._go_to(*ends, before)
        self._block(node.finally_)
        self.reachable = self.reachable and reachable

    def _leave(self, node: nodes.ReturnStatement | nodes.ExitStatement | nodes.ThrowStatement) -> None:
        self.visit(node.pipeline)
        self._stop()

    def _jump(self, node: nodes.BreakStatement | nodes.ContinueStatement) -> None:
        self.visit(node.label)
        target = self._target(node.label)
        if target is not None:
            ways = target.breaks if isinstance(node, nodes.BreakStatement) else target.continues
            ways.append(self._here())
        self._stop()

    def _target(self, label: nodes.Expression | None) -> _Loop | None:
        if label is None:
            return self.loops[-1] if self.loops else None
        if not isinstance(label, nodes.StringConstantExpression):
            return None
        return next((loop for loop in reversed(self.loops) if loop.label == label.value.lower()), None)

    def _pipeline(self, node: nodes.Pipeline) -> None:
        commands = False
        for element in node.pipeline_elements:
            self.visit(element)
            commands = commands or isinstance(element, nodes.Command)
        if commands:
            # A command may run `break` or `continue` for the loops around it.
            for loop in self.loops:
                loop.breaks.append(self._here())
                loop.continues.append(self._here())

    def _command(self, node: nodes.Command) -> None:
        name = node.command_elements[0]
        if node.invocation_operator == "Dot" or (
            isinstance(name, nodes.StringConstantExpression)
            and name.value.lower().removeprefix("microsoft.powershell.utility\\") in _UNTRACKED
        ):
            self.untracked = True
        self.visit(node.command_elements)
        self.visit(node.redirections)

    def _data(self, node: nodes.DataStatement) -> None:
        self._block(node.body)
        if node.variable is not None:
            self._assign(node.variable.lower(), "System.Object")

    def _binary(self, node: nodes.BinaryExpression) -> None:
        spine = [node]
        while isinstance(spine[-1].left, nodes.BinaryExpression):
            spine.append(spine[-1].left)
        self.visit(spine[-1].left)
        for part in reversed(spine):
            before = self._here()
            self.visit(part.right)
            if part.operator in ("And", "Or"):
                self._go_to(before, self._here())

    def _ternary(self, node: nodes.TernaryExpression) -> None:
        self.visit(node.condition)
        before = self._here()
        self.visit(node.if_true)
        after = self._here()
        self._go_to(before)
        self.visit(node.if_false)
        self._go_to(after, self._here())


_VISITS: Final[dict[type[nodes.Node], Callable[[MethodFlow, Any], None]]] = {  # Any: each takes its own class
    nodes.IfStatement: MethodFlow._if,
    nodes.WhileStatement: MethodFlow._while,
    nodes.ForStatement: MethodFlow._for,
    nodes.ForEachStatement: MethodFlow._foreach,
    nodes.SwitchStatement: MethodFlow._switch,
    nodes.DoWhileStatement: MethodFlow._do,
    nodes.DoUntilStatement: MethodFlow._do,
    nodes.TryStatement: MethodFlow._try,
    nodes.ReturnStatement: MethodFlow._leave,
    nodes.ExitStatement: MethodFlow._leave,
    nodes.ThrowStatement: MethodFlow._leave,
    nodes.BreakStatement: MethodFlow._jump,
    nodes.ContinueStatement: MethodFlow._jump,
    nodes.Pipeline: MethodFlow._pipeline,
    nodes.Command: MethodFlow._command,
    nodes.DataStatement: MethodFlow._data,
    nodes.AssignmentStatement: MethodFlow._assignment,
    nodes.VariableExpression: MethodFlow._variable,
    nodes.BinaryExpression: MethodFlow._binary,
    nodes.TernaryExpression: MethodFlow._ternary,
    nodes.FunctionDefinition: MethodFlow._skip,
    nodes.TypeDefinition: MethodFlow._skip,
    nodes.ScriptBlockExpression: MethodFlow._skip,
    nodes.UsingExpression: MethodFlow._skip,
    nodes.TrapStatement: MethodFlow._skip,
    nodes.ErrorStatement: MethodFlow._skip,
    nodes.ErrorExpression: MethodFlow._skip,
    nodes.TypeConstraint: MethodFlow._skip,
}
