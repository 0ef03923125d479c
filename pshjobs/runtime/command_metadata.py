"""What `(Get-Command X).Parameters` and `.ParameterSets` show of a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pshjobs.binding.common import common_parameters, paging_parameters, should_process_parameters
from pshjobs.binding.signature import ALL_SETS, InSet, Parameter, Signature
from pshjobs.types.object import Object
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import find_type

if TYPE_CHECKING:
    from .command_info import CmdletInfo, CommandInfo


def all_parameters(signature: Signature) -> list[Parameter]:
    """The command's own parameters, then the common ones that it has."""
    found = list(signature.parameters)
    if signature.has_common:
        found += common_parameters()
    if signature.supports_should_process:
        found += should_process_parameters()
    if signature.supports_paging:
        found += paging_parameters()
    return found


def parameter_table(command: CommandInfo) -> Hashtable | None:
    """`.Parameters`: name -> metadata; None for commands that declare nothing."""
    signature = command.signature()
    if signature is None:
        return None
    return Hashtable((p.name, ParameterMetadata(p)) for p in all_parameters(signature))


def parameter_sets(command: CommandInfo) -> list[Any]:
    """`.ParameterSets`: one description for each set."""
    signature = command.signature()
    return [] if signature is None else [CommandParameterSetInfo(signature, name) for name in signature.set_names]


def output_types(command: CommandInfo) -> list[Any]:
    """`.OutputType`: what the command says that it writes."""
    signature = command.signature()
    return [] if signature is None else [PSTypeName(name) for name in signature.outputs]


MODULE_VERSIONS: Final = {"Microsoft.PowerShell.Core": "7.6.5.0", "Microsoft.PowerShell.ThreadJob": "2.2.0", "PSReadLine": "2.4.5",
                          "Microsoft.PowerShell.Archive": "1.2.5"}  # fmt: skip


def cmdlet_version(command: CmdletInfo) -> Any:
    """The version of a cmdlet's module; those that come with PowerShell have its major version."""
    from pshjobs.types.version import Version

    return Version(*map(int, MODULE_VERSIONS.get(str(command.module), "7.0.0.0").split(".")))


class PSTypeName(NetType, name="System.Management.Automation.PSTypeName", base=Object):
    """A type by name, which may not be known."""

    def __init__(self, text: str) -> None:
        self.text = text

    @prop("string Name")
    def name(self) -> str:
        return self.text

    @prop("type Type")
    def type_(self) -> Any:
        from pshjobs.types.names import resolve

        return resolve(self.text)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.text


def type_of_parameter(parameter: Parameter) -> Any:
    """The .NET type of a parameter; a cmdlet's declaration names it without its namespace."""
    from pshjobs.binding.conversion import NAMESPACES
    from pshjobs.types.names import resolve

    if parameter.literal_type is not None:
        return parameter.literal_type
    if parameter.is_switch:
        return find_type("System.Management.Automation.SwitchParameter")
    if not parameter.type_text:
        return find_type("System.Object")
    return next((found for namespace in NAMESPACES if (found := resolve(namespace + parameter.type_text))), None)


class ParameterMetadata(NetType, name="System.Management.Automation.ParameterMetadata", base=Object):
    """One parameter of a command."""

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter

    @prop("string Name")
    def name(self) -> str:
        return self.parameter.name

    @prop("type ParameterType")
    def parameter_type(self) -> Any:
        return type_of_parameter(self.parameter)

    @prop(
        "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets"
    )
    def parameter_sets(self) -> Hashtable:
        return Hashtable((name, ParameterSetMetadata(flags)) for name, flags in self.parameter.sets.items())

    @prop("bool IsDynamic")
    def is_dynamic(self) -> bool:
        return self.parameter.is_dynamic

    @prop("System.Collections.ObjectModel.Collection[string] Aliases")
    def aliases(self) -> list[str]:
        return list(self.parameter.aliases)

    @prop("System.Collections.ObjectModel.Collection[System.Attribute] Attributes")
    def attributes(self) -> list[Any]:
        return [ParameterAttribute(name, flags) for name, flags in self.parameter.sets.items()]

    @prop("bool SwitchParameter")
    def switch_parameter(self) -> bool:
        return self.parameter.is_switch


