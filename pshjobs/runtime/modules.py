"""Modules: finding, loading, and what becomes visible where."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from pshjobs.errors import ArgumentException, FileNotFoundException, NetException
from pshjobs.types.psmodule_info import PSModuleInfo
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.text import to_text

from .command_info import AliasInfo, ExternalScriptInfo, FilterInfo, FunctionInfo
from .frame import Frame
from .module_manifest import read_manifest
from .providers.name_filter import any_of
from .scope import Scope
from .script_block import ScriptBlock
from .script_file import decode_script

if TYPE_CHECKING:
    from .shell import Shell
    from .streams import Streams

ENDINGS = (".psd1", ".psm1")


class Importing:
    """What an Import-Module asks for besides the name."""

    __slots__ = ("aliases", "arguments", "force", "functions", "prefix", "variables")

    def __init__(
        self, *, arguments: Sequence[Any] = (), functions: Sequence[str] | None = None, aliases: Sequence[str] | None = None,
        variables: Sequence[str] | None = None, prefix: str = "", force: bool = False,
    ) -> None:  # fmt: skip
        self.arguments = list(arguments)
        self.functions = functions
        self.aliases = aliases
        self.variables = variables
        self.prefix = prefix
        self.force = force


class Modules:
    """The modules of a session, by path (or name) in lower case."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell
        self.loaded: dict[str, PSModuleInfo] = {}
        self.imports: list[tuple[PSModuleInfo, Scope, str, str]] = []  # module, scope, kind, name: what to take back

    # Finding -------------------------------------------------------------------------------------

    def named(self, name: str) -> PSModuleInfo | None:
        """A loaded module by name."""
        lower = name.lower()
        return next((module for module in self.loaded.values() if module.title.lower() == lower), None)

    def locate(self, name: str, location: str | None = None) -> str | None:
        """The file of a module: by path, or by name in the folders of PSModulePath."""
        if "/" in name or "\\" in name or name.lower().endswith((*ENDINGS, ".ps1")) or name.startswith("~"):
            return _in_folder(str(self.shell.drives.locate(name).path))
        for folder in module_folders():
            found = _in_folder(os.path.join(folder, name))
            if found is not None:
                return found
        return None

    # Loading -------------------------------------------------------------------------------------

    def load(self, path: str, asked: Importing, streams: Streams, name: str | None = None) -> PSModuleInfo:
        """The module in a file, run unless it has been. Raises what its code throws."""
        key = path.lower()
        known = self.loaded.get(key)
        if known is not None and not asked.force:
            return known
        if known is not None:
            self.remove(known)
        module = PSModuleInfo(name or os.path.splitext(os.path.basename(path))[0], path)
        module.manifest["moduleversion"] = _version("0.0")
        module.scope = Scope(self.shell, self.shell.global_scope, module)
        module.scope.is_script = True
        if path.lower().endswith(".psd1"):
            self._load_manifest(module, path, asked, streams)
        else:
            self.run_file(module, path, asked.arguments, streams)
            set_exports(module)
        self.loaded[key] = module
        return module

    def _load_manifest(self, module: PSModuleInfo, path: str, asked: Importing, streams: Streams) -> None:
        module.kind = "Manifest"
        module.manifest = read_manifest(self.shell, path)
        root = to_text(module.said("RootModule") or module.said("ModuleToProcess") or "")
        folder = os.path.dirname(path)
        for each in _texts(module.said("FormatsToProcess")):
            self.shell.services.load_formats(self.shell, os.path.join(folder, each))
        for each in _texts(module.said("NestedModules")):
            self._run_nested(module, _in_folder(os.path.join(folder, each)), each, streams)
        if root:
            found = _in_folder(os.path.join(folder, root)) or os.path.join(folder, root)
            if not os.path.isfile(found):
                raise module_not_found(root)
            module.kind = "Script"
            self.run_file(module, found, asked.arguments, streams)
        set_exports(module)
        restrict(module)

    def _run_nested(self, module: PSModuleInfo, path: str | None, name: str, streams: Streams) -> None:
        if path is None:
            raise module_not_found(name)
        inner = self.load(path, Importing(), streams)
        module.nested.append(inner)
        self.import_into(inner, module.scope, Importing())

    def run_file(self, module: PSModuleInfo, path: str, arguments: Sequence[Any], streams: Streams) -> None:
        """Run a module's code in its scope; its output goes nowhere."""
        with open(path, "rb") as file:
            block = self.shell.script_block(decode_script(file.read()), path)
        block.scope = module.scope
        self.run(module, block, arguments, streams, _ignore, ExternalScriptInfo(path, block))

    def run(
        self,
        module: PSModuleInfo,
        block: ScriptBlock,
        arguments: Sequence[Any],
        streams: Streams,
        out: Callable[[Any], Any],
        command: Any = None,
    ) -> None:
        """Run a block as a module's code."""
        from .calling import run_dotted

        frame = Frame(self.shell, module.scope, out, streams, True)
        saved = self.shell.current_scope
        self.shell.current_scope = module.scope
        try:
            run_dotted(block, list(arguments), out, frame, is_file=command is not None, command=command)
        finally:
            self.shell.current_scope = saved

    # Importing -----------------------------------------------------------------------------------

    def import_into(self, module: PSModuleInfo, scope: Scope, asked: Importing) -> None:
        """Make what a module exports visible in a scope."""
        prefix = asked.prefix or to_text(module.said("DefaultCommandPrefix") or "")
        limited = asked.functions is not None or asked.aliases is not None or asked.variables is not None
        functions = _chosen(module.functions, asked.functions, limited)
        aliases = _chosen(module.aliases, asked.aliases, limited)
        variables = [name for name in module.variables if asked.variables is None or any_of(asked.variables)(name)]
        commands = self.shell.commands
        for name, info in functions.items():
            shown = prefixed(name, prefix)
            made = (FilterInfo if isinstance(info, FilterInfo) else FunctionInfo)(shown, info.block, info.module)
            commands.define_function(made, scope)
            self.imports.append((module, scope, "function", shown))
        for name, info in aliases.items():
            target = prefixed(info.target, prefix) if info.target in functions else info.target
            commands.define_alias(AliasInfo(prefixed(name, prefix), target, module=module), scope)
            self.imports.append((module, scope, "alias", name))
        for name in variables if not limited or asked.variables is not None else []:
            scope[name.lower()] = module.scope.get(name.lower())
            self.imports.append((module, scope, "variable", name))

    def remove(self, module: PSModuleInfo) -> None:
        """Take a module out: its OnRemove block runs, then what was imported goes."""
        if module.on_remove_block is not None:
            module.on_remove_block.call([])
        kept = []
        for entry in self.imports:
            owner, scope, kind, name = entry
            if owner is not module:
                kept.append(entry)
            elif kind == "variable":
                scope.remove(name.lower())
            else:
                self._forget(module, scope, kind, name)
        self.imports = kept
        self.loaded = {key: each for key, each in self.loaded.items() if each is not module}
        self.shell.commands.version += 1

    def _forget(self, module: PSModuleInfo, scope: Scope, kind: str, name: str) -> None:
        table = scope.functions if kind == "function" else scope.aliases
        found = (table or {}).get(name.lower())
        if found is not None and (found.module is module or kind == "alias" or found.module in module.nested):
            self.shell.commands.remove(name, scope, kind)


