"""Names of commands."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pshjobs.binding.syntax_text import syntax_lines
from pshjobs.errors import NetException
from pshjobs.runtime.command_info import AliasInfo, ApplicationInfo, CmdletInfo, CommandInfo, FunctionInfo
from pshjobs.syntax import nodes
from pshjobs.syntax.kinds import KEYWORDS

from .context import Context
from .patterns import ordinal, starts_with
from .quoting import needs_quotes, strip_quotes
from .results import Match

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

Fits = Callable[[str], bool]


def command_matches(context: Context, word: str, *, alone: bool = False) -> list[Match]:
    """The commands that a word means; `alone` when it stands as a command without `&` or `.` in front."""
    name, quote = strip_quotes(word)
    if quote and "-" not in name:
        return []
    if "/" in name or ":" in name:
        return []
    module, separator, inner = name.rpartition("\\")
    if separator:
        return _qualified(context, module, inner, quote, alone)
    found = find_commands(context.shell, starts_with(name))
    if not found and name:
        found = _abbreviated(context.shell, name)
    matches = [_match(info.name, info, quote, alone) for info in found]
    return [*_typed_functions(context, name, quote, alone, {match.list_text.lower() for match in matches}), *matches]


def find_commands(shell: Shell, fits: Fits) -> list[CommandInfo]:
    """All commands whose name fits, sorted; of several with one name the one that would run."""
    found: dict[str, CommandInfo] = {}
    for info in all_commands(shell, fits):
        found.setdefault(info.name.lower(), info)
    return [found[key] for key in sorted(found, key=ordinal)]


def all_commands(shell: Shell, fits: Fits) -> Iterator[CommandInfo]:
    """Every command whose name fits, in the order in which they hide each other."""
    scope = shell.global_scope
    for alias in (scope.aliases or {}).values():
        if fits(alias.name):
            yield alias
    for function in (scope.functions or {}).values():
        if fits(function.name):
            yield function
    yield from cmdlets(shell, fits)
    yield from programs(fits)


def cmdlets(shell: Shell, fits: Fits) -> Iterator[CmdletInfo]:
    """The cmdlets whose name fits; only those are loaded."""
    loader = shell.commands.cmdlet_loader
    for name in loader.possible_names() if loader is not None else ():
        if fits(name):
            info = shell.commands.find_cmdlet(name)
            if info is not None:
                yield info


def programs(fits: Fits) -> Iterator[ApplicationInfo]:
    """The programs and scripts on PATH whose name fits."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        try:
            entries = sorted(os.listdir(folder)) if folder else []
        except OSError:
            continue
        for name in entries:
            path = os.path.join(folder, name)
            if fits(name) and os.path.isfile(path) and (name.lower().endswith(".ps1") or os.access(path, os.X_OK)):
                yield ApplicationInfo(path)


def _abbreviated(shell: Shell, word: str) -> list[CommandInfo]:
    """The commands that a word abbreviates: the capital letters of verb and noun."""
    if "-" not in word:
        return []
    wanted = word.lower()

    def fits(info: CommandInfo) -> bool:
        verb, dash, noun = info.name.partition("-")
        return bool(dash) and f"{_capitals(verb)}-{_capitals(noun)}".lower() == wanted

    first = wanted[0]
    found = [
        info for info in find_commands(shell, lambda name: name[:1].lower() == first and "-" in name) if fits(info)
    ]
    return [info for info in found if not isinstance(info, (AliasInfo, ApplicationInfo))]


def _capitals(text: str) -> str:
    return "".join(char for char in text if char.isupper())


def _qualified(context: Context, module: str, word: str, quote: str, alone: bool) -> list[Match]:
    """`Module\\Name`: the commands of one module."""
    found = []
    for info in find_commands(context.shell, starts_with(word)):
        owner = str(getattr(info.module, "name", info.module) or "")
        if owner.lower() == module.lower() and not isinstance(info, ApplicationInfo):
            found.append(_match(f"{owner}\\{info.name}", info, quote, alone, info.name))
    return found


def _typed_functions(context: Context, word: str, quote: str, alone: bool, known: set[str]) -> list[Match]:
    """The functions that the typed text defines, the last one first."""
    fits = starts_with(word)
    names: list[str] = []
    for node in context.tree.all:
        if isinstance(node, nodes.FunctionDefinition) and fits(node.name) and node.name.lower() not in known:
            known.add(node.name.lower())
            names.append(node.name)
    return [Match(command_text(name, quote, alone), name, "Command", name) for name in reversed(names)]


def _match(name: str, info: CommandInfo, quote: str, alone: bool, shown: str = "") -> Match:
    return Match(command_text(name, quote, alone), shown or name, "Command", tooltip(info), hint(info))


def command_text(name: str, quote: str, alone: bool) -> str:
    """The name as a command: quoted where it must be, with `& ` in front where it would not be a command otherwise."""
    if quote:
        return quote + name + quote
    if name.lower() in KEYWORDS:
        return f"& {name}" if alone and name.lower() != "foreach" else name
    if needs_quotes(name):
        return ("& " if alone else "") + "'" + name.replace("'", "''") + "'"
    return name


def tooltip(info: CommandInfo) -> str:
    """What a command's tooltip says: its syntax, an alias's target, a program's path."""
    if isinstance(info, AliasInfo):
        return info.target
    if isinstance(info, ApplicationInfo):
        return info.path
    try:
        signature = info.signature()
    except NetException:
        return info.name
    return "\n\n".join(syntax_lines(signature)) if signature is not None else info.name


def hint(info: CommandInfo) -> str:
    """One line for the menu: what a cmdlet does, what an alias stands for."""
    if isinstance(info, AliasInfo):
        return f"-> {info.target}"
    if isinstance(info, CmdletInfo):
        return (info.cls.__doc__ or "").strip().split("\n")[0]
    if isinstance(info, FunctionInfo):
        return tooltip(info)
    return ""
