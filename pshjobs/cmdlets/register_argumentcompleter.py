"""Register a script block that completes arguments."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.runtime.argument_completers import completers_of
from pshjobs.runtime.cmdlet import Cmdlet, Output


class RegisterArgumentCompleter(
    Cmdlet,
    name="Register-ArgumentCompleter",
    net_name="System.Management.Automation.RegisterArgumentCompleterCommand",
):
    """Register a script block that completes arguments at the prompt: of a parameter, or of a program.

    Examples:
        PS> Register-ArgumentCompleter -CommandName Send-Task -ParameterName Queue -ScriptBlock { 'fast', 'bulk' }
    """

    command_name_: list[str] | None = param(
        "The commands; without it every command that has the parameter.",
        name="CommandName",
        sets={"NativeCommandSet": at(mandatory=True), "PowerShellSet": at()},
    )
    parameter_name: str | None = param("The parameter.", mandatory=True, sets="PowerShellSet")
    script_block: object = param(
        "What gives the values: it gets command, parameter, word, command line and the other parameters; for a program word, "
        "command line and place of the cursor.",
        type="scriptblock",
        mandatory=True,
        allow_null=True,
    )
    native: bool = param("The commands are programs.", sets="NativeCommandSet")
    native_fallback: bool = param(
        "Complete the programs that have no completer of their own.", sets="NativeFallbackSet"
    )

    def end(self) -> Output:
        completers = completers_of(self.shell)
        block: Any = self.script_block
        if self.native_fallback:
            completers.add_native("", block)
            return None
        for name in self.command_name_ or [""]:
            if self.native:
                completers.add_native(name, block)
            else:
                completers.add(name, self.parameter_name or "", block)
        return None
