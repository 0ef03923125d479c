"""CommandInfo and its kinds."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.command_info import (
    AliasInfo,
    ApplicationInfo,
    CmdletInfo,
    CommandInfo,
    ExternalScriptInfo,
    FilterInfo,
    FunctionInfo,
    ScriptInfo,
)
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import find_type


def enum_value(type_name: str, name: str) -> Any:
    """A value of an enumeration by name; the name itself where the type is not known."""
    info = find_type(type_name)
    number = (info.values or {}).get(name) if info is not None else None
    return EnumValue(info, number) if info is not None and number is not None else name


def module_name(command: CommandInfo) -> str:
    """The name of the module that a command comes from."""
    module = command.module
    return module if isinstance(module, str) else getattr(module, "name", "") or ""


class CommandInfoType(NetType, name="System.Management.Automation.CommandInfo", python=CommandInfo, base=Object):
    @prop("string Name")
    def name(self: CommandInfo) -> str:
        return self.name

    @prop("System.Management.Automation.CommandTypes CommandType")
    def command_type(self: CommandInfo) -> Any:
        return enum_value("System.Management.Automation.CommandTypes", self.kind)

    @prop("string Definition")
    def definition(self: CommandInfo) -> str:
        return self.definition

    @prop("string Source")
    def source(self: CommandInfo) -> str:
        return module_name(self)

    @prop("string ModuleName")
    def module_name(self: CommandInfo) -> str:
        return module_name(self)

    @prop("psmoduleinfo Module")
    def module(self: CommandInfo) -> Any:
        return None if isinstance(self.module, str) else self.module

    @prop("version Version")
    def version(self: CommandInfo) -> Any:
        return None

    @prop("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType")
    def output_type(self: CommandInfo) -> Any:
        from pshjobs.runtime.command_metadata import output_types

        return output_types(self)

    @prop("System.Management.Automation.SessionStateEntryVisibility Visibility")
    def visibility(self: CommandInfo) -> Any:
        return enum_value("System.Management.Automation.SessionStateEntryVisibility", "Public")

    @prop("System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters")
    def parameters(self: CommandInfo) -> Any:
        from pshjobs.runtime.command_metadata import parameter_table

        return parameter_table(self)

    @prop(
        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets"
    )
    def parameter_sets(self: CommandInfo) -> Any:
        from pshjobs.runtime.command_metadata import parameter_sets

        return parameter_sets(self)

    @method("string ToString()")
    def to_string(self: CommandInfo) -> str:
        return self.name


class CmdletInfoType(NetType, name="System.Management.Automation.CmdletInfo", python=CmdletInfo, base=CommandInfoType):
    @prop("string Verb")
    def verb(self: CmdletInfo) -> str:
        return self.name.partition("-")[0]

    @prop("string Noun")
    def noun(self: CmdletInfo) -> str:
        return self.name.partition("-")[2]

    @prop("string DefaultParameterSet")
    def default_parameter_set(self: CmdletInfo) -> str:
        return self.cls.default_set

    @prop("version Version")
    def version(self: CmdletInfo) -> Any:
        from pshjobs.runtime.command_metadata import cmdlet_version

        return cmdlet_version(self)

    @prop("string HelpFile")
    def help_file(self: CmdletInfo) -> str:
        return ""


class FunctionInfoType(
    NetType, name="System.Management.Automation.FunctionInfo", python=FunctionInfo, base=CommandInfoType
):
    @prop("scriptblock ScriptBlock")
    def script_block(self: FunctionInfo) -> Any:
        return self.block

    @prop("bool CmdletBinding")
    def cmdlet_binding(self: FunctionInfo) -> bool:
        return self.block.code.is_advanced

    @prop("string DefaultParameterSet")
    def default_parameter_set(self: FunctionInfo) -> str:
        return self.signature().default_set

    @prop("string Description")
    def description(self: FunctionInfo) -> str:
        return self.description

    @prop("string Verb")
    def verb(self: FunctionInfo) -> str:
        return self.name.partition("-")[0] if "-" in self.name else ""

    @prop("string Noun")
    def noun(self: FunctionInfo) -> str:
        return self.name.partition("-")[2]


class FilterInfoType(NetType, name="System.Management.Automation.FilterInfo", python=FilterInfo, base=FunctionInfoType):
    """A filter."""


class AliasInfoType(NetType, name="System.Management.Automation.AliasInfo", python=AliasInfo, base=CommandInfoType):
    @prop("string DisplayName")
    def display_name(self: AliasInfo) -> str:
        return f"{self.name} -> {self.target}"

    @prop("System.Management.Automation.CommandInfo ReferencedCommand")
    def referenced_command(self: AliasInfo) -> Any:
        return _target(self)

    @prop("System.Management.Automation.CommandInfo ResolvedCommand")
    def resolved_command(self: AliasInfo) -> Any:
        return _target(self)

    @prop("string ResolvedCommandName")
    def resolved_command_name(self: AliasInfo) -> Any:
        from pshjobs.runtime.running import running_shell

        shell = running_shell()
        name = shell.commands.last_name(self.target, shell.current_scope)
        if not shell.commands.is_known(name, shell.current_scope):
            return None  # as long as nothing has loaded the command
        return _target(self).name

    @prop("string Description")
    def description(self: AliasInfo) -> str:
        return self.description

    @prop("System.Management.Automation.ScopedItemOptions Options")
    def options(self: AliasInfo) -> Any:
        from pshjobs.values.convert import convert

        info = find_type("System.Management.Automation.ScopedItemOptions")
        return convert(self.options or "None", info) if info is not None else self.options


def _target(alias: AliasInfo) -> Any:
    from pshjobs.runtime.running import running_shell

    shell = running_shell()
    return shell.commands.find(alias.target, shell.current_scope)


class ExternalScriptInfoType(
    NetType, name="System.Management.Automation.ExternalScriptInfo", python=ExternalScriptInfo, base=CommandInfoType
):
    @prop("string Path")
    def path(self: ExternalScriptInfo) -> str:
        return self.path

    @prop("scriptblock ScriptBlock")
    def script_block(self: ExternalScriptInfo) -> Any:
        return self.block

    @prop("string ScriptContents")
    def script_contents(self: ExternalScriptInfo) -> str:
        return self.block.text

    @prop("string Source")
    def source(self: ExternalScriptInfo) -> str:
        return self.path


class ApplicationInfoType(
    NetType, name="System.Management.Automation.ApplicationInfo", python=ApplicationInfo, base=CommandInfoType
):
    @prop("string Path")
    def path(self: ApplicationInfo) -> str:
        return self.path

    @prop("string Extension")
    def extension(self: ApplicationInfo) -> str:
        return self.name[self.name.rfind(".") :] if "." in self.name else ""

    @prop("string Source")
    def source(self: ApplicationInfo) -> str:
        return self.path


class ScriptInfoType(NetType, name="System.Management.Automation.ScriptInfo", python=ScriptInfo, base=CommandInfoType):
    @prop("scriptblock ScriptBlock")
    def script_block(self: ScriptInfo) -> Any:
        return self.block
