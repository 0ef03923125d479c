"""Running a whole script at the top of a session: parse, run, show, and the exit code."""

from __future__ import annotations

import os
import sys
from typing import Any

from pshjobs.errors import NetException, ParentContainsErrorRecordException, ParseException
from pshjobs.runtime.automatic_variables import profile_paths
from pshjobs.runtime.calling import run_script_block
from pshjobs.runtime.command_info import CommandInfo, ExternalScriptInfo, ScriptInfo
from pshjobs.runtime.control import BreakSignal, ExitSignal, PipelineStopped
from pshjobs.runtime.error_flow import translate
from pshjobs.runtime.error_record import ErrorRecord, InvocationInfo, record_of
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.pipeline import NO_INPUT
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.script_file import decode_script
from pshjobs.runtime.shell import Shell
from pshjobs.script_arguments import file_arguments, plain_arguments
from pshjobs.source import Extent, SourceText


def run_command_text(shell: Shell, text: str, words: list[str]) -> int:
    """`-Command text`: the exit code is 1 when the last statement failed."""
    block = parse(shell, SourceText(text), quiet_when_incomplete=True)
    if block is None:
        return 1
    return run_block(shell, block, ScriptInfo(block), plain_arguments(words), status_counts=True)


def run_file(shell: Shell, path: str, words: list[str]) -> int:
    """`-File path words`."""
    with open(path, "rb") as file:
        text = decode_script(file.read())
    is_script = path.lower().endswith(".ps1")
    block = parse(shell, SourceText(text, path if is_script else None))
    if block is None:
        return 1
    command: CommandInfo = ExternalScriptInfo(path, block) if is_script else ScriptInfo(block)
    return run_block(shell, block, command, file_arguments(words, block.signature(command.name)))


def run_profiles(shell: Shell) -> None:
    """Run the profile scripts that exist; an error in one is shown, and the session starts all the same."""
    for path in profile_paths().values():
        if os.path.isfile(path):
            run_file(shell, path, [])
            shell.exit_code = None


def run_whole_input(shell: Shell) -> int:
    """A script on standard input (`pshjobs < job.ps1`): read to its end and run as one; a parse error runs nothing."""
    block = parse(shell, SourceText(decode_script(sys.stdin.buffer.read())))
    if block is None:
        return 1
    return run_block(shell, block, ScriptInfo(block), [], status_counts=True)


def parse(shell: Shell, source: SourceText, quiet_when_incomplete: bool = False) -> ScriptBlock | None:
    """The script as a block; None after its first parse error has been shown."""
    try:
        return ScriptBlock(shell.services.compile(source), shell)
    except ParseException as error:
        first = error.errors[0] if hasattr(error, "errors") else None
        if not (quiet_when_incomplete and first is not None and first.incomplete):
            shell.streams.error(parse_record(error, source))
        return None


def parse_record(error: ParseException, source: SourceText) -> ErrorRecord:
    """The record that the console shows for a script that does not parse: its first error."""
    found = getattr(error, "errors", None)
    if not found:
        return record_of(error)
    first = found[0]
    record = ErrorRecord(ParentContainsErrorRecordException(first.message, id=first.id, category="ParserError"))
    record.invocation_info = InvocationInfo(None, Extent(source, first.start, first.end))
    return record


def run_block(
    shell: Shell, block: ScriptBlock, command: CommandInfo, arguments: list[Any], *, status_counts: bool = False
) -> int:
    """Run a script dot-sourced in the global scope, showing its output; the exit code."""
    writer = shell.services.screen_writer(shell)
    shell.writer = writer
    frame = Frame(shell, shell.global_scope, writer.write, shell.streams, True)
    source = _standard_input(block)
    code = 0
    try:
        run_script_block(frame, block, command, arguments, writer.write, source)
        if status_counts and not shell.succeeded:
            code = 1
    except ExitSignal as leave:
        writer.abandon()
        code = leave.code
        shell.exit_code = code
    except BreakSignal:
        code = 0
    except PipelineStopped:
        code = 130
    except Exception as error:  # noqa: BLE001 - the last catcher: shown as PowerShell shows it, never as a traceback
        writer.abandon()
        show_error(shell, error)
        code = 1
    finally:
        writer.end()
    return shell.exit_code if shell.exit_code is not None else code


def show_error(shell: Shell, error: Exception) -> None:
    """Show an error that nothing caught."""
    problem = error if isinstance(error, NetException) else translate(error)
    record = record_of(problem)
    if (
        getattr(problem, "is_stop", False)
        and not getattr(problem, "thrown", False)
        and record.category == "NotSpecified"
    ):
        record.reason = "ParentContainsErrorRecordException"  # how PowerShell shows a statement error that the preference made fatal
    shell.streams.error(record)


def _standard_input(block: ScriptBlock) -> Any:
    """The lines of standard input where the script's own statements mention `$input`; else standard input is left alone."""
    if "input" not in block.code.names_used or sys.stdin is None or sys.stdin.isatty():
        return NO_INPUT
    return [line.rstrip("\r\n") for line in sys.stdin.buffer.read().decode("utf-8", "replace").splitlines()]
