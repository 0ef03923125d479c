"""class and enum definitions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.syntax import nodes

from .blocks import PRELUDE, with_traps
from .expressions import expression
from .unit import Unit

if TYPE_CHECKING:
    from .script_facts import ScriptFacts


def define(unit: Unit, node: nodes.TypeDefinition) -> None:
    """Write the definition of a type; it is made when the line runs, at the head of its block."""
    definition = unit.constant(ClassSource(unit, node))
    unit.line(f"define_type(f, {definition})")


def hoisted(statements: list[nodes.Statement]) -> list[nodes.Statement]:
    """Type definitions before everything else: a class may be used above its text."""
    if not any(isinstance(s, nodes.TypeDefinition) for s in statements):
        return statements
    types = [s for s in statements if isinstance(s, nodes.TypeDefinition)]
    return [*types, *(s for s in statements if not isinstance(s, nodes.TypeDefinition))]


class ClassSource:
    """A type definition of the tree, and the compilation of its parts."""

    __slots__ = ("facts", "node", "source")

    def __init__(self, unit: Unit, node: nodes.TypeDefinition) -> None:
        self.source = unit.source
        self.facts: ScriptFacts = unit.facts
        self.node = node

    def method(self, member: nodes.FunctionMember, result: Callable[[Any], Any]) -> Any:
        """The function of a frame that runs a method's body and gives what it returns, made fit by `result`."""
        unit = Unit(self.source, self.facts)
        unit.is_method = True
        unit.out = "discard"
        body = member.body.end_block
        with unit.at(member), unit.block("try:"):
            with_traps(unit, list(body.statements) if body else [], body.traps if body else None)
        with unit.block("except Exception as e:"):
            unit.line("raise placed(f, S, e)")
        unit.constants["result"] = result
        return self._finish(unit)

    def value(self, node: nodes.Expression) -> Any:
        """The function of a frame that evaluates an initial value."""
        unit = Unit(self.source, self.facts)
        with unit.at(node):
            unit.line(f"return {expression(unit, node)}")
        return self._finish(unit)

    def _finish(self, unit: Unit) -> Any:
        from .support import namespace

        code = unit.compile("block", PRELUDE)
        scope = namespace(self.source)
        scope.update(unit.constants)
        exec(code, scope)
        return scope["block"]


def base_constructor(unit: Unit, node: nodes.BaseCtorInvokeMemberExpression) -> str:
    """`: base(...)`, first in every constructor."""
    from .members import arguments

    return f"construct_base(f, {arguments(unit, node)})"


EXPRESSIONS = {nodes.BaseCtorInvokeMemberExpression: base_constructor}
