"""Assignments, and `++` and `--`."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .commands import statement_value
from .expressions import expression, in_order
from .operators import arithmetic, division, is_int_literal, name_of
from .purity import has_command, is_pure
from .unit import Unit, is_literal
from .variables import read, write

COMPOUND = {
    "PlusEquals": "Plus",
    "MinusEquals": "Minus",
    "MultiplyEquals": "Multiply",
    "DivideEquals": "Divide",
    "RemainderEquals": "Rem",
}


def assignment(unit: Unit, node: nodes.AssignmentStatement) -> None:
    """An assignment as a statement: no output."""
    assign(unit, node)
    if unit.facts.reads_status and not has_command(node.right):
        unit.line(f"{unit.status} = True")


def assign(unit: Unit, node: nodes.AssignmentStatement) -> str:
    """Write an assignment; the text of the value assigned."""
    if node.operator == "Equals":
        value = unit.stable(statement_value(unit, node.right))
        store(unit, node.left, value)
        return value
    if node.operator == "QuestionQuestionEquals":
        return _assign_if_null(unit, node)
    operator = COMPOUND[node.operator]
    return _compound(
        unit, node.left, operator, lambda: unit.atom(statement_value(unit, node.right)), is_pure(node.right)
    )


def _compound(unit: Unit, target: nodes.Expression, operator: str, right: object, pure: bool) -> str:
    get, put = place(unit, target, compound=True)
    left = unit.stable(get) if not pure else unit.atom(get)
    other = right()  # type: ignore[operator]
    if operator in ("Plus", "Minus", "Multiply"):
        value = arithmetic(unit, operator, left, other)
    elif operator in ("Divide", "Rem"):
        value = division(unit, operator, left, other)
    else:
        value = f"{name_of(operator)}({left}, {other})"
    if (
        isinstance(target, nodes.VariableExpression)
        and target.variable_path.path.lower() in unit.region
        and target.variable_path.scope is None
    ):
        put(value)
        return unit.region[target.variable_path.path.lower()]
    value = unit.spill(value)
    put(value)
    return value


def _assign_if_null(unit: Unit, node: nodes.AssignmentStatement) -> str:
    get, put = place(unit, node.left, compound=True)
    result = unit.spill(get)
    with unit.block(f"if {result} is None or {result} is NOTHING:"):
        unit.line(f"{result} = {statement_value(unit, node.right)}")
        put(result)
    return result


def place(unit: Unit, target: nodes.Expression, compound: bool = False):  # type: ignore[no-untyped-def]
    """How to read and write a target whose parts are evaluated once: text that reads, and a function that writes a value's text."""
    if isinstance(target, nodes.ParenExpression):
        from .expressions import plain_expression

        inner = plain_expression(target.pipeline)
        if inner is not None:
            return place(unit, inner, compound)
    if isinstance(target, nodes.VariableExpression):
        path = target.variable_path
        name = path.path.lower()
        get = read(unit, path)
        if compound and get == f"v[{name!r}]":
            get = f"(v[{name!r}] if f.dotted else v.get({name!r}))"
        return get, lambda value: write(unit, path, value)
    if isinstance(target, (nodes.ConvertExpression, nodes.AttributedExpression)):
        get, _ = place(unit, target.child, compound)
        return get, lambda value: store(unit, target, value)
    if isinstance(target, nodes.MemberExpression):
        return _member_place(unit, target)
    if isinstance(target, nodes.IndexExpression):
        keep = (
            unit.stable if compound else unit.atom
        )  # between reading and writing a compound assignment anything may happen
        owner, at = in_order(unit, (target.target, target.index))
        owner, at = keep(owner), keep(at)
        return f"get_index({owner}, {at})", lambda value: _write_element(unit, owner, at, value)
    if isinstance(target, nodes.InvokeMemberExpression):
        return expression(unit, target), lambda value: _store_item(unit, target, value)
    return expression(unit, target), lambda value: store(unit, target, value)


def _write_element(unit: Unit, owner: str, at: str, value: str) -> None:
    """Write `owner[at] = value`; an array of objects takes it directly."""
    if at[0] in "'\"":
        unit.line(f"set_index({owner}, {at}, {value})")
        return
    value = unit.atom(value)
    objects = f"type({owner}) is list" + ("" if is_literal(value) else f" and {value} is not NOTHING")
    kind = "bool" if value in ("True", "False") else "int" if is_int_literal(value) else f"type({value})"
    tests = [f"({objects} or type({owner}) is TypedArray and {kind} is {owner}.plain)"]
    if at not in unit.counters:
        tests.append(f"type({at}) is int")
    tests.append(f"0 <= {at} < len({owner})")
    with unit.block(f"if {' and '.join(tests)}:"):
        unit.line(f"{owner}[{at}] = {value}")
    with unit.block("else:"):
        unit.line(f"set_index({owner}, {at}, {value})")


