"""The table of statements, and the simple ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.syntax import nodes

from . import commands, loops, switch, try_catch
from .blocks import body_of
from .expressions import condition, expression
from .unit import Unit
from .updates import assignment


def if_statement(unit: Unit, node: nodes.IfStatement) -> None:
    opened = 0
    if len(node.clauses) > LONG_CHAIN:
        _long_if(unit, node)
        return
    for index, (test, body) in enumerate(node.clauses):
        if index:
            unit.line("else:")
            unit.indent += 1
            opened += 1
        with unit.at(test):
            text = condition(unit, test)
            with unit.block(f"if {text}:"):
                body_of(unit, body)
    if node.else_clause is not None:
        with unit.block("else:"):
            body_of(unit, node.else_clause)
    elif unit.facts.reads_status:
        with unit.block("else:"):
            unit.line(f"{unit.status} = True")
    unit.indent -= opened


LONG_CHAIN = 8
"""Clauses of an `if` that are nested in each other; more are looked at one after the other."""


def _long_if(unit: Unit, node: nodes.IfStatement) -> None:
    """First the number of the clause that applies, then its body: nothing is nested."""
    chosen = unit.spill("-1")
    for index, (test, _) in enumerate(node.clauses):
        with unit.at(test), unit.block(f"if {chosen} < 0:"):
            unit.line(f"if {condition(unit, test)}: {chosen} = {index}")
    for index, (_, body) in enumerate(node.clauses):
        with unit.block(f"if {chosen} == {index}:"):
            body_of(unit, body)
    with unit.block(f"if {chosen} < 0:"):
        if node.else_clause is not None:
            body_of(unit, node.else_clause)
        elif unit.facts.reads_status:
            unit.line(f"{unit.status} = True")


def break_statement(unit: Unit, node: nodes.BreakStatement) -> None:
    _leave(unit, node.label, "BreakSignal", "break")


def continue_statement(unit: Unit, node: nodes.ContinueStatement) -> None:
    _leave(unit, node.label, "ContinueSignal", "continue")


def _leave(unit: Unit, label: nodes.Expression | None, signal: str, word: str) -> None:
    """Python's own break or continue where the loop is the innermost one here; a signal to a loop farther out."""
    name = ""
    if isinstance(label, nodes.StringConstantExpression):
        name = label.value.lower()
    elif label is not None:
        unit.line(f"raise {signal}(text(v, {expression(unit, label)}).lower())")
        return
    loop = unit.loops[-1] if unit.loops else None
    if loop is None or (name and loop.label != name):
        unit.line(f"raise {signal}({name!r})")
        return
    if word == "continue":
        loop.on_continue(unit)
    unit.line(word)


def return_statement(unit: Unit, node: nodes.ReturnStatement) -> None:
    if unit.is_method:
        with unit.at(node.pipeline or node):
            value = "None" if node.pipeline is None else f"result({commands.statement_value(unit, node.pipeline)})"
            unit.line(f"raise ReturnSignal({value})" if unit.in_part else f"return {value}")
        return
    if node.pipeline is not None:
        with unit.at(node.pipeline):
            STATEMENTS[type(node.pipeline)](unit, node.pipeline)
    for items, out in reversed(unit.captures):  # what `$( )` has collected is not lost
        unit.line(f"for t in {items}: {out}(t)")
    unit.line("raise ReturnSignal()" if unit.in_part else "return")


def exit_statement(unit: Unit, node: nodes.ExitStatement) -> None:
    value = "None" if node.pipeline is None else commands.statement_value(unit, node.pipeline)
    unit.line(f"raise ExitSignal(exit_code({value}))")


def throw_statement(unit: Unit, node: nodes.ThrowStatement) -> None:
    value = "None" if node.pipeline is None else commands.statement_value(unit, node.pipeline)
    unit.line(f"raise thrown(f, {value}, {node.pipeline is None})")


def function_definition(unit: Unit, node: nodes.FunctionDefinition) -> None:
    from .scripts import function_code

    unit.line(f"define_function(f, {node.name!r}, {unit.constant(function_code(unit, node))}, {bool(node.is_filter)})")


def type_definition(unit: Unit, node: nodes.TypeDefinition) -> None:
    from .classes import define

    define(unit, node)


def data_statement(unit: Unit, node: nodes.DataStatement) -> None:
    items = unit.spill("[]")
    with unit.output_to(unit.spill(f"{items}.append")):
        body_of(unit, node.body)
    if node.variable:
        from .variables import write

        write(unit, nodes.VariablePath(node.variable), unit.spill(f"collapse({items})"))
    else:
        unit.line(f"put_out({unit.out}, collapse({items}))")


def expression_as_statement(unit: Unit, node: nodes.CommandExpression) -> None:
    commands.expression_statement(unit, node.expression)


STATEMENTS: dict[type, Callable[[Unit, Any], None]] = {
    nodes.Pipeline: commands.pipeline,
    nodes.PipelineChain: commands.chain,
    nodes.CommandExpression: expression_as_statement,
    nodes.AssignmentStatement: assignment,
    nodes.IfStatement: if_statement,
    nodes.WhileStatement: loops.while_statement,
    nodes.DoWhileStatement: loops.do_statement,
    nodes.DoUntilStatement: loops.do_statement,
    nodes.ForStatement: loops.for_statement,
    nodes.ForEachStatement: loops.foreach_statement,
    nodes.SwitchStatement: switch.switch_statement,
    nodes.BreakStatement: break_statement,
    nodes.ContinueStatement: continue_statement,
    nodes.ReturnStatement: return_statement,
    nodes.ExitStatement: exit_statement,
    nodes.ThrowStatement: throw_statement,
    nodes.TryStatement: try_catch.try_statement,
    nodes.FunctionDefinition: function_definition,
    nodes.TypeDefinition: type_definition,
    nodes.DataStatement: data_statement,
}
UNGUARDED = frozenset(
    {nodes.BreakStatement, nodes.ContinueStatement, nodes.FunctionDefinition, nodes.TrapStatement, nodes.PipelineChain}
)
