"""What a `data` section may not contain."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import NOT_IN_RESTRICTED_MODE, OPERATOR_TEXTS
from pshjobs.syntax.words_of import words_of

from .context import Context
from .walk import Enter, Path, walk

_VARIABLES: Final = frozenset({"psculture", "psuiculture", "true", "false", "null"})
_VARIABLES_TEXT: Final = "$PSCulture, $PSUICulture, $true, $false, $null"
_SIMPLE_TYPES: Final = words_of(
    "Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime String DBNull"
)
_REFUSED: Final[dict[type[nodes.Node], str]] = {
    nodes.ScriptBlock: "ScriptBlock",
    nodes.ScriptBlockExpression: "ScriptBlock",
    nodes.ParamBlock: "ParameterDeclaration",
    nodes.Attribute: "Attribute",
    nodes.AttributedExpression: "Attribute",
    nodes.FunctionDefinition: "FunctionDeclaration",
    nodes.TrapStatement: "TrapStatement",
    nodes.SwitchStatement: "SwitchStatement",
    nodes.DataStatement: "DataSectionStatement",
    nodes.ForEachStatement: "ForeachStatement",
    nodes.DoWhileStatement: "DoWhileStatement",
    nodes.DoUntilStatement: "DoWhileStatement",
    nodes.ForStatement: "ForWhileStatement",
    nodes.WhileStatement: "ForWhileStatement",
    nodes.TryStatement: "TryStatement",
    nodes.BreakStatement: "FlowControlStatement",
    nodes.ContinueStatement: "FlowControlStatement",
    nodes.ReturnStatement: "FlowControlStatement",
    nodes.ExitStatement: "FlowControlStatement",
    nodes.ThrowStatement: "FlowControlStatement",
    nodes.AssignmentStatement: "AssignmentStatement",
    nodes.MergingRedirection: "Redirection",
    nodes.FileRedirection: "Redirection",
    nodes.MemberExpression: "PropertyReference",
    nodes.InvokeMemberExpression: "MethodCall",
    nodes.IndexExpression: "ArrayReference",
}


def check_data_section(node: nodes.DataStatement, context: Context) -> None:
    """Report everything in a data section that is more than data."""
    _Section(context, node).check()


class _Section:
    def __init__(self, context: Context, node: nodes.DataStatement) -> None:
        self.context = context
        self.body = node.body
        self.commands: set[str] | None = {"convertfrom-stringdata"}
        for command in node.commands_allowed:
            if self.commands is not None and isinstance(command, nodes.StringConstantExpression):
                self.commands.add(command.value.lower())
            else:
                self.commands = None

    def check(self) -> None:
        handlers: dict[type[nodes.Node], Enter] = dict.fromkeys(_REFUSED, self._refuse)
        handlers |= {
            nodes.TypeConstraint: self._type,
            nodes.TypeExpression: self._type,
            nodes.Command: self._command,
            nodes.BinaryExpression: self._operator,
            nodes.UnaryExpression: self._operator,
            nodes.VariableExpression: self._variable,
            nodes.ErrorStatement: self._block,
        }
        walk(self.body, handlers)

    def _refuse(self, node: nodes.Node, path: Path) -> None:
        self.context.report(_REFUSED[type(node)] + "NotSupportedInDataSection", node)

    def _type(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, (nodes.TypeConstraint, nodes.TypeExpression))
        name = node.type_name
        full = self.context.full_name(name.element if name.element is not None else name) or ""
        if full.removeprefix("System.") not in _SIMPLE_TYPES:
            self.context.report("TypeNotAllowedInDataSection", node, name.name)

    def _command(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.Command)
        report = self.context.report
        if node.invocation_operator == "Dot":
            report("DotSourcingNotSupportedInDataSection", node)
            return
        if self.commands is None:
            return
        name = node.command_elements[0]
        if not isinstance(name, nodes.StringConstantExpression):
            if node.invocation_operator == "Ampersand":
                report("OperatorNotSupportedInDataSection", node, "&")
            else:
                report("CmdletNotInAllowedListForDataSection", node, self.context.text[node.start : node.end])
        elif name.value.lower() not in self.commands:
            report("CmdletNotInAllowedListForDataSection", node, name.value)

    def _operator(self, node: nodes.Node, path: Path) -> None:
        if isinstance(node, nodes.BinaryExpression) and node.operator in NOT_IN_RESTRICTED_MODE:
            start, end = node.error_position
            text = OPERATOR_TEXTS[node.operator]
            self.context.errors.add("OperatorNotSupportedInDataSection", start, end, False, (text,))
        elif isinstance(node, nodes.UnaryExpression) and node.token_kind in NOT_IN_RESTRICTED_MODE:
            self.context.report("OperatorNotSupportedInDataSection", node, OPERATOR_TEXTS[node.token_kind])

    def _variable(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.VariableExpression)
        if node.variable_path.user_path.lower() not in _VARIABLES:
            self.context.report("VariableReferenceNotSupportedInDataSection", node, _VARIABLES_TEXT)

    def _block(self, node: nodes.Node, path: Path) -> None:
        assert isinstance(node, nodes.ErrorStatement)
        if node.kind in ("Parallel", "Sequence"):
            self.context.report("ParallelAndSequenceBlockNotSupportedInDataSection", node)
