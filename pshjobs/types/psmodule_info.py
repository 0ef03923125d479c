"""System.Management.Automation.PSModuleInfo: a module that is loaded, or could be."""

from __future__ import annotations

from typing import Any

from pshjobs.values.hashtable import Hashtable
from pshjobs.values.type_info import NetType, Property, method, prop

from .object import Object

NAME = "System.Management.Automation.PSModuleInfo"


class PSModuleInfo(NetType, name=NAME, base=Object, accelerators=("psmoduleinfo",)):
    """A module. `scope` is where its code runs and its variables live; `manifest` what its manifest says, by key.

    `functions`, `aliases`, `variables` and `cmdlets` are what it exports, by name; `exports` what Export-ModuleMember named
    while it was loaded, None when it was not called.
    """

    net_name = NAME
    __slots__ = ("__weakref__", "aliases", "cmdlets", "exports", "file", "functions", "kind", "manifest", "nested", "on_remove_block",
                 "prefix_text", "scope", "title", "types", "variables")  # fmt: skip

    def __init__(self, name: str, file: str = "", scope: Any = None, kind: str = "Script") -> None:
        self.title = name
        self.file = file
        self.scope = scope
        self.kind = kind
        self.manifest: dict[str, Any] = {}
        self.functions: dict[str, Any] = {}
        self.aliases: dict[str, Any] = {}
        self.variables: list[str] = []
        self.cmdlets: dict[str, Any] = {}
        self.exports: dict[str, list[str]] | None = None
        self.nested: list[Any] = []
        self.on_remove_block: Any = None
        self.prefix_text = ""
        self.types: dict[str, Any] = {}  # its classes by lower-case name

    @property
    def name(self) -> str:
        """The module's name, for those who ask in Python."""
        return self.title

    def said(self, key: str, default: Any = None) -> Any:
        """An entry of the manifest."""
        return self.manifest.get(key.lower(), default)

    @prop("string Path")
    def path(self) -> str:
        return self.file

    @prop("string ModuleBase")
    def module_base(self) -> str:
        return self.file.rpartition("/")[0] if self.file else ""

    @prop("version Version")
    def version(self) -> Any:
        return self.said("ModuleVersion")

    @prop("System.Management.Automation.ModuleType ModuleType")
    def module_type(self) -> str:
        return self.kind

    @prop("guid Guid")
    def guid(self) -> Any:
        return self.said("GUID")

    @prop("System.Management.Automation.ScriptBlock OnRemove")
    def on_remove(self) -> Any:
        return self.on_remove_block

    @on_remove.writes
    def set_on_remove(self, block: Any) -> None:
        self.on_remove_block = block

    @prop("System.Object PrivateData")
    def private_data(self) -> Any:
        return self.said("PrivateData")

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions")
    def exported_functions(self) -> Hashtable:
        return Hashtable(self.functions.items())

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo] ExportedAliases")
    def exported_aliases(self) -> Hashtable:
        return Hashtable(self.aliases.items())

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CmdletInfo] ExportedCmdlets")
    def exported_cmdlets(self) -> Hashtable:
        return Hashtable(self.cmdlets.items())

    @prop("System.Collections.Generic.Dictionary[string,psvariable] ExportedVariables")
    def exported_variables(self) -> Hashtable:
        from .psvariable import PSVariable

        return Hashtable((name, PSVariable(self.scope, name.lower(), name)) for name in self.variables)

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands")
    def exported_commands(self) -> Hashtable:
        return Hashtable([*self.functions.items(), *self.cmdlets.items(), *self.aliases.items()])

    @prop("System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] NestedModules")
    def nested_modules(self) -> list[Any]:
        return list(self.nested)

    @prop("string Prefix")
    def prefix(self) -> str:
        return self.prefix_text

    @prop("System.Collections.Generic.IEnumerable[string] Tags")
    def tags(self) -> list[Any]:
        return list(self.package_data("Tags") or [])

    def package_data(self, key: str) -> Any:
        """An entry of PrivateData.PSData."""
        data = self.said("PrivateData")
        inner = data.get("PSData") if isinstance(data, Hashtable) else None
        return inner.get(key) if isinstance(inner, Hashtable) else None

    @method("psobject AsCustomObject()")
    def as_custom_object(self) -> Any:
        from pshjobs.values.objects import CodeProperty, MemberBag, PSCustomObject, ScriptMethod

        bag = MemberBag()
        for name, info in self.functions.items():
            bag[name] = ScriptMethod(name, info.block)
        for name in self.variables:
            key = name.lower()
            bag[name] = CodeProperty(
                name,
                lambda owner, key=key: self.scope.get(key),
                lambda owner, value, key=key: self.scope.__setitem__(key, value),
                kind="NoteProperty",
            )
        return PSCustomObject(bag)

    @method(
        "System.Management.Automation.ScriptBlock NewBoundScriptBlock(System.Management.Automation.ScriptBlock scriptBlockToBind)"
    )
    def new_bound_script_block(self, block: Any) -> Any:
        return type(block)(block.code, block.shell, self.scope)

    @method("System.Object Invoke(System.Management.Automation.ScriptBlock sb, Params System.Object[] args)")
    def invoke(self, block: Any, *arguments: Any) -> Any:
        return self.new_bound_script_block(block).call(
            list(arguments[0]) if len(arguments) == 1 and isinstance(arguments[0], list) else list(arguments)
        )

    @method("string ToString()")
    def to_string(self) -> str:
        return self.title


def _add_fields() -> None:
    members = PSModuleInfo.net_type.members
    members["name"] = Property("string Name", lambda module: module.title, None, False)
    for name, kind in (
        ("Description", "string"), ("Author", "string"), ("CompanyName", "string"), ("Copyright", "string"), ("RootModule", "string"),
        ("HelpInfoUri", "string"), ("PowerShellVersion", "version"), ("FileList", "System.Object"), ("RequiredModules", "System.Object"),
        ("CompatiblePSEditions", "System.Object"), ("ModuleList", "System.Object"), ("Scripts", "System.Object"),
    ):  # fmt: skip
        members[name.lower()] = Property(f"{kind} {name}", _manifest_reader(name), None, False)
    for name in ("ProjectUri", "LicenseUri", "IconUri", "ReleaseNotes"):
        members[name.lower()] = Property(f"string {name}", _package_reader(name), None, False)
    members["accessmode"] = Property(
        "System.Management.Automation.ModuleAccessMode AccessMode", lambda module: "ReadWrite", None, False
    )


def _manifest_reader(name: str) -> Any:
    return lambda module: module.said(name)


def _package_reader(name: str) -> Any:
    return lambda module: module.package_data(name)


_add_fields()
