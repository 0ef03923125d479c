"""Load modules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.errors import NotSupportedException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.modules import Importing, module_not_found, modules_of
from pshjobs.types.psmodule_info import PSModuleInfo
from pshjobs.values.comparison import compare
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text

from .module_importing import builtin_module, importing_scope, warn_about_verbs


class ImportModule(
    Cmdlet,
    name="Import-Module",
    default_set="Name",
    aliases=("ipmo",),
    outputs=("System.Management.Automation.PSModuleInfo",),
):
    """Load a module from a file, or by name from the folders of $env:PSModulePath, and make its commands available.

    A module that is loaded already is not run again, unless -Force asks for it.

    Examples:
        PS> Import-Module ./Tools.psm1 -Prefix My
    """

    global_: bool = param("Import into the session, also from within a module.")
    prefix: str | None = param("Put this before the nouns of the commands.", check=not_null)
    name: list[str] | None = param(
        "Names or files of modules.",
        position=0,
        mandatory=True,
        by_value=True,
        sets=("Name", "PSSession", "CimSession", "WinCompat"),
    )
    fully_qualified_name: list[object] | None = param(
        "Names with versions, as hashtables.",
        type="ModuleSpecification[]",
        position=0,
        mandatory=True,
        by_value=True,
        sets=("FullyQualifiedName", "FullyQualifiedNameAndPSSession", "FullyQualifiedNameAndWinCompat"),
    )
    assembly: list[object] | None = param(
        "Not on this shell.", type="Assembly[]", position=0, mandatory=True, by_value=True, sets="Assembly"
    )
    function: list[str] | None = param("Import only these functions.", check=not_null)
    cmdlet: list[str] | None = param("Import only these cmdlets.", check=not_null)
    variable: list[str] | None = param("Import only these variables.", check=not_null)
    alias: list[str] | None = param("Import only these aliases.", check=not_null)
    force: bool = param("Run a module again that is loaded.")
    skip_edition_check: bool = param(
        "Accepted, without effect.",
        sets=(
            "Name",
            "PSSession",
            "CimSession",
            "FullyQualifiedName",
            "FullyQualifiedNameAndPSSession",
            "Assembly",
            "ModuleInfo",
        ),
    )
    pass_thru: bool = param("Give the modules.")
    as_custom_object: bool = param("Give an object whose methods are the functions.")
    minimum_version: Any = param(
        "The lowest version that will do.",
        type="version",
        sets=("Name", "PSSession", "CimSession", "WinCompat"),
        alias="Version",
    )
    maximum_version: str | None = param(
        "The highest version that will do.", sets=("Name", "PSSession", "CimSession", "WinCompat")
    )
    required_version: Any = param(
        "The only version that will do.", type="version", sets=("Name", "PSSession", "CimSession", "WinCompat")
    )
    module_info: list[Any] | None = param(
        "Modules as Get-Module gives them.",
        type="psmoduleinfo[]",
        position=0,
        mandatory=True,
        by_value=True,
        sets="ModuleInfo",
    )
    argument_list: list[object] | None = param("Arguments of the module's code.", type="Object[]", alias="Args")
    disable_name_checking: bool = param("Do not warn about verbs.")
    no_clobber: bool = param("Do not hide commands that exist.", alias="NoOverwrite")
    scope: Literal["Local", "Global"] | None = param("Where the commands go.")
    ps_session: object = param(
        "Not on this shell.",
        type="PSSession",
        name="PSSession",
        mandatory=True,
        sets=("PSSession", "FullyQualifiedNameAndPSSession"),
        check=not_null,
    )
    cim_session: object = param(
        "Not on this shell.", type="CimSession", mandatory=True, sets="CimSession", check=not_null
    )
    cim_resource_uri: object = param("Not on this shell.", type="uri", sets="CimSession", check=not_null)
    cim_namespace: str | None = param("Not on this shell.", sets="CimSession", check=not_null_or_empty)
    use_windows_power_shell: bool = param(
        "Not on this platform.", mandatory=True, sets=("WinCompat", "FullyQualifiedNameAndWinCompat"), alias="UseWinPS"
    )

    def process(self) -> Iterator[object]:
        if (
            self.ps_session is not None
            or self.cim_session is not None
            or self.use_windows_power_shell
            or self.assembly is not None
        ):
            raise NotSupportedException(
                "Modules can only be imported from script and manifest files.", category="NotImplemented"
            )
        for item in self.module_info or ():
            module = unwrap(item)
            if isinstance(module, PSModuleInfo):
                yield from self._import(module)
        for name, versions in self._names():
            found = self._find(name)
            if found is None:
                self.error(module_not_found(name))
            elif self._fits(found, versions):
                yield from self._import(found)
            else:
                self.error(module_not_found(name))

    def _names(self) -> list[tuple[str, dict[str, Any]]]:
        if self.fully_qualified_name is None:
            versions = {
                "ModuleVersion": self.minimum_version,
                "MaximumVersion": self.maximum_version,
                "RequiredVersion": self.required_version,
            }
            return [(name, versions) for name in self.name or ()]
        made = []
        for item in self.fully_qualified_name:
            base = unwrap(item)
            if isinstance(base, Hashtable):
                versions = {to_text(key): value for key, value in base.items()}
                made.append((to_text(base.get("ModuleName")), versions))
            else:
                made.append((to_text(base), {}))
        return made

    def _find(self, name: str) -> PSModuleInfo | None:
        modules = modules_of(self.shell)
        path = modules.locate(name)
        if path is not None:
            asked = Importing(arguments=self.argument_list or [], force=bool(self.force))
            return modules.load(path, asked, self.invocation.streams)
        return modules.named(name) or builtin_module(self.shell, name)

    def _fits(self, module: PSModuleInfo, versions: dict[str, Any]) -> bool:
        from pshjobs.values.convert import convert
        from pshjobs.values.type_table import require_type

        kind = require_type("System.Version")
        for key, allowed in (("ModuleVersion", (0, 1)), ("MaximumVersion", (0, -1)), ("RequiredVersion", (0,))):
            wanted = versions.get(key)
            if wanted is not None and compare(module.said("ModuleVersion"), convert(wanted, kind)) not in allowed:
                return False
        return True

    def _import(self, module: PSModuleInfo) -> Iterator[object]:
        if self.as_custom_object:
            yield module.as_custom_object()
            return
        choice = "Global" if self.global_ else self.scope
        asked = Importing(
            functions=self.function, aliases=self.alias, variables=self.variable, prefix=self.prefix or ""
        )
        module.prefix_text = self.prefix or ""
        modules_of(self.shell).import_into(module, importing_scope(self, choice), asked)
        if not self.disable_name_checking:
            warn_about_verbs(self, module)
        if self.pass_thru:
            yield module
