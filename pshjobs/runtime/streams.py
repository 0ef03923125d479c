"""Streams other than output, and the records in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Sink = Callable[[object], None]
NAMES = ("Error", "Warning", "Verbose", "Debug", "Information", "Progress")


class InformationalRecord:
    """A message of the warning, verbose or debug stream."""

    __slots__ = ("invocation_info", "message", "write_stream")

    def __init__(self, message: str, invocation_info: Any = None) -> None:
        self.message = message
        self.invocation_info = invocation_info
        self.write_stream: str | None = None

    def __str__(self) -> str:
        return self.message


class WarningRecord(InformationalRecord):
    net_name = "System.Management.Automation.WarningRecord"
    __slots__ = ("fully_qualified_warning_id",)

    def __init__(self, message: str, invocation_info: Any = None) -> None:
        super().__init__(message, invocation_info)
        self.fully_qualified_warning_id = ""


class VerboseRecord(InformationalRecord):
    net_name = "System.Management.Automation.VerboseRecord"
    __slots__ = ()


class DebugRecord(InformationalRecord):
    net_name = "System.Management.Automation.DebugRecord"
    __slots__ = ()


class HostInformationMessage:
    """What Write-Host sends down the information stream."""

    net_name = "System.Management.Automation.HostInformationMessage"
    __slots__ = ("background_color", "foreground_color", "message", "no_new_line")

    def __init__(
        self, message: str, no_new_line: bool = False, foreground: str | None = None, background: str | None = None
    ) -> None:
        self.message = message
        self.no_new_line = no_new_line
        self.foreground_color = foreground
        self.background_color = background

    def __str__(self) -> str:
        return self.message


class InformationRecord:
    """One record of the information stream."""

    net_name = "System.Management.Automation.InformationRecord"
    __slots__ = (
        "computer",
        "managed_thread_id",
        "message_data",
        "native_thread_id",
        "process_id",
        "source",
        "tags",
        "time_generated",
        "user",
        "write_stream",
    )

    def __init__(
        self, message_data: object, source: str = "", tags: tuple[str, ...] = (), time_generated: Any = None
    ) -> None:
        self.message_data = message_data
        self.source = source
        self.tags = list(tags)
        self.time_generated = time_generated
        self.write_stream: str | None = None
        self.user = self.computer = ""
        self.process_id = self.native_thread_id = self.managed_thread_id = 0

    def __str__(self) -> str:
        from pshjobs.values.text import to_text

        return to_text(self.message_data)


class ProgressRecord:
    """One state of a progress bar; `percent_complete` and `seconds_remaining` are -1 when unknown."""

    net_name = "System.Management.Automation.ProgressRecord"
    __slots__ = (
        "activity",
        "activity_id",
        "current_operation",
        "parent_activity_id",
        "percent_complete",
        "record_type",
        "seconds_remaining",
        "status_description",
    )

    def __init__(self, activity_id: int, activity: str, status: str) -> None:
        self.activity_id = activity_id
        self.activity = activity
        self.status_description = status
        self.current_operation: str | None = None
        self.parent_activity_id = -1
        self.percent_complete = -1
        self.seconds_remaining = -1
        self.record_type = "Processing"

    def __str__(self) -> str:
        return f"parent = {self.parent_activity_id} id = {self.activity_id} act = {self.activity} stat = {self.status_description} cur = {self.current_operation or ''} pct = {self.percent_complete} sec = {self.seconds_remaining} type = {self.record_type}"


def discard(record: object) -> None:
    """The sink of a stream that is redirected to $null."""


class Streams:
    """Where the records of one running command go: one sink for each stream besides output."""

    __slots__ = ("debug", "error", "information", "progress", "verbose", "warning")

    def __init__(
        self, error: Sink, warning: Sink, verbose: Sink, debug: Sink, information: Sink, progress: Sink
    ) -> None:
        self.error = error
        self.warning = warning
        self.verbose = verbose
        self.debug = debug
        self.information = information
        self.progress = progress

    def with_sinks(self, sinks: dict[str, Sink]) -> Streams:
        """A copy in which the streams named (in lower case) go elsewhere."""
        return Streams(
            *(
                sinks.get(n, getattr(self, n))
                for n in ("error", "warning", "verbose", "debug", "information", "progress")
            )
        )


def silent_streams() -> Streams:
    """Streams that go nowhere."""
    return Streams(*([discard] * 6))
