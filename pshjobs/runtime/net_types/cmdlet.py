"""`$PSCmdlet`: a running advanced function, as it sees itself."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException
from pshjobs.runtime.error_record import ErrorRecord
from pshjobs.runtime.invocation import Invocation
from pshjobs.types.object import Object
from pshjobs.values.enumeration import iterate
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, method, prop

from .commands import enum_value


class PSScriptCmdlet(NetType, name="System.Management.Automation.PSScriptCmdlet", python=Invocation, base=Object):
    @prop("string ParameterSetName")
    def parameter_set_name(self: Invocation) -> str:
        return self.parameter_set

    @prop("System.Management.Automation.InvocationInfo MyInvocation")
    def my_invocation(self: Invocation) -> Any:
        return self.info

    @prop("System.Management.Automation.SessionState SessionState")
    def session_state(self: Invocation) -> Any:
        from pshjobs.runtime.engine_intrinsics import SessionState

        return SessionState(self.shell, self.caller.scope)

    @prop("System.Management.Automation.CommandInvocationIntrinsics InvokeCommand")
    def invoke_command(self: Invocation) -> Any:
        from pshjobs.runtime.engine_intrinsics import InvokeCommand

        return InvokeCommand(self.shell)

    @prop("System.Management.Automation.Host.PSHost Host")
    def host(self: Invocation) -> Any:
        return self.shell.global_scope["host"]

    @prop("System.Management.Automation.CommandOrigin CommandOrigin")
    def command_origin(self: Invocation) -> Any:
        return enum_value("System.Management.Automation.CommandOrigin", "Internal")

    @prop("int[] PagingParameters")
    def paging_parameters(self: Invocation) -> Any:
        return None

    @method("System.Management.Automation.PathInfo CurrentProviderLocation(string providerId)")
    def current_provider_location(self: Invocation, provider: str) -> Any:
        return self.shell.global_scope["pwd"]

    @prop("bool Stopping")
    def stopping(self: Invocation) -> bool:
        return False

    @method("void WriteError(System.Management.Automation.ErrorRecord errorRecord)")
    def write_error(self: Invocation, record: ErrorRecord) -> None:
        self.write_error(record)

    @method("void WriteWarning(string text)")
    def write_warning(self: Invocation, text: str) -> None:
        self.write_warning(text)

    @method("void WriteVerbose(string text)")
    def write_verbose(self: Invocation, text: str) -> None:
        self.write_verbose(text)

    @method("void WriteDebug(string text)")
    def write_debug(self: Invocation, text: str) -> None:
        self.write_debug(text)

    @method("void WriteInformation(System.Object messageData, string[] tags)")
    def write_information(self: Invocation, message_data: Any, tags: Any) -> None:
        self.write_information(message_data, tuple(to_text(t) for t in tags or ()))

    @method("void WriteProgress(System.Management.Automation.ProgressRecord progressRecord)")
    def write_progress(self: Invocation, record: Any) -> None:
        self.write_progress(record)

    @method(
        "void WriteObject(System.Object sendToPipeline)",
        "void WriteObject(System.Object sendToPipeline, bool enumerateCollection)",
    )
    def write_object(self: Invocation, value: Any, enumerate_collection: bool = False) -> None:
        items = iterate(value) if enumerate_collection else None
        for item in [value] if items is None else items:
            self.output(item)

    @method("void ThrowTerminatingError(System.Management.Automation.ErrorRecord errorRecord)")
    def throw_terminating_error(self: Invocation, record: ErrorRecord) -> None:
        self.attribute(record)
        error = record.exception if isinstance(record.exception, NetException) else NetException(str(record))
        error.record = record
        error.leaves = self  # type: ignore[attr-defined]
        raise error

    @method(
        "bool ShouldProcess(string target)",
        "bool ShouldProcess(string target, string action)",
        "bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)",
    )
    def should_process(self: Invocation, target: str, action: str | None = None, caption: str | None = None) -> bool:
        if caption is not None:
            return self.should_process_text(target, action or "", caption)
        return self.should_process(target, action or self.command.name)

    @method("bool ShouldContinue(string query, string caption)")
    def should_continue(self: Invocation, query: str, caption: str) -> bool:
        return self.shell.host.confirm(caption, query)

    @method(
        "System.Object GetVariableValue(string name)",
        "System.Object GetVariableValue(string name, System.Object defaultValue)",
    )
    def get_variable_value(self: Invocation, name: str, default: Any = None) -> Any:
        return self.caller.scope.lookup(name.lower(), default)

    @method("string GetUnresolvedProviderPathFromPSPath(string path)")
    def get_unresolved_provider_path(self: Invocation, path: str) -> str:
        return self.shell.full_path(path)


_terminating: Any = PSScriptCmdlet.net_type.members["throwterminatingerror"]
_terminating.wraps = False  # the error leaves the function as it is
