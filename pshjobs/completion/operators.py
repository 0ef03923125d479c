"""Operators behind an expression, and the flags of switch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import OPERATOR_WORDS

from .results import Match

if TYPE_CHECKING:
    from .context import Context

FLAGS: Final = ("CaseSensitive", "Exact", "File", "Parallel", "Regex", "Wildcard")


def operator_matches(word: str) -> list[Match]:
    """The operators that a word with its dash begins."""
    lower = word.lower()
    found = sorted("-" + name for name in OPERATOR_WORDS if ("-" + name).startswith(lower))
    return [Match(name, name, "ParameterName", name) for name in found]


def switch_flags(context: Context, word: str | None) -> list[Match] | None:
    """The flags of a switch statement that is being begun; None elsewhere. With `word` None only whether -File waits for a path."""
    token = context.token or context.before
    before = context.token_preceding(token)
    while before is not None and before.kind == "Parameter":
        before = context.token_preceding(before)
    if before is None or before.kind != "Switch":
        return None
    if word is None:
        text = context.text[token.start : token.end].lower() if token is not None else ""
        return [] if len(text) > 1 and "-file".startswith(text) else None
    return [Match("-" + flag, flag, "ParameterName", flag) for flag in FLAGS if flag.lower().startswith(word.lower())]


def is_comparison(node: object) -> bool:
    """Whether a node is a comparison whose right side may be a value of the left side's enumeration."""
    return isinstance(node, nodes.BinaryExpression) and node.operator.lower().lstrip("ic") in (
        "eq",
        "ne",
        "like",
        "notlike",
        "match",
        "notmatch",
    )
