"""Script blocks as columns, lines and labels: what they do wrong stays out of sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.runtime.shell import Shell
from pshjobs.runtime.streams import discard

from .block_running import value_reader


class FieldScript:
    """A script block that formatting asks for the value of an object. Its errors are raised, never shown."""

    __slots__ = ("read", "shell", "text")

    def __init__(self, shell: Shell, text: str, read: Callable[[Any], Any]) -> None:
        self.shell = shell
        self.text = text
        self.read = read

    @classmethod
    def of_cmdlet(cls, cmdlet: Cmdlet, block: ScriptBlock) -> FieldScript:
        """The block as an argument of a cmdlet: it sees the variables of the cmdlet's caller."""
        streams = cmdlet.invocation.streams.with_sinks({"error": discard})
        return cls(cmdlet.shell, block.text, value_reader(cmdlet, block, streams))

    @classmethod
    def of_view(cls, shell: Shell, text: str) -> FieldScript:
        """The text of a block in a format.ps1xml file."""
        block = shell.script_block(text)
        return cls(shell, text, lambda target: block.call([], underscore=target))

    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        """The block's value for the object `underscore`. Raises what a statement of the block raises."""
        self.shell.try_depth += 1
        try:
            return self.read(underscore)
        finally:
            self.shell.try_depth -= 1

    def __str__(self) -> str:
        return self.text
