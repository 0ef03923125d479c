"""What the error views need of an error record: the runtime's ErrorRecord is one."""

from __future__ import annotations

from typing import Protocol

from pshjobs.source import Extent


class CategoryInfo(Protocol):
    category: str
    activity: str
    reason: str
    target_name: str
    target_type: str


class ErrorDetails(Protocol):
    message: str
    recommended_action: str


class CommandName(Protocol):
    name: str
    kind: str


class InvocationInfo(Protocol):
    my_command: CommandName | None
    script_name: str | None
    script_line_number: int
    offset_in_line: int
    line: str
    position_message: str
    invocation_name: str
    extent: Extent | None


class ErrorRecord(Protocol):
    exception: object
    fully_qualified_error_id: str
    category_info: CategoryInfo
    target_object: object
    error_details: ErrorDetails | None
    invocation_info: InvocationInfo | None
    script_stack_trace: str | None
