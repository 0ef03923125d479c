"""Variables: those of the text, of the session, of drives, and the scopes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from pshjobs.syntax import nodes

from .patterns import ordinal, starts_with
from .results import Match
from .variable_text import variables_in_text

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

    from .context import Context

SPECIAL = (
    "args", "CurrentlyExecutingCommand", "foreach", "input", "LASTEXITCODE", "LogCommandHealthEvent",
    "LogCommandLifecycleEvent", "LogEngineHealthEvent", "LogEngineLifecycleEvent", "LogProviderHealthEvent",
    "LogProviderLifecycleEvent", "LogSettingsEvent", "Matches", "OFS", "PSCmdlet", "PSDebugContext", "PSItem",
    "PSLogUserData", "PSModuleAutoLoadingPreference", "PSSenderInfo", "switch", "this", "true", "false", "null",
)  # fmt: skip
SCOPES = ("Global", "Local", "Script", "Private", "Using")
NEEDS_BRACES = frozenset("-`&@'\"#{}()$,;|<> .\\/\t^")


def session_names(shell: Shell) -> list[str]:
    """The names of the session's variables as they are written."""
    names: dict[str, str] = {}
    for key in (*shell.global_scope, *shell.lazy_variables, "true", "false", "null", "?", "^", "$"):
        names.setdefault(key, shell.spelling(key))
    return list(names.values())


class VariableWord:
    """A variable as it is typed: `$`, `${` or `@`, an optional scope or drive, and the beginning of a name."""

    __slots__ = ("braced", "name", "prefix", "sigil")

    def __init__(self, text: str) -> None:
        self.sigil = text[:1]
        inner = text[1:]
        self.braced = inner.startswith("{")
        if self.braced:
            inner = inner[1:].removesuffix("}").replace("`", "")
        head, colon, rest = inner.rpartition(":")
        self.prefix, self.name = head + colon, rest

    def written(self, name: str) -> str:
        """A variable with this name the way that the word is typed."""
        whole = self.prefix + name
        if self.braced or any(char in NEEDS_BRACES for char in name):
            return f"{self.sigil}{{{whole}}}"
        return self.sigil + whole


def variable_matches(context: Context, text: str) -> list[Match]:
    """The variables that a word begins."""
    if declares(context):
        return []
    word = VariableWord(text)
    scope = word.prefix.rstrip(":").lower()
    if not word.prefix:
        return _all(context, word)
    if scope in ("global", "local", "script", "private", "using"):
        return _scoped(context, word)
    return _of_drive(context, word)


def declares(context: Context) -> bool:
    """Whether the cursor is on a name that is just being declared: a parameter or a property of a class."""
    for node in context.related:
        if isinstance(node, nodes.Parameter) and node.name.start < context.cursor <= node.name.end:
            return True
        if isinstance(node, nodes.PropertyMember) and context.token is not None:
            initial = node.initial_value
            if initial is None or context.cursor <= initial.start:
                return True
    return False


class Gathered:
    """Matches in order, each text once."""

    def __init__(self) -> None:
        self.matches: list[Match] = []
        self._known: set[str] = set()

    def add(self, text: str, shown: str, tip: str) -> None:
        """Add one unless its text is there already, whatever its case."""
        if text.lower() not in self._known:
            self._known.add(text.lower())
            self.matches.append(Match(text, shown, "Variable", tip))


def _all(context: Context, word: VariableWord) -> list[Match]:
    """Variables of the text, of the session, of the environment, special names, drives, scopes."""
    fits = starts_with(word.name)
    shell = context.shell
    found = Gathered()
    for variable in filter(lambda each: fits(each.name), variables_in_text(context)):
        tip = f"[{variable.type_text}]${variable.name}" if variable.type_text else variable.name
        found.add(word.written(variable.name), variable.name, tip)
    for name in sorted(filter(fits, session_names(shell)), key=ordinal):
        found.add(word.written(name), name, _value_tip(shell, name))
    for name in sorted(os.environ, key=ordinal) if "env".startswith(word.name.lower()) else ():
        found.add(_driven(word, "env:", name), f"env:{name}", f"[string]env:{name}")
    for name in sorted(filter(fits, SPECIAL), key=ordinal):
        found.add(word.written(name), name, name)
    drives = sorted((d.drive_name for d in shell.drives.visible() if len(d.drive_name) > 1), key=ordinal)
    for name in (*filter(fits, drives), *filter(fits, SCOPES)):
        found.add(_driven(word, f"{name}:", ""), f"{name}:", name)
    return found.matches


def _driven(word: VariableWord, prefix: str, name: str) -> str:
    whole = prefix + name
    if word.braced or any(char in NEEDS_BRACES for char in name):
        return f"{word.sigil}{{{whole}}}"
    return word.sigil + whole


def _scoped(context: Context, word: VariableWord) -> list[Match]:
    fits = starts_with(word.name)
    names: dict[str, str] = {}
    for variable in variables_in_text(context):
        if fits(variable.name):
            names.setdefault(variable.name.lower(), variable.name)
    for name in sorted(filter(fits, session_names(context.shell)), key=ordinal):
        names.setdefault(name.lower(), name)
    return [Match(word.written(name), name, "Variable", _value_tip(context.shell, name)) for name in names.values()]


def _of_drive(context: Context, word: VariableWord) -> list[Match]:
    drives = context.shell.drives
    info = drives.find(word.prefix.rstrip(":"))
    if info is None:
        return []
    provider = drives.provider_of(info)
    keys = getattr(provider, "keys", None)
    if keys is None:
        return []
    fits = starts_with(word.name)
    names = sorted({key for key in keys(context.shell.global_scope) if fits(key)}, key=ordinal)
    return [Match(word.written(name), name, "Variable", name) for name in names]


def _value_tip(shell: Shell, name: str) -> str:
    lower = name.lower()
    if lower in shell.lazy_variables:
        return f"${name}"
    value = shell.global_scope.lookup(lower)
    if value is None:
        return f"${name}"
    from pshjobs.values.type_table import type_of

    info = type_of(value)
    return f"[{info.accelerators[0] if info.accelerators else info.name}]${name}"
