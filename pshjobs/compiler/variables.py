"""Reading and writing variables."""

from __future__ import annotations

from pshjobs.runtime import automatic_variables
from pshjobs.syntax import nodes

from .unit import Unit

PREFERENCES = frozenset(name.lower() for name in automatic_variables.PREFERENCES)
CONSTANTS = {"true": "True", "false": "False", "null": "None"}
READ_ONLY = frozenset(
    {
        "true",
        "false",
        "pid",
        "home",
        "psversiontable",
        "host",
        "executioncontext",
        "shellid",
        "pshome",
        "islinux",
        "iswindows",
        "ismacos",
        "iscoreclr",
        "psedition",
        "psculture",
        "psuiculture",
        "?",
        "error",
    }
)


def variable(unit: Unit, node: nodes.VariableExpression) -> str:
    """Python text that reads a variable."""
    return read(unit, node.variable_path)


def read(unit: Unit, path: nodes.VariablePath) -> str:
    """Python text that reads the variable of a path."""
    name = path.path.lower()
    if path.drive is not None:
        return f"drive_item(f, {path.drive!r}, {path.path!r})"
    if path.scope is not None:
        return f"scoped(f, {path.scope.lower()!r}, {name!r}, {path.path!r})"
    if name in CONSTANTS:
        return CONSTANTS[name]
    if name == "?":
        return "status(f)"
    if name == "psitem":
        name = "_"
    if name != path.path:
        unit.spellings.setdefault(name, path.path)
    if name in unit.region:
        return unit.region[name]
    if name in ("psscriptroot", "pscommandpath"):
        return f"script_place(S, {name!r})"
    return f"v[{name!r}]"


def write(unit: Unit, path: nodes.VariablePath, value: str) -> None:
    """Write the assignment of a variable."""
    name = path.path.lower()
    if path.drive is not None:
        unit.line(f"set_drive_item(f, {path.drive!r}, {path.path!r}, {value})")
        return
    if path.scope is not None:
        unit.line(f"set_scoped(f, {path.scope.lower()!r}, {name!r}, {value})")
        return
    if name == "null":
        unit.line(value)
        return
    if name in READ_ONLY:
        unit.line(f"{value}")
        unit.line(f"raise not_writable({path.path!r})")
        return
    if name == "psitem":
        name = "_"
    if name != path.path:
        unit.spellings.setdefault(name, path.path)
    if name in unit.region:
        unit.line(f"{unit.region[name]} = {value}")
        return
    if name in PREFERENCES:
        value = f"preference_value(f, {name!r}, {value})"
    unit.line(f"v[{name!r}] = {value}")


def using(unit: Unit, node: nodes.UsingExpression) -> str:
    """`$using:x`: a value that came with the job, or the error that there is none."""
    from .using import using_key

    return f"using_value(f, {using_key(unit.source, node.sub_expression)!r})"


EXPRESSIONS = {
    nodes.VariableExpression: variable,
    nodes.UsingExpression: using,
}
