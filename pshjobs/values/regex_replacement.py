"""Replacement texts: `$1 ${name} $& $$` and the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from .regexes import NetMatch, NetPattern

_TOKEN: Final = re.compile(r"\$(?:(\$)|(&)|(`)|(')|(\+)|(_)|([0-9]+)|\{(\w+)\})", re.ASCII)

_Part = Callable[[NetMatch], str]


def read_replacement(text: str, pattern: NetPattern) -> _Part:
    """A function that writes the replacement of a match. Groups that the pattern does not have stay text."""
    if "$" not in text:
        return lambda found: text
    parts: list[_Part] = []
    last = 0
    for token in _TOKEN.finditer(text):
        parts.append(_constant(text[last : token.start()]))
        parts.append(_token_part(token, pattern))
        last = token.end()
    parts.append(_constant(text[last:]))
    return lambda found: "".join([part(found) for part in parts])


def _constant(text: str) -> _Part:
    return lambda found: text


def _token_part(token: re.Match[str], pattern: NetPattern) -> _Part:
    kind = token[0][1]
    simple = _SIMPLE.get(kind)
    if simple is not None:
        return simple
    name = token[7] or token[8]
    if name.isdigit():
        name = str(int(name))
    index = pattern.group_index(name)
    if index is None:
        return _constant(token[0])
    return lambda found: found.found.group(index) or ""


def _last_group(found: NetMatch) -> str:
    """`$+`: the group with the highest number."""
    return found.group(len(found.pattern.names) - 1) or ""


_SIMPLE: Final[dict[str, _Part]] = {
    "$": lambda found: "$",
    "&": lambda found: found.value,
    "`": lambda found: found.text[: found.index],
    "'": lambda found: found.text[found.index + found.length :],
    "+": _last_group,
    "_": lambda found: found.text,
}
