"""`-Command -`: standard input as lines that somebody types, one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from pshjobs.repl.submission import run_submission
from pshjobs.runtime.shell import Shell
from pshjobs.source import SourceText
from pshjobs.syntax import parse


def run_input(shell: Shell) -> int:
    """Run each line of standard input as it comes; the exit code is 1 when the last one failed.

    A line that could go on starts a block: it is run at the next empty line, or never when the input ends first.
    """
    block: list[str] = []
    for line in read_lines(shell):
        is_empty = not line.strip()
        if not is_empty:
            block.append(line)
        text = "\n".join(block)
        in_block = len(block) > 1 and not is_empty
        if not block or in_block or could_go_on(text):
            continue
        block.clear()
        run_submission(shell, text)
        if shell.exit_code is not None:
            return shell.exit_code
    return 0 if shell.succeeded else 1


def could_go_on(text: str) -> bool:
    """True when more lines could complete the text."""
    errors = parse(SourceText(text)).errors
    return bool(errors) and bool(errors[0].incomplete)


def read_lines(shell: Shell) -> Iterator[str]:
    """The lines of standard input without their ends, each when it is needed."""
    while True:
        shell.host.flush()
        data = sys.stdin.buffer.readline()
        if not data:
            return
        yield data.decode("utf-8", "replace").rstrip("\r\n")