def module_folders() -> list[str]:
    """Where modules are looked for by name: $env:PSModulePath, or the usual folders when it is not set."""
    given = os.environ.get("PSModulePath")  # noqa: SIM112 - the name is PowerShell's
    if given is not None:
        return [folder for folder in given.split(os.pathsep) if folder]
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return [os.path.join(data, "powershell", "Modules"), "/usr/local/share/powershell/Modules"]


def modules_of(shell: Shell) -> Modules:
    """The modules of a session, made when first asked for."""
    found = shell.state.get("modules")
    if found is None:
        found = shell.state["modules"] = Modules(shell)
    return found


def _ignore(item: object) -> None:
    """What a module's code writes while it is loaded is not shown."""


def set_exports(module: PSModuleInfo) -> None:
    """Work out what a module exports: what Export-ModuleMember named, else all functions and aliases."""
    scope: Scope = module.scope
    functions = {info.name: info for info in (scope.functions or {}).values()}
    aliases = {info.name: info for info in (scope.aliases or {}).values()}
    if module.exports is None:
        module.functions, module.aliases, module.variables = functions, aliases, []
        return
    named = module.exports
    module.functions = _chosen(functions, named["function"], True)
    module.aliases = _chosen(aliases, named["alias"], True)
    test = any_of(named["variable"])
    spell = scope.shell.spelling
    module.variables = [spell(name) for name in scope if test(name)]


