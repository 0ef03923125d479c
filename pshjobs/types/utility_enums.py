"""Enumerations that only parameters of the utility cmdlets use."""

from __future__ import annotations

from pshjobs.values.enums import declare_enum

COMMANDS = "Microsoft.PowerShell.Commands."


def _numbered(text: str) -> dict[str, int]:
    return {name: number for number, name in enumerate(text.split())}


JSON_DATE_KIND = declare_enum(COMMANDS + "JsonDateKind", _numbered("Default Local Utc Offset String"))
QUOTE_KIND = declare_enum(COMMANDS + "BaseCsvWritingCommand+QuoteKind", _numbered("Never Always AsNeeded"))
STRING_ESCAPE_HANDLING = declare_enum(
    "Newtonsoft.Json.StringEscapeHandling", _numbered("Default EscapeNonAscii EscapeHtml")
)
LANGUAGE = declare_enum(COMMANDS + "Language", {"CSharp": 0})
OUTPUT_ASSEMBLY_TYPE = declare_enum(
    COMMANDS + "OutputAssemblyType", _numbered("Library ConsoleApplication WindowsApplication")
)
CONFIG_SCOPE = declare_enum("System.Management.Automation.Configuration.ConfigScope", _numbered("AllUsers CurrentUser"))
BREAKPOINT_TYPE = declare_enum(COMMANDS + "BreakpointType", _numbered("Line Variable Command"))
AUTHENTICATION_MECHANISM = declare_enum(
    "System.Management.Automation.Runspaces.AuthenticationMechanism",
    _numbered("Default Basic Negotiate NegotiateWithImplicitCredential Credssp Digest Kerberos"),
)
WEB_AUTHENTICATION_TYPE = declare_enum(COMMANDS + "WebAuthenticationType", _numbered("None Basic Bearer OAuth"))
SESSION_STATE_ENTRY_VISIBILITY = declare_enum(
    "System.Management.Automation.SessionStateEntryVisibility", _numbered("Public Private")
)
UPDATE_HELP_SCOPE = declare_enum(COMMANDS + "UpdateHelpScope", _numbered("CurrentUser AllUsers"))
