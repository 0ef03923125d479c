"""trap: handlers for the errors of a whole block."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .unit import Unit


def trapped(unit: Unit, body: list[nodes.Statement], traps: list[nodes.TrapStatement]) -> None:
    """Write statements so that an error of one is offered to the traps before anything else is done with it."""
    from .conversions import type_value
    from .scripts import inner_code
    from .statements import STATEMENTS

    made = []
    for trap in traps:
        code = unit.constant(inner_code(unit, trap.body))
        kind = type_value(unit, trap.trap_type.type_name) if trap.trap_type is not None else "None"
        made.append(f"({kind}, {code})")
    handlers = unit.spill("[" + ", ".join(made) + "]")
    for statement in body:
        compiler = STATEMENTS.get(type(statement))
        if compiler is None:
            continue
        with unit.at(statement):
            action = unit.spill("''")
            depth = unit.spill("sh.try_depth")
            with unit.block("try:"):
                unit.line("sh.try_depth += 1")
                compiler(unit, statement)
            with unit.block("except Exception as e:"):
                unit.line(f"sh.try_depth = {depth}")
                unit.line(f"{action} = run_traps(f, S, e, {handlers}, {unit.out})")
            with unit.block("finally:"):
                unit.line(f"sh.try_depth = {depth}")
            with unit.block(f"if {action} == 'return':"):
                unit.line("raise ReturnSignal()" if unit.in_part else "return")
