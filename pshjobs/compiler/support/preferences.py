"""Assignments to the preference variables of the global scope: they keep their enumeration."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ArgumentTransformationMetadataException, PSInvalidCastException
from pshjobs.runtime.automatic_variables import preference_type
from pshjobs.runtime.frame import Frame
from pshjobs.values.convert import convert

RESERVED = (
    "The Suspend ActionPreference value is reserved for future use and is not supported at this time."
    ' For more information about preference variables, see the Help topic, "about_Preference_Variables."'
)


def preference_value(frame: Frame, name: str, value: Any) -> Any:
    """The value that a preference variable takes. Raises ArgumentTransformationMetadataException."""
    if frame.scope is not frame.shell.global_scope:
        return value
    kind = preference_type(name)
    try:
        made = convert(value, kind)
        if str(made) == "Suspend" and kind.name == "ActionPreference":
            raise PSInvalidCastException(RESERVED)
        return made
    except PSInvalidCastException as error:
        raise ArgumentTransformationMetadataException(
            error.message, id="RuntimeException", category="MetadataError", inner=error
        ) from error
