"""Types and casts."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.types.names import resolve
from pshjobs.values.type_info import TypeInfo

from .expressions import expression
from .unit import Unit

SPECIAL = ("ordered", "pscustomobject", "psobject", "ref", "void", "psvariable")


def type_value(unit: Unit, name: nodes.TypeName) -> str:
    """Python text for the type that a name means; looked up now where no script class can be meant, else when it runs."""
    found = known_type(unit, name)
    if found is not None:
        return unit.constant(found)
    place = unit.constant((name.start, name.end))
    result = unit.temp()
    saved, unit.place = unit.place, (name.start, name.end)
    unit.line(f"{result} = type_named(f, {name.name!r}, S, {place}, {unit.constant(tuple(unit.facts.namespaces))})")
    unit.place = saved
    return result


def known_type(unit: Unit, name: nodes.TypeName) -> TypeInfo | None:
    """The .NET type of a name that no class of the script claims."""
    text = name.name
    words = {word.lower() for word in text.replace("[", " ").replace("]", " ").replace(",", " ").split()}
    if words & unit.facts.class_names:
        return None
    return resolve(text)


def type_expression(unit: Unit, node: nodes.TypeExpression) -> str:
    return type_value(unit, node.type_name)


def cast(unit: Unit, node: nodes.ConvertExpression) -> str:
    """`[type]value`, and the casts that are more than a conversion."""
    name = node.attribute.type_name
    special = name.name.lower()
    child = node.child
    if special in SPECIAL:
        return _special(unit, special, child)
    value = expression(unit, child)
    found = known_type(unit, name)
    if found is not None:
        return converted(unit, value, found)
    value = unit.stable(value)
    return f"convert({value}, {type_value(unit, name)})"


def converted(unit: Unit, value: str, info: TypeInfo) -> str:
    """Python text that converts; nothing happens to a value that has the type already."""
    constant = unit.constant(info)
    python = PYTHON.get(info.full_name)
    if python is None:
        return f"convert_to(v, {value}, {constant})"
    name = unit.atom(value)
    return f"({name} if type({name}) is {python} else convert_to(v, {name}, {constant}))"


PYTHON = {"System.Int32": "int", "System.String": "str", "System.Double": "float", "System.Boolean": "bool"}


def _special(unit: Unit, special: str, child: nodes.Expression) -> str:
    if special == "ordered" and isinstance(child, nodes.Hashtable):
        from .collections import pairs

        return f"make_ordered({pairs(unit, child)})"
    if special == "pscustomobject" and isinstance(child, nodes.Hashtable):
        from .collections import pairs

        return f"make_object({pairs(unit, child)})"
    if special == "ref":
        return _reference(unit, child)
    value = expression(unit, child)
    if special == "void":
        unit.line(value)
        return "NOTHING"
    if special == "pscustomobject":
        return f"to_custom_object({value})"
    return f"convert_named(f, {value}, {special!r})"


def _reference(unit: Unit, child: nodes.Expression) -> str:
    if isinstance(child, nodes.VariableExpression) and child.variable_path.path.lower() != "null":
        path = child.variable_path
        return f"reference(f, {(path.scope or '').lower()!r}, {path.path.lower()!r})"
    return f"value_reference({expression(unit, child)})"


def attributed(unit: Unit, node: nodes.AttributedExpression) -> str:
    return expression(unit, node.child)


EXPRESSIONS = {
    nodes.TypeExpression: type_expression,
    nodes.ConvertExpression: cast,
    nodes.AttributedExpression: attributed,
}
