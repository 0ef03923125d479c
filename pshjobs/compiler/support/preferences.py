"""Assignments to the preference variables of the global scope: they keep their enumeration."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentTransformationMetadataException, PSInvalidCastException
from pshjobs.runtime.automatic_variables import preference_type
from pshjobs.runtime.frame import Frame
from pshjobs.values.convert import convert


def preference_value(frame: Frame, name: str, value: Any) -> Any:
    """The value that a preference variable takes. Raises ArgumentTransformationMetadataException."""
    if frame.scope is not frame.shell.global_scope:
        return value
    try:
        return convert(value, preference_type(name))
    except PSInvalidCastException as error:
        raise ArgumentTransformationMetadataException(
            error.message, id="RuntimeException", category="MetadataError", inner=error
        ) from error
