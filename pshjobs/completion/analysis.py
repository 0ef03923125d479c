"""Which completer is asked: decided by the token at the cursor, or by what stands before the blank."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import KEYWORD, TYPE_NAME
from pshjobs.syntax.nodes import Node

from .arguments import complete_argument
from .assignments import assigned_values, compared_values, index_keys
from .attributes import attribute_names, required_attribute
from .command_names import command_matches
from .comments import complete_comment
from .context import Context
from .hashtable_keys import hashtable_keys
from .member_access import complete_member, static_members_of_literal
from .operators import operator_matches, switch_flags
from .parameter_names import parameter_matches
from .paths import PathOptions, path_matches
from .results import NOTHING, Completion, Match
from .statements import label_matches, using_matches
from .types import type_matches
from .user_completers import native_matches
from .variables import variable_matches

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

STRINGS: Final = frozenset({"StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable"})
WORDS: Final = frozenset({"Identifier", "Generic", "Multiply", "MinusMinus"})
Step = Callable[[Context], "Completion | None"]


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


# Words -------------------------------------------------------------------------------------------


def at_word(context: Context, word: str) -> Completion | None:
    """A bare word: a command, an argument, a member, a label, a key."""
    last = context.last
    parent = context.parent(last)
    before = context.token_preceding(context.token)
    if word == "$":
        return context.answer(variable_matches(context, word))
    if before is not None and before.kind == "Using":
        return context.answer(using_matches(word))
    if isinstance(parent, nodes.UsingStatement):
        return context.answer(using_value(context, parent, word))
    if isinstance(parent, (nodes.BreakStatement, nodes.ContinueStatement)):
        return context.answer(label_matches(context, parent, word))
    if isinstance(parent, nodes.MemberExpression) and parent.member is last:
        return complete_member(context)
    if isinstance(parent, nodes.Command) and parent.command_elements[0] is last:
        return context.answer(command_position(context, word, alone=parent.invocation_operator == "Unknown"))
    keys = hashtable_keys(context, word)
    if keys is not None:
        return context.answer(keys)
    names = attribute_names(context, word)
    if names is not None:
        return context.answer(names)
    if isinstance(parent, nodes.FileRedirection):
        return context.answer(path_matches(context, word))
    command = argument_command(context, last)
    if word in (".", "::") and command is not None:
        found = after_variable(context, command)
        if found is not None:
            return found
    if command is None:
        if word == "-" or word.startswith("--"):
            return context.answer([])
        return index_keys(context, word)
    literal = static_members_of_literal(word)
    if literal is not None:
        return context.answer(literal)
    if word == "-":
        return named(context, command, "", last)
    return complete_argument(context, command, word, last)


def after_variable(context: Context, command: nodes.Command) -> Completion | None:
    """`$text.` as an argument, where the dot is a word of its own: the members of the variable."""
    from .members import member_matches

    start = context.token.start if context.token is not None else 0
    target = next((e for e in command.command_elements if e.end == start and isinstance(e, nodes.VariableExpression)), None)
    if target is None:
        return None
    context.replace(context.cursor, context.cursor)
    return context.answer(member_matches(context, target, "", is_static=False))


def using_value(context: Context, statement: nodes.UsingStatement, word: str) -> list[Match]:
    """What follows `using namespace`, `using module`, `using assembly`."""
    if statement.kind == "Namespace":
        from .types import namespace_matches

        return namespace_matches(word)
    extensions = (".dll",) if statement.kind == "Assembly" else (".psm1", ".psd1", ".dll", ".exe", ".cdxml", ".ni.dll")
    return path_matches(context, word, PathOptions(extensions=extensions))


def command_position(context: Context, word: str, *, alone: bool) -> list[Match]:
    """Paths, then commands."""
    options = PathOptions(literal=True, command="& " if alone else "")
    return path_matches(context, word, options) + command_matches(context, word, alone=alone)


def argument_command(context: Context, node: Node | None) -> nodes.Command | None:
    """The command that a node is an argument of, alone or as an element of an array."""
    each = context.parent(node)
    while isinstance(each, (nodes.ArrayLiteral, nodes.CommandParameter, nodes.ErrorExpression)):
        each = context.parent(each)
    return each if isinstance(each, nodes.Command) else None


# Parameters --------------------------------------------------------------------------------------


def at_parameter(context: Context, text: str) -> Completion | None:
    """`-Name`: an operator behind an expression, a flag of switch, the value behind a colon, else a parameter."""
    last = context.last
    if isinstance(context.parent(last), nodes.ErrorExpression):
        return context.answer(operator_matches(text))
    flags = switch_flags(context, text[1:])
    if flags is not None:
        return context.answer(flags)
    command = argument_command(context, last)
    if command is None:
        return None
    word = text.lstrip("-\u2013\u2014\u2015")
    if word.endswith(":") and context.cursor == context.start + context.length:
        context.replace(context.cursor, context.cursor)
        return complete_argument(context, command, "", last)
    return named(context, command, word, last)


def named(context: Context, command: nodes.Command, word: str, node: Node | None) -> Completion:
    """Names of the command's parameters; for a program what its completer says, and paths where nothing fits."""
    found = parameter_matches(context, command, word.rstrip(":"), node, colon=word.endswith(":"))
    if found is None:
        found = native_matches(context, command, context.token_text())
    if not found:
        found = path_matches(context, context.token_text())
    return context.answer(found)


