"""PowerShell's attributes: their .NET names, what they may stand on, and their properties."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

_FACTS: Final = """
Parameter System.Management.Automation.ParameterAttribute Property,Field
 Position,ParameterSetName,Mandatory,ValueFromPipeline,ValueFromPipelineByPropertyName,ValueFromRemainingArguments,HelpMessage,HelpMessageBaseName,HelpMessageResourceId,DontShow
 ExperimentName,ExperimentAction,TypeId
Alias System.Management.Automation.AliasAttribute All - AliasNames,TypeId
AllowEmptyCollection System.Management.Automation.AllowEmptyCollectionAttribute Property,Field - TypeId
AllowEmptyString System.Management.Automation.AllowEmptyStringAttribute Property,Field - TypeId
AllowNull System.Management.Automation.AllowNullAttribute Property,Field - TypeId
ArgumentCompleter System.Management.Automation.ArgumentCompleterAttribute Property,Field - Type,ScriptBlock,TypeId
ArgumentCompletions System.Management.Automation.ArgumentCompletionsAttribute Property,Field - TypeId
CmdletBinding System.Management.Automation.CmdletBindingAttribute Class
 PositionalBinding,DefaultParameterSetName,SupportsShouldProcess,SupportsPaging,SupportsTransactions,ConfirmImpact,HelpUri,RemotingCapability
 TypeId
DscResource System.Management.Automation.DscResourceAttribute Class RunAsCredential TypeId
DscProperty System.Management.Automation.DscPropertyAttribute Property,Field Key,Mandatory,NotConfigurable TypeId
DscLocalConfigurationManager System.Management.Automation.DscLocalConfigurationManagerAttribute Class - TypeId
Experimental System.Management.Automation.ExperimentalAttribute All - ExperimentName,ExperimentAction,TypeId
NoRunspaceAffinity System.Management.Automation.Language.NoRunspaceAffinityAttribute Class - TypeId
OutputType System.Management.Automation.OutputTypeAttribute Class ProviderCmdlet,ParameterSetName Type,TypeId
PSDefaultValue System.Management.Automation.PSDefaultValueAttribute Property,Field Value,Help TypeId
PSTypeNameAttribute System.Management.Automation.PSTypeNameAttribute All - PSTypeName,TypeId
SupportsWildcards System.Management.Automation.SupportsWildcardsAttribute Property,Field - TypeId
ValidateCount System.Management.Automation.ValidateCountAttribute Property,Field - MinLength,MaxLength,TypeId
ValidateDrive System.Management.Automation.ValidateDriveAttribute Property,Field - ValidRootDrives,TypeId
ValidateLength System.Management.Automation.ValidateLengthAttribute Property,Field - MinLength,MaxLength,TypeId
ValidateNotNull System.Management.Automation.ValidateNotNullAttribute Property,Field - TypeId
ValidateNotNullOrEmpty System.Management.Automation.ValidateNotNullOrEmptyAttribute Property,Field - TypeId
ValidateNotNullOrWhiteSpace System.Management.Automation.ValidateNotNullOrWhiteSpaceAttribute Property,Field - TypeId
ValidatePattern System.Management.Automation.ValidatePatternAttribute Property,Field Options,ErrorMessage RegexPattern,TypeId
ValidateRange System.Management.Automation.ValidateRangeAttribute Property,Field - MinRange,MaxRange,TypeId
ValidateScript System.Management.Automation.ValidateScriptAttribute Property,Field ErrorMessage ScriptBlock,TypeId
ValidateSet System.Management.Automation.ValidateSetAttribute Property,Field ErrorMessage,IgnoreCase ValidValues,TypeId
ValidateTrustedData System.Management.Automation.ValidateTrustedDataAttribute Property,Field - TypeId
ValidateUserDrive System.Management.Automation.ValidateUserDriveAttribute Property,Field - ValidRootDrives,TypeId
System.FlagsAttribute System.FlagsAttribute Enum - TypeId
System.ObsoleteAttribute System.ObsoleteAttribute
 Class,Struct,Enum,Constructor,Method,Property,Field,Event,Interface,Delegate DiagnosticId,UrlFormat Message,IsError,TypeId
System.SerializableAttribute System.SerializableAttribute Class,Struct,Enum,Delegate - TypeId
System.ComponentModel.DescriptionAttribute System.ComponentModel.DescriptionAttribute All - Description,TypeId
System.Diagnostics.CodeAnalysis.SuppressMessageAttribute System.Diagnostics.CodeAnalysis.SuppressMessageAttribute All
 Scope,Target,MessageId,Justification Category,CheckId,TypeId
System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute
 System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute
 Class,Struct,Constructor,Method,Property,Event,Assembly Justification TypeId
"""


class AttributeFacts(NamedTuple):
    """`name` is how messages call the attribute; `targets` in .NET's words; `settable` and `read_only` are properties."""

    name: str
    full_name: str
    targets: tuple[str, ...]
    settable: tuple[str, ...]
    read_only: tuple[str, ...]


@cache
def _all_facts() -> dict[str, AttributeFacts]:
    facts: dict[str, AttributeFacts] = {}
    for line in _FACTS.strip().replace("\n ", " ").splitlines():
        name, full, targets, settable, read_only = line.split()
        known = AttributeFacts(name, full, *(_listed(part) for part in (targets, settable, read_only)))
        short = full.removesuffix("Attribute")
        for key in (name, full, short, full.removeprefix("System."), short.removeprefix("System.")):
            facts[key.lower()] = known
        if full.startswith("System.Management.Automation."):
            facts.setdefault(full.rpartition(".")[2].lower(), known)
    return facts


def _listed(names: str) -> tuple[str, ...]:
    return () if names == "-" else tuple(names.split(","))


def attribute_facts(name: str, namespaces: Iterable[str]) -> AttributeFacts | None:
    """What is known of the attribute with that name, with or without its `Attribute` at the end."""
    facts = _all_facts()
    for prefix in ("", *(f"{namespace.lower()}." for namespace in namespaces)):
        found = facts.get(prefix + name.lower())
        if found is not None:
            return found
    return None
