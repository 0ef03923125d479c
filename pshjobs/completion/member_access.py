"""The expression in front of a dot, and the members of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pshjobs.syntax import nodes

from .members import member_matches, static_members
from .patterns import starts_with
from .results import Completion, Match
from .type_names import find_named

if TYPE_CHECKING:
    from .context import Context

MEMBERS = (nodes.MemberExpression, nodes.InvokeMemberExpression)
LITERAL = re.compile(r"(\[[\w.\[\], ]+\])::(\w*)")


def complete_member(context: Context) -> Completion | None:
    """The members behind a dot or double colon; the range is the name."""
    access = next((n for n in reversed(context.related) if isinstance(n, MEMBERS)), None)
    if access is None:
        return None
    member = access.member
    word = ""
    if isinstance(member, nodes.StringConstantExpression) and member.start <= context.cursor <= member.end:
        if member.string_constant_type != "BareWord":
            return None
        word = context.text_of(member)
        context.replace(member.start, member.end)
    else:
        context.replace(context.cursor, context.cursor)
    return context.answer(member_matches(context, access.expression, word, is_static=access.static))


def static_members_of_literal(word: str) -> list[Match] | None:
    """`[math]::P` as an argument: the whole word is replaced by an expression in parentheses. None for any other word."""
    found = LITERAL.fullmatch(word)
    if found is None:
        return None
    from pshjobs.source import SourceText
    from pshjobs.syntax import parse

    from .tree import walk

    literal = next((n for n in walk(parse(SourceText(found[1])).script) if isinstance(n, nodes.TypeExpression)), None)
    info = find_named(literal.type_name) if literal is not None else None
    if info is None:
        return []
    matches = static_members(info, starts_with(found[2]))
    return [
        match._replace(text=f"({found[1]}::{match.text}" + ("" if match.kind == "Method" else ")")) for match in matches
    ]
