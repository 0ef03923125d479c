"""Running one text that was entered at the prompt."""

from __future__ import annotations

from pshjobs.errors import ParseException
from pshjobs.runtime.calling import run_script_block
from pshjobs.runtime.command_info import ScriptInfo
from pshjobs.runtime.control import BreakSignal, ExitSignal, PipelineStopped
from pshjobs.runtime.frame import Frame
from pshjobs.runtime.history import history_of
from pshjobs.runtime.pipeline import NO_INPUT
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.shell import Shell
from pshjobs.script_run import parse_record, show_error
from pshjobs.source import SourceText


def run_submission(shell: Shell, text: str) -> str:
    """Parse and run one submission dot-sourced in the global scope; how it ended: Completed, Failed or Stopped.

    Its output and errors are shown, and it gets its place in the history.
    Nothing that a script can do leaves here but `exit`, whose code is then `shell.exit_code`.
    """
    history = history_of(shell)
    entry = history.begin(text)
    source = SourceText(text)
    try:
        block = ScriptBlock(shell.services.compile(source), shell)
    except ParseException as error:
        record = parse_record(error, source)
        shell.remember_error(record)
        shell.streams.error(record)
        shell.succeeded = False
        history.keep(entry, "Failed")
        return "Failed"
    status = "Stopped"
    try:
        status = _run(shell, block)
        return status
    finally:
        history.keep(entry, status)
        _settle(shell)


def _run(shell: Shell, block: ScriptBlock) -> str:
    """Run a block; whatever ends it, the output that is held back is shown. How it ended, as a PipelineState."""
    writer = shell.services.screen_writer(shell)
    shell.writer = writer
    frame = Frame(shell, shell.global_scope, writer.write, shell.streams, True)
    try:
        run_script_block(frame, block, ScriptInfo(block), [], writer.write, NO_INPUT)
    except ExitSignal as leave:
        shell.exit_code = leave.code
    except BreakSignal:
        pass
    except (PipelineStopped, KeyboardInterrupt):
        shell.succeeded = False
        return "Stopped"
    except Exception as error:  # noqa: BLE001 - the last catcher: shown as PowerShell shows it, never as a traceback
        show_error(shell, error)
        shell.succeeded = False
        return "Failed"
    finally:
        writer.end()
    return "Completed"


def _settle(shell: Shell) -> None:
    """Bring back what a stopped script may have left in the middle."""
    shell.current_scope = shell.global_scope
    shell.try_depth = 0
    shell.caught.clear()
    shell.writer = None
