"""Searching the commands of a session: what Get-Command does."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from pshjobs.runtime.command_info import AliasInfo, ApplicationInfo, CommandInfo
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.shell import Shell
from pshjobs.values.wildcard import Wildcard

_ORDER: Final = {"Alias": 1, "Function": 2, "Filter": 4, "Cmdlet": 8, "ExternalScript": 16, "Application": 32}


class CommandSearch:
    """Looks commands up as a scope sees them."""

    def __init__(self, shell: Shell, scope: Scope) -> None:
        self._shell = shell
        self._scope = scope

    def every(self) -> Iterator[CommandInfo]:
        """All aliases, functions and cmdlets."""
        for table in ("aliases", "functions"):
            seen: set[str] = set()
            scope: Scope | None = self._scope
            while scope is not None:
                for key, info in (getattr(scope, table) or {}).items():
                    if key not in seen:
                        seen.add(key)
                        yield info
                scope = scope.parent
        commands = self._shell.commands
        for name in commands.names():
            found = commands.find_cmdlet(name)
            if found is not None:
                yield found

    def matching(self, pattern: str) -> Iterator[CommandInfo]:
        """All commands, programs too, whose names fit a pattern."""
        wildcard = Wildcard(pattern)
        yield from (info for info in self.every() if wildcard.matches(info.name))
        seen: set[str] = set()
        for path in _programs():
            name = path.rpartition("/")[2]
            if name not in seen and wildcard.matches(name):
                seen.add(name)
                yield ApplicationInfo(path)

    def exact(self, name: str, every: bool) -> list[CommandInfo]:
        """The commands with one name: the one that would run, or all of them in the order of precedence."""
        commands = self._shell.commands
        alias: AliasInfo | None = commands.find_alias(name, self._scope)
        function = commands.find_function(name, self._scope)
        inner = commands.find_cmdlet(name)
        found: list[CommandInfo] = [info for info in (alias, function, inner) if info is not None]
        if found and not every:
            return found[:1]
        if not found:
            qualified = commands.find(name, self._scope)
            return [qualified] if qualified is not None else []
        if "/" not in name:
            found += [ApplicationInfo(path) for path in _programs() if path.rpartition("/")[2] == name]
        return found


def _programs() -> Iterator[str]:
    """The paths of all programs in PATH."""
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        try:
            names = sorted(os.listdir(folder)) if folder else []
        except OSError:
            continue
        for name in names:
            path = os.path.join(folder, name)
            if os.access(path, os.X_OK) and os.path.isfile(path):
                yield path


def sorted_commands(found: Iterable[CommandInfo]) -> list[CommandInfo]:
    """By kind, then by name."""
    return sorted(found, key=lambda info: (_ORDER.get(info.kind, 64), info.name.lower()))


def has_parameter(info: CommandInfo, patterns: Sequence[str]) -> bool:
    """True when the command has a parameter whose name or alias fits one of the patterns."""
    signature = info.signature()
    if signature is None:
        return False
    names = [name for parameter in signature.parameters for name in (parameter.name, *parameter.aliases)]
    return any(Wildcard(pattern).matches(name) for pattern in patterns for name in names)


def abbreviation_fits(name: str, short: str) -> bool:
    """True when `short` is made of the first letters of the words of a name: `i-psdf`."""
    verb, dash, noun = name.partition("-")
    if not dash or "-" not in short:
        return False
    capitals = "".join(char for char in noun if char.isupper())
    return f"{verb[:1]}-{capitals}".lower() == short.lower()


def edit_distance(left: str, right: str) -> int:
    """How many letters must be changed, added, removed or swapped to make one text the other."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for at, char in enumerate(left, 1):
        row = [at]
        for to, other in enumerate(right, 1):
            cost = min(last[to] + 1, row[to - 1] + 1, last[to - 1] + (char != other))
            if at > 1 and to > 1 and char == right[to - 2] and left[at - 2] == other:
                cost = min(cost, before[to - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
