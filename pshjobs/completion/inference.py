"""The types that an expression may have, without running it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.syntax.words_of import words_of
from pshjobs.values.type_info import MethodGroup, Property, TypeInfo
from pshjobs.values.type_table import array_of, find_type, require_type, type_of

from .literals import UNKNOWN
from .safe_values import safe_value, type_of_value
from .signature_types import named_type, return_types
from .type_names import find_named

if TYPE_CHECKING:
    from .context import Context


class Shape:
    """An object whose properties or keys are known: a hashtable literal, or `[pscustomobject]@{}`."""

    __slots__ = ("is_table", "names")

    def __init__(self, names: dict[str, list[Inferred]], is_table: bool) -> None:
        self.names = names
        self.is_table = is_table


Inferred = TypeInfo | Shape
DEPTH_LIMIT: Final = 12
BOOLEAN: Final = words_of(
    "Ieq Ine Ige Igt Ilt Ile Ilike Inotlike Imatch Inotmatch Icontains Inotcontains Iin Inotin Ceq Cne Cge Cgt Clt Cle Clike"
    " Cnotlike Cmatch Cnotmatch Ccontains Cnotcontains Cin Cnotin Is IsNot And Or Xor"
)
TEXT: Final = frozenset({"Join", "Format", "Ireplace", "Creplace"})


class Inference:
    """Infers types for one request."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._depth = 0

    def of(self, node: Node | None) -> list[Inferred]:
        """The types of an expression or statement; empty when nothing is known."""
        if node is None or self._depth > DEPTH_LIMIT:
            return []
        rule = self._rule(node)
        if rule is None:
            return []
        self._depth += 1
        try:
            return unique(rule(node))
        finally:
            self._depth -= 1

    def _rule(self, node: Node) -> Callable[[Node], list[Inferred]] | None:
        for kind in type(node).__mro__:
            name = RULES.get(kind)
            if name is not None:
                rule: Callable[[Node], list[Inferred]] = getattr(self, name)
                return rule
        return None

    # Literals -------------------------------------------------------------------------------------

    def constant(self, node: nodes.ConstantExpression) -> list[Inferred]:
        return [type_of(node.value)]

    def text(self, node: Node) -> list[Inferred]:
        return known("System.String")

    def block(self, node: Node) -> list[Inferred]:
        return known("System.Management.Automation.ScriptBlock")

    def array(self, node: nodes.ArrayLiteral) -> list[Inferred]:
        found = unique(each for element in node.elements for each in self.of(element))
        only = found[0] if len(found) == 1 else None
        return [array_of(only)] if isinstance(only, TypeInfo) else objects()

    def table(self, node: nodes.Hashtable) -> list[Inferred]:
        return [Shape(self._entries(node), is_table=True)]

    def _entries(self, node: nodes.Hashtable) -> dict[str, list[Inferred]]:
        found: dict[str, list[Inferred]] = {}
        for key, value in node.key_value_pairs:
            if isinstance(key, nodes.StringConstantExpression):
                found[key.value] = self.of(value)
        return found

    def conversion(self, node: nodes.ConvertExpression) -> list[Inferred]:
        name = node.attribute.type_name.name.lower()
        if name in ("pscustomobject", "psobject") and isinstance(node.child, nodes.Hashtable):
            return [Shape(self._entries(node.child), is_table=False)]
        if name == "ordered":
            return self.of(node.child) or known("System.Collections.Specialized.OrderedDictionary")
        info = find_named(node.attribute.type_name)
        return [info] if info is not None else []

    def type_literal(self, node: nodes.TypeExpression) -> list[Inferred]:
        return known("System.Type") or known("System.RuntimeType")

    # Operators ------------------------------------------------------------------------------------

    def binary(self, node: nodes.BinaryExpression) -> list[Inferred]:
        if node.operator in BOOLEAN:
            return known("System.Boolean")
        if node.operator in TEXT:
            return known("System.String")
        if node.operator == "As" and isinstance(node.right, nodes.TypeExpression):
            info = find_named(node.right.type_name)
            return [info] if info is not None else []
        if node.operator in ("DotDot", "Isplit", "Csplit"):
            return [array_of(require_type("System.Int32" if node.operator == "DotDot" else "System.String"))]
        return self.of(node.left)

    def unary(self, node: nodes.UnaryExpression) -> list[Inferred]:
        if node.token_kind in ("Not", "Exclaim"):
            return known("System.Boolean")
        return objects() if node.token_kind == "Comma" else self.of(node.child)

    def ternary(self, node: nodes.TernaryExpression) -> list[Inferred]:
        return self.of(node.if_true) + self.of(node.if_false)

    # Members --------------------------------------------------------------------------------------

    def member(self, node: nodes.MemberExpression | nodes.InvokeMemberExpression) -> list[Inferred]:
        if not isinstance(node.member, nodes.StringConstantExpression):
            return []
        name = node.member.value
        found: list[Inferred] = []
        if node.static and isinstance(node.expression, nodes.TypeExpression):
            info = find_named(node.expression.type_name)
            return self._of_member(info, name, node, is_static=True) if info is not None else []
        for each in self.of(node.expression):
            if isinstance(each, Shape):
                found += next((types for key, types in each.names.items() if key.lower() == name.lower()), [])
            else:
                found += self._of_member(each, name, node, is_static=False)
        return found

    def _of_member(self, info: TypeInfo, name: str, node: Node, *, is_static: bool) -> list[Inferred]:
        lower = name.lower()
        is_call = isinstance(node, nodes.InvokeMemberExpression)
        if is_static and lower == "new" and is_call:
            return [info]
        member = info.find_static(lower) if is_static else info.find_member(lower)
        if isinstance(member, MethodGroup):
            return list(return_types(member)) if is_call else []
        if isinstance(member, Property):
            found = named_type(member.type_text)
            return [found] if found is not None else []
        if is_static and info.values and any(lower == each.lower() for each in info.values):
            return [info]
        return []

    def index(self, node: nodes.IndexExpression) -> list[Inferred]:
        found: list[Inferred] = []
        for each in self.of(node.target):
            if isinstance(each, Shape):
                key = node.index.value if isinstance(node.index, nodes.StringConstantExpression) else None
                found += next((types for name, types in each.names.items() if name == key), [])
            elif each.element is not None:
                found.append(each.element)
            elif each.arguments:
                found.append(each.arguments[-1])
            else:
                found.append(each)
        return found

    # Statements -----------------------------------------------------------------------------------

    def parenthesis(self, node: nodes.ParenExpression) -> list[Inferred]:
        return self.of(node.pipeline)

    def sub_expression(self, node: nodes.SubExpression) -> list[Inferred]:
        return self.of(node.sub_expression)

    def array_expression(self, node: nodes.ArrayExpression) -> list[Inferred]:
        statements = node.sub_expression.statements
        last = (
            statements[-1].pipeline_elements[-1] if statements and isinstance(statements[-1], nodes.Pipeline) else None
        )
        return ([] if isinstance(last, nodes.CommandExpression) else self.of(node.sub_expression)) + objects()

    def statements(self, node: nodes.StatementBlock | nodes.NamedBlock) -> list[Inferred]:
        return [each for statement in node.statements for each in self.of(statement)]

    def chain(self, node: nodes.PipelineChain) -> list[Inferred]:
        return self.of(node.lhs_pipeline_chain) + self.of(node.rhs_pipeline)

    def pipeline(self, node: nodes.Pipeline) -> list[Inferred]:
        if node.background:
            return known("System.Management.Automation.PSRemotingJob") or known("System.Management.Automation.Job")
        return self.of(node.pipeline_elements[-1])

    def expression_element(self, node: nodes.CommandExpression) -> list[Inferred]:
        return self.of(node.expression)

    def conditional(self, node: nodes.IfStatement) -> list[Inferred]:
        found = [each for _, body in node.clauses for each in self.of(body)]
        return found + self.of(node.else_clause)

    def loop(self, node: nodes.ForEachStatement) -> list[Inferred]:
        return self.of(node.body)

    def assignment(self, node: nodes.AssignmentStatement) -> list[Inferred]:
        return []

    def using(self, node: nodes.UsingExpression) -> list[Inferred]:
        return self.of(node.sub_expression)

    # Commands and variables -----------------------------------------------------------------------

    def command(self, node: nodes.Command) -> list[Inferred]:
        from .inferred_commands import command_output

        return command_output(self, node)

    def variable(self, node: nodes.VariableExpression) -> list[Inferred]:
        from .inferred_variables import variable_types

        value = safe_value(self.context.shell, node)
        if (
            value is not UNKNOWN
            and value is not None
            and node.variable_path.path.lower() not in ("_", "psitem", "this")
        ):
            info = type_of_value(value)
            return [info] if info is not None else []
        return variable_types(self, node)

    def elements(self, types: list[Inferred]) -> list[Inferred]:
        """What comes out when values of these types are enumerated."""
        found: list[Inferred] = []
        for each in types:
            if isinstance(each, TypeInfo) and each.element is not None:
                found.append(each.element)
            elif isinstance(each, TypeInfo) and each.arguments and "Dictionary" not in each.name:
                found.append(each.arguments[0])
            else:
                found.append(each)
        return unique(found)


