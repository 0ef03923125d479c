"""Standard input as a session without a terminal: `-Command -`, and the shell at the end of a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from pshjobs.repl.prompt_text import prompt_text
from pshjobs.repl.submission import run_submission
from pshjobs.runtime.shell import Shell
from pshjobs.source import SourceText
from pshjobs.syntax import parse

CONTINUATION = ">> "


def run_input(shell: Shell, *, echo: bool = False) -> int:
    """Run each line of standard input as it comes; the exit code is 1 when the last one failed.

    A line that could go on starts a block: it is run at the next empty line, or never when the input ends first.
    With `echo` prompts and lines are written, as on a screen.
    """
    lines = InputLines(shell, echo)
    block: list[str] = []
    for line in lines.read():
        is_empty = not line.strip()
        if not is_empty:
            block.append(line)
        text = "\n".join(block)
        in_block = len(block) > 1 and not is_empty
        if not block or in_block or could_go_on(text):
            lines.prompt = CONTINUATION if block else ""
            continue
        block.clear()
        lines.prompt = ""
        run_submission(shell, text)
        if shell.exit_code is not None:
            return shell.exit_code
    return 0 if shell.succeeded else 1


def could_go_on(text: str) -> bool:
    """True when more lines could complete the text."""
    errors = parse(SourceText(text)).errors
    return bool(errors) and bool(errors[0].incomplete)


class InputLines:
    """The lines of standard input; `prompt` is what is written before the next one, "" for the session's prompt."""

    def __init__(self, shell: Shell, echo: bool) -> None:
        self.shell = shell
        self.echo = echo
        self.prompt = ""

    def read(self) -> Iterator[str]:
        """The lines without their ends, each when it is needed."""
        while True:
            if self.echo:
                self.shell.host.write(self.prompt or prompt_text(self.shell))
            self.shell.host.flush()
            data = sys.stdin.buffer.readline()
            if not data:
                return
            line = data.decode("utf-8", "replace").rstrip("\r\n")
            if self.echo:
                self.shell.host.write_line(line)
            yield line
