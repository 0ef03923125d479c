"""Which completer is asked: decided by the token at the cursor, or by what stands before the blank."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.syntax.kinds import KEYWORD, TYPE_NAME

from .blanks import after_blank
from .comments import complete_comment
from .context import Context
from .marks import BY_KIND
from .member_access import complete_member
from .operators import operator_matches
from .results import NOTHING, Completion
from .types import type_matches
from .variables import variable_matches
from .words import at_parameter, at_string, at_word, command_position

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

STRINGS: Final = frozenset({"StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable"})
WORDS: Final = frozenset({"Identifier", "Generic", "Multiply", "MinusMinus"})


def analyse(text: str, cursor: int, shell: Shell) -> Completion:
    """What can stand at the cursor of a text."""
    context = Context(text, cursor, shell)
    found = at_token(context) if context.token is not None else after_blank(context)
    return found if found is not None and found.matches else range_of_nothing(context, found)


def at_token(context: Context) -> Completion | None:
    """The cursor is in a token or right behind one."""
    token = context.token
    assert token is not None
    kind, text = token.kind, context.token_text()
    if kind in ("Variable", "SplattedVariable"):
        return context.answer(variable_matches(context, text))
    if kind == "Comment":
        return complete_comment(context)
    if token.flags & TYPE_NAME:
        return context.answer(type_matches(context, text))
    if kind in WORDS:
        return at_word(context, text)
    if kind == "Parameter":
        return at_parameter(context, text)
    if kind in ("Dot", "ColonColon", "QuestionDot"):
        return complete_member(context)
    if kind in STRINGS:
        return at_string(context, text)
    step = BY_KIND.get(kind)
    if step is not None:
        return step(context)
    if text.startswith("-") and token.flag_names:
        return context.answer(operator_matches(text))
    if token.flags & KEYWORD:
        return context.answer(command_position(context, text, alone=True))
    return None


def range_of_nothing(context: Context, found: Completion | None) -> Completion:
    """What is said when nothing fits: the range of the token, or of a text that is one word."""
    token = context.token
    at_something = context.cursor == 0 if token is None else token.kind != "Comment" and not token.flags & TYPE_NAME
    if at_something and " " not in context.text:
        return Completion(0, len(context.text), [])
    if found is not None:
        return found
    return context.answer([]) if context.token is not None else NOTHING
