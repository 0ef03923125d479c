"""Script blocks: the compiled form that the runtime holds, and the expressions that make them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.binding.signature import Parameter, Signature
from pshjobs.errors import NetException
from pshjobs.runtime.code import Code, SimpleBlock, UsingUse
from pshjobs.runtime.error_record import InvocationInfo, record_of
from pshjobs.source import Extent, SourceText
from pshjobs.syntax import nodes
from pshjobs.values.type_info import TypeInfo

from .purity import walk
from .script_facts import ScriptFacts
from .unit import Unit

if TYPE_CHECKING:
    from pshjobs.runtime.comment_help import HelpComments

KINDS = {
    "begin": "begin_block",
    "process": "process_block",
    "end": "end_block",
    "clean": "clean_block",
    "dynamicparam": "dynamic_param_block",
}
PLAIN = {"System.Int32": int, "System.String": str, "System.Double": float, "System.Boolean": bool}


class ScriptCode(Code):
    """A script block of the tree. Its blocks, parameters and defaults are compiled when they are first needed."""

    __slots__ = (
        "_blocks",
        "_defaults",
        "_guards",
        "_names_used",
        "_signature",
        "definition",
        "end",
        "facts",
        "has_named_blocks",
        "has_parameters",
        "is_advanced",
        "is_part",
        "is_filter",
        "node",
        "parameters",
        "source",
        "start",
        "namespaces",
    )

    def __init__(
        self,
        source: SourceText,
        facts: ScriptFacts,
        node: nodes.ScriptBlock,
        definition: nodes.FunctionDefinition | None = None,
    ) -> None:
        self.source = source
        self.facts = facts
        self.node = node
        self.definition = definition
        self.start, self.end = node.start, node.end
        self.is_part = False  # a trap: `return` leaves the block around, by signal
        self.is_filter = bool(definition and definition.is_filter)
        block = node.param_block
        self.parameters: list[nodes.Parameter] = list(
            (definition.parameters if definition else None) or (block.parameters if block else ())
        )
        for parameter in self.parameters:
            name = parameter.name.variable_path.path
            facts.spellings.setdefault(name.lower(), name)
        self.has_parameters = bool(self.parameters) or block is not None
        self.has_named_blocks = self.is_filter or any(
            b is not None and (b.named or kind != "end_block")
            for kind in KINDS.values()
            if (b := getattr(node, kind)) is not None
        )
        self.is_advanced = _is_advanced(block, self.parameters)
        self._blocks: dict[str, Any] = {}
        self._signature: Signature | None = None
        self._defaults: list[tuple[str, Callable[[Any], object]]] | None = None
        self._names_used: frozenset[str] | None = None
        self._guards: list[tuple[Parameter, Any]] | None = None

    @property
    def binds_in_scope(self) -> bool:  # type: ignore[override]
        """True when code of the block runs while its arguments are bound: `dynamicparam`, or a validation script."""
        return self.node.dynamic_param_block is not None or any(
            isinstance(a, nodes.Attribute) and _short(a) == "validatescript"
            for p in self.parameters
            for a in p.attributes or ()
        )

    @property
    def spellings(self) -> dict[str, str]:  # type: ignore[override]
        """See ScriptFacts."""
        return self.facts.spellings

    @property
    def names_used(self) -> frozenset[str]:  # type: ignore[override]
        """Names of variables in the text, inner blocks included."""
        if self._names_used is None:
            self._names_used = frozenset(
                n.variable_path.path.lower() for n in walk(self.node) if isinstance(n, nodes.VariableExpression)
            )
        return self._names_used

    @property
    def text(self) -> str:
        text = self.source.text
        node = self.node
        inner = text[node.start : node.end]
        if inner.startswith("{") and inner.endswith("}"):
            inner = inner[1:-1]
        if self.definition is not None and self.definition.parameters is not None:
            first, last = self.definition.parameters[:1], self.definition.parameters[-1:]
            listed = text[first[0].start : last[0].end] if first else ""
            return f"param({listed})\n{inner}"
        return inner

    def data_table(self) -> Any:
        from .data_values import first_table

        return first_table(self.node, self.source.text)

    def block(self, kind: str) -> Callable[[Any], None] | None:
        if kind not in self._blocks:
            self._blocks[kind] = self._compile(kind)
        found: Callable[[Any], None] | None = self._blocks[kind]
        return found

    def _compile(self, kind: str) -> Callable[[Any], None] | None:
        node: nodes.NamedBlock | None = getattr(self.node, KINDS[kind])
        if self.is_filter and self.node.process_block is None and kind in ("process", "end"):
            node = self.node.end_block if kind == "process" else None
        if node is None:
            return None
        from .blocks import compile_block

        unit = Unit(self.source, self.facts)
        unit.in_part = self.is_part
        unit.typed = frozenset(
            p.name.variable_path.path.lower() for p in self.parameters if p.attributes
        ) | _typed_variables(self.node)
        return compile_block(unit, node)

    # Parameters ----------------------------------------------------------------------------------

    def signature(self, command: str, shell: Any = None) -> Signature:
        if self._signature is None or (command and self._signature.command != command):
            from .parameters import script_signature

            try:
                self._signature = script_signature(self, command, shell)
            except NetException as error:
                if hasattr(error, "place") and error.record is None:
                    record_of(error).invocation_info = InvocationInfo(None, Extent(self.source, *error.place))
                raise
        return self._signature

    def defaults(self) -> Sequence[tuple[str, Callable[[Any], object]]]:
        if self._defaults is None:
            self._defaults = [
                (p.name.variable_path.path.lower(), self.expression(p.default_value))
                for p in self.parameters
                if p.default_value is not None
            ]
        return self._defaults

    def expression(self, node: nodes.Expression) -> Callable[[Any], object]:
        """A function of a frame that evaluates one expression of this text."""
        from .blocks import finish
        from .expressions import expression

        unit = Unit(self.source, self.facts)
        with unit.at(node):
            unit.line(f"return {expression(unit, node)}")
        return finish(unit)

    def dynamic_parameters(self, output: Sequence[Any], shell: Any) -> list[Parameter]:
        """See Code."""
        from .dynamic_parameters import parameters_of  # 5 ms, only for functions with dynamicparam

        return parameters_of(output, shell)

    def converter(self, parameter: Parameter, shell: Any) -> Callable[[Any], object] | None:
        """What makes a value fit a parameter's type; None for any type."""
        from .parameters import converter_of

        return converter_of(parameter, shell)

    def python_class(self, parameter: Parameter, shell: Any) -> type | None:
        """The Python class whose values need no conversion for the parameter."""
        info = type_of_parameter(parameter, shell)
        return PLAIN.get(info.full_name) if info is not None else None

    def empty_value(self, parameter: Parameter, shell: Any) -> object:
        """What a parameter without argument and default holds: 0, '', off, null."""
        from .parameters import empty_of

        return empty_of(parameter, shell)

    def guard_parameters(self, scope: Any, shell: Any) -> None:
        """Typed parameters that the body assigns stay typed there."""
        if self._guards is None:
            self._guards = self._find_guards(shell)
        for parameter, traits in self._guards:
            made = scope.traits_of(parameter.name.lower())
            made.convert, made.checks, made.type_text = traits

    def using_uses(self, own_level: bool = False) -> Sequence[UsingUse]:
        """See Code."""
        if "using:" not in self.source.text[self.start : self.end].lower():
            return ()
        from .using import using_uses  # 1 ms, only for jobs that take values along

        return using_uses(self, own_level)

    def help_comments(self) -> HelpComments:
        """See Code."""
        from .help_comments import help_comments  # 2 ms, only for Get-Help

        return help_comments(self)

    def as_commands(self) -> SimpleBlock | None:
        """See Code."""
        from .simple_block import simple_block

        return simple_block(self)

    def _find_guards(self, shell: Any) -> list[tuple[Parameter, Any]]:
        if not any(p.attributes for p in self.parameters):
            return []
        from .parameters import variable_checks
        from .region import _targets

        assigned: set[str] = set()
        for node in walk(self.node):
            assigned |= _targets(node)
        found = []
        for parameter in self.signature(self._signature.command if self._signature else "", shell).parameters:
            if parameter.name.lower() in assigned and (parameter.type_text or parameter.checks):
                found.append(
                    (parameter, (self.converter(parameter, shell), variable_checks(parameter), parameter.type_text))
                )
        return found


