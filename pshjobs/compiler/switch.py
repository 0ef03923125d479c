"""switch."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .commands import statement_value
from .expressions import expression
from .loops import loop_body, nothing
from .purity import walk
from .region import region
from .unit import Unit
from .variables import write

UNDERSCORE = nodes.VariablePath("_")


def switch_statement(unit: Unit, node: nodes.SwitchStatement) -> None:
    """Every item is tried against every clause in order; `break` ends the switch, `continue` the item."""
    flags = set(node.flags)
    with region(unit, node):
        with unit.at(node.condition):
            value = statement_value(unit, node.condition)
            items = unit.spill(f"switch_file(f, {value})" if "File" in flags else f"switch_items({value})")
        uses_enumerator = any(
            isinstance(n, nodes.VariableExpression) and n.variable_path.path.lower() == "switch" for n in walk(node)
        )
        if uses_enumerator:
            unit.line(f"{items} = enter_foreach(v, {items}, 'switch')")
        saved = unit.spill(unit.region.get("_", "v.get('_')"))
        item = unit.temp()
        unit.blocks += 1
        with unit.block(f"for {item} in {items}:"):
            write(unit, UNDERSCORE, item)
            _clauses(unit, node, item, flags)
        unit.blocks -= 1
        if uses_enumerator:
            unit.line(f"leave_foreach(v, {items}, 'switch')")
        unit.line(f"{unit.region['_']} = {saved}" if "_" in unit.region else f"v['_'] = {saved}")


def _clauses(unit: Unit, node: nodes.SwitchStatement, item: str, flags: set[str]) -> None:
    matched = unit.spill("False") if node.default is not None else ""
    for test, body in node.clauses:
        with unit.at(test):
            text = _test(unit, test, item, flags)
            with unit.block(f"if {text}:"):
                if matched:
                    unit.line(f"{matched} = True")
                loop_body(unit, node.label, body, nothing)
    if node.default is not None:
        with unit.block(f"if not {matched}:"):
            loop_body(unit, node.label, node.default, nothing)


def _test(unit: Unit, test: nodes.Expression, item: str, flags: set[str]) -> str:
    mode = "Regex" if "Regex" in flags else "Wildcard" if "Wildcard" in flags else ""
    exact_case = "CaseSensitive" in flags
    if isinstance(test, nodes.ScriptBlockExpression):
        return f"switch_block(f, {expression(unit, test)}, {item})"
    value = unit.atom(expression(unit, test))
    general = f"switch_test(v, {value}, {item}, {mode!r}, {exact_case})"
    if mode:
        return general
    if value.lstrip("-").isdigit():
        return f"({item} == {value} if type({item}) is int else {general})"
    if value[0] in "'\"" and exact_case:
        return f"({item} == {value} if type({item}) is str else {general})"
    if value[0] in "'\"":
        return f"({item}.lower() == {eval(value).lower()!r} if type({item}) is str else {general})"
    return general
