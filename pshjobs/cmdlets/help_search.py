"""Finding help: the commands that a name or pattern means, and the help object of one command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pshjobs.cmdlets.command_search import CommandSearch
from pshjobs.cmdlets.help_from_comments import comment_help, help_from_comments
from pshjobs.cmdlets.help_from_metadata import help_from_metadata
from pshjobs.runtime.command_info import AliasInfo, ApplicationInfo, CommandInfo, ExternalScriptInfo, FunctionInfo
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.shell import Shell
from pshjobs.values.objects import PSCustomObject
from pshjobs.values.wildcard import Wildcard

FORWARDS: Final = 10  # help that forwards in a circle ends somewhere


class HelpSearch:
    """Help of the commands that a scope sees."""

    def __init__(self, shell: Shell, scope: Scope, categories: Sequence[str]) -> None:
        self._shell = shell
        self._scope = scope
        self._categories = {category.lower() for category in categories} - {"all"}
        self._search = CommandSearch(shell, scope)

    def exact(self, name: str) -> CommandInfo | None:
        """The command of that name, aliases followed."""
        found = [info for info in self._search.exact(name, True) if self._is_wanted(info)]
        info = found[0] if found else None
        if isinstance(info, AliasInfo):
            info = self._shell.commands.find(info.target, self._scope)
        return None if info is None or isinstance(info, ApplicationInfo) else info

    def matching(self, pattern: str) -> list[CommandInfo]:
        """The commands whose names fit a pattern, by name."""
        wildcard = Wildcard(pattern)
        found = [info for info in self._search.every() if wildcard.matches(info.name) and self._is_wanted(info)]
        return sorted(found, key=lambda info: info.name.lower())

    def _is_wanted(self, info: CommandInfo) -> bool:
        return not self._categories or info.kind.lower() in self._categories

    def help_of(self, info: CommandInfo, depth: int = 0) -> PSCustomObject:
        """The help object of a command."""
        if isinstance(info, AliasInfo):
            target = self._shell.commands.find(info.target, self._scope)
            if target is not None and not isinstance(target, ApplicationInfo):
                return self.help_of(target, depth)
        signature = info.signature()
        assert signature is not None  # only programs have none
        if isinstance(info, (FunctionInfo, ExternalScriptInfo)):
            found = comment_help(info.block)
            if found is not None:
                forward = self._forward(found[0].words.get("FORWARDHELPTARGETNAME"), info, depth)
                if forward is not None:
                    return forward
                name = info.path if isinstance(info, ExternalScriptInfo) else info.name
                return help_from_comments(info, name, signature, *found)
        return help_from_metadata(info, signature, list(self.aliases_of(info.name)))

    def _forward(self, name: str | None, info: CommandInfo, depth: int) -> PSCustomObject | None:
        target = self.exact(name) if name and depth < FORWARDS else None
        return None if target is None or target is info else self.help_of(target, depth + 1)

    def aliases_of(self, name: str) -> Iterator[str]:
        """The aliases that stand for a command."""
        seen: set[str] = set()
        scope: Scope | None = self._scope
        while scope is not None:
            for key, alias in (scope.aliases or {}).items():
                if key not in seen and isinstance(alias, AliasInfo) and alias.target.lower() == name.lower():
                    seen.add(key)
                    yield alias.name
            scope = scope.parent
