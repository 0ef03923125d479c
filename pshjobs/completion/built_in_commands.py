"""Names of commands, modules, verbs and nouns as arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pshjobs.runtime.command_info import AliasInfo, ApplicationInfo, CommandInfo
from pshjobs.runtime.modules import modules_of
from pshjobs.runtime.verbs import VERBS
from pshjobs.syntax import nodes

from .bound_words import bound_words
from .command_names import cmdlets, find_commands, hint, tooltip
from .paths import PathOptions, path_matches
from .patterns import ordinal, starts_with
from .quoting import quoted, strip_quotes
from .results import Match

if TYPE_CHECKING:
    from .parameter_values import Request

BUILT_IN_MODULES = (
    "Microsoft.PowerShell.Archive",
    "Microsoft.PowerShell.Host",
    "Microsoft.PowerShell.Management",
    "Microsoft.PowerShell.Security",
    "Microsoft.PowerShell.ThreadJob",
    "Microsoft.PowerShell.Utility",
    "PSReadLine",
)


def _commands(request: Request, keep: Callable[[CommandInfo], bool] = lambda info: True) -> list[Match]:
    plain, quote = strip_quotes(request.word)
    found = [info for info in find_commands(request.context.shell, starts_with(plain)) if keep(info)]
    return [Match(quoted(info.name, quote), info.name, "Command", tooltip(info), hint(info)) for info in found]


def command_names(request: Request) -> list[Match]:
    """Commands, limited by -Module and -CommandType, then folders and scripts."""
    modules = bound_words(request, "Module")

    def keep(info: CommandInfo) -> bool:
        owner = str(getattr(info.module, "name", info.module) or "").lower()
        return not modules or owner in modules

    matches = _commands(request, keep)
    if modules:
        return matches
    return matches + path_matches(request.context, request.word, PathOptions(extensions=(".ps1",)))


def plain_command_names(request: Request) -> list[Match] | None:
    """Commands; nothing found lets the search go on."""
    return _commands(request) or None


def alias_targets(request: Request) -> list[Match]:
    """Commands, then paths."""
    return _commands(request) + path_matches(request.context, request.word)


def aliases(request: Request) -> list[Match]:
    """The names of aliases."""
    plain, quote = strip_quotes(request.word)
    fits = starts_with(plain)
    table = request.context.shell.global_scope.aliases or {}
    found = sorted(
        (a for a in table.values() if isinstance(a, AliasInfo) and fits(a.name)), key=lambda a: ordinal(a.name)
    )
    return [Match(quoted(a.name, quote), a.name, "ParameterValue", a.name, f"-> {a.target}") for a in found]


MODULE_FILES = (".ps1", ".psm1", ".psd1", ".dll", ".exe", ".cdxml", ".ni.dll")


def module_names(request: Request) -> list[Match]:
    """Modules that are there; a part of the name after a dot will do. For Import-Module files too, and only them for a path."""
    plain, quote = strip_quotes(request.word)
    files: list[Match] = []
    if request.name.lower() == "import-module":
        files = path_matches(request.context, request.word, PathOptions(extensions=MODULE_FILES))
        if "/" in plain or "\\" in plain:
            return files
    names = _loaded_modules(request)
    wants_all = request.name.lower() not in ("get-module", "remove-module") or _has_name(
        request.command, "listavailable"
    )
    if wants_all:
        names = sorted({*names, *BUILT_IN_MODULES}, key=ordinal)
    fits, inner = starts_with(plain), starts_with("*." + plain)
    found = [name for name in names if fits(name) or (wants_all and plain and inner(name))]
    return files + [Match(quoted(name, quote), name, "ParameterValue", name) for name in found]


def _loaded_modules(request: Request) -> list[str]:
    return [module.title for module in modules_of(request.context.shell).loaded.values()]


def _has_name(command: nodes.Command, name: str) -> bool:
    return any(
        isinstance(e, nodes.CommandParameter) and e.parameter_name and name.startswith(e.parameter_name.lower())
        for e in command.command_elements
    )


def verbs(request: Request) -> list[Match]:
    """The approved verbs, by group."""
    fits = starts_with(request.word)
    groups = bound_words(request, "Group")
    return [
        Match(verb, verb, "Text", verb)
        for group, known in VERBS.items()
        if not groups or group.lower() in groups
        for verb, *_ in known
        if fits(verb)
    ]


def verb_groups(request: Request) -> list[Match]:
    """The groups of verbs."""
    fits = starts_with(request.word)
    return [Match(group, group, "Text", group) for group in VERBS if fits(group)]


def nouns(request: Request) -> list[Match]:
    """The nouns of the commands, limited by -Verb."""
    wanted = bound_words(request, "Verb")
    fits = starts_with(request.word)
    found: set[str] = set()
    shell = request.context.shell
    infos: list[CommandInfo] = [*cmdlets(shell, lambda name: True), *(shell.global_scope.functions or {}).values()]
    for info in infos:
        verb, dash, noun = info.name.partition("-")
        if dash and not isinstance(info, ApplicationInfo) and (not wanted or verb.lower() in wanted) and fits(noun):
            found.add(noun)
    return [Match(noun, noun, "Text", noun) for noun in sorted(found, key=ordinal)]
