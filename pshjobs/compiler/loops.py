"""while, do, for, foreach."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.syntax import nodes

from .blocks import body_of
from .commands import statement_value
from .expressions import condition, plain_expression
from .number_facts import for_counter, foreach_counter
from .purity import has_command, walk
from .region import region
from .unit import Loop, Unit


def nothing(unit: Unit) -> None:
    """`continue` needs nothing before Python's own."""


def loop_body(unit: Unit, label: str | None, body: nodes.StatementBlock, on_continue: Callable[[Unit], None]) -> None:
    """Write the body of a Python loop. Where a command runs in it, `break` and `continue` of a callee end here."""
    name = (label or "").lower()
    loop = Loop(name, on_continue)
    if not _signals_possible(body):
        unit.loops.append(loop)
        body_of(unit, body)
        unit.loops.pop()
        return
    with unit.block("try:"):
        unit.loops.append(loop)
        unit.blocks += 1
        body_of(unit, body)
        unit.blocks -= 1
        unit.loops.pop()
    catch_signals(unit, name, on_continue)


def catch_signals(unit: Unit, name: str, on_continue: Callable[[Unit], None]) -> None:
    """Write the handlers that let a `break` or `continue` from elsewhere act on this loop."""
    with unit.block("except ContinueSignal as s:"):
        unit.line(f"if s.label not in ('', {name!r}): raise")
        on_continue(unit)
        unit.line("continue")
    with unit.block("except BreakSignal as s:"):
        unit.line(f"if s.label not in ('', {name!r}): raise")
        unit.line("break")


def _signals_possible(body: nodes.Node) -> bool:
    """True when something in the body may break or continue this loop by signal: a call, or an inner loop with a label to name."""
    for found in walk(body):
        if isinstance(found, (nodes.Command, nodes.InvokeMemberExpression, nodes.ScriptBlockExpression)):
            return True
        if isinstance(found, (nodes.BreakStatement, nodes.ContinueStatement)) and found.label is not None:
            return True
    return False


def while_statement(unit: Unit, node: nodes.WhileStatement) -> None:
    with region(unit, node):
        unit.blocks += 1
        _landing(unit)
        with unit.block("while True:"):
            with unit.at(node.condition):
                unit.line(f"if not {condition(unit, node.condition)}: break")
            loop_body(unit, node.label, node.body, nothing)
        unit.blocks -= 1


def do_statement(unit: Unit, node: nodes.DoWhileStatement | nodes.DoUntilStatement) -> None:
    until = isinstance(node, nodes.DoUntilStatement)

    def test(unit: Unit) -> None:
        with unit.at(node.condition):
            text = condition(unit, node.condition)
            unit.line(f"if {text if until else f'not {text}'}: break")

    with region(unit, node):
        unit.blocks += 1
        _landing(unit)
        with unit.block("while True:"):
            loop_body(unit, node.label, node.body, test)
            test(unit)
        unit.blocks -= 1


def for_statement(unit: Unit, node: nodes.ForStatement) -> None:
    with region(unit, node):
        if node.initializer is not None:
            _silent(unit, node.initializer)

        def step(unit: Unit) -> None:
            if node.iterator is not None:
                _silent(unit, node.iterator)

        unit.blocks += 1
        _landing(unit)
        with for_counter(unit, node), unit.block("while True:"):
            if node.condition is not None:
                with unit.at(node.condition):
                    unit.line(f"if not {condition(unit, node.condition)}: break")
            loop_body(unit, node.label, node.body, step)
            step(unit)
        unit.blocks -= 1


def _landing(unit: Unit) -> None:
    """An instruction in front of an endless loop: CPython 3.11 raises what a signal handler raises as if it came from there.

    Without it `try` and `finally` around the loop would not see Ctrl+C.
    """
    unit.line("f")


def _silent(unit: Unit, node: nodes.Statement) -> None:
    """A statement whose output is dropped: the first and last part of `for`. Its errors end the loop."""
    from .statements import STATEMENTS

    with unit.output_to("discard"), unit.at(node):
        STATEMENTS[type(node)](unit, node)


def foreach_statement(unit: Unit, node: nodes.ForEachStatement) -> None:
    from .variables import write

    with region(unit, node):
        with unit.at(node.condition):
            source = _range(unit, node.condition)
            if source is None:
                source = f"enumerate_all({statement_value(unit, node.condition)}{'' if plain_expression(node.condition) else ', True'})"
            uses_enumerator = (
                any(
                    isinstance(n, nodes.VariableExpression) and n.variable_path.path.lower() == "foreach"
                    for n in walk(node.body)
                )
                or unit.has_enumerator
            )
            items = unit.spill(source)
            if uses_enumerator:
                unit.line(f"{items} = enter_foreach(v, {items})")
        item = unit.temp()
        unit.blocks += 1
        with foreach_counter(unit, node), unit.at(node.variable), unit.block(f"for {item} in {items}:"):
            write(unit, node.variable.variable_path, item)
            saved, unit.has_enumerator = unit.has_enumerator, uses_enumerator
            loop_body(unit, node.label, node.body, nothing)
            unit.has_enumerator = saved
        unit.blocks -= 1
        if uses_enumerator:
            unit.line(f"leave_foreach(v, {items})")


def _range(unit: Unit, node: nodes.Statement) -> str | None:
    """`1..n` as a source is counted, not built."""
    inner = plain_expression(node)
    if not isinstance(inner, nodes.BinaryExpression) or inner.operator != "DotDot" or has_command(inner):
        return None
    from .operators import operands

    left, right = operands(unit, inner)
    return f"count_range({left}, {right})"
