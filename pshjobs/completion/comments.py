"""Comments: help keywords, #requires, lines of the history."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pshjobs.syntax import nodes

from .command_names import command_matches
from .results import Completion, Match

if TYPE_CHECKING:
    from .context import Context

KEYWORDS: Final = (
    "COMPONENT", "DESCRIPTION", "EXAMPLE", "EXTERNALHELP", "FORWARDHELPCATEGORY", "FORWARDHELPTARGETNAME", "FUNCTIONALITY",
    "INPUTS", "LINK", "NOTES", "OUTPUTS", "PARAMETER", "REMOTEHELPRUNSPACE", "ROLE", "SYNOPSIS",
)  # fmt: skip
REPEATED: Final = frozenset({"EXAMPLE", "LINK", "PARAMETER"})
CATEGORIES: Final = (
    "Alias", "All", "Cmdlet", "ExternalScript", "FAQ", "Filter", "Function", "General", "Glossary", "HelpFile", "Provider",
    "ScriptCommand",
)  # fmt: skip
REQUIRES: Final = ("Modules", "PSEdition", "RunAsAdministrator", "Version")


def complete_comment(context: Context) -> Completion | None:
    """What can stand in the comment at the cursor."""
    token = context.token
    assert token is not None
    text = context.text[token.start : token.end]
    before = context.text[token.start : context.cursor]
    if text.startswith("<#"):
        return _in_help(context, text, before)
    if re.match(r"#requires\s", text, re.I):
        return _in_requires(context, text, before)
    return _of_history(context, text)


# Help --------------------------------------------------------------------------------------------


def _in_help(context: Context, text: str, before: str) -> Completion | None:
    line = before.rpartition("\n")[2].removeprefix("<#").lstrip()
    keyword = re.fullmatch(r"\.(\w*)", line)
    if keyword is not None:
        start = context.cursor - len(keyword[1])
        after = re.match(r"\w*", context.text[context.cursor :])
        context.replace(start, context.cursor + (after.end() if after else 0))
        token = context.token
        others = (
            text[: start - token.start] + text[start + context.length - token.start :] if token is not None else text
        )
        used = {name.upper() for name in re.findall(r"^[ \t]*\.(\w+)", others, re.M)}
        word = context.text[start : start + context.length].upper()
        names = [name for name in KEYWORDS if name.startswith(word) and (name in REPEATED or name not in used)]
        return context.answer([Match(name, name, "Keyword", name) for name in names])
    value = re.fullmatch(r"\.(\w+)\s+(\S*)", line)
    if value is None:
        return None
    word = value[2]
    context.replace(context.cursor - len(word), context.cursor)
    return context.answer(_keyword_values(context, value[1].upper(), word, text))


def _keyword_values(context: Context, keyword: str, word: str, text: str) -> list[Match]:
    if keyword == "PARAMETER":
        described = {name.lower() for name in re.findall(r"\.PARAMETER[ \t]+(\w+)", text, re.I)} - {word.lower()}
        names = [name for name in _parameters(context) if name.lower() not in described]
        return [Match(name, name, "Text", name) for name in names if name.lower().startswith(word.lower())]
    if keyword == "FORWARDHELPCATEGORY":
        return [Match(name, name, "Text", name) for name in CATEGORIES if name.lower().startswith(word.lower())]
    if keyword == "FORWARDHELPTARGETNAME":
        return command_matches(context, word)
    return []


def _parameters(context: Context) -> list[str]:
    """The parameters of what the comment describes: a function around or right below it, or the script."""
    token = context.token
    assert token is not None
    for node in context.tree.all:
        if not isinstance(node, nodes.FunctionDefinition):
            continue
        gap = context.text[token.end : node.start]
        is_above = node.start >= token.end and not gap.strip() and gap.count("\n") <= 2
        if is_above or node.start < token.start < node.end:
            block = node.body.param_block
            listed = node.parameters or (block.parameters if block is not None else [])
            return [each.name.variable_path.path for each in listed]
    block = context.script.param_block
    return [each.name.variable_path.path for each in block.parameters] if block is not None else []


# Requires ----------------------------------------------------------------------------------------


def _in_requires(context: Context, text: str, before: str) -> Completion | None:
    named = re.search(r"-(\w*)$", before)
    if named is not None:
        context.replace(context.cursor - len(named[1]), context.cursor)
        used = {name.lower() for name in re.findall(r"-(\w+)", text)} - {named[1].lower()}
        names = [n for n in REQUIRES if n.lower().startswith(named[1].lower()) and n.lower() not in used]
        return context.answer([Match(name, name, "ParameterName", name) for name in names])
    value = re.search(r"-PSEdition\s+(\w*)$", before, re.I)
    if value is not None:
        context.replace(context.cursor - len(value[1]), context.cursor)
        return context.answer(
            [Match(n, n, "ParameterValue", n) for n in ("Core", "Desktop") if n.lower().startswith(value[1].lower())]
        )
    return None


# History -----------------------------------------------------------------------------------------


def _of_history(context: Context, text: str) -> Completion | None:
    """`#text`: the lines of the session that contain the text, newest first; `#3` the line with that number."""
    word = text[1:]
    if re.search(r"\s", word):
        return None
    entries = list(reversed(context.shell.history))
    if word.isdigit():
        entries = [entry for entry in entries if entry.id == int(word)]
    else:
        entries = [entry for entry in entries if word.lower() in entry.command_line.lower()]
    lines = dict.fromkeys(entry.command_line for entry in entries)
    return context.answer([Match(line, line, "History", line) for line in lines])
