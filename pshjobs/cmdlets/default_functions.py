"""The functions of a fresh session, as PowerShell has them on Linux. They are compiled when they are first called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pshjobs.runtime.command_info import FunctionInfo
from pshjobs.runtime.script_block import ScriptBlock

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell

HELP: Final = """
[CmdletBinding(DefaultParameterSetName = 'AllUsersView')]
param(
    [Parameter(Position = 0, ValueFromPipelineByPropertyName)] [string]$Name,
    [string]$Path,
    [ValidateSet('Alias', 'Cmdlet', 'Provider', 'General', 'FAQ', 'Glossary', 'HelpFile', 'ScriptCommand', 'Function', 'Filter',
        'ExternalScript', 'All', 'DefaultHelp', 'DscResource', 'Class', 'Configuration')] [string[]]$Category,
    [Parameter(ParameterSetName = 'DetailedView', Mandatory)] [switch]$Detailed,
    [Parameter(ParameterSetName = 'AllUsersView')] [switch]$Full,
    [Parameter(ParameterSetName = 'Examples', Mandatory)] [switch]$Examples,
    [Parameter(ParameterSetName = 'Parameters', Mandatory)] [string[]]$Parameter,
    [string[]]$Component,
    [string[]]$Functionality,
    [string[]]$Role,
    [Parameter(ParameterSetName = 'Online', Mandatory)] [switch]$Online
)
$page = Get-Help @PSBoundParameters
$pager = if ($env:PAGER) { $env:PAGER } else { 'less' }
if ($null -eq $page -or [Console]::IsOutputRedirected -or -not (Get-Command -Type Application $pager -ErrorAction Ignore)) { $page }
else { $page | Out-String -Width ([Console]::WindowWidth - 1) | & $pager }
"""

DEFAULT_FUNCTIONS: Final = {
    "cd..": "Set-Location ..",
    "cd\\": "Set-Location \\",
    "cd~": "Set-Location ~",
    "Clear-Host": "if (-not [Console]::IsOutputRedirected) { [Console]::Clear() }",
    "help": HELP,
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
