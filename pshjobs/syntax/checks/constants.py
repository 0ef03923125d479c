"""Which expressions are constants: as arguments of attributes, in `#requires`, in `using module`."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.type_facts import full_name
from pshjobs.syntax.words_of import words_of

_FOLDED: Final = words_of("Exclaim Multiply Divide Rem Plus Minus Not Bnot And Or Xor Band Bor Bxor Shl Shr")
_PRIMITIVES: Final = words_of(
    "Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal String"
)
_CONSTANT_VARIABLES: Final = frozenset({"true", "false", "null"})
_LITERAL_FIELDS: Final = frozenset(
    {"maxvalue", "minvalue", "epsilon", "nan", "positiveinfinity", "negativeinfinity", "pi", "e", "tau"}
)
_NO_LITERALS: Final = frozenset(
    {"System.Decimal", "System.DateTime", "System.TimeSpan", "System.Guid", "System.Version"}
)

ATTRIBUTE: Final = "attribute"
CLASS_ATTRIBUTE: Final = "class attribute"
REQUIRES: Final = "requires"


def is_constant(node: nodes.Node | None, purpose: str) -> bool:
    """Whether the value of the expression is known without running it; some forms are only so for a `purpose`."""
    waiting = [node]
    while waiting:
        found = _parts(waiting.pop(), purpose)
        if found is None:
            return False
        waiting += found
    return True


def _parts(node: nodes.Node | None, purpose: str) -> list[nodes.Node] | None:
    """What must be constant for the node to be; None when it never is."""
    if isinstance(node, (nodes.ConstantExpression, nodes.StringConstantExpression)):
        return []
    if isinstance(node, nodes.VariableExpression):
        return [] if node.variable_path.user_path.lower() in _CONSTANT_VARIABLES else None
    if isinstance(node, nodes.TypeExpression):
        return [] if purpose != REQUIRES or full_name(node.type_name) else None
    if isinstance(node, nodes.ScriptBlockExpression):
        return [] if purpose == ATTRIBUTE else None
    if isinstance(node, nodes.MemberExpression):
        return [] if _is_literal_field(node) else None
    if isinstance(node, (nodes.ArrayLiteral, nodes.Hashtable)):
        return _collection(node, purpose)
    return _operator_parts(node) if isinstance(node, nodes.Expression) else _statement_parts(node)


def _operator_parts(node: nodes.Expression) -> list[nodes.Node] | None:
    if isinstance(node, nodes.BinaryExpression):
        if node.operator in ("Divide", "Rem") and isinstance(node.right, nodes.VariableExpression):
            return None
        return [node.left, node.right] if node.operator in _FOLDED else None
    if isinstance(node, nodes.UnaryExpression):
        return [node.child] if node.token_kind in _FOLDED else None
    if isinstance(node, nodes.TernaryExpression):
        return [node.condition, node.if_true, node.if_false]
    if isinstance(node, nodes.ConvertExpression):
        name = full_name(node.attribute.type_name) or ""
        return [node.child] if name.removeprefix("System.") in _PRIMITIVES else None
    if isinstance(node, nodes.ParenExpression):
        return [node.pipeline]
    if isinstance(node, (nodes.SubExpression, nodes.UsingExpression)):
        return [node.sub_expression]
    return None


def _statement_parts(node: nodes.Node | None) -> list[nodes.Node] | None:
    if isinstance(node, nodes.StatementBlock):
        return list(node.statements) if len(node.statements) == 1 and not node.traps else None
    if isinstance(node, nodes.Pipeline) and (expression := pure_expression(node)) is not None:
        return [expression]
    return None


def _collection(node: nodes.ArrayLiteral | nodes.Hashtable, purpose: str) -> list[nodes.Node] | None:
    if isinstance(node, nodes.ArrayLiteral):
        return list(node.elements)
    if purpose != REQUIRES:
        return None
    return [part for pair in node.key_value_pairs for part in pair]


def _is_literal_field(node: nodes.MemberExpression) -> bool:
    if not node.static or not isinstance(node.expression, nodes.TypeExpression):
        return False
    name = full_name(node.expression.type_name)
    if name is None or name in _NO_LITERALS or not isinstance(node.member, nodes.StringConstantExpression):
        return False
    if name.removeprefix("System.") in _PRIMITIVES or name == "System.Math":
        return node.member.value.lower() in _LITERAL_FIELDS
    return _is_enum(name)


def _is_enum(name: str) -> bool:
    return name.rpartition(".")[2] in {
        "AttributeTargets", "Base64FormattingOptions", "ConsoleColor", "ConsoleKey", "DateTimeKind", "DayOfWeek",
        "MidpointRounding", "StringComparison", "StringSplitOptions", "UriKind", "DateTimeStyles", "NumberStyles",
        "CompareOptions", "UnicodeCategory", "FileAccess", "FileAttributes", "FileMode", "FileShare", "SearchOption",
        "SeekOrigin", "CompressionLevel", "CompressionMode", "CommandTypes", "ErrorCategory", "JobState", "PSMemberTypes",
        "WildcardOptions", "ActionPreference", "CompletionResultType", "ScopedItemOptions", "PSThreadOptions",
        "HttpStatusCode", "BindingFlags", "Architecture", "NormalizationForm", "RegexOptions",
    }  # fmt: skip


def pure_expression(statement: nodes.Node | None) -> nodes.Expression | None:
    """The expression when the statement is nothing but one, without redirections."""
    if isinstance(statement, nodes.Pipeline) and len(statement.pipeline_elements) == 1:
        statement = statement.pipeline_elements[0]
    if isinstance(statement, nodes.CommandExpression) and not statement.redirections:
        return statement.expression
    return None
