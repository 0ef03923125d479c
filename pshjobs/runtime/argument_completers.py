"""The completers that users registered with Register-ArgumentCompleter."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .script_block import ScriptBlock
    from .shell import Shell


class ArgumentCompleters:
    """One session's completers. Keys are in lower case; an empty command stands for every command."""

    def __init__(self) -> None:
        self._parameters: dict[tuple[str, str], ScriptBlock] = {}
        self._programs: dict[str, ScriptBlock] = {}

    def add(self, command: str, parameter: str, block: ScriptBlock) -> None:
        """Complete a parameter of a command, or of every command when the name is empty."""
        self._parameters[command.lower(), parameter.lower()] = block

    def add_native(self, command: str, block: ScriptBlock) -> None:
        """Complete all arguments of a program."""
        self._programs[command.lower()] = block

    def find(self, command: str, parameter: str) -> ScriptBlock | None:
        """The completer of a parameter: the command's own, else the one for every command."""
        lower = parameter.lower()
        return self._parameters.get((command.lower(), lower)) or self._parameters.get(("", lower))

    def find_native(self, name: str) -> ScriptBlock | None:
        """The completer of a program, by a name as typed."""
        return self._programs.get(name.lower())


def completers_of(shell: Shell) -> ArgumentCompleters:
    """The completers of a session, made at the first use."""
    found = shell.state.get("argument_completers")
    if not isinstance(found, ArgumentCompleters):
        found = shell.state["argument_completers"] = ArgumentCompleters()
    return found
