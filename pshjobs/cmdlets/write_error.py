"""Write an error: the script goes on unless the action for errors is Stop."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.errors import NetException, WriteErrorException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.error_record import ErrorDetails, ErrorRecord, InvocationInfo
from pshjobs.runtime.invocation import stack_trace


class WriteError(Cmdlet, name="Write-Error", default_set="NoException", module="Microsoft.PowerShell.Utility"):
    """Write an error: the script goes on unless the action for errors is Stop.

    The error is attributed to the function or script that writes it.

    Examples:
        PS> Write-Error 'no room' -ErrorId DiskFull -ErrorVariable problem -ErrorAction SilentlyContinue
        PS> "$problem"
        no room
    """

    exception: object = param(
        "The exception that the error shows.", type="Exception", position=0, mandatory=True, sets="WithException"
    )
    message: str | None = param(
        "What went wrong.",
        sets={"NoException": at(0, mandatory=True, by_value=True), "WithException": at()},
        alias="Msg",
        allow_null=True,
        allow_empty_string=True,
    )
    error_record: object = param(
        "A finished record to report again.", type="ErrorRecord", position=0, mandatory=True, sets="ErrorRecord"
    )
    category: object = param("The kind of the error.", type="ErrorCategory", sets=("NoException", "WithException"))
    error_id: str | None = param(
        "A name for the error that scripts can rely on.", sets=("NoException", "WithException")
    )
    target_object: object = param(
        "What was worked on when it happened.", type="Object", sets=("NoException", "WithException")
    )
    recommended_action: str | None = param("What the user may do about it.")
    category_activity: str | None = param("What was being done.", alias="Activity")
    category_reason: str | None = param("Why it failed.", alias="Reason")
    category_target_name: str | None = param("The name of the target.", alias="TargetName")
    category_target_type: str | None = param("The type of the target.", alias="TargetType")

    def process(self) -> None:
        record = self._record()
        if self.category_reason:
            record.reason = self.category_reason
        if self.category_target_name:
            record.target_name = self.category_target_name
        if self.category_target_type:
            record.target_type = self.category_target_type
        self._attribute(record)
        self.error(record)

    def _record(self) -> ErrorRecord:
        given: Any = self.error_record
        if given is not None:
            return _copied(given)
        message = self.message or ""
        exception: Any = self.exception
        made = exception if isinstance(exception, NetException) else WriteErrorException(message)
        record = ErrorRecord(
            made, self.error_id or made.net_name, str(self.category or "NotSpecified"), self.target_object
        )
        if (exception is not None and message) or self.recommended_action:
            record.error_details = ErrorDetails(message or made.message, self.recommended_action or "")
        return record

    def _attribute(self, record: ErrorRecord) -> None:
        """The record belongs to the caller: the function's call, or the script."""
        caller = self.invocation.caller.invocation
        while caller is not None and caller.extent is None and caller.caller.invocation is not None:
            caller = caller.caller.invocation  # a block that a cmdlet runs has no $MyInvocation of its own
        record.invocation_info = caller.info if caller is not None else InvocationInfo()
        if caller is None:  # run by no script: the error is the cmdlet's own
            record.command_suffix = record.command_suffix or self.invocation.error_suffix
        elif not record.command_suffix or self.error_record is None:
            record.command_suffix = caller.command.name
        record.activity = self.category_activity or "Write-Error"
        record.script_stack_trace = stack_trace(self.invocation.caller, self.invocation.extent)


def _copied(record: ErrorRecord) -> ErrorRecord:
    """The same error as a new record."""
    twin = ErrorRecord(record.exception, record.error_id, record.category, record.target_object)
    for name in ("command_suffix", "activity", "reason", "target_name", "target_type", "error_details"):
        setattr(twin, name, getattr(record, name))
    return twin
