"""ErrorRecord and its parts."""

from __future__ import annotations

from typing import Any

from pshjobs.errors import NetException, ParentContainsErrorRecordException
from pshjobs.source import Extent
from pshjobs.source_position import position_message, shortened
from pshjobs.values.text import to_text
from pshjobs.values.type_table import type_of


class CategoryInfo:
    """ErrorCategoryInfo: the kind of an error and what it was about."""

    net_name = "System.Management.Automation.ErrorCategoryInfo"
    __slots__ = ("activity", "category", "reason", "target_name", "target_type")

    def __init__(self, category: str, activity: str, reason: str, target_name: str, target_type: str) -> None:
        self.category = category
        self.activity = activity
        self.reason = reason
        self.target_name = target_name
        self.target_type = target_type

    def __str__(self) -> str:
        target = f"{shortened(self.target_name)}:{shortened(self.target_type)}"
        return f"{self.category}: ({target}) [{shortened(self.activity)}], {self.reason}"


class ErrorDetails:
    """A text that replaces the exception's message."""

    net_name = "System.Management.Automation.ErrorDetails"
    __slots__ = ("message", "recommended_action")

    def __init__(self, message: str, recommended_action: str = "") -> None:
        self.message = message
        self.recommended_action = recommended_action

    def __str__(self) -> str:
        return self.message


class InvocationInfo:
    """`$MyInvocation`, and where an error happened: the command and the place of its call."""

    net_name = "System.Management.Automation.InvocationInfo"
    __slots__ = (
        "bound_parameters",
        "command_origin",
        "expecting_input",
        "extent",
        "invocation_name",
        "my_command",
        "pipeline_length",
        "pipeline_position",
        "script_path",
        "unbound_arguments",
    )

    def __init__(self, my_command: Any = None, extent: Extent | None = None, invocation_name: str = "") -> None:
        self.my_command = my_command
        self.extent = extent
        self.invocation_name = invocation_name
        self.script_path: str | None = None
        self.bound_parameters: Any = None
        self.unbound_arguments: list[object] = []
        self.pipeline_length = self.pipeline_position = 1
        self.expecting_input = False
        self.command_origin = "Internal"

    @property
    def script_name(self) -> str:
        """The file that holds the call, "" when it is in no file."""
        return (self.extent.source.path or "") if self.extent else ""

    @property
    def script_line_number(self) -> int:
        return self.extent.line if self.extent else 0

    @property
    def offset_in_line(self) -> int:
        return self.extent.column if self.extent else 0

    @property
    def line(self) -> str:
        """The whole source line of the call, with its line end."""
        if self.extent is None:
            return ""
        source, number = self.extent.source, self.extent.line
        text = source.line_text(number)
        return text + "\n" if number < len(source.line_starts) else text

    @property
    def statement(self) -> str:
        return self.extent.text if self.extent else ""

    @property
    def position_message(self) -> str:
        """`At file:line char:column` with the line and its underline."""
        if self.extent is None:
            return ""
        return position_message(self.extent)


class ErrorRecord:
    """What PowerShell reports for an error. `fully_qualified_error_id` is complete, with the command behind the comma."""

    net_name = "System.Management.Automation.ErrorRecord"
    __slots__ = (
        "__weakref__",
        "activity",
        "category",
        "command_suffix",
        "error_details",
        "error_id",
        "exception",
        "invocation_info",
        "origin",
        "reason",
        "script_stack_trace",
        "target_name",
        "target_object",
        "target_type",
        "pipeline_iteration_info",
        "write_stream",
    )

    def __init__(self, exception: NetException, error_id: str = "", category: str = "", target: object = None) -> None:
        self.exception = exception
        self.error_id = error_id or exception.error_id or exception.net_name
        self.category = category or exception.category
        self.target_object = exception.target if target is None else target
        self.error_details: ErrorDetails | None = None
        self.invocation_info: InvocationInfo | None = None
        self.script_stack_trace = ""
        self.command_suffix = ""
        self.activity = ""
        self.reason = ""
        self.target_name: str | None = None
        self.target_type: str | None = None
        self.origin: object = None
        self.pipeline_iteration_info: list[int] = []
        self.write_stream: str | None = None  # the stream that the record was merged from

    def of_exception(self) -> ErrorRecord:
        """The record that the exception itself holds: without what the command added, and without a way back to the exception."""
        inner = ParentContainsErrorRecordException(self.exception.message)
        made = ErrorRecord(inner, self.error_id, self.category)
        made.target_object = self.target_object
        made.error_details = self.error_details
        return made

    def copy(self) -> ErrorRecord:
        """The same record as an object of its own: what `catch` sees is not what `$Error` holds."""
        twin = ErrorRecord.__new__(ErrorRecord)
        for name in ErrorRecord.__slots__:
            if name != "__weakref__":
                setattr(twin, name, getattr(self, name))
        return twin

    @property
    def fully_qualified_error_id(self) -> str:
        return f"{self.error_id},{self.command_suffix}" if self.command_suffix else self.error_id

    @property
    def category_info(self) -> CategoryInfo:
        target = self.target_object
        name = self.target_name if self.target_name is not None else ("" if target is None else to_text(target))
        kind = self.target_type if self.target_type is not None else ("" if target is None else type_of(target).name)
        return CategoryInfo(self.category, self.activity, self.reason or exception_name(self.exception), name, kind)

    @property
    def message(self) -> str:
        """The text to show: that of ErrorDetails when it is set."""
        return self.error_details.message if self.error_details else self.exception.message

    def __str__(self) -> str:
        return self.message


def exception_name(error: NetException) -> str:
    """The class name without its namespace."""
    own = getattr(error, "net_type", None)
    return str(own.name) if own is not None else error.net_name.rpartition(".")[2]


def record_of(error: NetException) -> ErrorRecord:
    """The record of an error in flight; made once and kept on it."""
    if not isinstance(error.record, ErrorRecord):
        error.record = ErrorRecord(error)
    return error.record
