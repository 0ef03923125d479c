"""What can be said of an argument without running it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pshjobs.binding.signature import Parameter
from pshjobs.errors import NetException
from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node
from pshjobs.values.convert import convert
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import find_type, type_of

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

ANY = frozenset({"", "object", "psobject", "system.object"})
PREFIXES = (
    "", "system.management.automation.", "system.management.automation.runspaces.", "microsoft.powershell.commands.",
    "microsoft.powershell.",
)  # fmt: skip
"""Where the types live whose names signatures shorten."""
UNKNOWN: Any = object()
"""The value of an expression that would have to be run."""


def literal_value(node: Node) -> Any:
    """The value of a constant, UNKNOWN for anything else."""
    if isinstance(node, (nodes.ConstantExpression, nodes.StringConstantExpression)):
        return node.value
    if isinstance(node, nodes.VariableExpression):
        return {"true": True, "false": False}.get(node.variable_path.path.lower(), UNKNOWN)
    if isinstance(node, nodes.ArrayLiteral):
        values = [literal_value(each) for each in node.elements]
        return UNKNOWN if any(value is UNKNOWN for value in values) else values
    return UNKNOWN


def element_type(text: str) -> str:
    """The type without array brackets and Nullable, in lower case."""
    name = text.strip().lower()
    while name.endswith("[]"):
        name = name[:-2]
    for head in ("nullable[", "system.nullable["):
        if name.startswith(head):
            name = name[len(head) : -1]
    return name.removeprefix("system.")


def parameter_type(parameter: Parameter, shell: Shell) -> TypeInfo | None:
    """The type of a parameter's elements; None when it is unknown or any."""
    if isinstance(parameter.literal_type, TypeInfo):
        return parameter.literal_type.element or parameter.literal_type
    name = element_type(parameter.type_text)
    if name in ANY:
        return None
    own = shell.script_types.get(name)
    return own if isinstance(own, TypeInfo) else find_element_type(name)


def find_element_type(name: str) -> TypeInfo | None:
    """A type by a name as signatures show it, without brackets."""
    for prefix in PREFIXES:
        found = find_type(prefix + name)
        if found is not None:
            return found
    return None


def accepts_as_is(parameter: Parameter, node: Node) -> bool:
    """Whether an argument fits without conversion; one that nobody knows does."""
    wanted = element_type(parameter.type_text)
    if wanted in ANY:
        return True
    if isinstance(node, nodes.ScriptBlockExpression):
        return wanted == "scriptblock"
    if isinstance(node, nodes.Hashtable):
        return wanted in ("hashtable", "collections.hashtable", "collections.idictionary", "idictionary")
    if isinstance(node, nodes.ExpandableStringExpression):
        return wanted == "string"
    value = literal_value(node)
    if value is UNKNOWN:
        return True
    if isinstance(value, list):
        return parameter.type_text.endswith("[]") and all(_is_exactly(each, wanted) for each in value)
    return _is_exactly(value, wanted)


def _is_exactly(value: object, wanted: str) -> bool:
    info = type_of(value)
    return wanted in (info.full_name.lower().removeprefix("system."), *info.accelerators)


def accepts(parameter: Parameter, node: Node) -> bool:
    """Whether an argument can be converted to the parameter's type."""
    if accepts_as_is(parameter, node):
        return True
    wanted = element_type(parameter.type_text)
    if wanted == "switch":
        return False
    if isinstance(node, nodes.ScriptBlockExpression):
        return wanted == "string"
    if isinstance(node, nodes.Hashtable):
        return wanted not in ("int", "int32", "string")
    value = literal_value(node)
    if value is UNKNOWN:
        return wanted not in ("scriptblock",)
    return all(_converts(each, wanted) for each in (value if isinstance(value, list) else [value]))


def _converts(value: object, wanted: str) -> bool:
    if wanted == "string":
        return True
    if wanted in ("scriptblock", "hashtable"):
        return False
    info = find_element_type(wanted)
    if info is None or info.kind == "enum":
        return isinstance(value, (str, int)) and not isinstance(value, bool) and info is not None
    if isinstance(value, (str, int, float, Decimal)):
        try:
            convert(value, info)
        except NetException:
            return False
        return True
    return False
