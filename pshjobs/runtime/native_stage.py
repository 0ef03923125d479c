"""Native programs as pipeline stages.

How the streams are joined: output that nobody looks at goes straight to the terminal (full-screen programs work), to a file
of a redirection, or to the next program, as bytes; else it is read and each line becomes a string. Input comes from the
pipeline as text, or is the shell's own. The error stream is the shell's own unless it is redirected.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.errors import ApplicationFailedException, NativeCommandExitException, NetException, RemoteException
from pshjobs.values.truth import to_bool

from .control import StopUpstream
from .encodings import EncodedWriter
from .error_record import ErrorRecord, record_of
from .invocation import stop_by
from .native_output import Pump
from .native_terminal import ForegroundGroup
from .own_program import program_line
from .pipeline import Stage
from .redirection import MergedSink
from .streams import discard

if TYPE_CHECKING:
    from .command_info import ApplicationInfo
    from .invocation import Invocation
    from .native_input import HeldInput, InputWriter

Process = subprocess.Popen[bytes]
GRACE = 0.1


class NativeStage(Stage):
    """One program in a pipeline."""

    __slots__ = (
        "arguments",
        "command",
        "expects_input",
        "group",
        "held",
        "input",
        "input_writer",
        "left",
        "process_",
        "pump",
        "right",
    )

    def __init__(
        self, command: ApplicationInfo, arguments: list[str], invocation: Invocation, expects_input: bool
    ) -> None:
        super().__init__(invocation)
        self.command = command
        self.arguments = arguments
        self.expects_input = expects_input
        self.process_: Process | None = None
        self.pump = Pump()
        self.input: int | None = None
        self.input_writer: InputWriter | None = None
        self.held: HeldInput | None = None
        self.left: NativeStage | None = None
        self.right: NativeStage | None = None
        self.group: ForegroundGroup | None = None

    # The stages ----------------------------------------------------------------------------------

    def run_once(self) -> None:
        self.launch(None)
        if self.right is None:
            self.pump.run()

    def process(self, item: Any) -> None:
        if self.input_writer is None:
            self._start_fed()
        assert self.input_writer is not None
        try:
            self.input_writer.write(item)
        except BrokenPipeError:
            raise StopUpstream(self) from None  # the program wants no more
        if self.pump.readers:
            self.pump.poll_sometimes()

    def end(self) -> None:
        if self.process_ is None and self.expects_input:
            self._start_fed()
        self._close_input()
        if self.right is None:
            self.pump.run()
            self._finish()

    def close(self) -> None:
        if self.process_ is None:
            return
        self.pump.close()
        self._close_descriptor()
        if self.process_.returncode is None:
            _end_process(self.process_)
        if self.group is not None:
            self.group.give_back()

    # Starting ------------------------------------------------------------------------------------

    def _start_fed(self) -> None:
        from .native_input import HeldInput, InputWriter

        reading, writing = os.pipe()
        try:
            self.launch(reading)
        finally:
            os.close(reading)
        os.set_blocking(writing, False)
        self.input = writing
        self.held = HeldInput(self.pump, writing)
        self.input_writer = InputWriter(self.invocation.caller, self.held.send)

    def launch(self, reading: int | None) -> None:
        """Start the program, and the program to the right when it takes our output. `reading` is its input, None for the shell's."""
        shell = self.invocation.shell
        self._flush_screen()
        right = _native_owner(self.out)
        output, opened = self._output(right)
        errors, error_pipe = self._errors(output)
        self.group = self.left.group if self.left is not None else ForegroundGroup.for_shell(shell)
        try:
            self.process_ = self._spawn(reading, output, errors)
        finally:
            for each in (output if opened is not None else None, errors if error_pipe is not None else None):
                if each is not None and each >= 0:
                    os.close(each)
        if shell.stop_token is not None:
            shell.stop_token.on_stop(self._stop)
        if right is not None:
            assert opened is not None
            self.right, right.left = right, self
            try:
                right.launch(opened)
            finally:
                os.close(opened)
        elif opened is not None:
            self.pump.add(opened, self.out)
        if error_pipe is not None:
            self.pump.add(error_pipe, self._error_line)

    def _stop(self) -> None:
        """The thread that waits for the program is to stop: what it waits for ends. Called in another thread."""
        if self.process_ is not None and self.process_.poll() is None:
            self.process_.terminate()

    def _spawn(self, reading: int | None, output: int | None, errors: int | None) -> Process:
        shell = self.invocation.shell
        group = self.group
        try:
            made = subprocess.Popen(
                program_line(self.command.path, self.arguments),
                stdin=reading, stdout=output, stderr=errors, cwd=shell.location, restore_signals=True,
                process_group=group.leader if group is not None else None)  # fmt: skip
        except OSError as error:
            raise self._failed(error) from error
        if group is not None:
            group.add(made)
        return made

    def _failed(self, error: OSError) -> NetException:
        where = self.invocation.info.position_message
        reason = (
            "No such file or directory" if isinstance(error, (FileNotFoundError, PermissionError)) else error.strerror
        )
        folder = self.invocation.shell.location
        return ApplicationFailedException(
            f"Program '{self.command.name}' failed to run: An error occurred trying to start process '{self.command.path}' with working directory "
            f"'{folder}'. {reason}{where}.")  # fmt: skip

    def _output(self, right: NativeStage | None) -> tuple[int | None, int | None]:
        """The program's output, and our end of it when it is a new pipe."""
        out = self.out
        if right is not None:
            reading, writing = os.pipe()
            return writing, reading
        if out is discard:
            return subprocess.DEVNULL, None
        if self._is_screen(out):
            return None, None
        file = _file_of(out)
        if file is not None:
            return file, None
        reading, writing = os.pipe()
        return writing, reading

    def _errors(self, output: int | None) -> tuple[int | None, int | None]:
        """The program's error stream, and our end of it when it is a new pipe."""
        sink = self.invocation.streams.error
        shell = self.invocation.shell
        if sink is discard:
            return subprocess.DEVNULL, None
        if sink is shell.streams.error and shell.writer is not None:
            return None, None
        if isinstance(sink, MergedSink) and (self._is_screen(self.out) or _file_of(self.out) is not None):
            return subprocess.STDOUT, None
        file = _file_of(sink)
        if file is not None:
            return file, None
        reading, writing = os.pipe()
        return writing, reading

    def _is_screen(self, out: Callable[[Any], Any]) -> bool:
        writer = self.invocation.shell.writer
        return writer is not None and out == writer.write

    def _flush_screen(self) -> None:
        shell = self.invocation.shell
        flush = getattr(shell.writer, "flush", None)
        if flush is not None and self._is_screen(self.out):
            flush()
        flush = getattr(shell.host, "flush", None)
        if flush is not None:
            flush()

    # Streams -------------------------------------------------------------------------------------

    def _error_line(self, line: str) -> None:
        """A line of the error stream as an ErrorRecord."""
        record = ErrorRecord(RemoteException(line), "NativeCommandError", "NotSpecified", line)
        sink = self.invocation.streams.error
        (sink.put if isinstance(sink, MergedSink) else sink)(record)

    def _close_input(self) -> None:
        if self.input_writer is not None and self.held is not None:
            try:
                self.input_writer.finish()
                self.held.flush()
            except BrokenPipeError:
                pass  # the program has ended already
        self._close_descriptor()

    def _close_descriptor(self) -> None:
        if self.held is not None:
            self.held.close()
        if self.input is not None:
            os.close(self.input)
            self.input = None

    # Ending --------------------------------------------------------------------------------------

    def _finish(self) -> None:
        """Wait for the programs that are joined, from left to right; the last one's code stays."""
        if self.left is not None:
            self.left._finish()
        if self.process_ is None:
            return
        code = self.group.wait(self.process_) if self.group is not None else self.process_.wait()
        if self.right is None and self.group is not None:
            self.group.give_back()
        code = 128 - code if code < 0 else code
        shell = self.invocation.shell
        shell.global_scope["lastexitcode"] = code
        if code:
            self.invocation.failed = True
            self._report(code)

    def _report(self, code: int) -> None:
        """With $PSNativeCommandUseErrorActionPreference a failure is an error."""
        if not to_bool(self.invocation.scope.lookup("psnativecommanduseerroractionpreference")):
            return
        text = f'Program "{self.command.name}" ended with non-zero exit code: {code} (0x{code & 0xFFFFFFFF:02X}).'
        error = NativeCommandExitException(text, target=self.command.path)
        error.exit_code = code  # type: ignore[attr-defined]
        error.process_id = self.process_.pid if self.process_ is not None else 0  # type: ignore[attr-defined]
        self._write_error(record_of(error))

    def _write_error(self, record: ErrorRecord) -> None:
        """Like Invocation.write_error, but the record is nobody's: it has neither position nor command."""
        invocation = self.invocation
        action = invocation.action("Error")
        if action == "stop":
            raise stop_by(record)
        if action != "ignore":
            invocation.shell.remember_error(record)
        if action not in ("ignore", "silentlycontinue"):
            invocation.streams.error(record)


def _native_owner(out: Callable[[Any], Any]) -> NativeStage | None:
    """The program that takes the output of this one as it is."""
    owner = getattr(out, "__self__", None)
    return owner if isinstance(owner, NativeStage) else None


def _file_of(out: Callable[[Any], Any]) -> int | None:
    """The open file behind a redirection, for programs to write to; None for anything else."""
    file = getattr(getattr(out, "__self__", None), "file", None)
    if not isinstance(file, EncodedWriter):
        return None
    file.flush()
    return file.file.fileno()


def _end_process(process: Process) -> None:
    """End a program whose output nobody wants any more: its pipes are closed; what does not go by itself is killed."""
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        try:
            process.send_signal(signal.SIGKILL)
            process.wait()
        except OSError:
            pass  # it went in between
