"""PowerShell's default views. `INDEX` tells which file has the views of a type (name in lower case); files load on first use."""

from __future__ import annotations

from typing import Final

_FILES: Final = {
    "dates": "System.TimeSpan System.DateTime",
    "simple": "System.Version System.Version#IncludeLabel System.Management.Automation.SemanticVersion System.Guid"
    " System.Collections.DictionaryEntry System.Globalization.CultureInfo System.Reflection.AssemblyName System.RuntimeType"
    " System.Net.NetworkCredential System.Management.Automation.PSMethod System.Threading.Tasks.Task",
    "process": "System.Diagnostics.Process System.Diagnostics.Process#IncludeUserName",
    "files": "System.IO.FileInfo System.IO.DirectoryInfo Microsoft.PowerShell.Commands.FileHashInfo",
    "jobs": "System.Management.Automation.Job",
    "commands": "System.Management.Automation.CommandInfo System.Management.Automation.AliasInfo"
    " System.Management.Automation.ApplicationInfo System.Management.Automation.CmdletInfo"
    " System.Management.Automation.ExternalScriptInfo System.Management.Automation.FilterInfo"
    " System.Management.Automation.FunctionInfo System.Management.Automation.ScriptInfo"
    " System.Management.Automation.CommandParameterSetInfo",
    "modules": "System.Management.Automation.PSModuleInfo ModuleInfoGrouping System.Management.Automation.ExperimentalFeature",
    "session": "System.Management.Automation.PSVariable System.Management.Automation.PathInfo"
    " System.Management.Automation.PSDriveInfo System.Management.Automation.ProviderInfo"
    " System.Management.Automation.ShellVariable Microsoft.PowerShell.Commands.HistoryInfo"
    " System.Management.Automation.CallStackFrame System.Management.Automation.CommandBreakpoint"
    " System.Management.Automation.LineBreakpoint System.Management.Automation.VariableBreakpoint"
    " System.Management.Automation.Runspaces.TypeData System.Management.Automation.PSTraceSource",
    "objects": "Microsoft.PowerShell.Commands.MemberDefinition Microsoft.PowerShell.Commands.GroupInfo"
    " Microsoft.PowerShell.Commands.GroupInfoNoElement Microsoft.PowerShell.Commands.MatchInfo"
    " Deserialized.Microsoft.PowerShell.Commands.MatchInfo Microsoft.PowerShell.Commands.ByteCollection"
    " Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo"
    " Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo",
    "remoting": "System.Management.Automation.Runspaces.Runspace System.Management.Automation.Runspaces.PSSession"
    " Microsoft.PowerShell.Commands.PSRunspaceDebug Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus"
    " Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus"
    " Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus"
    " Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus",
    "records": "System.Management.Automation.WarningRecord Deserialized.System.Management.Automation.WarningRecord"
    " System.Management.Automation.VerboseRecord Deserialized.System.Management.Automation.VerboseRecord"
    " System.Management.Automation.DebugRecord Deserialized.System.Management.Automation.DebugRecord"
    " System.Management.Automation.InformationRecord System.Management.Automation.ScriptBlock"
    " System.Management.Automation.ErrorRecord#PSExtendedError System.Exception#PSExtendedError",
    "readline": "Microsoft.PowerShell.KeyHandler",
    "web": "Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject Microsoft.PowerShell.Commands.WebResponseObject",
    "help": "HelpInfoShort MamlParaTextItem DefaultHelp"
    " MamlCommandHelpInfo MamlCommandHelpInfo#DetailedView MamlCommandHelpInfo#FullView MamlCommandHelpInfo#ExamplesView"
    " ExtendedCmdletHelpInfo ExtendedCmdletHelpInfo#DetailedView ExtendedCmdletHelpInfo#FullView ExtendedCmdletHelpInfo#ExamplesView"
    " ExtendedFunctionHelpInfo ExtendedFunctionHelpInfo#DetailedView ExtendedFunctionHelpInfo#FullView"
    " ExtendedFunctionHelpInfo#ExamplesView ExtendedCmdletHelpInfo#parameter MamlCommandHelpInfo#parameter"
    " MamlCommandHelpInfo#syntax MamlCommandHelpInfo#examples MamlCommandHelpInfo#example MamlCommandHelpInfo#relatedLinks"
    " MamlCommandHelpInfo#inputTypes MamlCommandHelpInfo#returnValues MamlCommandHelpInfo#parameters MamlCommandHelpInfo#details",
    "styles": "System.Management.Automation.PSStyle System.Management.Automation.PSStyle+FormattingData"
    " System.Management.Automation.PSStyle+ProgressConfiguration System.Management.Automation.PSStyle+FileInfoFormatting"
    " System.Management.Automation.PSStyle+ForegroundColor System.Management.Automation.PSStyle+BackgroundColor",
}

INDEX: Final = {name.lower(): file for file, names in _FILES.items() for name in names.split()}
