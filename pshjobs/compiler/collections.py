"""Arrays, hashtables and indexes."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .expressions import expression, in_order, plain_expression
from .operators import is_int_literal
from .purity import is_pure
from .unit import Unit


def array_literal(unit: Unit, node: nodes.ArrayLiteral) -> str:
    texts = in_order(unit, node.elements)
    return (
        "["
        + ", ".join(t if _is_value(unit, e, t) else element(t) for e, t in zip(node.elements, texts, strict=True))
        + "]"
    )


def _is_value(unit: Unit, node: nodes.Expression, text: str) -> bool:
    """True for what is never nothing: results of operators, and variables known as numbers."""
    inner: nodes.Expression | None = node
    while isinstance(inner, nodes.ParenExpression):
        inner = plain_expression(inner.pipeline)
    return text in unit.numbers or (isinstance(inner, nodes.BinaryExpression) and inner.operator != "QuestionQuestion")


def element(text: str) -> str:
    """A value as an element: nothing becomes null."""
    first = text[0]
    return text if first in "'\"-0123456789" or text in ("True", "False", "None") else f"element({text})"


def array_expression(unit: Unit, node: nodes.ArrayExpression) -> str:
    """`@( )`: always an array of what the statements write."""
    body = node.sub_expression
    if not body.statements and not body.traps:
        return "[]"
    if len(body.statements) == 1 and not body.traps:
        inner = plain_expression(body.statements[0])
        if inner is not None and isinstance(
            inner, (nodes.ArrayLiteral, nodes.ConstantExpression, nodes.StringConstantExpression)
        ):
            text = expression(unit, inner)
            return text if isinstance(inner, nodes.ArrayLiteral) else f"[{text}]"
    from .commands import captured

    return captured(unit, body)


def hashtable(unit: Unit, node: nodes.Hashtable) -> str:
    """`@{ }`: keys and values in order."""
    return f"make_hashtable({pairs(unit, node)})"


def pairs(unit: Unit, node: nodes.Hashtable) -> str:
    """The pairs of a hash literal as a Python tuple of tuples."""
    from .commands import statement_value

    made = []
    count = len(node.key_value_pairs)
    pure = all(plain_expression(v) is not None and is_pure(v) and is_pure(k) for k, v in node.key_value_pairs)
    for key, value in node.key_value_pairs:
        key_text = expression(unit, key)
        value_text = statement_value(unit, value)
        if not pure and count > 1:
            key_text, value_text = unit.stable(key_text), unit.stable(value_text)
        made.append(f"({key_text}, {value_text})")
    return "(" + "".join(f"{pair}, " for pair in made) + ")"


def index(unit: Unit, node: nodes.IndexExpression) -> str:
    if node.null_conditional:
        target = unit.atom(expression(unit, node.target))
        result = unit.spill("None")
        with unit.block(f"if {target} is not None and {target} is not NOTHING:"):
            unit.line(f"{result} = get_index({target}, {expression(unit, node.index)})")
        return result
    target, at = in_order(unit, (node.target, node.index))
    target, at = unit.atom(target), unit.atom(at)
    if at[0] in "'\"":
        return f"get_index({target}, {at})"
    tests = [f"(type({target}) is list or type({target}) is TypedArray)"]
    if is_int_literal(at):
        tests.append(f"len({target}) {'>=' if at[0] == '-' else '>'} {at.lstrip('-')}")
    else:
        tests += [] if at in unit.counters else [f"type({at}) is int"]
        tests.append(f"0 <= {at} < len({target})")
    return f"({target}[{at}] if {' and '.join(tests)} else get_index_strict(v, {target}, {at}))"


EXPRESSIONS = {
    nodes.ArrayLiteral: array_literal,
    nodes.ArrayExpression: array_expression,
    nodes.Hashtable: hashtable,
    nodes.IndexExpression: index,
}