# Strings -----------------------------------------------------------------------------------------


def at_string(context: Context, text: str) -> Completion | None:
    """A string: a value behind `=` or an operator, a key, an argument, a command, else a path."""
    last = context.last
    parent = context.parent(last)
    if isinstance(parent, nodes.Command) and parent.command_elements[0] is last:
        return context.answer(command_position(context, text, alone=parent.invocation_operator == "Unknown"))
    for step in (assigned_values, compared_values, index_keys):
        found = step(context, text)
        if found is not None:
            return found
    if text.startswith("@"):
        return None
    command = argument_command(context, last)
    if command is not None:
        return complete_argument(context, command, text, last)
    if isinstance(parent, nodes.MemberExpression) and parent.member is last:
        return None
    matches = path_matches(context, text)
    if isinstance(context.parent(last), nodes.CommandExpression):
        matches += command_matches(context, text)
    return context.answer(matches)


# Other tokens ------------------------------------------------------------------------------------


def at_bracket(context: Context) -> Completion | None:
    """`[math]` with the cursor behind it: static members with `::` in front."""
    last = context.last
    if isinstance(last, nodes.TypeExpression) and last.end == context.cursor:
        from .members import static_members
        from .type_names import find_named

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


# After a blank -----------------------------------------------------------------------------------


def after_blank(context: Context) -> Completion | None:
    """Nothing is typed at the cursor."""
    before = context.before
    keys = hashtable_keys(context, "")
    if keys is not None:
        return context.answer(keys)
    names = required_attribute(context) if before is not None else None
    if names is not None:
        return context.answer(names)
    if before is None:
        return None
    if before.kind in ("Dot", "ColonColon", "QuestionDot"):
        return complete_member(context)
    if on_new_line(context):
        return None
    if before.kind == "Redirection":
        return context.answer(path_matches(context, ""))
    if before.kind == "Using":
        return context.answer(using_matches(""))
    if before.kind in ("Break", "Continue"):
        return context.answer(label_matches(context, context.last, ""))
    for step in (assigned_values, compared_values, index_keys):
        found = step(context, "")
        if found is not None:
            return found
    flags = before.kind == "Parameter" and switch_flags(context, None)
    if flags is not None and flags is not False:
        return context.answer(path_matches(context, ""))
    command = ended_command(context)
    if command is None:
        return None
    return complete_argument(context, command, "", None)


def on_new_line(context: Context) -> bool:
    """Whether a line end stands between the token before and the cursor."""
    end = context.before.end if context.before is not None else 0
    return any(token.kind == "NewLine" and end <= token.start < context.cursor for token in context.tokens)


def ended_command(context: Context) -> nodes.Command | None:
    """The command whose last word so far stands before the blank."""
    before = context.before
    if before is None or before.kind in ("Pipe", "Semi", "AndAnd", "OrOr", "LCurly", "LParen", "AtParen", "DollarParen", "Ampersand"):
        return None
    for node in reversed(context.related):
        if isinstance(node, nodes.Command) and node.command_elements:
            return node
        if isinstance(node, (nodes.CommandExpression, nodes.NamedBlock, nodes.StatementBlock)) and node.end > before.end:
            return None
    return None


# When nothing was found --------------------------------------------------------------------------


def range_of_nothing(context: Context, found: Completion | None) -> Completion:
    """What is said when nothing fits: the range of the token, or of a text that is one word."""
    token = context.token
    at_something = context.cursor == 0 if token is None else token.kind != "Comment" and not token.flags & TYPE_NAME
    if at_something and " " not in context.text:
        return Completion(0, len(context.text), [])
    if found is not None:
        return found
    return context.answer([]) if context.token is not None else NOTHING
