"""What a class with `[DscResource()]` must have."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.attribute_facts import attribute_facts

from .constants import is_constant
from .context import Context
from .statements import returns_void

_KEY_TYPES: Final = frozenset(
    f"System.{name}" for name in ["String", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"]
)


class DscResources:
    def __init__(self, context: Context) -> None:
        self.context = context

    def check(self, node: nodes.TypeDefinition) -> None:
        """Report what a class that is marked as a resource lacks."""
        attribute = next((a for a in node.attributes if self._is(a, "DscResource")), None)
        if attribute is None:
            return
        found: set[str] = set()
        self._look(node, found)
        for base in self._bases(node):
            self._look(base, found)
        constructors = [m for m in node.members if isinstance(m, nodes.FunctionMember) and m.is_constructor]
        for part in ("SetMethod", "GetMethod", "TestMethod", "DefaultConstructor", "KeyProperty"):
            missing = part not in found
            if part == "DefaultConstructor":
                missing = bool(constructors) and all(c.parameters for c in constructors)
            if missing:
                self.context.report("DscResourceMissing" + part, attribute, node.name)

    def _is(self, attribute: nodes.Attribute, name: str) -> bool:
        facts = attribute_facts(attribute.type_name.name, self.context.namespaces)
        return facts is not None and facts.name == name

    def _bases(self, node: nodes.TypeDefinition) -> list[nodes.TypeDefinition]:
        """The classes of the script that this one inherits from."""
        bases: list[nodes.TypeDefinition] = []
        waiting = [node]
        while waiting:
            for base in waiting.pop().base_types:
                definition = self.context.classes.get(base.type_name.name.lower())
                if definition is not None and definition not in bases and definition is not node:
                    bases.append(definition)
                    waiting.append(definition)
        return bases

    def _look(self, node: nodes.TypeDefinition, found: set[str]) -> None:
        """Add what `node` defines of what a resource needs."""
        for member in node.members:
            if isinstance(member, nodes.PropertyMember):
                if "KeyProperty" not in found and self._is_key(member):
                    found.add("KeyProperty")
                continue
            if member.parameters:
                continue
            name = member.name.lower()
            if name == "set" and returns_void(member, self.context):
                found.add("SetMethod")
            elif name == "get" and "GetMethod" not in found:
                found.add("GetMethod")
                self._check_get(member, node)
            elif name == "test" and self._returns_bool(member):
                found.add("TestMethod")

    def _returns_bool(self, member: nodes.FunctionMember) -> bool:
        kind = member.return_type
        return kind is not None and self.context.full_name(kind.type_name) == "System.Boolean"

    def _check_get(self, member: nodes.FunctionMember, node: nodes.TypeDefinition) -> None:
        name = member.return_type.type_name if member.return_type is not None else None
        if name is not None and name.element is not None:
            name = name.element
        if name is None or name.name.lower() != node.name.lower():
            self.context.report("DscResourceInvalidGetMethod", member, node.name)

    def _is_key(self, member: nodes.PropertyMember) -> bool:
        for attribute in member.attributes:
            if not self._is(attribute, "DscProperty"):
                continue
            for named in attribute.named_arguments:
                if named.argument_name.lower() == "key" and is_constant(named.argument, "attribute") and _true(named):
                    self._check_key_type(member)
                    return True
        return False

    def _check_key_type(self, member: nodes.PropertyMember) -> None:
        if member.property_type is not None:
            name = member.property_type.type_name
            definition = self.context.classes.get(name.name.lower())
            if self.context.full_name(name) in _KEY_TYPES or (definition is not None and definition.kind == "Enum"):
                return
        self.context.report("DscResourceInvalidKeyProperty", member)


def _true(named: nodes.NamedAttributeArgument) -> bool:
    value = named.argument
    if isinstance(value, nodes.VariableExpression):
        return value.variable_path.path.lower() == "true"
    return not isinstance(value, nodes.ConstantExpression) or bool(value.value)
