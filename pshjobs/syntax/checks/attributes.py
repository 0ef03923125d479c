"""Attributes: constant arguments, no duplicates, and in classes known names on the right declarations."""

from __future__ import annotations

from typing import Final

from pshjobs.syntax import nodes
from pshjobs.syntax.attribute_facts import AttributeFacts, attribute_facts

from .constants import ATTRIBUTE, CLASS_ATTRIBUTE, is_constant
from .context import Context
from .walk import Path

_NOT_CONSTANT: Final = {
    ATTRIBUTE: "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock",
    CLASS_ATTRIBUTE: "ParameterAttributeArgumentNeedsToBeConstant",
}


class Attributes:
    def __init__(self, context: Context) -> None:
        self.context = context

    def attribute(self, node: nodes.Attribute, path: Path) -> None:
        targets = _class_targets(path)
        purpose = ATTRIBUTE if targets is None else CLASS_ATTRIBUTE
        facts = attribute_facts(node.type_name.name, self.context.namespaces)
        if targets is not None and facts is not None:
            self._usage(node, facts, targets)
        seen: set[str] = set()
        for named in node.named_arguments:
            name = named.argument_name
            if name.lower() in seen:
                self.context.report("DuplicateNamedArgument", named, name)
            elif not named.expression_omitted and not is_constant(named.argument, purpose):
                self.context.report(_NOT_CONSTANT[purpose], named.argument)
            seen.add(name.lower())
        for argument in node.positional_arguments:
            if not is_constant(argument, purpose):
                self.context.report(_NOT_CONSTANT[purpose], argument)

    def _usage(self, node: nodes.Attribute, facts: AttributeFacts, targets: tuple[str, ...]) -> None:
        if facts.targets != ("All",) and not set(targets) & set(facts.targets):
            allowed = ", ".join(facts.targets)
            self.context.report("AttributeNotAllowedOnDeclaration", node, facts.name, allowed)
        for named in node.named_arguments:
            name = named.argument_name.lower()
            if name in (known.lower() for known in facts.read_only):
                self.context.report("ReadOnlyProperty", named, named.argument_name)
            elif name not in (known.lower() for known in facts.settable):
                listed = ", ".join(facts.settable)
                self.context.report("PropertyNotFoundForAttribute", named, named.argument_name, facts.name, listed)


def _class_targets(path: Path) -> tuple[str, ...] | None:
    """What an attribute in a class definition stands on, in .NET's words; None outside of classes."""
    parent = path[-1] if path else None
    if isinstance(parent, nodes.TypeDefinition):
        return (parent.kind,)
    if isinstance(parent, nodes.PropertyMember):
        return ("Property", "Field")
    if isinstance(parent, nodes.FunctionMember):
        return ("Constructor",) if parent.is_constructor else ("Method",)
    if isinstance(parent, nodes.Parameter) and len(path) > 1 and isinstance(path[-2], nodes.FunctionMember):
        return ("Parameter",)
    return None
