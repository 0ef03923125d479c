"""Finding commands by name: alias, function, cmdlet, script file, program."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pshjobs.errors import CommandNotFoundException

from .command_info import AliasInfo, ApplicationInfo, CmdletInfo, CommandInfo, ExternalScriptInfo, FunctionInfo

if TYPE_CHECKING:
    from .cmdlet import Cmdlet
    from .scope import Scope
    from .shell import Shell


class CommandTable:
    """The commands of a session.

    Functions and aliases live in scopes; cmdlets are found by file name (`cmdlet_loader`, set by the session). `version`
    rises with every definition, and when a scope that defined something ends: so call sites know when what they remember is stale.
    """

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.version = 0
        self.is_autoloading = False
        self.cmdlet_loader: CmdletLoader | None = None
        self._cmdlets: dict[str, CmdletInfo | None] = {}
        self._programs: dict[tuple[str, str], str | None] = {}

    # Defining ------------------------------------------------------------------------------------

    def define_function(self, info: FunctionInfo, scope: Scope) -> None:
        """Define a function in a scope."""
        if scope.functions is None:
            scope.functions = {}
        scope.functions[info.name.lower()] = info
        self.version += 1

    def define_alias(self, info: AliasInfo, scope: Scope) -> None:
        """Define an alias in a scope."""
        if scope.aliases is None:
            scope.aliases = {}
        scope.aliases[info.name.lower()] = info
        self.version += 1

    def leave(self, scope: Scope) -> None:
        """A scope has ended: what it defined is gone, and call sites must not remember it."""
        if scope.functions or scope.aliases:
            self.version += 1

    def remove(self, name: str, scope: Scope, kind: str) -> None:
        """Take a function ("function") or alias ("alias") out of a scope."""
        table = scope.functions if kind == "function" else scope.aliases
        if table is not None:
            table.pop(name.lower(), None)
        self.version += 1

    # Finding -------------------------------------------------------------------------------------

    def find_alias(self, name: str, scope: Scope | None) -> AliasInfo | None:
        lower = name.lower()
        while scope is not None:
            if scope.aliases:
                found = scope.aliases.get(lower)
                if isinstance(found, AliasInfo):
                    return found
            scope = scope.parent
        return None

    def find_function(self, name: str, scope: Scope | None) -> FunctionInfo | None:
        lower = name.lower()
        while scope is not None:
            if scope.functions:
                found = scope.functions.get(lower)
                if isinstance(found, FunctionInfo):
                    return found
            scope = scope.parent
        return None

    def is_known(self, name: str, scope: Scope) -> bool:
        """True for a function, and for a cmdlet that somebody has asked for already."""
        return self._cmdlets.get(name.lower()) is not None or self.find_function(name, scope) is not None

    def find_cmdlet(self, name: str) -> CmdletInfo | None:
        lower = name.lower()
        if lower not in self._cmdlets:
            cls = self.cmdlet_loader.load(lower) if self.cmdlet_loader else None
            self._cmdlets[lower] = CmdletInfo(cls) if cls else None
        return self._cmdlets[lower]

    def find(self, name: str, scope: Scope) -> CommandInfo | None:
        """The command that `name` means in `scope`, aliases followed to their end; None when there is none."""
        found = self._find_exact(name, scope)
        if found is None and "-" not in name and os.sep not in name:
            found = self._find_exact(f"Get-{name}", scope, programs=False)
        if found is None and name.replace("-", "").isalnum() and self._autoload(name):
            found = self._find_exact(name, scope)
        return found

    def _autoload(self, name: str) -> bool:
        """Load the module on the module path that has the command; not while one is being loaded."""
        if self.is_autoloading:
            return False
        from .module_autoload import autoload

        self.is_autoloading = True
        try:
            return autoload(self.shell, name)
        finally:
            self.is_autoloading = False

    def _find_exact(self, name: str, scope: Scope, programs: bool = True) -> CommandInfo | None:
        seen: set[str] = set()
        while (alias := self.find_alias(name, scope)) is not None:
            if alias.name.lower() in seen:
                return None
            seen.add(alias.name.lower())
            name = alias.target
        return (
            self.find_function(_function_name(name), scope)
            or self.find_cmdlet(name)
            or self._qualified(name, scope)
            or (self.find_external(name) if programs else None)
        )

    def _qualified(self, name: str, scope: Scope) -> CommandInfo | None:
        module, separator, inner = name.partition("\\")
        if not separator or not inner:
            return None
        for found in (self.find_function(inner, scope), self.find_cmdlet(inner)):
            owner = getattr(found.module, "name", found.module) if found else None
            if found is not None and str(owner).lower() == module.lower():
                return found
        loaded = self.shell.state.get("modules")
        owned = loaded.named(module) if loaded is not None else None
        if owned is None:
            return None
        return next((info for key, info in owned.functions.items() if key.lower() == inner.lower()), None)

    def find_external(self, name: str) -> CommandInfo | None:
        """A script file or program: by path, or by bare name in PATH."""
        if "/" in name or "\\" in name or name.startswith("~"):
            path = self.shell.full_path(name)
            for candidate in (path, path + ".ps1"):
                if os.path.isfile(candidate):
                    return self._external(candidate)
            return None
        path_list = os.environ.get("PATH", "")
        key = (name, path_list)
        if key not in self._programs:
            self._programs[key] = _search(name, path_list)
        found = self._programs[key]
        return self._external(found) if found and os.path.exists(found) else None

    def _external(self, path: str) -> CommandInfo | None:
        if path.lower().endswith(".ps1"):
            from .script_file import load_script

            return ExternalScriptInfo(path, load_script(self.shell, path))
        return ApplicationInfo(path)

    def require(self, name: str, scope: Scope) -> CommandInfo:
        """Like `find`, but raises CommandNotFoundException with PowerShell's text."""
        found = self.find(name, scope)
        if found is None:
            raise not_found(self.last_name(name, scope))
        return found

    def last_name(self, name: str, scope: Scope) -> str:
        """The name at the end of a chain of aliases, whether or not a command has it."""
        for _ in range(32):
            alias = self.find_alias(name, scope)
            if alias is None:
                break
            name = alias.target
        return name

    def names(self) -> list[str]:
        """Names of all cmdlets, as they are written."""
        return self.cmdlet_loader.names() if self.cmdlet_loader else []


class CmdletLoader:
    """Finds the class of a cmdlet: the interface that `cmdlets/` implements."""

    def load(self, name: str) -> type[Cmdlet] | None:
        """The class of the cmdlet with this lower-case name."""
        raise NotImplementedError

    def names(self) -> list[str]:
        """The names of all cmdlets."""
        raise NotImplementedError

    def possible_names(self) -> Iterable[str]:
        """Names in lower case that may be cmdlets; `load` knows. Costs nothing."""
        raise NotImplementedError


def not_found(name: str) -> CommandNotFoundException:
    """The error for a word that is no command."""
    error = CommandNotFoundException(
        f"The term '{name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\n"
        "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
        target=name,
    )
    error.command_name = name  # type: ignore[attr-defined]
    return error


def _function_name(name: str) -> str:
    prefix, separator, rest = name.partition(":")
    return rest if separator and prefix.lower() in ("global", "script", "local", "private", "function") else name


def _search(name: str, path_list: str) -> str | None:
    for folder in path_list.split(os.pathsep):
        for candidate in (name, name + ".ps1"):
            path = os.path.join(folder, candidate)
            if folder and os.path.isfile(path) and (path.endswith(".ps1") or os.access(path, os.X_OK)):
                return path
    return None
