"""try, catch, finally."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .blocks import body_of
from .unit import Unit


def try_statement(unit: Unit, node: nodes.TryStatement) -> None:
    """Python's try; `try_depth` tells statements, however deep in calls, that their errors are wanted here."""
    unit.blocks += 2
    if node.finally_ is not None:
        with unit.block("try:"):
            _caught(unit, node)
        with unit.block("finally:"):
            body_of(unit, node.finally_)
    else:
        _caught(unit, node)
    unit.blocks -= 2


def _caught(unit: Unit, node: nodes.TryStatement) -> None:
    if not node.catch_clauses:
        body_of(unit, node.body)
        return
    depth = unit.spill("sh.try_depth")
    problem = unit.temp()
    unit.line(f"{problem} = None")
    with unit.block("try:"):
        with unit.block("try:"):
            unit.line("sh.try_depth += 1")
            body_of(unit, node.body)
        with unit.block("except Exception as e:"):
            unit.line(f"{problem} = caught(f, S, e)")
            if unit.status == "ok":
                unit.line("ok = False")
        with unit.block(f"if {problem} is not None:"):  # an error in a clause ends the whole statement, too
            _clauses(unit, node, problem)
    with unit.block("finally:"):
        unit.line(f"sh.try_depth = {depth}")


def _clauses(unit: Unit, node: nodes.TryStatement, problem: str) -> None:
    opened = 0
    for clause in node.catch_clauses:
        if clause.catch_types:
            from .conversions import type_value

            types = ", ".join([type_value(unit, t.type_name) for t in clause.catch_types])
            fit = unit.spill(f"matching({problem}, [{types}])")
            with unit.block(f"if {fit} is not None:"):
                _catch_body(unit, clause, problem, fit)
            unit.line("else:")
            unit.indent += 1
            opened += 1
        else:
            _catch_body(unit, clause, problem, "None")
            unit.indent -= opened
            return
    unit.line(f"raise {problem}")
    unit.indent -= opened


def _catch_body(unit: Unit, clause: nodes.CatchClause, problem: str, fit: str) -> None:
    """`$_` is the record while the clause runs."""
    underscore = unit.region.get("_")
    saved = unit.spill(underscore or "v.get('_')")
    record = f"catch_record(f, {problem}, {fit})"
    unit.line(f"{underscore} = {record}" if underscore else f"v['_'] = {record}")
    with unit.block("try:"):
        unit.blocks += 1
        body_of(unit, clause.body)
        unit.blocks -= 1
    with unit.block("finally:"):
        unit.line(f"{underscore} = {saved}" if underscore else f"v['_'] = {saved}")
        unit.line("leave_catch(f)")
