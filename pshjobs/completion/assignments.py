"""Values behind `=`, behind a comparison, and keys in an index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from pshjobs.binding.validation import ValidateSet
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.values.collation import collation_key
from pshjobs.values.enums import EnumValue
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import find_type

from .inference import Inference
from .literals import UNKNOWN
from .operators import is_comparison
from .patterns import starts_with
from .quoting import quoted, strip_quotes
from .results import Completion, Match
from .safe_values import safe_value
from .type_names import find_named
from .variable_text import variables_in_text

if TYPE_CHECKING:
    from .context import Context


def _quoted_matches(values: Iterable[str], word: str, kind: str) -> list[Match]:
    plain, quote = strip_quotes(word)
    fits = starts_with(plain)
    return [Match(quoted(value, quote or "'"), value, kind, value) for value in values if fits(value)]


# Assignments -------------------------------------------------------------------------------------


def assigned_values(context: Context, word: str) -> Completion | None:
    """The names of the enumeration, or the values of the set, that a variable or property is limited to."""
    statement = next((n for n in reversed(context.related) if isinstance(n, nodes.AssignmentStatement)), None)
    if statement is None or statement.operator != "Equals" or not _is_direct(context, statement):
        return None
    values = _limits(context, statement.left)
    if values is None:
        return None
    matches = _quoted_matches(sorted(values, key=collation_key), word, "Text")
    return context.answer(matches)


def _is_direct(context: Context, statement: nodes.AssignmentStatement) -> bool:
    """Whether the cursor is at the value itself, not inside something larger."""
    if context.token is None or context.token.kind == "Equals":
        return context.before is not None and context.before.kind == "Equals"
    node = context.last
    for above in context.tree.ancestors(node) if node is not None else ():
        if above is statement:
            return True
        if not isinstance(above, (nodes.CommandExpression, nodes.Pipeline)):
            return False
    return False


def _limits(context: Context, target: Node) -> list[str] | None:
    while isinstance(target, (nodes.ConvertExpression, nodes.AttributedExpression)):
        if isinstance(target, nodes.ConvertExpression):
            names = _enum_names(find_named(target.attribute.type_name))
            if names is not None:
                return names
        elif isinstance(target.attribute, nodes.Attribute) and target.attribute.type_name.name.lower() == "validateset":
            return [
                e.value for e in target.attribute.positional_arguments if isinstance(e, nodes.StringConstantExpression)
            ]
        target = target.child
    if isinstance(target, nodes.VariableExpression):
        return _variable_limits(context, target.variable_path.path)
    value = safe_value(context.shell, target)
    if isinstance(value, EnumValue):
        return list(value.type.values or {})
    for info in Inference(context).of(target):
        names = _enum_names(info if isinstance(info, TypeInfo) else None)
        if names is not None:
            return names
    return None


def _variable_limits(context: Context, name: str) -> list[str] | None:
    scope = context.shell.global_scope
    traits = scope.traits.get(name.lower()) if scope.traits else None
    if traits is not None:
        for check in traits.checks:
            holder = getattr(check, "check", check)
            source = holder if isinstance(holder, ValidateSet) else getattr(holder, "__self__", None)
            if isinstance(source, ValidateSet):
                return list(source.values)
        names = _enum_names(find_type(traits.type_text)) if traits.type_text else None
        if names is not None:
            return names
    for found in variables_in_text(context):
        if found.name.lower() == name.lower() and found.type_text:
            names = _enum_names(find_type(found.type_text))
            if names is not None:
                return names
    value = scope.lookup(name.lower())
    if isinstance(value, EnumValue):
        return list(value.type.values or {})
    return None


def _enum_names(info: TypeInfo | None) -> list[str] | None:
    return list(info.values or {}) if info is not None and info.kind == "enum" else None


# Comparisons -------------------------------------------------------------------------------------


def compared_values(context: Context, word: str) -> Completion | None:
    """The names of the enumeration that the left side of a comparison has."""
    node = next((n for n in reversed(context.related) if is_comparison(n)), None)
    if not isinstance(node, nodes.BinaryExpression):
        return None
    if context.token is not None and context.last is not node.right:
        return None
    if context.token is None and (
        context.before is None or context.before.start < node.left.end or context.before.end != node.end
    ):
        return None
    value = safe_value(context.shell, node.left)
    types = [value.type] if isinstance(value, EnumValue) else Inference(context).of(node.left)
    for info in types:
        names = _enum_names(info if isinstance(info, TypeInfo) else None)
        if names is not None:
            return context.answer(_quoted_matches(names, word, "ParameterValue"))
    return None


# Index -------------------------------------------------------------------------------------------


def index_keys(context: Context, word: str) -> Completion | None:
    """The keys of a dictionary in an index."""
    node = next((n for n in reversed(context.related) if isinstance(n, nodes.IndexExpression)), None)
    if node is None or context.cursor <= node.target.end:
        return None
    if context.token is None and (context.before is None or context.before.kind != "LBracket"):
        return None
    table = safe_value(context.shell, node.target)
    if table is UNKNOWN or not isinstance(table, Hashtable):
        return None
    names = table.keys()
    keys = [key for key in names if isinstance(key, str)]
    return context.answer(_quoted_matches(keys, word, "Property"))
