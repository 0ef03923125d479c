"""Enumerations of System.Management.Automation and of the cmdlets."""

from __future__ import annotations

from pshjobs.values.enums import declare_enum

SMA = "System.Management.Automation."


def _numbered(text: str, first: int = 0) -> dict[str, int]:
    return {name: number for number, name in enumerate(text.split(), first)}


ACTION_PREFERENCE = declare_enum(
    SMA + "ActionPreference", _numbered("SilentlyContinue Stop Continue Inquire Ignore Suspend Break")
)
CONFIRM_IMPACT = declare_enum(SMA + "ConfirmImpact", _numbered("None Low Medium High"))
ERROR_CATEGORY = declare_enum(
    SMA + "ErrorCategory",
    _numbered("NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation "
              "InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped "
              "OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable "
              "ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded "
              "QuotaExceeded NotEnabled"),
)  # fmt: skip
ERROR_VIEW = declare_enum(SMA + "ErrorView", _numbered("NormalView CategoryView ConciseView DetailedView"))
COMMAND_TYPES = declare_enum(
    SMA + "CommandTypes",
    {"Alias": 1, "Function": 2, "Filter": 4, "Cmdlet": 8, "ExternalScript": 16, "Application": 32, "Script": 64,
     "Configuration": 256, "All": 383},
    flags=True,
)  # fmt: skip
PS_MEMBER_TYPES = declare_enum(
    SMA + "PSMemberTypes",
    {"AliasProperty": 1, "CodeProperty": 2, "Property": 4, "NoteProperty": 8, "ScriptProperty": 16,
     "PropertySet": 32, "Method": 64, "CodeMethod": 128, "ScriptMethod": 256, "Methods": 448, "ParameterizedProperty": 512,
     "MemberSet": 1024, "Event": 2048, "Dynamic": 4096, "InferredProperty": 8192, "Properties": 8223, "All": 16383},
    flags=True,
)  # fmt: skip
PS_MEMBER_VIEW_TYPES = declare_enum(
    SMA + "PSMemberViewTypes", {"Extended": 1, "Adapted": 2, "Base": 4, "All": 7}, flags=True
)
JOB_STATE = declare_enum(
    SMA + "JobState",
    _numbered(
        "NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint"
    ),
)
SCOPED_ITEM_OPTIONS = declare_enum(
    SMA + "ScopedItemOptions", {"None": 0, "ReadOnly": 1, "Constant": 2, "Private": 4, "AllScope": 8, "Unspecified": 16},
    flags=True,
)  # fmt: skip
SPLIT_OPTIONS = declare_enum(
    SMA + "SplitOptions",
    {"SimpleMatch": 1, "RegexMatch": 2, "CultureInvariant": 4, "IgnorePatternWhitespace": 8, "Multiline": 16,
     "Singleline": 32, "IgnoreCase": 64, "ExplicitCapture": 128},
    flags=True,
)  # fmt: skip
WHERE_MODE = declare_enum(SMA + "WhereOperatorSelectionMode", _numbered("Default First Last SkipUntil Until Split"))
OUTPUT_RENDERING = declare_enum(SMA + "OutputRendering", {"Host": 0, "PlainText": 1, "Ansi": 2})
PROGRESS_VIEW = declare_enum(SMA + "ProgressView", _numbered("Minimal Classic"))
PROGRESS_RECORD_TYPE = declare_enum(SMA + "ProgressRecordType", _numbered("Processing Completed"))
PS_LANGUAGE_MODE = declare_enum(
    SMA + "PSLanguageMode", _numbered("FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage")
)
MODULE_TYPE = declare_enum(SMA + "ModuleType", _numbered("Script Binary Manifest Cim Workflow"))
MODULE_ACCESS_MODE = declare_enum(SMA + "ModuleAccessMode", _numbered("ReadWrite ReadOnly Constant"))
PS_TRACE_SOURCE_OPTIONS = declare_enum(SMA + "PSTraceSourceOptions", {"None": 0, "All": 32767}, flags=True)
WILDCARD_OPTIONS = declare_enum(
    SMA + "WildcardOptions", {"None": 0, "Compiled": 1, "IgnoreCase": 2, "CultureInvariant": 4}, flags=True
)
VARIABLE_ACCESS_MODE = declare_enum(SMA + "VariableAccessMode", _numbered("Read Write ReadWrite"))
BREAKPOINT_MODE = declare_enum(SMA + "DebugModes", _numbered("None Default LocalScript"), flags=True)
EXPERIMENT_ACTION = declare_enum(
    SMA + "ExperimentAction", _numbered("None Hide Show"), accelerators=("experimentaction",)
)
COMPLETION_RESULT_TYPE = declare_enum(
    SMA + "CompletionResultType",
    _numbered("Text History Command ProviderItem ProviderContainer Property Method ParameterName ParameterValue Variable "
              "Namespace Type Keyword DynamicKeyword"),
)  # fmt: skip
SIGNATURE_STATUS = declare_enum(
    SMA + "SignatureStatus",
    _numbered("Valid UnknownError NotSigned HashMismatch NotTrusted NotSupportedFileFormat Incompatible"),
)
RUNSPACE_STATE = declare_enum(
    SMA + "Runspaces.RunspaceState",
    _numbered("BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected Connecting"),
)
PS_INVOCATION_STATE = declare_enum(
    SMA + "PSInvocationState", _numbered("NotStarted Running Stopping Stopped Completed Failed Disconnected")
)
PS_THREAD_OPTIONS = declare_enum(
    SMA + "Runspaces.PSThreadOptions", _numbered("Default UseNewThread ReuseThread UseCurrentThread")
)
PIPELINE_RESULT_TYPES = declare_enum(
    SMA + "Runspaces.PipelineResultTypes",
    _numbered("None Output Error Warning Verbose Debug Information All Null"),
    flags=True,
)
EXECUTION_POLICY = declare_enum(
    "Microsoft.PowerShell.ExecutionPolicy", {"Unrestricted": 0, "RemoteSigned": 1, "AllSigned": 2, "Restricted": 3, "Default": 3,
                                             "Bypass": 4, "Undefined": 5},
)  # fmt: skip
EXECUTION_POLICY_SCOPE = declare_enum(
    "Microsoft.PowerShell.ExecutionPolicyScope", _numbered("Process CurrentUser LocalMachine UserPolicy MachinePolicy")
)
TEST_PATH_TYPE = declare_enum("Microsoft.PowerShell.Commands.TestPathType", _numbered("Any Container Leaf"))
DISPLAY_HINT_TYPE = declare_enum("Microsoft.PowerShell.Commands.DisplayHintType", _numbered("Date Time DateTime"))
WEB_REQUEST_METHOD = declare_enum(
    "Microsoft.PowerShell.Commands.WebRequestMethod",
    _numbered("Default Get Head Post Put Delete Trace Options Merge Patch"),
)
EXPORT_ALIAS_FORMAT = declare_enum("Microsoft.PowerShell.Commands.ExportAliasFormat", _numbered("Csv Script"))
SESSION_STATE_CATEGORY = declare_enum(
    SMA + "SessionStateCategory",
    _numbered("Variable Alias Function Filter Drive CmdletProvider Scope Command Resource Cmdlet"),
)