def restrict(module: PSModuleInfo) -> None:
    """Keep of the exports only what the manifest lists."""
    for key, attribute in (("FunctionsToExport", "functions"), ("AliasesToExport", "aliases")):
        if module.said(key) is not None:
            setattr(module, attribute, _chosen(getattr(module, attribute), _texts(module.said(key)), True))
    if module.said("VariablesToExport") is not None:
        test = any_of(_texts(module.said("VariablesToExport")))
        module.variables = [name for name in module.variables if test(name)]


def _chosen(table: dict[str, Any], patterns: Iterable[str] | None, limited: bool) -> dict[str, Any]:
    if patterns is None:
        return {} if limited else table
    test = any_of(list(patterns))
    return {name: info for name, info in table.items() if test(name)}


def prefixed(name: str, prefix: str) -> str:
    """`Get-Item` with the prefix My is `Get-MyItem`."""
    verb, dash, noun = name.partition("-")
    return f"{verb}-{prefix}{noun}" if prefix and dash else prefix + name


def _texts(value: Any) -> list[str]:
    if value is None:
        return []
    items = value if isinstance(value, list) else [value]
    return [to_text(item.get("ModuleName")) if isinstance(item, Hashtable) else to_text(item) for item in items]


def _version(text: str) -> Any:
    from pshjobs.values.members import construct
    from pshjobs.values.type_table import require_type

    return construct(require_type("System.Version"), [text])


def _in_folder(path: str) -> str | None:
    """The module file that a path means: itself, with an ending, or the folder's own, perhaps below a version."""
    if os.path.isfile(path):
        return path
    for ending in ENDINGS:
        if os.path.isfile(path + ending):
            return path + ending
    if not os.path.isdir(path):
        return None
    base = os.path.basename(path.rstrip("/"))
    versions = sorted((each for each in os.listdir(path) if each[:1].isdigit()), key=_version_key, reverse=True)
    for folder in (path, *(os.path.join(path, each) for each in versions)):
        for ending in ENDINGS:
            candidate = os.path.join(folder, base + ending)
            if os.path.isfile(candidate):
                return candidate
    return None


def _version_key(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())


def module_not_found(name: str) -> NetException:
    """The error for a module that is nowhere."""
    text = (
        f"The specified module '{name}' was not loaded because no valid module file was found in any module directory."
    )
    return FileNotFoundException(text, id="Modules_ModuleNotFound", category="ResourceUnavailable", target=name)


def not_in_module() -> NetException:
    """The error of Export-ModuleMember outside."""
    from pshjobs.errors import InvalidOperationException

    text = "The Export-ModuleMember cmdlet can only be called from inside a module."
    return InvalidOperationException(
        text, id="Modules_CanOnlyExecuteExportModuleMemberInsideAModule", category="PermissionDenied"
    )


def no_such_module() -> NetException:
    """The error of Remove-Module for a name that is not loaded."""
    text = "No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace."
    return ArgumentException(text, id="Modules_NoModulesRemoved", category="ResourceUnavailable")
