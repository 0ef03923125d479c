"""The words after a script on the command line, as arguments."""

from __future__ import annotations

from pshjobs.binding.arguments import Argument
from pshjobs.binding.signature import Signature


def plain_arguments(words: list[str]) -> list[Argument]:
    """Words that are values, whatever they look like."""
    return [Argument(None, word) for word in words]


def file_arguments(words: list[str], signature: Signature) -> list[Argument]:
    """Words as `-File` reads them: `-Name` is a parameter name, `-Name:value` has its value, all values are text."""
    made: list[Argument] = []
    for word in words:
        if len(word) < 2 or word[0] not in "-–—" or not (word[1].isalpha() or word[1] in "_?-"):
            made.append(Argument(None, word))
            continue
        name, colon, value = word[1:].partition(":")
        if not colon or not value:
            made.append(Argument(name, None, False, word))
        else:
            made.append(Argument(name, _colon_value(value), True, word))
    return made


def _colon_value(text: str) -> object:
    """After a colon `$true`, `true` and so on are Booleans."""
    lower = text.lower().lstrip("$")
    return lower == "true" if lower in ("true", "false") else text
