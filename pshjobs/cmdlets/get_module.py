"""List modules."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.modules import module_folders, modules_of
from pshjobs.runtime.providers.name_filter import any_of
from pshjobs.types.psmodule_info import PSModuleInfo
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text

from .module_importing import builtin_module, builtin_names
from .test_modulemanifest import described


class GetModule(
    Cmdlet,
    name="Get-Module",
    default_set="Loaded",
    aliases=("gmo",),
    outputs=("System.Management.Automation.PSModuleInfo",),
):
    """List the modules that are loaded; with -ListAvailable those that could be.

    Examples:
        PS> Import-Module ./Tools.psm1; (Get-Module Tools).ExportedFunctions.Keys
    """

    name: list[str] | None = param("Names; wildcards are allowed.", position=0, by_value=True, check=not_null_or_empty)
    fully_qualified_name: list[object] | None = param(
        "Names with versions, as hashtables.", type="ModuleSpecification[]", by_name=True
    )
    all: bool = param("List nested modules too.", sets=("Loaded", "Available"))
    list_available: bool = param(
        "List what is in the folders of $env:PSModulePath.",
        sets={"Available": at(mandatory=True), "PsSession": at(), "CimSession": at()},
    )
    ps_edition: str | None = param("Only modules for this edition.", name="PSEdition", sets=("Available", "PsSession"))
    skip_edition_check: bool = param("Accepted, without effect.", sets=("Available", "PsSession", "CimSession"))
    refresh: bool = param("Accepted, without effect.", sets=("Available", "PsSession", "CimSession"))
    ps_session: object = param(
        "Not on this shell.", type="PSSession", name="PSSession", mandatory=True, sets="PsSession", check=not_null
    )
    cim_session: object = param(
        "Not on this shell.", type="CimSession", mandatory=True, sets="CimSession", check=not_null
    )
    cim_resource_uri: object = param("Not on this shell.", type="uri", sets="CimSession", check=not_null)
    cim_namespace: str | None = param("Not on this shell.", sets="CimSession", check=not_null_or_empty)

    def process(self) -> Iterator[object]:
        names = self.name or [_name_of(each) for each in self.fully_qualified_name or ()] or ["*"]
        test = any_of(names)
        for module in self._available(names) if self.list_available else self._loaded():
            if test(module.title):
                yield module

    def _loaded(self) -> Iterator[PSModuleInfo]:
        loaded = list(modules_of(self.shell).loaded.values())
        nested = [inner for module in loaded for inner in module.nested]
        hidden = set() if self.all else {id(module) for module in nested}
        yield from sorted((m for m in loaded if id(m) not in hidden), key=lambda module: module.title.lower())

    def _available(self, names: list[str]) -> Iterator[PSModuleInfo]:
        modules = modules_of(self.shell)
        for name in names:
            if "/" in name and (path := modules.locate(name)) is not None:
                yield self._described(path)
        for folder in module_folders():
            for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
                path = modules.locate(os.path.join(folder, name))
                if path is not None:
                    yield self._described(path)
        for name in builtin_names(self.shell):
            module = builtin_module(self.shell, name)
            if module is not None:
                yield module

    def _described(self, path: str) -> PSModuleInfo:
        try:
            return described(self.shell, path)
        except NetException:
            return PSModuleInfo(os.path.splitext(os.path.basename(path))[0], path)


def _name_of(item: Any) -> str:
    base = unwrap(item)
    return to_text(base.get("ModuleName")) if isinstance(base, Hashtable) else to_text(base)
