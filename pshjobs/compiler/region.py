"""Regions: loops in which script variables are Python locals.

Inside a loop that calls no command nobody can look at a variable through the scope, so its variables may live in Python
locals; they are read from the scope when the region begins and those that changed are written back when it ends, however it
ends. A loop that calls commands keeps its variables in the scope.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from pshjobs.syntax import nodes

from .purity import walk
from .unit import Unit

EXCLUDED = frozenset(
    {
        "true",
        "false",
        "null",
        "?",
        "^",
        "$",
        "args",
        "error",
        "input",
        "this",
        "psitem",
        "lastexitcode",
        "matches",
        "ofs",
        "foreach",
        "switch",
        "myinvocation",
        "psboundparameters",
        "pscmdlet",
        "pwd",
        "host",
        "pid",
        "home",
        "psversiontable",
        "executioncontext",
        "psscriptroot",
        "pscommandpath",
        "pshome",
        "erroractionpreference",
        "warningpreference",
        "verbosepreference",
        "debugpreference",
        "informationpreference",
        "progresspreference",
        "whatifpreference",
        "confirmpreference",
        "psdefaultparametervalues",
        "outputencoding",
        "islinux",
        "iswindows",
        "ismacos",
        "iscoreclr",
        "psedition",
        "shellid",
        "psculture",
        "psuiculture",
        "profile",
        "stacktrace",
        "nestedpromptlevel",
        "event",
        "sender",
        "eventargs",
        "eventsubscriber",
        "psstyle",
        "psnativecommanduseerroractionpreference",
    }
)
UNSAFE = (
    nodes.Command,
    nodes.ScriptBlockExpression,
    nodes.FunctionDefinition,
    nodes.TypeDefinition,
    nodes.TrapStatement,
    nodes.UsingExpression,
    nodes.DataStatement,
)
INVOKING = frozenset(
    {
        "invoke",
        "invokereturnasis",
        "invokewithcontext",
        "foreach",
        "where",
        "getnewclosure",
        "expandstring",
        "invokescript",
    }
)


@contextmanager
def region(unit: Unit, node: nodes.Node) -> Iterator[None]:
    """Write a loop inside a region of its own, when it may be one and does not stand in one already."""
    names = None if unit.region or unit.in_part or unit.facts.special_options else _names(unit, node)
    if not names:
        yield
        return
    read, written = names
    compound = _compound_targets(node)
    unit.region = {name: local_name(index, name) for index, name in enumerate(sorted(read | written))}
    strict = unit.facts.checks_variables
    for name, local in unit.region.items():
        entry = (
            "enter_own(f, v, {0!r})" if name in compound else "enter_strict(v, {0!r})" if strict else "v.lookup({0!r})"
        )
        unit.line(f"{local} = {entry.format(name)}")
        if name in written:
            unit.line(f"E{local} = {local}")
        if strict and name not in compound:
            unit.line(f"if {local} is UNSET: del {local}")  # reading it is Python's error, which becomes PowerShell's
    keeps_status = unit.facts.reads_status and not unit.facts.names_status  # nobody looks at `$?` before the end
    if keeps_status:
        unit.status = "ok"
        unit.line("ok = sh.succeeded")
    unit.blocks += 1
    with unit.block("try:"):
        yield
    unit.blocks -= 1
    locals_by_name = unit.region
    unit.region, unit.status = {}, "sh.succeeded"
    with unit.block("finally:"):
        if keeps_status:
            unit.line("sh.succeeded = ok")
        for name in sorted(written):
            local = locals_by_name[name]
            if strict:
                with unit.block("try:"):
                    unit.line(f"if {local} is not E{local}: v[{name!r}] = {local}")
                with unit.block("except NameError:"):
                    unit.line("pass")
            else:
                unit.line(f"if {local} is not E{local}: v[{name!r}] = {local}")


def local_name(index: int, name: str) -> str:
    """The Python name of a variable in a region; error_flow.py reads the script's name out of it."""
    return f"L_{index}_{name}" if name.isascii() and name.isidentifier() else f"L_{index}"


def _names(unit: Unit, node: nodes.Node) -> tuple[set[str], set[str]] | None:
    """The variables that may be locals, read and written; None when the loop may not be a region."""
    read: set[str] = set()
    written: set[str] = set()
    for found in walk(node):
        if isinstance(found, UNSAFE):
            return None
        if isinstance(found, nodes.InvokeMemberExpression):
            member = found.member
            if not isinstance(member, nodes.StringConstantExpression) or member.value.lower() in INVOKING:
                return None
        if isinstance(found, nodes.VariableExpression):
            path = found.variable_path
            if path.scope is None and path.drive is None:
                read.add(path.path.lower())
        written |= _targets(found)
    excluded = EXCLUDED | unit.facts.scoped_names | unit.typed | _typed_in(node) | _references(node)
    written -= excluded
    return (read - excluded, written) if (read | written) - excluded else None


def _targets(node: nodes.Node) -> set[str]:
    if isinstance(node, nodes.AssignmentStatement):
        return _assigned(node.left)
    if isinstance(node, nodes.ForEachStatement):
        return {node.variable.variable_path.path.lower()}
    if isinstance(node, nodes.UnaryExpression) and node.token_kind.endswith(("PlusPlus", "MinusMinus")):
        return _assigned(node.child)
    if isinstance(node, (nodes.SwitchStatement, nodes.CatchClause)):
        return {"_"}
    return set()


def _assigned(target: nodes.Expression) -> set[str]:
    found: set[str] = set()
    pending = [target]
    while pending:
        current = pending.pop()
        if isinstance(current, nodes.VariableExpression):
            if current.variable_path.scope is None and current.variable_path.drive is None:
                found.add(current.variable_path.path.lower())
        elif isinstance(current, nodes.ArrayLiteral):
            pending.extend(current.elements)
        elif isinstance(current, nodes.ParenExpression):
            from .expressions import plain_expression

            inner = plain_expression(current.pipeline)
            if inner is not None:
                pending.append(inner)
    return found


def _typed_in(node: nodes.Node) -> set[str]:
    """Variables that the loop gives a type or attribute."""
    found: set[str] = set()
    for item in walk(node):
        if isinstance(item, nodes.AssignmentStatement) and isinstance(
            item.left, (nodes.ConvertExpression, nodes.AttributedExpression)
        ):
            child: nodes.Expression = item.left
            while isinstance(child, (nodes.ConvertExpression, nodes.AttributedExpression)):
                child = child.child
            found |= _assigned(child)
    return found


def _references(node: nodes.Node) -> set[str]:
    """Variables of which a `[ref]` is taken."""
    found: set[str] = set()
    for item in walk(node):
        if isinstance(item, nodes.ConvertExpression) and item.attribute.type_name.name.lower() == "ref":
            found |= _assigned(item.child)
    return found


def _compound_targets(node: nodes.Node) -> set[str]:
    found: set[str] = set()
    for item in walk(node):
        if isinstance(item, nodes.AssignmentStatement) and item.operator != "Equals":
            found |= _assigned(item.left)
    return found
