"""The tree: PowerShell's own node classes, without `Ast` in the name, with snake_case properties.

A node costs one object with slots; `start` and `end` are offsets into the source text (`end` exclusive). The names are
those of `System.Management.Automation.Language`, so PowerShell's documentation is this module's too.
"""

from __future__ import annotations

from typing import NamedTuple


class Node:
    """Base of all nodes. Subclasses list their properties in `__slots__`; the constructor takes them in that order."""

    __slots__ = ("end", "start")
    start: int
    end: int

    def __init__(self, start: int, end: int, *values: object, **named: object) -> None:
        self.start = start
        self.end = end
        slots = type(self).__slots__
        for name, value in zip(slots, values, strict=False):
            setattr(self, name, value)
        for name in slots[len(values) :]:
            setattr(self, name, named.pop(name, None))
        if named:
            raise TypeError(f"{type(self).__name__} has no {', '.join(named)}")


class VariablePath(NamedTuple):
    """The name in a variable: `path` without scope or drive, `scope` (global, local, script, private) or `drive` (`using` too,
    where no UsingExpression stands), and `user_path` as written."""

    path: str
    scope: str | None = None
    drive: str | None = None
    user_path: str = ""


class TypeName(NamedTuple):
    """A type as written: `name` is the full text; arrays have rank and element, generics have generic and arguments."""

    name: str
    start: int
    end: int
    element: TypeName | None = None
    rank: int = 0
    generic: TypeName | None = None
    arguments: tuple[TypeName, ...] = ()
    assembly: str | None = None


class Statement(Node):
    __slots__ = ()


class Expression(Node):
    __slots__ = ()


# Script blocks -----------------------------------------------------------------------------------


class ScriptBlock(Node):
    """A whole script or the inside of braces; implicit blocks have start == end == 0."""

    __slots__ = (
        "using_statements",
        "param_block",
        "dynamic_param_block",
        "begin_block",
        "process_block",
        "end_block",
        "clean_block",
        "script_requirements",
    )
    using_statements: list[UsingStatement]
    param_block: ParamBlock | None
    dynamic_param_block: NamedBlock | None
    begin_block: NamedBlock | None
    process_block: NamedBlock | None
    end_block: NamedBlock | None
    clean_block: NamedBlock | None
    script_requirements: object | None


class NamedBlock(Node):
    """begin, process, end ... `named` is false for statements that stand without the keyword."""

    __slots__ = ("block_kind", "statements", "traps", "named")
    block_kind: str
    statements: list[Statement]
    traps: list[TrapStatement]
    named: bool


class StatementBlock(Node):
    __slots__ = ("statements", "traps")
    statements: list[Statement]
    traps: list[TrapStatement]


class ParamBlock(Node):
    __slots__ = ("attributes", "parameters")
    attributes: list[Attribute | TypeConstraint]
    parameters: list[Parameter]


class Parameter(Node):
    __slots__ = ("name", "attributes", "default_value")
    name: VariableExpression
    attributes: list[Attribute | TypeConstraint]
    default_value: Expression | None


class Attribute(Node):
    __slots__ = ("type_name", "positional_arguments", "named_arguments")
    type_name: TypeName
    positional_arguments: list[Expression]
    named_arguments: list[NamedAttributeArgument]


class NamedAttributeArgument(Node):
    __slots__ = ("argument_name", "argument", "expression_omitted")
    argument_name: str
    argument: Expression
    expression_omitted: bool


class TypeConstraint(Node):
    __slots__ = ("type_name",)
    type_name: TypeName


# Statements --------------------------------------------------------------------------------------


class Pipeline(Statement):
    __slots__ = ("pipeline_elements", "background")
    pipeline_elements: list[Command | CommandExpression]
    background: bool


class PipelineChain(Statement):
    """`left && right` or `left || right`; `operator` is "AndAnd" or "OrOr"."""

    __slots__ = ("lhs_pipeline_chain", "rhs_pipeline", "operator", "background")
    lhs_pipeline_chain: Statement
    rhs_pipeline: Pipeline
    operator: str
    background: bool


class Command(Statement):
    """`invocation_operator` is "Unknown", "Ampersand" or "Dot"."""

    __slots__ = ("command_elements", "invocation_operator", "redirections")
    command_elements: list[Expression | CommandParameter]
    invocation_operator: str
    redirections: list[FileRedirection | MergingRedirection]


class CommandExpression(Statement):
    __slots__ = ("expression", "redirections")
    expression: Expression
    redirections: list[FileRedirection | MergingRedirection]


class CommandParameter(Node):
    """`-Name`, or `-Name:argument`."""

    __slots__ = ("parameter_name", "argument", "error_position")
    parameter_name: str
    argument: Expression | None
    error_position: tuple[int, int]


