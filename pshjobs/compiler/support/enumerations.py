"""Making the types of enum definitions."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.frame import Frame
from pshjobs.syntax import nodes
from pshjobs.values.convert import convert
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import require_type


def enum_type(frame: Frame, definition: Any) -> TypeInfo:
    """The type of an enum definition."""
    node: nodes.TypeDefinition = definition.node
    flags = any(
        a.type_name.name.lower() in ("flags", "flagsattribute", "system.flagsattribute", "system.flags")
        for a in node.attributes or ()
    )
    info = TypeInfo(
        node.name, kind="enum", base=require_type("System.Enum"), interfaces=("System.FlagsAttribute",) if flags else ()
    )
    info.assembly = "PowerShell Class Assembly"
    values: dict[str, int] = {}
    following = 0
    for member in node.members:
        if not isinstance(member, nodes.PropertyMember):
            continue
        if member.initial_value is not None:
            given = _constant(definition, member.initial_value, frame, values)
            following = given
        values[member.name] = following
        following += 1
    info.values = values
    return info


def _constant(definition: Any, node: nodes.Expression, frame: Frame, values: dict[str, int]) -> int:
    """The number of an enumeration member: a constant, or other members by name."""
    if isinstance(node, nodes.StringConstantExpression):
        return values[node.value]
    value = definition.value(node)(frame)
    number: Any = getattr(value, "value", None)
    if number is None:
        number = convert(value, require_type("System.Int64"))
    return int(number)
