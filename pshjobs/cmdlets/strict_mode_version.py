"""The version of Set-StrictMode."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import ValidationMetadataException
from pshjobs.values.convert import convert
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_table import require_type


class StrictModeVersion:
    """Makes a version of `Latest`, a number or text."""

    __slots__ = ()

    def transform(self, value: object) -> object:
        bare = unwrap(value)
        if isinstance(bare, str) and bare.lower() == "latest":
            return convert("3.0", require_type("System.Version"))
        if isinstance(bare, (int, float, str)):
            text = to_text(bare)
            return convert(text if "." in text else text + ".0", require_type("System.Version"))
        return value


class ValidateVersion:
    """Only versions of PowerShell are allowed."""

    __slots__ = ()

    def check(self, value: object) -> None:
        version: Any = value
        if not 1 <= int(version.major) <= 7:
            raise ValidationMetadataException(
                f'The "{to_text(value)}" argument does not contain a valid PowerShell version. '
                "Supply a valid version number and then try the command again.",
                id="InvalidPSVersion",
            )
