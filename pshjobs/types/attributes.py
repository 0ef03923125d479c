"""The attributes of parameters and commands as types, and other types of PowerShell that scripts mostly only name."""

from __future__ import annotations

from typing import Any

from pshjobs.values.type_info import NetType, Property, TypeInfo, prop, static_prop

from .object import Object

SMA = "System.Management.Automation."


class Attribute(NetType, name="System.Attribute", base=Object):
    """An attribute: its properties by name."""

    __slots__ = ("fields",)

    def __init__(self, fields: dict[str, Any] | None = None) -> None:
        self.fields: dict[str, Any] = fields or {}

    @prop("System.Object TypeId")
    def type_id(self) -> TypeInfo:
        return self.net_type


CMDLET_METADATA = TypeInfo(SMA + "Internal.CmdletMetadataAttribute", base=Attribute.net_type)
PARSING = TypeInfo(SMA + "Internal.ParsingBaseAttribute", base=CMDLET_METADATA)
VALIDATE = TypeInfo(SMA + "ValidateArgumentsAttribute", base=CMDLET_METADATA)
VALIDATE_ENUMERATED = TypeInfo(SMA + "ValidateEnumeratedArgumentsAttribute", base=VALIDATE)
COMMON = TypeInfo(SMA + "CmdletCommonMetadataAttribute", base=CMDLET_METADATA)
TRANSFORMATION = TypeInfo(SMA + "ArgumentTransformationAttribute", base=CMDLET_METADATA)
IVALIDATE = TypeInfo(SMA + "IValidateSetValuesGenerator", kind="interface")
IARGUMENT_COMPLETER = TypeInfo(SMA + "IArgumentCompleter", kind="interface")

PROPERTIES = {
    "Parameter": "bool Mandatory; int Position; string ParameterSetName; bool ValueFromPipeline; "
    "bool ValueFromPipelineByPropertyName; bool ValueFromRemainingArguments; string HelpMessage; "
    "string HelpMessageBaseName; string HelpMessageResourceId; bool DontShow; string ExperimentName",
    "CmdletBinding": "bool SupportsShouldProcess; string DefaultParameterSetName; bool PositionalBinding; "
    "System.Management.Automation.ConfirmImpact ConfirmImpact; string HelpUri; bool SupportsPaging; bool SupportsTransactions",
    "ValidateSet": "string[] ValidValues; bool IgnoreCase; string ErrorMessage",
    "ValidateRange": "System.Object MinRange; System.Object MaxRange",
    "ValidatePattern": "string RegexPattern; System.Text.RegularExpressions.RegexOptions Options; string ErrorMessage",
    "ValidateLength": "int MinLength; int MaxLength",
    "ValidateCount": "int MinLength; int MaxLength",
    "ValidateScript": "scriptblock ScriptBlock; string ErrorMessage",
    "Alias": "string[] AliasNames",
    "OutputType": "System.Object[] Type; string ProviderCmdlet; string[] ParameterSetName",
    "PSDefaultValue": "System.Object Value; string Help",
    "ArgumentCompleter": "type Type; scriptblock ScriptBlock",
    "ArgumentCompletions": "string[] Completions",
    "PSTypeNameAttribute": "string PSTypeName",
    "ValidateDrive": "string[] ValidRootDrives",
}
DEFAULTS = {
    "position": -2147483648,
    "parametersetname": "__AllParameterSets",
    "ignorecase": True,
    "positionalbinding": True,
}
POSITIONAL = {
    "ValidateSet": ("Params string[] validValues", "ValidValues"),
    "ValidateRange": ("System.Object minRange, System.Object maxRange", "MinRange MaxRange"),
    "ValidatePattern": ("string regexPattern", "RegexPattern"),
    "ValidateLength": ("int minLength, int maxLength", "MinLength MaxLength"),
    "ValidateCount": ("int minLength, int maxLength", "MinLength MaxLength"),
    "ValidateScript": ("scriptblock scriptBlock", "ScriptBlock"),
    "Alias": ("Params string[] aliasNames", "AliasNames"),
    "OutputType": ("Params System.Object[] type", "Type"),
    "ArgumentCompleter": ("System.Object completer", "ScriptBlock"),
    "ArgumentCompletions": ("Params string[] completions", "Completions"),
    "PSTypeNameAttribute": ("string psTypeName", "PSTypeName"),
}
BASES = {
    "Parameter": PARSING, "Alias": PARSING, "CmdletBinding": COMMON, "OutputType": CMDLET_METADATA,
    "AllowNull": CMDLET_METADATA, "AllowEmptyString": CMDLET_METADATA, "AllowEmptyCollection": CMDLET_METADATA,
    "ValidateSet": VALIDATE_ENUMERATED, "ValidateRange": VALIDATE_ENUMERATED, "ValidatePattern": VALIDATE_ENUMERATED,
    "ValidateLength": VALIDATE_ENUMERATED, "ValidateScript": VALIDATE_ENUMERATED, "ValidateCount": VALIDATE,
    "ValidateNotNull": VALIDATE, "ValidateNotNullOrEmpty": VALIDATE, "ValidateNotNullOrWhiteSpace": VALIDATE,
    "ValidateDrive": VALIDATE, "ValidateUserDrive": VALIDATE, "ValidateTrustedData": VALIDATE,
    "ArgumentCompleter": Attribute.net_type, "ArgumentCompletions": Attribute.net_type, "SupportsWildcards": PARSING,
    "PSDefaultValue": PARSING, "PSTypeNameAttribute": Attribute.net_type, "Experimental": Attribute.net_type,
    "DscProperty": CMDLET_METADATA, "DscResource": CMDLET_METADATA, "DscLocalConfigurationManager": CMDLET_METADATA,
    "Language.NoRunspaceAffinity": PARSING,
}  # fmt: skip