class FileRedirection(Node):
    """`from_stream` is "Output", "Error", "Warning", "Verbose", "Debug", "Information" or "All"."""

    __slots__ = ("from_stream", "location", "append")
    from_stream: str
    location: Expression
    append: bool


class MergingRedirection(Node):
    __slots__ = ("from_stream", "to_stream")
    from_stream: str
    to_stream: str


class AssignmentStatement(Statement):
    """`operator` is a token kind: "Equals", "PlusEquals", "MinusEquals", "MultiplyEquals", "DivideEquals",
    "RemainderEquals", "QuestionQuestionEquals"."""

    __slots__ = ("left", "operator", "right", "error_position")
    left: Expression
    operator: str
    right: Statement
    error_position: tuple[int, int]


class IfStatement(Statement):
    __slots__ = ("clauses", "else_clause")
    clauses: list[tuple[Statement, StatementBlock]]
    else_clause: StatementBlock | None


class LabeledStatement(Statement):
    __slots__ = ()
    label: str | None


class WhileStatement(LabeledStatement):
    __slots__ = ("label", "condition", "body")
    condition: Statement
    body: StatementBlock


class DoWhileStatement(LabeledStatement):
    __slots__ = ("label", "condition", "body")
    condition: Statement
    body: StatementBlock


class DoUntilStatement(LabeledStatement):
    __slots__ = ("label", "condition", "body")
    condition: Statement
    body: StatementBlock


class ForStatement(LabeledStatement):
    __slots__ = ("label", "initializer", "condition", "iterator", "body")
    initializer: Statement | None
    condition: Statement | None
    iterator: Statement | None
    body: StatementBlock


class ForEachStatement(LabeledStatement):
    __slots__ = ("label", "variable", "condition", "body", "flags", "throttle_limit")
    variable: VariableExpression
    condition: Statement
    body: StatementBlock
    flags: list[str]
    throttle_limit: Expression | None


class SwitchStatement(LabeledStatement):
    """`flags` holds "File", "Regex", "Wildcard", "Exact", "CaseSensitive" as they apply."""

    __slots__ = ("label", "condition", "flags", "clauses", "default")
    condition: Statement
    flags: list[str]
    clauses: list[tuple[Expression, StatementBlock]]
    default: StatementBlock | None


class BreakStatement(Statement):
    __slots__ = ("label",)
    label: Expression | None


class ContinueStatement(Statement):
    __slots__ = ("label",)
    label: Expression | None


class ReturnStatement(Statement):
    __slots__ = ("pipeline",)
    pipeline: Statement | None


class ExitStatement(Statement):
    __slots__ = ("pipeline",)
    pipeline: Statement | None


class ThrowStatement(Statement):
    __slots__ = ("pipeline", "is_rethrow")
    pipeline: Statement | None
    is_rethrow: bool


class TryStatement(Statement):
    __slots__ = ("body", "catch_clauses", "finally_")
    body: StatementBlock
    catch_clauses: list[CatchClause]
    finally_: StatementBlock | None


class CatchClause(Node):
    __slots__ = ("catch_types", "body")
    catch_types: list[TypeConstraint]
    body: StatementBlock


class TrapStatement(Statement):
    __slots__ = ("trap_type", "body")
    trap_type: TypeConstraint | None
    body: StatementBlock


class DataStatement(Statement):
    __slots__ = ("variable", "commands_allowed", "body")
    variable: str | None
    commands_allowed: list[Expression]
    body: StatementBlock


class FunctionDefinition(Statement):
    """`parameters` is None when the function has no list in parentheses."""

    __slots__ = ("name", "parameters", "body", "is_filter", "is_workflow")
    name: str
    parameters: list[Parameter] | None
    body: ScriptBlock
    is_filter: bool
    is_workflow: bool


class UsingStatement(Statement):
    """`kind` is "Namespace", "Module", "Assembly", "Command" or "Type"."""

    __slots__ = ("kind", "name", "module_specification", "alias")
    kind: str
    name: StringConstantExpression | None
    module_specification: Hashtable | None
    alias: StringConstantExpression | None


class TypeDefinition(Statement):
    """`kind` is "Class", "Interface" or "Enum"."""

    __slots__ = ("kind", "name", "attributes", "base_types", "members")
    kind: str
    name: str
    attributes: list[Attribute]
    base_types: list[TypeConstraint]
    members: list[PropertyMember | FunctionMember]


class PropertyMember(Node):
    __slots__ = ("name", "property_type", "attributes", "initial_value", "is_static", "is_hidden")
    name: str
    property_type: TypeConstraint | None
    attributes: list[Attribute]
    initial_value: Expression | None
    is_static: bool
    is_hidden: bool


