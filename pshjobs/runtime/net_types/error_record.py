"""ErrorRecord and its parts, as scripts see them."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.error_record import CategoryInfo, ErrorDetails, ErrorRecord, InvocationInfo
from pshjobs.source import Extent
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.numbers import Int64
from pshjobs.values.objects import CodeProperty
from pshjobs.values.text import to_text
from pshjobs.values.type_info import NetType, constructor, method, prop
from pshjobs.values.type_table import require_type


def category_value(name: str) -> Any:
    """An error category as the enumeration's value."""
    info = require_type("System.Management.Automation.ErrorCategory")
    number = (info.values or {}).get(name)
    return EnumValue(info, number) if number is not None else name


class ErrorRecordType(NetType, name="System.Management.Automation.ErrorRecord", python=ErrorRecord, base=Object):
    @constructor(
        "System.Management.Automation.ErrorRecord new(System.Exception exception, string errorId, System.Management.Automation.ErrorCategory errorCategory, System.Object targetObject)"
    )
    def new(exception: Any, error_id: str, category: Any, target: Any) -> ErrorRecord:
        made = ErrorRecord(exception, error_id, to_text(category), target)
        made.target_object = target
        return made

    @prop("System.Exception Exception")
    def exception(self: ErrorRecord) -> Any:
        return self.exception

    @prop("System.Object TargetObject")
    def target_object(self: ErrorRecord) -> Any:
        return self.target_object

    @prop("System.Management.Automation.ErrorCategoryInfo CategoryInfo")
    def category_info(self: ErrorRecord) -> CategoryInfo:
        return self.category_info

    @prop("string FullyQualifiedErrorId")
    def fully_qualified_error_id(self: ErrorRecord) -> str:
        return self.fully_qualified_error_id

    @prop("System.Management.Automation.ErrorDetails ErrorDetails")
    def error_details(self: ErrorRecord) -> Any:
        return self.error_details

    @error_details.writes
    def set_error_details(self: ErrorRecord, value: Any) -> None:
        self.error_details = value

    @prop("System.Management.Automation.InvocationInfo InvocationInfo")
    def invocation_info(self: ErrorRecord) -> Any:
        return self.invocation_info

    @prop("string ScriptStackTrace")
    def script_stack_trace(self: ErrorRecord) -> str:
        return self.script_stack_trace

    @prop("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo")
    def pipeline_iteration_info(self: ErrorRecord) -> Any:
        return self.pipeline_iteration_info

    @method("string ToString()")
    def to_string(self: ErrorRecord) -> str:
        return str(self)


class CategoryInfoType(
    NetType, name="System.Management.Automation.ErrorCategoryInfo", python=CategoryInfo, base=Object
):
    @prop("System.Management.Automation.ErrorCategory Category")
    def category(self: CategoryInfo) -> Any:
        return category_value(self.category)

    @prop("string Activity")
    def activity(self: CategoryInfo) -> str:
        return self.activity

    @prop("string Reason")
    def reason(self: CategoryInfo) -> str:
        return self.reason

    @prop("string TargetName")
    def target_name(self: CategoryInfo) -> str:
        return self.target_name

    @prop("string TargetType")
    def target_type(self: CategoryInfo) -> str:
        return self.target_type

    @method("string GetMessage()")
    def get_message(self: CategoryInfo) -> str:
        return str(self)

    @method("string ToString()")
    def to_string(self: CategoryInfo) -> str:
        return str(self)


class ErrorDetailsType(NetType, name="System.Management.Automation.ErrorDetails", python=ErrorDetails, base=Object):
    @constructor("System.Management.Automation.ErrorDetails new(string message)")
    def new(message: str) -> ErrorDetails:
        return ErrorDetails(message)

    @prop("string Message")
    def message(self: ErrorDetails) -> str:
        return self.message

    @prop("string RecommendedAction")
    def recommended_action(self: ErrorDetails) -> str:
        return self.recommended_action

    @recommended_action.writes
    def set_recommended_action(self: ErrorDetails, value: str) -> None:
        self.recommended_action = value

    @method("string ToString()")
    def to_string(self: ErrorDetails) -> str:
        return self.message


