"""Find commands: functions, cmdlets, aliases, script files and programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.syntax_text import syntax_lines
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.command_search import (
    CommandSearch,
    abbreviation_fits,
    edit_distance,
    has_parameter,
    sorted_commands,
)
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.command_info import AliasInfo, CommandInfo
from pshjobs.runtime.command_table import not_found
from pshjobs.values.wildcard import Wildcard, has_wildcards


class GetCommand(
    Cmdlet,
    name="Get-Command",
    default_set="CmdletSet",
    aliases=("gcm",),
    outputs=(
        "System.Management.Automation.AliasInfo",
        "System.Management.Automation.ApplicationInfo",
        "System.Management.Automation.FunctionInfo",
        "System.Management.Automation.CmdletInfo",
        "System.Management.Automation.ExternalScriptInfo",
        "System.Management.Automation.FilterInfo",
        "System.String",
        "System.Management.Automation.PSObject",
    ),
):
    """Find commands: functions, cmdlets, aliases, script files and programs.

    Examples:
        PS> (Get-Command gm).DisplayName
        gm -> Get-Member
        PS> (Get-Command Get-Date).CommandType
        Cmdlet
    """

    name: list[str] | None = param(
        "The names or patterns.",
        position=0,
        by_value=True,
        by_name=True,
        sets="AllCommandSet",
        check=not_null_or_empty,
    )
    verb: list[str] | None = param("The verbs or patterns of their names.", by_name=True, sets="CmdletSet")
    noun: list[str] | None = param("The nouns or patterns of their names.", by_name=True, sets="CmdletSet")
    module_: list[str] | None = param("The modules that they come from.", by_name=True, alias="PSSnapin")
    exclude_module: list[str] | None = param("Leave out commands of these modules.")
    fully_qualified_module: list[object] | None = param(
        "The modules that they come from, with versions.", type="ModuleSpecification[]", by_name=True
    )
    command_type: object = param(
        "The kinds of commands.", type="CommandTypes", by_name=True, sets="AllCommandSet", alias="Type"
    )
    total_count: int = param("Give so many at most.", by_name=True)
    syntax: bool = param("Show how they are called.", by_name=True)
    show_command_info: bool = param("Give what Show-Command needs.")
    argument_list: list[object] | None = param(
        "Arguments that parameters may depend on.",
        type="Object[]",
        position=1,
        remaining=True,
        alias="Args",
        allow_null=True,
        allow_empty_collection=True,
    )
    all: bool = param("List also commands that another one of the same name hides.", by_name=True)
    list_imported: bool = param("List only commands of this session.", by_name=True)
    parameter_name: list[str] | None = param("Find commands with these parameters.", check=not_null_or_empty)
    parameter_type: list[object] | None = param(
        "Find commands with parameters of these types.", type="PSTypeName[]", check=not_null_or_empty
    )
    use_fuzzy_matching: bool = param("Find names that are similar.", sets="AllCommandSet")
    fuzzy_minimum_distance: object = param("How different a name may be.", type="uint", sets="AllCommandSet")
    use_abbreviation_expansion: bool = param(
        "Find names by the capitals of their words: i-psdf for Import-PowerShellDataFile.",
        by_name=True,
        sets="AllCommandSet",
    )

    def begin(self) -> None:
        self._given = 0
        self._search = CommandSearch(self.shell, self.invocation.caller.scope)

    def process(self) -> Iterator[object]:
        found = self._found()
        for info in found:
            if self.is_bound("TotalCount") and self._given >= self.total_count:
                return
            self._given += 1
            yield self._syntax(info) if self.syntax else info

    def _found(self) -> list[CommandInfo]:
        if not self.name:
            return sorted_commands(info for info in self._search.every() if self._is_wanted(info))
        chosen: list[CommandInfo] = []
        for name in self.name:
            matching = [info for info in self._named(name) if self._is_wanted(info)]
            if not matching and not has_wildcards(name) and not self.use_fuzzy_matching:
                self.error(not_found(name))
            chosen += matching
        return chosen

    def _named(self, name: str) -> list[CommandInfo]:
        if self.use_fuzzy_matching:
            limit = int(self.fuzzy_minimum_distance) if self.is_bound("FuzzyMinimumDistance") else 5  # type: ignore[call-overload]
            scored = [(edit_distance(info.name.lower(), name.lower()), info) for info in self._search.every()]
            return [info for score, info in sorted(scored, key=lambda pair: pair[0]) if score <= limit]
        if self.use_abbreviation_expansion and not has_wildcards(name):
            found = [info for info in self._search.every() if abbreviation_fits(info.name, name)]
            if found:
                return found
        if has_wildcards(name):
            return sorted_commands(self._search.matching(name))
        return self._search.exact(name, bool(self.all) or self.is_bound("CommandType") or bool(self.module_))

    def _is_wanted(self, info: CommandInfo) -> bool:
        kinds: Any = self.command_type
        if kinds is not None and info.kind not in str(kinds).split(", ") and str(kinds) != "All":
            return False
        verb, _, noun = info.name.partition("-")
        if (self.verb or self.noun) and info.kind not in ("Cmdlet", "Function", "Filter", "Alias"):
            return False
        checks = ((self.verb, verb), (self.noun, noun), (self.module_, _module(info)))
        if any(patterns and not _fits(patterns, text) for patterns, text in checks):
            return False
        if self.exclude_module and _fits(self.exclude_module, _module(info)):
            return False
        return not self.parameter_name or has_parameter(info, self.parameter_name)

    def _syntax(self, info: CommandInfo) -> str:
        start = ""
        shown: Any = info
        if isinstance(info, AliasInfo):
            start = f"{info.name} (alias) -> {info.target}\n"
            shown = self.shell.commands.find(info.target, self.invocation.caller.scope) or info
        signature = shown.signature()
        if signature is None:
            return start + str(getattr(shown, "path", shown.name))
        lines = [info.name + line[len(signature.command) :] for line in syntax_lines(signature)]
        return start + "".join(f"\n{line}\n" for line in lines)


def _module(info: CommandInfo) -> str:
    module = info.module
    return module if isinstance(module, str) else str(getattr(module, "name", "") or "")


def _fits(patterns: list[str], text: str) -> bool:
    return any(Wildcard(pattern).matches(text) for pattern in patterns)
