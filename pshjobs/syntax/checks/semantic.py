"""The checks that follow parsing, in one walk over the tree."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .assignments import Assignments
from .attributes import Attributes
from .context import Context
from .conversions import Conversions
from .declarations import Declarations
from .expressions import Expressions
from .statements import Statements
from .using import Using
from .walk import Enter, walk


def check_semantics(script: nodes.ScriptBlock, context: Context) -> None:
    """Report what the grammar allows and PowerShell does not."""
    assignments, conversions, attributes = Assignments(context), Conversions(context), Attributes(context)
    statements, declarations, expressions = Statements(context), Declarations(context), Expressions(context)
    handlers: dict[type[nodes.Node], Enter] = {}

    def add(kind: type[nodes.Node], handler: Enter) -> None:
        handlers[kind] = handler

    table: list[tuple[type[nodes.Node], object]] = [
        (nodes.AssignmentStatement, assignments.assignment),
        (nodes.UnaryExpression, assignments.increment),
        (nodes.ConvertExpression, conversions.conversion),
        (nodes.TypeConstraint, conversions.type_constraint),
        (nodes.TypeExpression, conversions.type_expression),
        (nodes.Attribute, attributes.attribute),
        (nodes.SwitchStatement, statements.switch),
        (nodes.ForEachStatement, statements.foreach),
        (nodes.TryStatement, statements.try_statement),
        (nodes.BreakStatement, statements.break_or_continue),
        (nodes.ContinueStatement, statements.break_or_continue),
        (nodes.ReturnStatement, statements.return_statement),
        (nodes.ParamBlock, declarations.param_block),
        (nodes.FunctionDefinition, declarations.function),
        (nodes.Parameter, declarations.parameter),
        (nodes.PropertyMember, declarations.property_member),
        (nodes.FunctionMember, declarations.function_member),
        (nodes.VariableExpression, expressions.variable),
        (nodes.UsingExpression, expressions.using_expression),
        (nodes.Hashtable, expressions.hashtable),
        (nodes.AttributedExpression, expressions.attributed),
        (nodes.ErrorStatement, expressions.error_statement),
        (nodes.UsingStatement, Using(context).using_statement),
        (nodes.DataStatement, statements.data_statement),
        (nodes.TypeDefinition, declarations.type_definition),
    ]
    for kind, handler in table:
        add(kind, handler)  # type: ignore[arg-type]  # each handler takes the class it is listed under
    walk(script, handlers)
