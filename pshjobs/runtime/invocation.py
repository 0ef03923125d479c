"""A command that is running: what it was called with, and how it reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import ActionPreferenceStopException, NetException, PSInvalidOperationException
from pshjobs.source import Extent
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_text

from .command_info import CmdletInfo, CommandInfo
from .error_record import ErrorRecord, InvocationInfo, record_of
from .streams import DebugRecord, InformationRecord, VerboseRecord, WarningRecord

if TYPE_CHECKING:
    from .frame import Frame
    from .shell import Shell
    from .streams import Streams

MAXIMUM_TRACE = 200
SHOWN = ("continue", "stop", "inquire", "break")


class Invocation:
    """One run of a command. `bound` holds the parameters given, by public name; `caller` the frame of the call."""

    net_name = "System.Management.Automation.PSScriptCmdlet"
    __slots__ = (
        "arguments",
        "bound",
        "caller",
        "command",
        "common",
        "expects_input",
        "extent",
        "failed",
        "invocation_name",
        "parameter_set",
        "position",
        "length",
        "scope",
        "streams",
        "collected",
        "output",
    )

    def __init__(self, command: CommandInfo, caller: Frame, extent: Extent | None, name: str = "") -> None:
        self.command = command
        self.caller = caller
        self.extent = extent
        self.invocation_name = name
        self.streams: Streams = caller.streams
        self.bound: dict[str, Any] = {}
        self.common: dict[str, Any] = {}
        self.arguments: list[object] = []
        self.parameter_set = "__AllParameterSets"
        self.expects_input = False
        self.failed = False
        self.scope = caller.scope
        self.position = self.length = 1
        self.collected: dict[str, list[Any]] | None = None
        self.output: Callable[[Any], Any] = caller.out  # where $PSCmdlet.WriteObject writes

    @property
    def shell(self) -> Shell:
        return self.caller.shell

    # Describing ----------------------------------------------------------------------------------

    @property
    def info(self) -> InvocationInfo:
        """The InvocationInfo that `$MyInvocation` and error records show."""
        made = InvocationInfo(self.command, self.extent, self.invocation_name)
        made.expecting_input = self.expects_input
        made.pipeline_position, made.pipeline_length = self.position, self.length
        made.bound_parameters = self.bound
        made.unbound_arguments = self.arguments
        return made

    @property
    def error_place(self) -> InvocationInfo:
        """The InvocationInfo of this command's errors: what ran and where, but nothing of its arguments and its pipeline."""
        made = InvocationInfo(self.command, self.extent, self.invocation_name)
        made.pipeline_position = made.pipeline_length = 0
        return made

    @property
    def error_suffix(self) -> str:
        """What follows the comma in the ids of this command's errors: a cmdlet's class, a function's name."""
        command = self.command
        return command.cls.net_name if isinstance(command, CmdletInfo) else command.name

    def decorate(self, error: NetException) -> ErrorRecord:
        """Give an error that this command raised its record, with command and position, unless it has one from elsewhere."""
        fresh = not isinstance(error.record, ErrorRecord)
        record = record_of(error)
        if fresh or record.invocation_info is None:
            self.attribute(record)
        return record

    def attribute(self, record: ErrorRecord) -> None:
        """Mark a record as this command's."""
        record.invocation_info = self.error_place
        record.command_suffix = record.command_suffix or self.error_suffix
        record.activity = record.activity or self.command.name
        record.pipeline_iteration_info = [0] + [1] * self.position + [0] * (self.length - self.position)
        if not record.script_stack_trace:
            record.script_stack_trace = stack_trace(self.caller, self.extent)

    # Preferences ---------------------------------------------------------------------------------

    def action(self, stream: str) -> str:
        """How a stream is treated, in lower case: by the common parameter, else by the preference variable."""
        given = self.common.get(f"{stream}Action")
        if given is None:
            given = self.scope.lookup(
                f"{stream.lower()}actionpreference" if stream == "Error" else f"{stream.lower()}preference"
            )
        return to_text(given).lower() or "continue"

    # Reporting -----------------------------------------------------------------------------------

    def write_error(self, error: NetException | ErrorRecord, *, own: bool = True) -> None:
        """Report a non-terminating error. Raises ActionPreferenceStopException when the action is Stop.

        `own` is false for a record that this command only passes on: it does not get this command's name and place.
        """
        if isinstance(error, ErrorRecord):
            record = error
            if own and record.invocation_info is None:
                self.attribute(record)
        else:
            record = self.decorate(error)
        self.failed = True
        action = self.action("Error")
        if action == "stop":
            record.invocation_info = self.error_place  # Write-Error gave the place of its caller
            raise stop_by(record)
        if action == "ignore":
            return
        self._collect("ErrorVariable", record)
        self.shell.remember_error(record)
        if action == "inquire" and not self.shell.interactive:
            raise nobody_to_ask(self.caller)
        if action != "silentlycontinue":
            self.streams.error(record)

    def write_warning(self, message: str) -> None:
        self._message("Warning", WarningRecord(message, self.info))

    def write_verbose(self, message: str) -> None:
        verbose = self.common.get("Verbose")
        self._message(
            "Verbose",
            VerboseRecord(message, self.info),
            None if verbose is None else "continue" if verbose else "silentlycontinue",
        )

    def write_debug(self, message: str) -> None:
        debug = self.common.get("Debug")
        self._message(
            "Debug",
            DebugRecord(message, self.info),
            None if debug is None else "continue" if debug else "silentlycontinue",
        )

    def write_information(self, message_data: object, tags: tuple[str, ...] = ()) -> None:
        """Send a record down the information stream; who shows it looks at its tags and the preference."""
        record = (
            message_data
            if isinstance(message_data, InformationRecord)
            else self.shell.information_record(message_data, self, tags)
        )
        self._collect("InformationVariable", record)
        action = self.action("Information")
        if "PSHOST" in record.tags:
            if action != "ignore":
                self.streams.information(record)
            if action == "stop":
                raise self._stopped("Information", to_text(record.message_data))
            return
        if action == "stop":
            raise self._stopped("Information", to_text(record.message_data))
        if action in SHOWN:
            self.streams.information(record)
        elif action == "silentlycontinue":
            self.shell.keep_silent_information(self.streams, record)

    def write_progress(self, record: object) -> None:
        action = self.action("Progress")
        if action == "stop":
            raise self._stopped("Progress", str(getattr(record, "activity", "")))
        if action in SHOWN:
            self.streams.progress(record)

    def write_record(self, stream: str, record: Any) -> None:
        """A record of the warning, verbose or debug stream that was made elsewhere, as if this command had written it."""
        given = self.common.get(stream) if stream in ("Verbose", "Debug") else None
        self._message(stream, record, None if given is None else "continue" if given else "silentlycontinue")

    def collect(self, stream: str, record: object) -> None:
        """Let the stream's variable (-WarningVariable ...) have a record that is shown elsewhere."""
        self._collect(f"{stream}Variable", record)

    def _message(self, stream: str, record: Any, action: str | None = None) -> None:
        self._collect(f"{stream}Variable", record)
        action = action or self.action(stream)
        if action in SHOWN:
            getattr(self.streams, stream.lower())(record)
        if action == "stop":
            raise self._stopped(stream, record.message)
        if action == "inquire" and not self.shell.interactive:
            raise PSInvalidOperationException(
                "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."
            )

    def _stopped(self, stream: str, message: str) -> ActionPreferenceStopException:
        return ActionPreferenceStopException(
            f'The running command stopped because the preference variable "{stream}Preference" or common parameter is set to Stop: {message}',
            id="ActionPreferenceStop",
        )

    def _collect(self, name: str, record: object) -> None:
        """Keep a record for the variables that this command's call and those of the functions around it name."""
        if not self.shell.collects:
            return
        invocation: Invocation | None = self
        while invocation is not None:
            if invocation.collected is not None and name in invocation.collected:
                invocation.collected[name].append(record)
            invocation = invocation.caller.invocation

    # Asking --------------------------------------------------------------------------------------

    def should_process(self, target: str, action: str) -> bool:
        """See Cmdlet.should_process."""
        what_if = self.common.get("WhatIf")
        if what_if is None:
            what_if = self.scope.lookup("whatifpreference")
        if what_if and what_if is not NOTHING:
            self.shell.host.write_line(f'What if: Performing the operation "{action}" on target "{target}".')
            return False
        sentence = f'Performing the operation "{action}" on target "{target}".'
        if self._must_confirm():
            return self.shell.host.confirm("Confirm", f"Are you sure you want to perform this action?\n{sentence}")
        self.write_verbose(sentence)
        return True

    def should_process_text(self, description: str, warning: str, caption: str) -> bool:
        """ShouldProcess with texts of its own: under -WhatIf the description is printed."""
        what_if = self.common.get("WhatIf", self.scope.lookup("whatifpreference"))
        if what_if and what_if is not NOTHING:
            self.shell.host.write_line(f"What if: {description}")
            return False
        if self._must_confirm():
            return self.shell.host.confirm(caption, warning)
        self.write_verbose(description)
        return True

    def _must_confirm(self) -> bool:
        confirm = self.common.get("Confirm")
        if confirm is not None:
            return bool(confirm)
        order = {"none": 0, "low": 1, "medium": 2, "high": 3}
        preference = order.get(to_text(self.scope.lookup("confirmpreference")).lower(), 3)
        signature = self.command.signature()
        impact = order.get((signature.confirm_impact if signature else "Medium").lower(), 2)
        return 0 < preference <= impact and bool(signature and signature.supports_should_process)