def type_of_parameter(parameter: Parameter, shell: Any) -> TypeInfo | None:
    """The type of a script parameter; None for any object."""
    if isinstance(parameter.literal_type, TypeInfo):
        return parameter.literal_type
    if not parameter.type_text or parameter.type_text.lower() in ("object", "system.object", "psobject"):
        return None
    from .support import find_type_named

    return find_type_named(shell, parameter.type_text, ())


def _is_advanced(block: nodes.ParamBlock | None, parameters: Sequence[nodes.Parameter]) -> bool:
    if block is not None and any(
        isinstance(a, nodes.Attribute) and _short(a) == "cmdletbinding" for a in block.attributes or ()
    ):
        return True
    return any(
        isinstance(a, nodes.Attribute) and _short(a) == "parameter" for p in parameters for a in p.attributes or ()
    )


def _short(attribute: nodes.Attribute) -> str:
    name = attribute.type_name.name.lower().rpartition(".")[2]
    return name[:-9] if name.endswith("attribute") else name


def _typed_variables(node: nodes.Node) -> frozenset[str]:
    from .region import _typed_in

    return frozenset(_typed_in(node))


def script_block(unit: Unit, node: nodes.ScriptBlockExpression) -> str:
    """`{ ... }` as a value."""
    return f"make_block(f, {unit.constant(ScriptCode(unit.source, unit.facts, node.script_block))})"


def function_code(unit: Unit, node: nodes.FunctionDefinition) -> ScriptCode:
    """The code of a function or filter."""
    return ScriptCode(unit.source, unit.facts, node.body, node)


def inner_code(unit: Unit, body: nodes.StatementBlock) -> ScriptCode:
    """The code of a brace block that runs in a scope of its own (a trap)."""
    block = nodes.NamedBlock(body.start, body.end, "End", body.statements, body.traps or [], False)
    code = ScriptCode(
        unit.source, unit.facts, nodes.ScriptBlock(body.start, body.end, [], None, None, None, None, block, None, None)
    )
    code.is_part = True
    return code


EXPRESSIONS = {nodes.ScriptBlockExpression: script_block}
