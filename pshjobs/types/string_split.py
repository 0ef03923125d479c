"""String.Split."""

from __future__ import annotations

import re
from typing import Any

from pshjobs.errors import ArgumentOutOfRangeException
from pshjobs.values.enums import EnumValue

REMOVE_EMPTY, TRIM = 1, 2


def split_text(text: str, separator: Any, args: tuple[Any, ...]) -> list[str]:
    """The pieces between separators (a char, a string, or several of them; none: white space)."""
    count = next((arg for arg in args if type(arg) is int), None)
    options = next((arg.value for arg in args if isinstance(arg, EnumValue)), 0)
    if count is not None and count < 0:
        raise ArgumentOutOfRangeException(
            f"count ('{count}') must be a non-negative value. (Parameter 'count')\nActual value was {count}."
        )
    if count == 0:
        return []
    if not options and count is None and isinstance(separator, str) and separator:
        return text.split(separator)
    pattern = separator_pattern(separator)
    return _pieces(text, pattern, count, options) if pattern else _finish([text], options)


def separator_pattern(separator: Any) -> str:
    """A pattern for one of the separators; empty when there is nothing to split at."""
    if isinstance(separator, str):
        return re.escape(separator)
    parts = [re.escape(each) for each in separator or () if each]
    if parts:
        return "|".join(parts)
    return r"\s" if not separator else ""


def _pieces(text: str, pattern: str, count: int | None, options: int) -> list[str]:
    if count is None:
        return _finish(re.split(pattern, text), options)
    if not options & REMOVE_EMPTY:
        return _finish(re.split(pattern, text, maxsplit=count - 1) if count > 1 else [text], options)
    return _limited(text, pattern, count, options)


def _limited(text: str, pattern: str, count: int, options: int) -> list[str]:
    """With a limit, empty pieces do not count and the last piece takes the rest."""
    found: list[str] = []
    rest = text
    while len(found) < count - 1:
        cut = re.search(pattern, rest)
        if cut is None:
            break
        found.extend(_finish([rest[: cut.start()]], options))
        rest = rest[cut.end() :]
    while (cut := re.match(pattern, rest)) and found:
        rest = rest[cut.end() :]
    return [*found, *_finish([rest], options)]


def _finish(pieces: list[str], options: int) -> list[str]:
    if options & TRIM:
        pieces = [piece.strip() for piece in pieces]
    return [piece for piece in pieces if piece] if options & REMOVE_EMPTY else pieces
