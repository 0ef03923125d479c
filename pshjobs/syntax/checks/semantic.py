"""The checks that follow parsing, in one walk over the tree."""

from __future__ import annotations

import importlib
from typing import Any, Final

from pshjobs.syntax import nodes

from .context import Context
from .walk import Enter, Path, walk

CHECKS: Final[dict[type[nodes.Node], tuple[str, str]]] = {
    nodes.AssignmentStatement: ("assignments", "assignment"),
    nodes.UnaryExpression: ("assignments", "increment"),
    nodes.ConvertExpression: ("conversions", "conversion"),
    nodes.TypeConstraint: ("conversions", "type_constraint"),
    nodes.TypeExpression: ("conversions", "type_expression"),
    nodes.Attribute: ("attributes", "attribute"),
    nodes.SwitchStatement: ("statements", "switch"),
    nodes.ForEachStatement: ("statements", "foreach"),
    nodes.TryStatement: ("statements", "try_statement"),
    nodes.BreakStatement: ("statements", "break_or_continue"),
    nodes.ContinueStatement: ("statements", "break_or_continue"),
    nodes.ReturnStatement: ("statements", "return_statement"),
    nodes.ParamBlock: ("declarations", "param_block"),
    nodes.FunctionDefinition: ("declarations", "function"),
    nodes.Parameter: ("declarations", "parameter"),
    nodes.PropertyMember: ("declarations", "property_member"),
    nodes.FunctionMember: ("declarations", "function_member"),
    nodes.VariableExpression: ("expressions", "variable"),
    nodes.UsingExpression: ("expressions", "using_expression"),
    nodes.Hashtable: ("expressions", "hashtable"),
    nodes.AttributedExpression: ("expressions", "attributed"),
    nodes.ErrorStatement: ("expressions", "error_statement"),
    nodes.UsingStatement: ("using", "using_statement"),
    nodes.DataStatement: ("statements", "data_statement"),
    nodes.TypeDefinition: ("declarations", "type_definition"),
}
"""What checks a node: the file, whose class has the same name, and the method."""


def check_semantics(script: nodes.ScriptBlock, context: Context) -> None:
    """Report what the grammar allows and PowerShell does not."""
    checkers: dict[str, Any] = {}
    handlers: dict[type[nodes.Node], Enter] = {}

    def on_first_use(kind: type[nodes.Node], file: str, method: str) -> Enter:
        """A handler that loads its file when the script has such a node, and gives its place to the method."""

        def load(node: nodes.Node, path: Path) -> object:
            if file not in checkers:
                checkers[file] = getattr(importlib.import_module(f"{__package__}.{file}"), file.capitalize())(context)
            handlers[kind] = getattr(checkers[file], method)
            return handlers[kind](node, path)

        return load

    for kind, (file, method) in CHECKS.items():
        handlers[kind] = on_first_use(kind, file, method)
    walk(script, handlers)