def _position(flags: InSet) -> int:
    """PowerShell shows the smallest integer for `by name only`."""
    return -(2**31) if flags.position is None else flags.position


class SetFlags(NetType):
    """What several descriptions say of a parameter in a set; its members are theirs."""

    flags: InSet

    @prop("int Position")
    def position(self) -> int:
        return _position(self.flags)

    @prop("bool ValueFromPipeline")
    def value_from_pipeline(self) -> bool:
        return self.flags.by_value

    @prop("bool ValueFromPipelineByPropertyName")
    def value_from_pipeline_by_property_name(self) -> bool:
        return self.flags.by_name

    @prop("bool ValueFromRemainingArguments")
    def value_from_remaining_arguments(self) -> bool:
        return self.flags.remaining

    @prop("string HelpMessage")
    def help_message(self) -> str:
        return self.flags.help_message


class ParameterSetMetadata(SetFlags, name="System.Management.Automation.ParameterSetMetadata", base=Object):
    """How a parameter stands in a set."""

    def __init__(self, flags: InSet) -> None:
        self.flags = flags

    @prop("bool IsMandatory")
    def is_mandatory(self) -> bool:
        return self.flags.mandatory


class ParameterAttribute(SetFlags, name="System.Management.Automation.ParameterAttribute", base=Object):
    """`[Parameter()]` of a parameter."""

    def __init__(self, set_name: str, flags: InSet) -> None:
        self.set_name = set_name
        self.flags = flags

    @prop("string ParameterSetName")
    def parameter_set_name(self) -> str:
        return self.set_name

    @prop("bool Mandatory")
    def mandatory(self) -> bool:
        return self.flags.mandatory


class CommandParameterSetInfo(NetType, name="System.Management.Automation.CommandParameterSetInfo", base=Object):
    """One parameter set of a command."""

    def __init__(self, signature: Signature, name: str) -> None:
        self.signature = signature
        self.set_name = name

    @prop("string Name")
    def name(self) -> str:
        return self.set_name

    @prop("bool IsDefault")
    def is_default(self) -> bool:
        return self.set_name == (self.signature.default_set or ALL_SETS)

    @prop(
        "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterInfo] Parameters"
    )
    def parameters(self) -> list[Any]:
        found = []
        for parameter in all_parameters(self.signature):
            flags = parameter.sets.get(self.set_name) or parameter.sets.get(ALL_SETS)
            if flags is not None:
                found.append(CommandParameterInfo(parameter, flags))
        return found

    @method("string ToString()")
    def to_string(self) -> str:
        from pshjobs.binding.syntax_text import syntax_lines

        at = self.signature.set_names.index(self.set_name)
        lines = syntax_lines(self.signature)
        text = lines[at] if at < len(lines) else ""
        return text.removeprefix(self.signature.command).strip()


class CommandParameterInfo(SetFlags, name="System.Management.Automation.CommandParameterInfo", base=Object):
    """One parameter in one set."""

    def __init__(self, parameter: Parameter, flags: InSet) -> None:
        self.parameter = parameter
        self.flags = flags

    @prop("string Name")
    def name(self) -> str:
        return self.parameter.name

    @prop("type ParameterType")
    def parameter_type(self) -> Any:
        return type_of_parameter(self.parameter)

    @prop("bool IsMandatory")
    def is_mandatory(self) -> bool:
        return self.flags.mandatory

    @prop("bool IsDynamic")
    def is_dynamic(self) -> bool:
        return self.parameter.is_dynamic

    @prop("System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases")
    def aliases(self) -> list[str]:
        return list(self.parameter.aliases)
