"""The functions of a fresh session, as PowerShell has them on Linux. They are compiled when they are first called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.runtime.command_info import FunctionInfo
from pshjobs.runtime.script_block import ScriptBlock

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

DEFAULT_FUNCTIONS: Final = {
    "cd..": "Set-Location ..",
    "cd\\": "Set-Location \\",
    "cd~": "Set-Location ~",
    "Clear-Host": "if (-not [Console]::IsOutputRedirected) { [Console]::Clear() }",
    "Pause": "$null = Read-Host 'Press Enter to continue...'",
    "oss": "param([int]$Width) $input | Out-String -Stream @PSBoundParameters",
}


class TextFunctionInfo(FunctionInfo):
    """A function that is known by its text until somebody needs more."""

    __slots__ = ("_made", "_shell", "_text")

    def __init__(self, shell: Shell, name: str, text: str) -> None:
        self._made: ScriptBlock | None = None
        self._shell = shell
        self._text = text
        super().__init__(name, None)  # type: ignore[arg-type]  # the block is made below

    @property
    def block(self) -> ScriptBlock:
        """The function's script block."""
        if self._made is None:
            self._made = self._shell.script_block(self._text)
        return self._made

    @block.setter
    def block(self, block: ScriptBlock) -> None:
        """Only the base class gives one, before there is any."""


def define_default_functions(shell: Shell) -> None:
    """Define them in the session's global scope."""
    scope = shell.global_scope
    for name, text in DEFAULT_FUNCTIONS.items():
        shell.commands.define_function(TextFunctionInfo(shell, name, text), scope)
