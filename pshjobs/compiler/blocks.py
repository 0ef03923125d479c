"""Statement lists, and the compilation of one named block into a Python function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pshjobs.syntax import nodes

from .support import namespace
from .unit import MAXIMUM_DEPTH, MAXIMUM_INDENT, Unit

PRELUDE = ["v = f.scope", "out = f.out", "sh = f.shell"]

StatementCompiler = Callable[[Unit, Any], None]


def compile_block(unit: Unit, block: nodes.NamedBlock) -> Callable[[Any], None]:
    """The Python function of a begin, process, end or clean block."""
    with_traps(unit, block.statements, block.traps)
    return finish(unit)


def finish(unit: Unit) -> Callable[[Any], Any]:
    """Make the function that the unit's lines describe."""
    code = unit.compile("block", PRELUDE)
    scope = namespace(unit.source)
    scope.update(unit.constants)
    exec(code, scope)
    function: Callable[[Any], Any] = scope["block"]
    return function


def statements(unit: Unit, body: Iterable[nodes.Statement]) -> None:
    """Write statements, each one guarded: an error ends the statement, not the block."""
    for statement in body:
        guarded(unit, statement)


def body_of(unit: Unit, block: nodes.StatementBlock) -> None:
    """Write the statements of a brace block; deep nesting moves them into a Python function of their own."""
    if unit.blocks >= MAXIMUM_DEPTH or unit.indent >= MAXIMUM_INDENT:
        outlined(unit, block)
        return
    unit.blocks += 1
    with_traps(unit, block.statements, block.traps)
    unit.blocks -= 1


def with_traps(unit: Unit, body: list[nodes.Statement], traps: list[nodes.TrapStatement] | None) -> None:
    """Write statements under the traps of their block."""
    from .classes import hoisted

    body = hoisted(body)
    if not traps:
        statements(unit, body)
        return
    from .trap import trapped

    trapped(unit, body, traps)


def outlined(unit: Unit, block: nodes.StatementBlock) -> None:
    """Write a block as an inner function: `return`, `break` and `continue` leave it as signals."""
    name = f"part_{unit.temp()}"
    saved = unit.blocks, unit.loops, unit.in_part, unit.region
    around = unit.lines, unit.places, unit.indent
    unit.lines, unit.places, unit.indent = [], [], 0  # Python counts indentation, too
    with unit.block(f"def {name}({unit.out}={unit.out}):"):
        for local in (*unit.region.values(), *([unit.status] if unit.status == "ok" else [])):
            unit.line(f"nonlocal {local}")
        unit.blocks, unit.loops, unit.in_part = 0, [], True
        with_traps(unit, block.statements, block.traps)
    unit.blocks, unit.loops, unit.in_part, unit.region = saved
    unit.parts[f"in_{name}"] = unit.lines, unit.places
    unit.lines, unit.places, unit.indent = around
    unit.line(f"in_{name}")
    with unit.block("try:"):
        unit.line(f"{name}()")
    with unit.block("except ReturnSignal as r:"):
        unit.line("raise" if unit.in_part else "return r.value")
    if unit.loops:
        label = unit.loops[-1].label
        with unit.block("except ContinueSignal as s:"):
            unit.line(f"if s.label not in ('', {label!r}): raise")
            unit.loops[-1].on_continue(unit)
            unit.line("continue")
        with unit.block("except BreakSignal as s:"):
            unit.line(f"if s.label not in ('', {label!r}): raise")
            unit.line("break")


def guarded(unit: Unit, statement: nodes.Statement) -> None:
    """Write one statement in the `try` that makes its errors end it alone."""
    from .statements import STATEMENTS, UNGUARDED

    compiler: Callable[[Unit, Any], object] | None = STATEMENTS.get(type(statement))
    if compiler is None:
        from .unsupported import unsupported

        compiler = unsupported
    with unit.at(statement):
        if unit.is_method or type(statement) in UNGUARDED:
            compiler(unit, statement)
            return
        with unit.block("try:"):
            compiler(unit, statement)
        with unit.block("except Exception as e:"):
            unit.line("fail(f, S, e)")
            if unit.status == "ok":
                unit.line("ok = False")
