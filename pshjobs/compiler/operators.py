"""Binary and unary operators. The common cases on Int32 are written out; everything else is a call into `values`."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.values.operators import BINARY, UNARY

from .expressions import condition, expression, in_order, truth
from .unit import Unit, is_literal

INT_RANGE = "-2147483648 <= {t} <= 2147483647"
ARITHMETIC = {"Plus": "+", "Minus": "-", "Multiply": "*"}
ORDER = {"Ilt": "<", "Ile": "<=", "Igt": ">", "Ige": ">=", "Clt": "<", "Cle": "<=", "Cgt": ">", "Cge": ">="}
EQUALITY = {"Ieq": "==", "Ine": "!=", "Ceq": "==", "Cne": "!="}


def is_int_literal(text: str) -> bool:
    return text.lstrip("-").isdigit()


def both(unit: Unit, left: str, right: str) -> str:
    """A Python test that both are Int32; literals and what is known as a number (see Unit.numbers) need none."""
    sides = (left,) if left == right else (left, right)
    tests = [f"type({x}) is int" for x in sides if not is_int_literal(x) and x not in unit.numbers]
    return " and ".join(tests) or "True"


def binary(unit: Unit, node: nodes.BinaryExpression) -> str:
    operator = node.operator
    if operator in ("And", "Or"):
        return short_circuit(unit, node)
    if operator == "QuestionQuestion":
        return coalesce(unit, node)
    left, right = operands(unit, node)
    if operator in ARITHMETIC:
        return arithmetic(unit, operator, left, right)
    if operator in ("Rem", "Divide"):
        return division(unit, operator, left, right)
    if operator == "Xor":
        return f"({truth(unit, left, node.left)} != {truth(unit, right, node.right)})"
    if operator in ORDER or operator in EQUALITY:
        test, value = quick_test(unit, operator, left, right)
        return f"({value} if {test} else {name_of(operator)}({left}, {right}))" if test != "True" else f"({value})"
    if operator in ("Imatch", "Cmatch", "Inotmatch", "Cnotmatch"):
        return f"match_operator(v, {left}, {right}, {operator[0] == 'I'}, {'not' in operator})"
    if operator in ("Is", "IsNot", "As"):
        return f"{name_of(operator)}({left}, {right})"
    if operator not in BINARY:
        from .unsupported import unsupported

        return unsupported(unit, node)
    return f"{name_of(operator)}({left}, {right})"


def operands(unit: Unit, node: nodes.BinaryExpression) -> tuple[str, str]:
    """Both sides as atoms. A long chain `a + b + c ...` is walked, not recursed into."""
    chain = []
    left: nodes.Expression = node.left
    while isinstance(left, nodes.BinaryExpression) and left.operator == node.operator and left.operator in ARITHMETIC:
        chain.append(left)
        left = left.left
    if len(chain) < 20:
        a, b = in_order(unit, (node.left, node.right))
        return unit.atom(a), unit.atom(b)
    text = unit.stable(expression(unit, left))
    for link in reversed(chain):
        right = unit.atom(expression(unit, link.right))
        text = unit.spill(arithmetic(unit, link.operator, text, right))
    return text, unit.atom(expression(unit, node.right))


def name_of(operator: str) -> str:
    """The Python name under which generated code knows a binary operator."""
    return f"op_{operator}"


def arithmetic(unit: Unit, operator: str, left: str, right: str) -> str:
    t = unit.temp()
    sign = ARITHMETIC[operator]
    numbers = [is_int_literal(x) or x in unit.numbers for x in (left, right)]
    quick = f"({t} if {both(unit, left, right)} and {INT_RANGE.format(t=f'({t} := {left} {sign} {right})')} else "
    general = f"{name_of(operator)}({left}, {right}))"
    if all(numbers):
        return quick.replace("True and ", "", 1) + general
    real = f"type({right if numbers[0] else left}) is float"
    if not any(numbers):
        real += f" and (type({right}) is float or type({right}) is int)"
    return f"{quick}{left} {sign} {right} if {real} else {general}"


def division(unit: Unit, operator: str, left: str, right: str) -> str:
    positive = "" if is_int_literal(right) and int(right) > 0 else f" and {right} > 0"
    if operator == "Rem":
        return f"({left} % {right} if {both(unit, left, right)} and {left} >= 0{positive} else op_Rem({left}, {right}))"
    if positive:
        return f"op_Divide({left}, {right})"
    return f"(({left} / {right} if {left} % {right} else {left} // {right}) if type({left}) is int else op_Divide({left}, {right}))"


def quick_test(unit: Unit, operator: str, left: str, right: str) -> tuple[str, str]:
    """A Python test for the common case of a comparison, and what it gives then."""
    if operator in ORDER:
        return both(unit, left, right), f"{left} {ORDER[operator]} {right}"
    sign = EQUALITY[operator]
    for constant, other in ((right, left), (left, right)):
        if constant[0] in "'\"" and not is_literal(other):
            if operator[0] == "C":
                return f"type({other}) is str", f"{other} {sign} {constant}"
            return f"type({other}) is str", f"{other}.lower() {sign} {eval(constant).lower()!r}"
    return both(unit, left, right), f"{left} {sign} {right}"


def comparison_test(unit: Unit, node: nodes.Expression) -> str | None:
    """A condition that is a comparison, as one Python test; None for other expressions."""
    if isinstance(node, nodes.ParenExpression):
        from .expressions import plain_expression

        inner = plain_expression(node.pipeline)
        return comparison_test(unit, inner) if inner is not None else None
    if not isinstance(node, nodes.BinaryExpression) or node.operator not in (*ORDER, *EQUALITY):
        return None
    left, right = operands(unit, node)
    test, value = quick_test(unit, node.operator, left, right)
    if test == "True":
        return f"({value})"
    return f"({value} if {test} else truth({name_of(node.operator)}({left}, {right})))"


def short_circuit(unit: Unit, node: nodes.BinaryExpression) -> str:
    """`-and`, `-or`: the right side only when it matters; always a Boolean."""
    operator = "and" if node.operator == "And" else "or"
    links = _links(node)
    if len(links) > 20:
        result = unit.spill(condition(unit, links[0]))
        for link in links[1:]:
            with unit.block(f"if {result if operator == 'and' else f'not {result}'}:"):
                unit.line(f"{result} = {condition(unit, link)}")
        return result
    left = condition(unit, node.left)
    lines, places, right = _deferred_condition(unit, node.right)
    if not lines:
        return f"({left} {operator} {right})"
    result = unit.spill(left)
    with unit.block(f"if {result if operator == 'and' else f'not {result}'}:"):
        unit.lines.extend("    " + line for line in lines)
        unit.places.extend(places)
        unit.line(f"{result} = {right}")
    return result


def _links(node: nodes.BinaryExpression) -> list[nodes.Expression]:
    """The operands of a chain of one operator, from left to right."""
    found: list[nodes.Expression] = []
    left: nodes.Expression = node
    while isinstance(left, nodes.BinaryExpression) and left.operator == node.operator:
        found.append(left.right)
        left = left.left
    return [left, *reversed(found)]


def _deferred_condition(unit: Unit, node: nodes.Expression) -> tuple[list[str], list[tuple[int, int]], str]:
    """A condition without writing it: the lines that must run first, their places, and the test."""
    lines, places = unit.lines, unit.places
    unit.lines, unit.places = [], []
    text = condition(unit, node)
    made = unit.lines, unit.places, text
    unit.lines, unit.places = lines, places
    return made


def coalesce(unit: Unit, node: nodes.BinaryExpression) -> str:
    result = unit.spill(expression(unit, node.left))
    with unit.block(f"if {result} is None or {result} is NOTHING:"):
        unit.line(f"{result} = {expression(unit, node.right)}")
    return result


def ternary(unit: Unit, node: nodes.TernaryExpression) -> str:
    test = unit.atom(condition(unit, node.condition))
    result = unit.temp()
    with unit.block(f"if {test}:"):
        unit.line(f"{result} = {expression(unit, node.if_true)}")
    with unit.block("else:"):
        unit.line(f"{result} = {expression(unit, node.if_false)}")
    return result


def unary(unit: Unit, node: nodes.UnaryExpression) -> str:
    kind = node.token_kind
    if kind in ("Not", "Exclaim"):
        return f"(not {condition(unit, node.child)})"
    if kind in ("PlusPlus", "MinusMinus", "PostfixPlusPlus", "PostfixMinusMinus"):
        from .updates import stepped

        return stepped(unit, node)
    if kind == "Comma":
        return f"[element({expression(unit, node.child)})]"
    value = expression(unit, node.child)
    if kind in UNARY:
        return f"unary_{kind}({value})"
    from .unsupported import unsupported

    return unsupported(unit, node)


EXPRESSIONS = {
    nodes.BinaryExpression: binary,
    nodes.TernaryExpression: ternary,
    nodes.UnaryExpression: unary,
}
