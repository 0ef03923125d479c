"""The records of the other streams."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.streams import (
    DebugRecord,
    HostInformationMessage,
    InformationalRecord,
    InformationRecord,
    ProgressRecord,
    VerboseRecord,
    WarningRecord,
)
from pshjobs.types.names import resolve
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.members import construct
from pshjobs.values.overloads import typed_array
from pshjobs.values.type_info import NetType, constructor, method, prop
from pshjobs.values.type_table import require_type


def console_color(name: str | None) -> EnumValue:
    """A colour of Write-Host; one that was not given is the terminal's own, -1 where it is not known."""
    info = require_type("System.ConsoleColor")
    return EnumValue(info, -1 if name is None else (info.values or {})[str(name)])


class InformationalRecordType(
    NetType, name="System.Management.Automation.InformationalRecord", python=InformationalRecord, base=Object
):
    @prop("string Message")
    def message(self: InformationalRecord) -> str:
        return self.message

    @message.writes
    def set_message(self: InformationalRecord, value: str) -> None:
        self.message = value

    @prop("System.Management.Automation.InvocationInfo InvocationInfo")
    def invocation_info(self: InformationalRecord) -> Any:
        return self.invocation_info

    @method("string ToString()")
    def to_string(self: InformationalRecord) -> str:
        return self.message


class WarningRecordType(
    NetType, name="System.Management.Automation.WarningRecord", python=WarningRecord, base=InformationalRecordType
):
    @constructor("System.Management.Automation.WarningRecord new(string message)")
    def new(message: str) -> WarningRecord:
        return WarningRecord(message)

    @prop("string FullyQualifiedWarningId")
    def fully_qualified_warning_id(self: WarningRecord) -> str:
        return self.fully_qualified_warning_id


class VerboseRecordType(
    NetType, name="System.Management.Automation.VerboseRecord", python=VerboseRecord, base=InformationalRecordType
):
    @constructor("System.Management.Automation.VerboseRecord new(string message)")
    def new(message: str) -> VerboseRecord:
        return VerboseRecord(message)


class DebugRecordType(
    NetType, name="System.Management.Automation.DebugRecord", python=DebugRecord, base=InformationalRecordType
):
    @constructor("System.Management.Automation.DebugRecord new(string message)")
    def new(message: str) -> DebugRecord:
        return DebugRecord(message)


class HostInformationMessageType(
    NetType, name="System.Management.Automation.HostInformationMessage", python=HostInformationMessage, base=Object
):
    @prop("string Message")
    def message(self: HostInformationMessage) -> str:
        return self.message

    @prop("System.Nullable[bool] NoNewLine")
    def no_new_line(self: HostInformationMessage) -> bool:
        return self.no_new_line

    @prop("System.Nullable[System.ConsoleColor] ForegroundColor")
    def foreground_color(self: HostInformationMessage) -> Any:
        return console_color(self.foreground_color)

    @prop("System.Nullable[System.ConsoleColor] BackgroundColor")
    def background_color(self: HostInformationMessage) -> Any:
        return console_color(self.background_color)

    @method("string ToString()")
    def to_string(self: HostInformationMessage) -> str:
        return self.message


class InformationRecordType(
    NetType, name="System.Management.Automation.InformationRecord", python=InformationRecord, base=Object
):
    @constructor("System.Management.Automation.InformationRecord new(System.Object messageData, string source)")
    def new(message_data: Any, source: str) -> InformationRecord:
        return InformationRecord(message_data, source)

    @prop("System.Object MessageData")
    def message_data(self: InformationRecord) -> Any:
        return self.message_data

    @prop("string Source")
    def source(self: InformationRecord) -> str:
        return self.source

    @prop("datetime TimeGenerated")
    def time_generated(self: InformationRecord) -> Any:
        return self.time_generated

    @prop("System.Collections.Generic.List[string] Tags")
    def tags(self: InformationRecord) -> Any:
        kind = resolve("System.Collections.Generic.List[string]")
        return construct(kind, [typed_array("System.String", self.tags)]) if kind is not None else self.tags

    @prop("string User")
    def user(self: InformationRecord) -> str:
        return self.user

    @prop("string Computer")
    def computer(self: InformationRecord) -> str:
        return self.computer

    @prop("uint ProcessId")
    def process_id(self: InformationRecord) -> int:
        return self.process_id

    @prop("uint ManagedThreadId")
    def managed_thread_id(self: InformationRecord) -> int:
        return self.managed_thread_id or 1

    @method("string ToString()")
    def to_string(self: InformationRecord) -> str:
        return str(self)


class ProgressRecordType(
    NetType, name="System.Management.Automation.ProgressRecord", python=ProgressRecord, base=Object
):
    @constructor(
        "System.Management.Automation.ProgressRecord new(int activityId, string activity, string statusDescription)"
    )
    def new(activity_id: int, activity: str, status: str) -> ProgressRecord:
        return ProgressRecord(activity_id, activity, status)

    @prop("int ActivityId")
    def activity_id(self: ProgressRecord) -> int:
        return self.activity_id

    @prop("string Activity")
    def activity(self: ProgressRecord) -> str:
        return self.activity

    @prop("string StatusDescription")
    def status_description(self: ProgressRecord) -> str:
        return self.status_description

    @prop("string CurrentOperation")
    def current_operation(self: ProgressRecord) -> Any:
        return self.current_operation

    @prop("int PercentComplete")
    def percent_complete(self: ProgressRecord) -> int:
        return self.percent_complete

    @prop("int SecondsRemaining")
    def seconds_remaining(self: ProgressRecord) -> int:
        return self.seconds_remaining

    @prop("int ParentActivityId")
    def parent_activity_id(self: ProgressRecord) -> int:
        return self.parent_activity_id

    @prop("System.Management.Automation.ProgressRecordType RecordType")
    def record_type(self: ProgressRecord) -> str:
        return self.record_type

    @method("string ToString()")
    def to_string(self: ProgressRecord) -> str:
        return str(self)
