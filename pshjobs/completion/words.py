"""The cursor is in a word, a parameter or a string."""

from __future__ import annotations

from pshjobs.syntax import nodes
from pshjobs.syntax.nodes import Node

from .arguments import complete_argument
from .assignments import assigned_values, compared_values, index_keys
from .attributes import attribute_names
from .command_names import command_matches
from .context import Context
from .hashtable_keys import hashtable_keys
from .member_access import complete_member, static_members_of_literal
from .operators import operator_matches, switch_flags
from .parameter_names import parameter_matches
from .paths import PathOptions, path_matches
from .results import Completion, Match
from .statements import label_matches, using_matches
from .user_completers import native_matches
from .variables import variable_matches


def at_word(context: Context, word: str) -> Completion | None:
    """A bare word: a command, an argument, a member, a label, a key."""
    for step in (in_statement, in_expression, in_table):
        found = step(context, word)
        if found is not None:
            return found
    last = context.last
    command = argument_command(context, last)
    if command is None:
        return context.answer([]) if word.startswith("-") else index_keys(context, word)
    if word in (".", "::"):
        found = after_variable(context, command)
        if found is not None:
            return found
    literal = static_members_of_literal(word)
    if literal is not None:
        return context.answer(literal)
    if word == "-":
        return named(context, command, "", last)
    return complete_argument(context, command, word, last)


def in_statement(context: Context, word: str) -> Completion | None:
    """A word of a statement: what follows `using`, a label, a command."""
    last = context.last
    parent = context.parent(last)
    before = context.token_preceding(context.token)
    if before is not None and before.kind == "Using":
        return context.answer(using_matches(word))
    if isinstance(parent, nodes.UsingStatement):
        return context.answer(using_value(context, parent, word))
    if isinstance(parent, (nodes.BreakStatement, nodes.ContinueStatement)):
        return context.answer(label_matches(context, parent, word))
    if word != "$" and isinstance(parent, nodes.Command) and parent.command_elements[0] is last:
        return context.answer(command_position(context, word, alone=parent.invocation_operator == "Unknown"))
    return None


def in_expression(context: Context, word: str) -> Completion | None:
    """A variable's beginning, or a member."""
    if word == "$":
        return context.answer(variable_matches(context, word))
    parent = context.parent(context.last)
    if isinstance(parent, (nodes.MemberExpression, nodes.InvokeMemberExpression)) and parent.member is context.last:
        return complete_member(context)
    return None


def in_table(context: Context, word: str) -> Completion | None:
    """A key of a hashtable, the name of an attribute's argument, the target of a redirection."""
    keys = hashtable_keys(context, word)
    if keys is None:
        keys = attribute_names(context, word)
    if keys is not None:
        return context.answer(keys)
    if isinstance(context.parent(context.last), nodes.FileRedirection):
        return context.answer(path_matches(context, word))
    return None


def after_variable(context: Context, command: nodes.Command) -> Completion | None:
    """`$text.` as an argument, where the dot is a word of its own: the members of the variable."""
    from .members import member_matches

    start = context.token.start if context.token is not None else 0
    target = next(
        (e for e in command.command_elements if e.end == start and isinstance(e, nodes.VariableExpression)), None
    )
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
