"""The read-run loop of an interactive session."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from pshjobs.session import format_context, host_streams

from .interrupts import do_nothing_on_interrupt, stop_on_interrupt
from .notices import JobNotices
from .plain_reader import PlainReader
from .reader import Reader
from .screen_writer import TerminalScreenWriter
from .submission import run_submission
from .terminal_host import TerminalHost

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def run_repl(shell: Shell, no_logo: bool = False) -> int:
    """Be the prompt of a session until the user leaves; the exit code."""
    do_nothing_on_interrupt()
    plain = PlainReader(shell)
    host = TerminalHost(plain.ask)
    adopt_host(shell, host)
    shell.at_prompt = sys.stdin.isatty()
    if not no_logo:
        from pshjobs import __version__

        host.write_line(f"PowerShell 7.6.5 (pshjobs {__version__})")
    host.flush()
    notices = JobNotices(shell, host.uses_color)
    reader: Reader = plain
    if can_edit():
        from .line_editor import LineEditor  # prompt_toolkit: 80 ms

        editor = LineEditor(shell, host, notices)
        host.ask = editor.ask
        reader = editor
    return read_and_run(shell, host, reader, notices)


def adopt_host(shell: Shell, host: TerminalHost) -> None:
    """Let a session talk to the terminal."""
    shell.host = host
    format_context(shell).styles.rendering = "Host" if host.uses_color else "PlainText"
    shell.services.screen_writer = TerminalScreenWriter
    shell.streams = host_streams(shell)


def can_edit() -> bool:
    """Whether the line editor can work here."""
    if os.environ.get("TERM", "dumb") in ("", "dumb"):
        return False
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty()


def read_and_run(shell: Shell, host: TerminalHost, reader: Reader, notices: JobNotices) -> int:
    """Read lines and run them until one of them is `exit` or the input ends."""
    shell.exit_code = None
    while shell.exit_code is None:
        try:
            text = reader.read()
            if text is None:
                return 0
            if text.strip():
                run_line(shell, host, notices, text)
        except KeyboardInterrupt:
            continue
    return shell.exit_code


def run_line(shell: Shell, host: TerminalHost, notices: JobNotices, text: str) -> None:
    """Run one submission; Ctrl+C ends it and nothing else."""
    from pshjobs.runtime.control import PipelineStopped

    notices.command_starts()
    stopped = True

    def mute() -> None:
        if isinstance(shell.writer, TerminalScreenWriter):
            shell.writer.mute()

    try:
        with stop_on_interrupt(mute):
            stopped = run_submission(shell, text) == "Stopped"
    except PipelineStopped:
        shell.succeeded = False  # the key came just before or after the run itself
    finally:
        host.end_command(stopped)
        notices.command_ended()