class FunctionMember(Node):
    """`name_start` is where the name stands; it ends after its own length."""

    __slots__ = (
        "name",
        "return_type",
        "parameters",
        "attributes",
        "body",
        "is_static",
        "is_hidden",
        "is_constructor",
        "name_start",
    )
    name: str
    return_type: TypeConstraint | None
    parameters: list[Parameter]
    attributes: list[Attribute]
    body: ScriptBlock
    is_static: bool
    is_hidden: bool
    is_constructor: bool
    name_start: int


class ErrorStatement(Statement):
    """What could be parsed of a statement that is not one; completion uses the parts."""

    __slots__ = ("kind", "parts")
    kind: str | None
    parts: list[Node]


# Expressions -------------------------------------------------------------------------------------


class ConstantExpression(Expression):
    """A number: `value` is the Python value of the right class (see `values.numbers`)."""

    __slots__ = ("value",)
    value: object


class StringConstantExpression(Expression):
    """`string_constant_type` is BareWord, SingleQuoted, DoubleQuoted, SingleQuotedHereString or DoubleQuotedHereString."""

    __slots__ = ("value", "string_constant_type")
    value: str
    string_constant_type: str


class ExpandableStringExpression(Expression):
    """`value` is the text with its escapes done and nothing expanded; `parts` is what to join: text and expressions."""

    __slots__ = ("value", "nested_expressions", "string_constant_type", "parts")
    value: str
    nested_expressions: list[Expression]
    string_constant_type: str
    parts: list[str | Expression]


class VariableExpression(Expression):
    __slots__ = ("variable_path", "splatted")
    variable_path: VariablePath
    splatted: bool


class TypeExpression(Expression):
    __slots__ = ("type_name",)
    type_name: TypeName


class UnaryExpression(Expression):
    """`token_kind`: Minus, Plus, Exclaim, Not, Bnot, Comma, Join, Csplit, Isplit, PlusPlus, MinusMinus, PostfixPlusPlus,
    PostfixMinusMinus."""

    __slots__ = ("token_kind", "child")
    token_kind: str
    child: Expression


class BinaryExpression(Expression):
    """`operator` is a token kind such as "Plus", "Ieq", "Clike", "DotDot", "Format", "And"."""

    __slots__ = ("left", "operator", "right", "error_position")
    left: Expression
    operator: str
    right: Expression
    error_position: tuple[int, int]


class TernaryExpression(Expression):
    __slots__ = ("condition", "if_true", "if_false")
    condition: Expression
    if_true: Expression
    if_false: Expression


class ConvertExpression(Expression):
    """`[type]child`."""

    __slots__ = ("attribute", "child")
    attribute: TypeConstraint
    child: Expression


class AttributedExpression(Expression):
    """`[attribute()]child`."""

    __slots__ = ("attribute", "child")
    attribute: Attribute
    child: Expression


class MemberExpression(Expression):
    __slots__ = ("expression", "member", "static", "null_conditional")
    expression: Expression
    member: Expression
    static: bool
    null_conditional: bool


class InvokeMemberExpression(Expression):
    __slots__ = ("expression", "member", "static", "null_conditional", "arguments", "generic_type_arguments")
    expression: Expression
    member: Expression
    static: bool
    null_conditional: bool
    arguments: list[Expression]
    generic_type_arguments: list[TypeName]


class BaseCtorInvokeMemberExpression(InvokeMemberExpression):
    """The call of the base class's constructor, first in every instance constructor; a CommandExpression holds it."""

    __slots__ = InvokeMemberExpression.__slots__


class IndexExpression(Expression):
    __slots__ = ("target", "index", "null_conditional")
    target: Expression
    index: Expression
    null_conditional: bool


class ParenExpression(Expression):
    __slots__ = ("pipeline",)
    pipeline: Statement


class SubExpression(Expression):
    """`$( )`."""

    __slots__ = ("sub_expression",)
    sub_expression: StatementBlock


class ArrayExpression(Expression):
    """`@( )`."""

    __slots__ = ("sub_expression",)
    sub_expression: StatementBlock


class ArrayLiteral(Expression):
    """`a, b`."""

    __slots__ = ("elements",)
    elements: list[Expression]


class Hashtable(Expression):
    __slots__ = ("key_value_pairs",)
    key_value_pairs: list[tuple[Expression, Statement]]


class ScriptBlockExpression(Expression):
    __slots__ = ("script_block",)
    script_block: ScriptBlock


class UsingExpression(Expression):
    """`$using:x` and the member and index accesses behind it."""

    __slots__ = ("sub_expression",)
    sub_expression: Expression


class ErrorExpression(Expression):
    __slots__ = ("parts",)
    parts: list[Node]
