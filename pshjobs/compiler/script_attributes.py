"""Attribute classes of a script: their objects transform or validate as PowerShell's own attributes do."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentTransformationMetadataException, NetException, ValidationMetadataException
from pshjobs.runtime.engine_intrinsics import EngineIntrinsics
from pshjobs.values.enumeration import iterate
from pshjobs.values.members import construct, invoke_member, set_member
from pshjobs.values.type_info import TypeInfo

AUTOMATION = "System.Management.Automation."


class ScriptTransform:
    """`Transform()` of a class below ArgumentTransformationAttribute."""

    __slots__ = ("attribute", "shell")

    def __init__(self, attribute: Any, shell: Any) -> None:
        self.attribute = attribute
        self.shell = shell

    def transform(self, value: object) -> object:
        """What the class makes of a value."""
        try:
            return invoke_member(self.attribute, "Transform", [EngineIntrinsics(self.shell), value])
        except NetException as error:
            raise ArgumentTransformationMetadataException(error.message, inner=error) from error


class ScriptValidation:
    """`Validate()` or `ValidateElement()` of a class below ValidateArgumentsAttribute."""

    __slots__ = ("attribute", "by_element", "shell")

    def __init__(self, attribute: Any, shell: Any, by_element: bool) -> None:
        self.attribute = attribute
        self.shell = shell
        self.by_element = by_element

    def check(self, value: object) -> None:
        """Raise ValidationMetadataException with the class's own text when the value is not allowed."""
        items = iterate(value) if self.by_element else None
        try:
            for item in [value] if items is None else items:
                if self.by_element:
                    invoke_member(self.attribute, "ValidateElement", [item])
                else:
                    invoke_member(self.attribute, "Validate", [item, EngineIntrinsics(self.shell)])
        except NetException as error:
            raise ValidationMetadataException(error.message, id=error.error_id, inner=error) from error


def find_attribute_class(shell: Any, name: str) -> TypeInfo | None:
    """The script's class for an attribute name, with or without `Attribute` at its end."""
    if shell is None:
        return None
    lower = name.lower()
    found: TypeInfo | None = shell.script_type(lower + "attribute") or shell.script_type(lower)
    return found


def attribute_object(info: TypeInfo, positional: list[Any], named: dict[str, Any], shell: Any) -> Any:
    """A transformation or validation by the class; None for a class that is neither."""
    bases = []
    current: TypeInfo | None = info
    while current is not None:
        bases.append(current.full_name)
        current = current.base
    attribute = construct(info, positional)
    for name, value in named.items():
        set_member(attribute, name, value)
    if AUTOMATION + "ArgumentTransformationAttribute" in bases:
        return ScriptTransform(attribute, shell)
    if AUTOMATION + "ValidateEnumeratedArgumentsAttribute" in bases:
        return ScriptValidation(attribute, shell, True)
    if AUTOMATION + "ValidateArgumentsAttribute" in bases:
        return ScriptValidation(attribute, shell, False)
    return None
