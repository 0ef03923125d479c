"""Typed and checked variables: `[int]$x = 5`, `[ValidateRange(0, 9)]$x = 5`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.errors import ArgumentTransformationMetadataException, PSInvalidCastException, ValidationMetadataException
from pshjobs.runtime.frame import Frame
from pshjobs.values.convert import convert
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_text
from pshjobs.values.type_info import TypeInfo


def set_typed(frame: Frame, scope_name: str, name: str, value: Any, attributes: tuple[Any, ...]) -> None:
    """Assign, and make every later assignment convert and check."""
    from pshjobs.compiler.attributes import make_check
    from pshjobs.compiler.known_validations import Arguments

    from .variables import scope_named

    scope = scope_named(frame, scope_name)
    value = None if value is NOTHING else value
    converters: list[Callable[[object], object]] = []
    checks = []
    type_text = ""
    for attribute in reversed(attributes):
        if isinstance(attribute[1], TypeInfo):
            type_text, info = attribute
            converters.append(_converter(info, frame, name, len(attributes) > 1))
        else:
            kind, positional, named, node = attribute
            check = make_check(kind, Arguments(positional, named), node, frame.shell)
            if hasattr(check, "transform"):
                converters.append(check.transform)
            elif check is not None:
                checks.append(checked_variable(check, frame.shell.spelling(name)))
    for converter in converters:
        value = converter(value)
    for check_one in checks:
        try:
            check_one(value)
        except ValidationMetadataException as error:
            raise ValidationMetadataException(
                f"The attribute cannot be added because variable {frame.shell.spelling(name)} with value {to_text(value)} would no longer be valid.",
                id="ValidateSetFailure",
                category="MetadataError",
                inner=error,
            ) from error
    traits = scope.traits_of(name)
    traits.convert = _chain(converters)
    traits.checks = tuple(checks)
    traits.type_text = type_text
    dict.__setitem__(scope, name, value)


def _converter(info: TypeInfo, frame: Frame, name: str, attributed: bool) -> Callable[[object], object]:
    metadata = frame.dotted or attributed

    def change(value: object) -> object:
        if info.full_name == "System.Boolean" and isinstance(value, str):
            raise ArgumentTransformationMetadataException(
                'Cannot convert value "System.String" to type "System.Boolean". Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0.',
                id="RuntimeException",
                category="MetadataError",
            )
        try:
            return convert(None if value is NOTHING else value, info)
        except PSInvalidCastException as error:
            if metadata:
                raise ArgumentTransformationMetadataException(
                    error.message, id="RuntimeException", category="MetadataError", inner=error
                ) from error
            raise

    return change


def _chain(converters: list[Callable[[object], object]]) -> Callable[[object], object] | None:
    if not converters:
        return None
    if len(converters) == 1:
        return converters[0]

    def run(value: object) -> object:
        for converter in converters:
            value = converter(value)
        return value

    return run


def checked_variable(check: Any, name: str) -> Callable[[object], None]:
    """A validation as an assignment of the variable meets it."""

    def run(value: object) -> None:
        try:
            check.check(value)
        except ValidationMetadataException as error:
            raise ValidationMetadataException(
                f"The variable cannot be validated because the value {to_text(value)} is not a valid value for the {name} variable.",
                id="ValidateSetFailure",
                category="MetadataError",
                inner=error,
            ) from error

    return run
