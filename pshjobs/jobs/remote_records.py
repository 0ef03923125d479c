"""Records of the streams besides output on their way from a job: errors become RemotingErrorRecords, the others stay what they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from pshjobs.errors import NetException, RemoteException
from pshjobs.runtime.error_record import ErrorDetails, ErrorRecord
from pshjobs.runtime.streams import (
    DebugRecord,
    HostInformationMessage,
    InformationRecord,
    ProgressRecord,
    VerboseRecord,
    WarningRecord,
)

from . import tags
from .deserialize import Deserializer
from .serialize import Serializer


class OriginInfo:
    """Which computer and runspace a record came from."""

    __slots__ = ("ps_computer_name", "runspace_id")
    net_name = "System.Management.Automation.Remoting.OriginInfo"

    def __init__(self, ps_computer_name: str, runspace_id: str) -> None:
        self.ps_computer_name = ps_computer_name
        self.runspace_id = runspace_id

    def __str__(self) -> str:
        return self.ps_computer_name


class RemotingErrorRecord(ErrorRecord):
    """An ErrorRecord that came from a job: no position, and the exception as a RemoteException."""

    __slots__ = ()
    net_name = "System.Management.Automation.Runspaces.RemotingErrorRecord"


class RemoteJobException(RemoteException):
    """The RemoteException of such a record; what was thrown is there as a property bag."""

    net_name = RemoteException.net_name
    serialized_remote_exception: object = None


def error_to_plain(value: object) -> list[object]:
    """The plain form of an ErrorRecord, or of an exception without one."""
    record = value if isinstance(value, ErrorRecord) else _record_of(value)
    info = record.category_info
    details = record.error_details
    exception = record.exception
    thrown = getattr(exception, "serialized_remote_exception", None) or exception
    return [
        tags.ERROR,
        _message(exception),
        record.fully_qualified_error_id,
        [info.category, info.activity, info.reason, info.target_name, info.target_type],
        Serializer().plain(record.target_object),
        Serializer().plain(thrown),
        None if details is None else [details.message, details.recommended_action],
        record.script_stack_trace,
    ]


def _message(exception: NetException) -> str:
    """The message; of a text that does not parse that of the first error, without its place."""
    errors = getattr(exception, "errors", None)
    return str(errors[0].message) if errors else exception.message


def _record_of(value: object) -> ErrorRecord:
    if isinstance(value, NetException):
        return value.record if isinstance(value.record, ErrorRecord) else ErrorRecord(value)
    return ErrorRecord(NetException(f"{type(value).__name__}: {value}"))


def error_from_plain(plain: list[Any], origin: OriginInfo | None) -> RemotingErrorRecord:
    """The record again."""
    message, full_id, (category, activity, reason, target_name, target_type), target, thrown, details, trace = plain[1:]
    exception = RemoteJobException(message, id=full_id, category=category)
    exception.serialized_remote_exception = Deserializer().value(thrown)
    record = RemotingErrorRecord(exception, full_id, category, Deserializer().value(target))
    record.activity, record.reason = activity, reason
    record.target_name, record.target_type = target_name, target_type
    record.script_stack_trace = trace
    record.origin = origin
    if details is not None:
        record.error_details = ErrorDetails(*details)
    exception.record = record
    return record


def message_to_plain(value: object) -> list[object] | None:
    """The plain form of a warning, verbose, debug, information or progress record; None for anything else."""
    kind = type(value)
    if kind in _TEXTS:
        return [tags.MESSAGE, kind.__name__, value.message]  # type: ignore[attr-defined]
    if kind is InformationRecord:
        return _information_to_plain(value)  # type: ignore[arg-type]
    if kind is ProgressRecord:
        return [tags.MESSAGE, "ProgressRecord", *[getattr(value, name) for name in _PROGRESS]]
    return None


def _information_to_plain(value: InformationRecord) -> list[object]:
    data = value.message_data
    if isinstance(data, HostInformationMessage):
        shown: object = [0, data.message, data.no_new_line, data.foreground_color, data.background_color]
    else:
        shown = [1, Serializer().plain(data)]
    fields = [
        value.source,
        list(value.tags),
        Serializer().plain(value.time_generated),
        value.user,
        value.computer,
        value.process_id,
    ]
    return [tags.MESSAGE, "InformationRecord", shown, *fields]


def message_from_plain(plain: list[Any]) -> object:
    """The record again."""
    return _MESSAGES[plain[1]](plain[2:])


def _information(fields: list[Any]) -> InformationRecord:
    shown, source, tag_names, time, user, computer, process_id = fields
    data = HostInformationMessage(*shown[1:]) if shown[0] == 0 else Deserializer().value(shown[1])
    record = InformationRecord(data, source, tuple(tag_names), Deserializer().value(time))
    record.user, record.computer, record.process_id = user, computer, process_id
    return record


def _progress(fields: list[Any]) -> ProgressRecord:
    record = ProgressRecord(fields[0], fields[1], fields[2])
    for name, value in zip(_PROGRESS, fields, strict=True):
        setattr(record, name, value)
    return record


_TEXTS: Final = {WarningRecord, VerboseRecord, DebugRecord}
_PROGRESS: Final = (
    "activity_id", "activity", "status_description", "current_operation", "parent_activity_id", "percent_complete",
    "seconds_remaining", "record_type",
)  # fmt: skip
_MESSAGES: Final[dict[str, Callable[[list[Any]], object]]] = {
    "WarningRecord": lambda fields: WarningRecord(fields[0]),
    "VerboseRecord": lambda fields: VerboseRecord(fields[0]),
    "DebugRecord": lambda fields: DebugRecord(fields[0]),
    "InformationRecord": _information,
    "ProgressRecord": _progress,
}