def _member_place(unit: Unit, target: nodes.MemberExpression):  # type: ignore[no-untyped-def]
    from .members import member_name

    owner = unit.stable(expression(unit, target.expression))
    name = member_name(unit, target.member)
    if not isinstance(target.member, nodes.StringConstantExpression):
        name = unit.stable(name)
    kind = "static" if target.static else "property"
    read_text = f"static_property(v, {owner}, {name})" if target.static else f"get_property(v, {owner}, {name})"
    return read_text, lambda value: unit.line(f"set_{kind}({owner}, {name}, {value})")


def store(unit: Unit, target: nodes.Expression, value: str) -> None:
    """Write the assignment of a value (an atom) to a target."""
    if isinstance(target, nodes.VariableExpression):
        write(unit, target.variable_path, value)
    elif isinstance(target, (nodes.ConvertExpression, nodes.AttributedExpression)):
        _store_typed(unit, target, value)
    elif isinstance(target, nodes.ArrayLiteral):
        _store_several(unit, target, value)
    elif isinstance(target, nodes.ParenExpression):
        from .expressions import plain_expression

        inner = plain_expression(target.pipeline)
        if inner is not None:
            store(unit, inner, value)
    elif isinstance(target, nodes.InvokeMemberExpression):
        _store_item(unit, target, value)
    else:
        _, put = place(unit, target)
        put(value)


def _store_item(unit: Unit, target: nodes.InvokeMemberExpression, value: str) -> None:
    """`$x.Item(key) = value`: a property with arguments."""
    from .members import arguments, member_name

    owner = unit.stable(expression(unit, target.expression))
    unit.line(f"set_item(f, {owner}, {member_name(unit, target.member)}, {arguments(unit, target)}, {value})")


def _store_several(unit: Unit, target: nodes.ArrayLiteral, value: str) -> None:
    items = unit.spill(f"spread({value}, {len(target.elements)})")
    for index, element in enumerate(target.elements):
        store(unit, element, unit.spill(f"{items}[{index}]"))


def _store_typed(unit: Unit, target: nodes.ConvertExpression | nodes.AttributedExpression, value: str) -> None:
    """`[int]$x = ...`, `[ValidateRange(0, 9)]$x = ...`: from now on the variable converts and checks."""
    from .attributes import attribute_constants

    attributes: list[nodes.Attribute | nodes.TypeConstraint] = []
    child: nodes.Expression = target
    while isinstance(child, (nodes.ConvertExpression, nodes.AttributedExpression)):
        attributes.append(child.attribute)
        child = child.child
    if not isinstance(child, nodes.VariableExpression):
        store(unit, child, value)
        return
    path = child.variable_path
    unit.line(
        f"set_typed(f, {(path.scope or '').lower()!r}, {path.path.lower()!r}, {value}, {attribute_constants(unit, attributes)})"
    )


def stepped(unit: Unit, node: nodes.UnaryExpression) -> str:
    """`$i++` and the others as an expression: the old value for the postfix forms, else the new one."""
    get, put = place(unit, node.child)
    old = unit.spill(get)
    new = unit.spill(step_text(unit, old, node.token_kind.endswith("PlusPlus")))
    put(new)
    return f"(0 if {old} is None else {old})" if node.token_kind.startswith("Postfix") else new


def step_text(unit: Unit, value: str, up: bool) -> str:
    limit = f"{value} < 2147483647" if up else f"{value} > -2147483648"
    test = limit if value in unit.numbers else f"type({value}) is int and {limit}"
    return f"({value} {'+' if up else '-'} 1 if {test} else {'increment' if up else 'decrement'}({value}))"


def step_statement(unit: Unit, node: nodes.UnaryExpression) -> None:
    """`$i++` as a statement: nothing is put out."""
    up = node.token_kind.endswith("PlusPlus")
    if isinstance(node.child, nodes.IndexExpression) and not node.child.null_conditional:
        owner, at = in_order(unit, (node.child.target, node.child.index))
        unit.line(f"step_index({owner}, {at}, {'increment' if up else 'decrement'})")
        return
    get, put = place(unit, node.child)
    old = unit.atom(get)
    put(step_text(unit, old, up))


EXPRESSIONS: dict[type, object] = {}