RULES: Final[dict[type[Node], str]] = {
    nodes.ConstantExpression: "constant",
    nodes.StringConstantExpression: "text",
    nodes.ExpandableStringExpression: "text",
    nodes.ScriptBlockExpression: "block",
    nodes.ArrayLiteral: "array",
    nodes.Hashtable: "table",
    nodes.ConvertExpression: "conversion",
    nodes.TypeExpression: "type_literal",
    nodes.BinaryExpression: "binary",
    nodes.UnaryExpression: "unary",
    nodes.TernaryExpression: "ternary",
    nodes.MemberExpression: "member",
    nodes.InvokeMemberExpression: "member",
    nodes.IndexExpression: "index",
    nodes.ParenExpression: "parenthesis",
    nodes.SubExpression: "sub_expression",
    nodes.ArrayExpression: "array_expression",
    nodes.StatementBlock: "statements",
    nodes.NamedBlock: "statements",
    nodes.PipelineChain: "chain",
    nodes.Pipeline: "pipeline",
    nodes.CommandExpression: "expression_element",
    nodes.IfStatement: "conditional",
    nodes.ForEachStatement: "loop",
    nodes.AssignmentStatement: "assignment",
    nodes.UsingExpression: "using",
    nodes.Command: "command",
    nodes.VariableExpression: "variable",
}


def known(name: str) -> list[Inferred]:
    """The type with this name, when it is declared."""
    found = find_type(name)
    return [found] if found is not None else []


def objects() -> list[Inferred]:
    """The type object[]."""
    return [array_of(require_type("System.Object"))]


def unique(types: Iterable[Inferred]) -> list[Inferred]:
    """The types, each once."""
    return list({id(each): each for each in types}.values())
