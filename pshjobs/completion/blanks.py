"""Nothing is typed at the cursor: what stands before the blank decides."""

from __future__ import annotations

from pshjobs.syntax import nodes

from .arguments import complete_argument
from .assignments import assigned_values, compared_values, index_keys
from .attributes import required_attribute
from .context import Context
from .hashtable_keys import hashtable_keys
from .member_access import complete_member
from .operators import switch_flags
from .paths import path_matches
from .results import Completion
from .statements import label_matches, using_matches


def after_blank(context: Context) -> Completion | None:
    """Nothing is typed at the cursor."""
    before = context.before
    keys = hashtable_keys(context, "")
    if keys is None and before is not None:
        keys = required_attribute(context)
    if keys is not None:
        return context.answer(keys)
    if before is None:
        return None
    if before.kind in ("Dot", "ColonColon", "QuestionDot"):
        return complete_member(context)
    if on_new_line(context):
        return None
    for step in (after_keyword, after_operator):
        found = step(context)
        if found is not None:
            return found
    command = ended_command(context)
    return complete_argument(context, command, "", None) if command is not None else None


def after_keyword(context: Context) -> Completion | None:
    """What follows a redirection, `using`, `break`, `continue`, `switch -File`."""
    kind = context.before.kind if context.before is not None else ""
    if kind == "Redirection" or (kind == "Parameter" and switch_flags(context, None) is not None):
        return context.answer(path_matches(context, ""))
    if kind == "Using":
        return context.answer(using_matches(""))
    if kind in ("Break", "Continue"):
        return context.answer(label_matches(context, context.last, ""))
    return None


def after_operator(context: Context) -> Completion | None:
    """A value behind `=`, behind a comparison, in an index."""
    for step in (assigned_values, compared_values, index_keys):
        found = step(context, "")
        if found is not None:
            return found
    return None


def on_new_line(context: Context) -> bool:
    """Whether a line end stands between the token before and the cursor."""
    end = context.before.end if context.before is not None else 0
    return any(token.kind == "NewLine" and end <= token.start < context.cursor for token in context.tokens)


def ended_command(context: Context) -> nodes.Command | None:
    """The command whose last word so far stands before the blank."""
    before = context.before
    if before is None or before.kind in (
        "Pipe",
        "Semi",
        "AndAnd",
        "OrOr",
        "LCurly",
        "LParen",
        "AtParen",
        "DollarParen",
        "Ampersand",
    ):
        return None
    for node in reversed(context.related):
        if isinstance(node, nodes.Command) and node.command_elements:
            return node
        if (
            isinstance(node, (nodes.CommandExpression, nodes.NamedBlock, nodes.StatementBlock))
            and node.end > before.end
        ):
            return None
    return None