def _declare_attribute(short: str, base: TypeInfo) -> TypeInfo:
    name = SMA + (short if short.endswith("Attribute") else short + "Attribute")
    accelerator = short.rpartition(".")[2]
    python: Any = type(accelerator, (Attribute,), {"__slots__": ()})
    info = TypeInfo(name, python=python, base=base, accelerators=(accelerator,))
    info.assembly = "System.Management.Automation"
    python.net_type = info
    for text in PROPERTIES.get(short, "").split(";"):
        if text.strip():
            made = Property(
                text.strip(), *_accessors(text.split()[-1].lower(), False if text.split()[0] == "bool" else None), False
            )
            info.members[made.name.lower()] = made
    info.constructors.overloads.append((f"{accelerator} new()", lambda: python()))
    if short in POSITIONAL:
        parameters, names = POSITIONAL[short]
        info.constructors.overloads.append(
            (f"{accelerator} new({parameters})", lambda *args: _filled(python, names, args))
        )
    return info


def _accessors(key: str, default: Any) -> tuple[Any, Any]:
    def write(attribute: Attribute, value: Any) -> None:
        attribute.fields[key] = value

    return (lambda attribute: attribute.fields.get(key, DEFAULTS.get(key, default))), write


def _filled(python: Any, names: str, args: tuple[Any, ...]) -> Any:
    return python(dict(zip(names.lower().split(), args, strict=False)))


ATTRIBUTES = [_declare_attribute(short, base) for short, base in BASES.items()]
NAMED = {
    "Microsoft.Management.Infrastructure.CimClass": "cimclass",
    "Microsoft.Management.Infrastructure.CimConverter": "cimconverter",
    "Microsoft.Management.Infrastructure.CimInstance": "ciminstance",
    "Microsoft.Management.Infrastructure.CimSession": "CimSession",
    "Microsoft.Management.Infrastructure.CimType": "cimtype",
    SMA + "ExperimentalFeature": "ExperimentalFeature",
    SMA + "Runspaces.InitialSessionState": "initialsessionstate",
    SMA + "Runspaces.Runspace": "runspace",
    SMA + "Runspaces.RunspaceFactory": "runspacefactory",
    SMA + "PowerShell": "powershell",
    SMA + "PSListModifier": "pslistmodifier",
    SMA + "PSModuleInfo": "psmoduleinfo",
    SMA + "PSVariableProperty": "psvariableproperty",
    "System.Security.AccessControl.ObjectSecurity": "ObjectSecurity",
    "System.Security.Cryptography.X509Certificates.X500DistinguishedName": "X500DistinguishedName",
    "System.Security.Cryptography.X509Certificates.X509Certificate": "X509Certificate",
    "System.FlagsAttribute": "",
    "System.ObsoleteAttribute": "",
    "System.EventArgs": "",
    "System.Reflection.MethodInfo": "",
    "System.Reflection.PropertyInfo": "",
    "System.Reflection.MemberInfo": "",
}


def _named(name: str, accelerator: str) -> TypeInfo:
    info = TypeInfo(name, base=Object.net_type, accelerators=(accelerator,) if accelerator else ())
    if name.startswith(SMA):
        info.assembly = "System.Management.Automation"
    return info


TYPES = [_named(name, accelerator) for name, accelerator in NAMED.items()]
DECLARED = [name for info in (*ATTRIBUTES, *TYPES) for name in (info.full_name, *info.accelerators)]


def _register() -> None:
    from pshjobs.values.type_table import register

    for info in (*ATTRIBUTES, *TYPES):
        register(info)


_register()


class NullStringValue:
    """A null that stays null where a string is wanted."""

    __slots__ = ()
    net_name = "System.Management.Automation.Language.NullString"

    def __str__(self) -> str:
        return ""


NULL_STRING = NullStringValue()


class NullString(
    NetType,
    name="System.Management.Automation.Language.NullString",
    python=NullStringValue,
    base=Object,
    accelerators=("nullstring",),
):
    @static_prop("System.Management.Automation.Language.NullString Value")
    def value() -> Any:
        return NULL_STRING
