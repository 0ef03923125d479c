"""The command `pshjobs`: from the process's arguments to its exit code."""

from __future__ import annotations

import gc
import os
import signal
import sys
import time
from typing import TYPE_CHECKING, Any, NoReturn

from pshjobs.command_line import Request, UsageError, read_arguments, usage_text

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def main() -> NoReturn:
    """Run the shell and end the process with its exit code."""
    gc.set_threshold(
        50_000, 20, 20
    )  # counting references frees nearly everything; the search for cycles costs a quarter of a long parse
    code = run(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code & 0xFF)


def run(words: list[str]) -> int:
    """Do what the command line says; the exit code. Nothing but a bug raises."""
    try:
        request = read_arguments(words)
    except UsageError as error:
        print(error.message, file=sys.stderr, flush=True)
        if error.usage:
            time.sleep(0.01)  # who reads both streams gets the message first
            print(usage_text())
        return 64
    if request.kind == "help":
        print(usage_text())
        return 0
    if request.kind == "version":
        from pshjobs import __version__

        print(f"PowerShell 7.6.5 (pshjobs {__version__})")
        return 0
    return run_request(request)


def run_request(request: Request) -> int:
    """Make a shell and run what was asked for in it."""
    from pshjobs.console import AfterHost, ConsoleHost
    from pshjobs.session import make_shell

    sys.setrecursionlimit(12000)
    host = ConsoleHost(interactive=not request.non_interactive)
    sys.stdout = AfterHost(host, sys.stdout)
    shell = make_shell(host)
    shell.interactive = not request.non_interactive
    interactive = request.kind == "interactive" or request.no_exit
    if not interactive:
        signal.signal(signal.SIGINT, _interrupted)
    if request.working_directory is not None:
        _change_directory(shell, request.working_directory)
    try:
        if not request.no_profile:
            from pshjobs.script_run import run_profiles

            run_profiles(shell)
        if request.kind == "interactive":
            return _prompt(shell, request)
        code = run_script(shell, request)
        if request.no_exit and sys.stdin.isatty() and shell.exit_code is None:
            return _prompt(shell, request)
        return code
    finally:
        shell.close()
        host.flush()


def _interrupted(number: int, frame: Any) -> None:
    from pshjobs.runtime.control import PipelineStopped

    raise PipelineStopped


def _prompt(shell: Shell, request: Request) -> int:
    from pshjobs.repl.loop import run_repl  # 150 ms: only at a terminal

    shell.host.flush()  # what the command before the prompt wrote
    return run_repl(shell, no_logo=request.no_logo)


def _change_directory(shell: Shell, folder: str) -> None:
    full = shell.full_path(folder)
    if not os.path.isdir(full):
        print(f"Set-Location: Cannot find path '{folder}' because it does not exist.", file=sys.stderr)
        return
    os.chdir(full)
    shell.location = full


def run_script(shell: Shell, request: Request) -> int:
    """Run the command, file or standard input of a request."""
    from pshjobs.script_run import run_command_text, run_file, run_whole_input

    if request.kind == "command":
        return run_command_text(shell, request.text, request.arguments)
    if request.kind == "file":
        return run_file(shell, request.path, request.arguments)
    if not request.reads_lines:
        return run_whole_input(shell)
    from pshjobs.input_lines import run_input

    return run_input(shell)


if __name__ == "__main__":
    main()