class InvocationInfoType(
    NetType, name="System.Management.Automation.InvocationInfo", python=InvocationInfo, base=Object
):
    @prop("System.Management.Automation.CommandInfo MyCommand")
    def my_command(self: InvocationInfo) -> Any:
        return self.my_command

    @prop("System.Collections.Generic.Dictionary[string,System.Object] BoundParameters")
    def bound_parameters(self: InvocationInfo) -> Any:
        from pshjobs.runtime.bound_parameters import bound_parameters

        return bound_parameters(self.bound_parameters or {})

    @prop("System.Collections.Generic.List[System.Object] UnboundArguments")
    def unbound_arguments(self: InvocationInfo) -> Any:
        return list(self.unbound_arguments)

    @prop("int ScriptLineNumber")
    def script_line_number(self: InvocationInfo) -> int:
        return self.script_line_number

    @prop("int OffsetInLine")
    def offset_in_line(self: InvocationInfo) -> int:
        return self.offset_in_line

    @prop("long HistoryId")
    def history_id(self: InvocationInfo) -> Int64:
        return Int64(1 if self.extent is not None or self.my_command is not None else -1)

    @prop("string ScriptName")
    def script_name(self: InvocationInfo) -> str:
        return self.script_name

    @prop("string Line")
    def line(self: InvocationInfo) -> str:
        return self.line

    @prop("string Statement")
    def statement(self: InvocationInfo) -> str:
        return self.statement

    @prop("string PositionMessage")
    def position_message(self: InvocationInfo) -> str:
        return self.position_message

    @prop("string PSScriptRoot")
    def ps_script_root(self: InvocationInfo) -> str:
        return self.script_name.rpartition("/")[0]

    @prop("string PSCommandPath")
    def ps_command_path(self: InvocationInfo) -> str:
        return self.script_name

    @prop("string InvocationName")
    def invocation_name(self: InvocationInfo) -> str:
        return self.invocation_name

    @prop("int PipelineLength")
    def pipeline_length(self: InvocationInfo) -> int:
        return self.pipeline_length

    @prop("int PipelinePosition")
    def pipeline_position(self: InvocationInfo) -> int:
        return self.pipeline_position

    @prop("bool ExpectingInput")
    def expecting_input(self: InvocationInfo) -> bool:
        return self.expecting_input

    @prop("System.Management.Automation.CommandOrigin CommandOrigin")
    def command_origin(self: InvocationInfo) -> str:
        return self.command_origin

    @prop("System.Management.Automation.Language.IScriptExtent DisplayScriptPosition")
    def display_script_position(self: InvocationInfo) -> Any:
        return self.extent if self.pipeline_length else None


class ScriptExtent(NetType, name="System.Management.Automation.Language.ScriptExtent", python=Extent, base=Object):
    """A place in a script."""

    @prop("string Text")
    def text(self: Extent) -> str:
        return self.text

    @prop("string File")
    def file(self: Extent) -> Any:
        return self.source.path

    @prop("int StartLineNumber")
    def start_line_number(self: Extent) -> int:
        return self.line

    @prop("int StartColumnNumber")
    def start_column_number(self: Extent) -> int:
        return self.column

    @prop("int EndLineNumber")
    def end_line_number(self: Extent) -> int:
        return self.source.line_of(self.end)

    @prop("int EndColumnNumber")
    def end_column_number(self: Extent) -> int:
        return self.source.column_of(self.end)

    @prop("int StartOffset")
    def start_offset(self: Extent) -> int:
        return self.start

    @prop("int EndOffset")
    def end_offset(self: Extent) -> int:
        return self.end

    @method("string ToString()")
    def to_string(self: Extent) -> str:
        return self.text


ErrorRecordType.net_type.extended["psmessagedetails"] = CodeProperty(
    "PSMessageDetails", lambda _record: None, kind="ScriptProperty"
)
