"""The cursor is right behind a mark: a bracket, a comma, an operator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.syntax import nodes

from .arguments import complete_argument
from .assignments import assigned_values, index_keys
from .attributes import attribute_names
from .context import Context
from .hashtable_keys import hashtable_keys
from .members import static_members
from .operators import operator_matches, switch_flags
from .paths import path_matches
from .results import Completion
from .type_names import find_named
from .words import argument_command

Step = Callable[[Context], "Completion | None"]


def at_bracket(context: Context) -> Completion | None:
    """`[math]` with the cursor behind it: static members with `::` in front."""
    last = context.last
    if isinstance(last, nodes.TypeExpression) and last.end == context.cursor:
        context.replace(context.cursor, context.cursor)
        info = find_named(last.type_name)
        found = static_members(info, lambda name: True) if info is not None else []
        return context.answer([match._replace(text="::" + match.text) for match in found])
    return None


def at_comma(context: Context) -> Completion | None:
    """The next value of the same parameter."""
    context.before = context.token
    command = context.command()
    if command is None or argument_command(context, context.last) is not command:
        return None
    if command.command_elements[0] is context.last or len(command.command_elements) < 2:
        return None
    context.replace(context.cursor, context.cursor)
    return complete_argument(context, command, "", None)


def at_opening(context: Context) -> Completion | None:
    """Keys right behind `@{` or `;`."""
    context.replace(context.cursor, context.cursor)
    return context.answer(hashtable_keys(context, "") or [])


def at_number(context: Context) -> Completion | None:
    """A number as an argument."""
    command = argument_command(context, context.last)
    return complete_argument(context, command, context.token_text(), context.last) if command is not None else None


def at_redirection(context: Context) -> Completion:
    """Paths right behind `>`."""
    context.replace(context.cursor, context.cursor)
    return context.answer(path_matches(context, ""))


def at_minus(context: Context) -> Completion | None:
    """A lone dash: operators behind an expression, flags behind `switch`."""
    flags = switch_flags(context, "")
    if flags is not None:
        return context.answer(flags)
    if any(isinstance(node, nodes.BinaryExpression) for node in context.related):
        return context.answer(operator_matches("-"))
    return None


def at_index(context: Context) -> Completion | None:
    """The keys of a dictionary right behind `[`."""
    context.before, context.token = context.token, None
    context.replace(context.cursor, context.cursor)
    return index_keys(context, "")


def at_equals(context: Context) -> Completion | None:
    """Values right behind `=`."""
    context.replace(context.cursor, context.cursor)
    context.before = context.token
    return assigned_values(context, "") or context.answer([])


def at_parenthesis(context: Context) -> Completion | None:
    """The names of an attribute's arguments right behind `(`."""
    names = attribute_names(context, "")
    if names is None:
        return None
    context.replace(context.cursor, context.cursor)
    return context.answer(names)


BY_KIND: Final[dict[str, Step]] = {
    "RBracket": at_bracket,
    "Comma": at_comma,
    "AtCurly": at_opening,
    "Semi": at_opening,
    "Number": at_number,
    "Redirection": at_redirection,
    "Minus": at_minus,
    "Equals": at_equals,
    "LParen": at_parenthesis,
    "LBracket": at_index,
}