def stop_by(record: ErrorRecord) -> NetException:
    """The exception that ends the script because of an error record under Stop: the record's own, marked."""
    error = ActionPreferenceStopException(
        f'The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop: {record.message}'
    )
    error.record = record
    error.inner = record.exception
    return error


def nobody_to_ask(frame: Frame) -> NetException:
    """The error that ends a script which runs under Inquire where nobody can be asked; it belongs to the script as a whole."""
    error = PSInvalidOperationException(
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available."
    )
    error.is_stop = True  # type: ignore[attr-defined]
    top = frame.invocation
    while top is not None and top.caller.invocation is not None:
        top = top.caller.invocation
    record_of(error).invocation_info = InvocationInfo(top.command if top is not None else None)
    return error


def stack_trace(frame: Frame, extent: Extent | None) -> str:
    """The lines of ScriptStackTrace, innermost first."""
    lines: list[str] = []
    current: Frame | None = frame
    while current is not None and extent is not None and len(lines) < MAXIMUM_TRACE:
        invocation = current.invocation
        name = current.title
        if not name:
            is_function = invocation is not None and invocation.command.kind in ("Function", "Filter")
            name = invocation.command.name if invocation is not None and is_function else "<ScriptBlock>"
        lines.append(f"at {name}, {extent.source.path or '<No file>'}: line {extent.line}")
        if current.outer is not None:
            current, extent = current.outer
        elif current.title or invocation is None:
            break
        else:
            current, extent = invocation.caller, invocation.extent
    return "\n".join(lines) or "at <ScriptBlock>, <No file>: line 1"


Write = Callable[[object], None]
