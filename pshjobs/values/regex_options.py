"""The numbers of .NET's RegexOptions."""

from __future__ import annotations

from typing import Final

from pshjobs.errors import RegexParseException

IGNORE_CASE: Final = 1
MULTILINE: Final = 2
EXPLICIT_CAPTURE: Final = 4
SINGLELINE: Final = 16
IGNORE_WHITESPACE: Final = 32
RIGHT_TO_LEFT: Final = 64
ECMA_SCRIPT: Final = 256
CULTURE_INVARIANT: Final = 512

INLINE: Final = {
    "i": IGNORE_CASE,
    "m": MULTILINE,
    "n": EXPLICIT_CAPTURE,
    "s": SINGLELINE,
    "x": IGNORE_WHITESPACE,
}
"""The letters of `(?imnsx-imnsx)`."""


def bad_pattern(pattern: str, offset: int, reason: str) -> RegexParseException:
    """The error of a pattern that cannot be read; `offset` counts the characters read so far."""
    return RegexParseException(
        f"Invalid pattern '{pattern}' at offset {offset}. {reason}",
        id="System.Text.RegularExpressions.RegexParseException",
        category="OperationStopped",
    )
