"""What is wrong with an enum when its definition is run: values that are not constant, do not fit, or come twice."""

from __future__ import annotations

import re
from typing import Final

from pshjobs.syntax import nodes
from pshjobs.values import numbers

from .constants import pure_expression
from .context import Context

_RANGES: Final[dict[str, tuple[str, int, int]]] = {
    "System.SByte": ("sbyte", -(2**7), 2**7 - 1),
    "System.Byte": ("byte", 0, 2**8 - 1),
    "System.Int16": ("short", -(2**15), 2**15 - 1),
    "System.UInt16": ("ushort", 0, 2**16 - 1),
    "System.Int32": ("int", numbers.INT32_MIN, numbers.INT32_MAX),
    "System.UInt32": ("uint", 0, 2**32 - 1),
    "System.Int64": ("long", numbers.INT64_MIN, numbers.INT64_MAX),
    "System.UInt64": ("ulong", 0, 2**64 - 1),
}
_integer: Final = re.compile(r"\s*[+-]?\d+\s*\Z")
Value = int | float | str | None


class NotConstant(Exception):
    """The expression has no value before it is run."""


class Enumerations:
    """Checks enums and remembers the values of their members, which later enums may use."""

    def __init__(self, context: Context, definitions: list[nodes.TypeDefinition]) -> None:
        self.context = context
        self.definitions = {definition.name.lower(): definition for definition in definitions}
        self.values: dict[str, dict[str, int]] = {}
        self.cyclic: set[str] = set()

    def check(self) -> None:
        """Check all enums, those that others use first."""
        for definition in self.definitions.values():
            self._check_after_others(definition, [])
        for definition in self.definitions.values():
            if definition.name.lower() in self.cyclic:
                self.context.report("CycleInEnumInitializers", definition)

    def _check_after_others(self, definition: nodes.TypeDefinition, path: list[str]) -> None:
        name = definition.name.lower()
        if name in self.values or name in self.cyclic:
            return
        if name in path:
            self.cyclic.update(path[path.index(name) :])
            return
        for other in self._used(definition):
            if other != name:
                self._check_after_others(self.definitions[other], [*path, name])
        if name not in self.cyclic:
            self._check(definition)

    def _used(self, definition: nodes.TypeDefinition) -> list[str]:
        """The enums of the script that the values of this one name."""
        text = " ".join(
            self.context.text[member.initial_value.start : member.initial_value.end]
            for member in definition.members
            if isinstance(member, nodes.PropertyMember) and member.initial_value is not None
        ).lower()
        return [name for name in self.definitions if f"[{name}]" in text]

    def _check(self, definition: nodes.TypeDefinition) -> None:
        full = "System.Int32"
        if definition.base_types:
            full = self.context.full_name(definition.base_types[0].type_name) or ""
        if full not in _RANGES:
            base = definition.base_types[0]
            self.context.report("InvalidUnderlyingType", base, base.type_name.name)
            return
        kind, least, most = _RANGES[full]
        values = self.values[definition.name.lower()] = {}
        value = -1
        for member in definition.members:
            if not isinstance(member, nodes.PropertyMember):
                continue
            value += 1
            if member.initial_value is not None:
                value = self._initial(member.initial_value, kind, least, most, value)
            elif value > most:
                self.context.report("EnumeratorValueOutOfBounds", member, kind)
            if member.name.lower() in values:
                self.context.report("MemberAlreadyDefined", member, member.name)
            values[member.name.lower()] = value

    def _initial(self, expression: nodes.Expression, kind: str, least: int, most: int, default: int) -> int:
        try:
            value = self._evaluate(expression)
        except NotConstant:
            self.context.report("EnumeratorValueMustBeConstant", expression)
            return default
        number = _to_integer(value)
        if number is None:
            self.context.report("CannotConvertValue", expression, kind)
        elif not least <= number <= most:
            id = "CannotConvertValue" if isinstance(value, str) else "EnumeratorValueOutOfBounds"
            self.context.report(id, expression, kind)
        else:
            return number
        return default

    # Values ----------------------------------------------------------------------------------------

    def _evaluate(self, node: nodes.Node) -> Value:
        if isinstance(node, nodes.ConstantExpression):
            return float(node.value) if not isinstance(node.value, int) else node.value  # type: ignore[arg-type]
        if isinstance(node, nodes.StringConstantExpression):
            return node.value
        if isinstance(node, nodes.VariableExpression):
            return _constant_variable(node)
        if isinstance(node, nodes.ParenExpression):
            inner = pure_expression(node.pipeline)
            if inner is not None:
                return self._evaluate(inner)
        if isinstance(node, nodes.UnaryExpression):
            return _unary(node.token_kind, self._number(node.child))
        if isinstance(node, nodes.BinaryExpression):
            return _binary(node.operator, self._number(node.left), self._number(node.right))
        if isinstance(node, nodes.MemberExpression):
            return self._member(node)
        if isinstance(node, nodes.ConvertExpression) and self.context.full_name(node.attribute.type_name) in _RANGES:
            return _to_integer(self._evaluate(node.child))
        raise NotConstant

    def _number(self, node: nodes.Node) -> int | float:
        value = self._evaluate(node)
        if isinstance(value, str):
            value = _to_integer(value)
        return 0 if value is None else value

    def _member(self, node: nodes.MemberExpression) -> int:
        """The value of another enum's member, which must have been defined before."""
        if isinstance(node.expression, nodes.TypeExpression) and isinstance(
            node.member, nodes.StringConstantExpression
        ):
            values = self.values.get(node.expression.type_name.name.lower(), {})
            if node.member.value.lower() in values and not self._is_own(node):
                return values[node.member.value.lower()]
        raise NotConstant

    def _is_own(self, node: nodes.MemberExpression) -> bool:
        assert isinstance(node.expression, nodes.TypeExpression)
        definition = self.definitions.get(node.expression.type_name.name.lower())
        return definition is not None and definition.start <= node.start < definition.end


def _constant_variable(node: nodes.VariableExpression) -> Value:
    constants: dict[str, Value] = {"true": True, "false": False, "null": None}
    name = node.variable_path.path.lower()
    if name not in constants:
        raise NotConstant
    return constants[name]


def _to_integer(value: Value) -> int | None:
    if isinstance(value, str):
        return int(value) if _integer.match(value) else (None if value.strip() else 0)
    if isinstance(value, float):
        return round(value) if value == value and abs(value) != float("inf") else None
    return int(value or 0)


def _unary(operator: str, value: int | float) -> int | float:
    if operator in ("Not", "Exclaim"):
        return not value
    if operator == "Bnot":
        return ~round(value)
    if operator in ("Minus", "Plus"):
        return -value if operator == "Minus" else value
    raise NotConstant


def _binary(operator: str, left: int | float, right: int | float) -> int | float:
    if operator in ("Divide", "Rem"):
        if not right:
            raise NotConstant
        return left / right if operator == "Divide" else left - right * int(left / right)
    simple = {"Plus": left + right, "Minus": left - right, "Multiply": left * right,
              "And": bool(left and right), "Or": bool(left or right), "Xor": bool(left) != bool(right)}  # fmt: skip
    if operator in simple:
        return simple[operator]
    first, second = round(left), round(right)
    bits = {"Band": first & second, "Bor": first | second, "Bxor": first ^ second,
            "Shl": first << (second & 31), "Shr": first >> (second & 31)}  # fmt: skip
    if operator not in bits:
        raise NotConstant
    return bits[operator]
