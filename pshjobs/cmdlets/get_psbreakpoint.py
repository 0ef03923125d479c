"""List the breakpoints of the session: none can be set."""

from __future__ import annotations

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import not_null, not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet


class GetPSBreakpoint(
    Cmdlet,
    name="Get-PSBreakpoint",
    default_set="Line",
    aliases=("gbp",),
    outputs=(
        "System.Management.Automation.CommandBreakpoint",
        "System.Management.Automation.LineBreakpoint",
        "System.Management.Automation.VariableBreakpoint",
        "System.Management.Automation.Breakpoint",
    ),
    module="Microsoft.PowerShell.Utility",
):
    """List the breakpoints of the session: none can be set.

    Examples:
        PS> @(Get-PSBreakpoint).Count
        0
    """

    script: list[str] | None = param(
        "The scripts that they are in.",
        sets={"Line": at(0, by_value=True), "Command": at(), "Variable": at(), "Type": at()},
        check=not_null_or_empty,
    )
    id: list[int] | None = param("Their ids.", position=0, mandatory=True, by_value=True, sets="Id", check=not_null)
    variable: list[str] | None = param(
        "The variables that they watch.", mandatory=True, sets="Variable", check=not_null
    )
    command: list[str] | None = param("The commands that they stop at.", mandatory=True, sets="Command", check=not_null)
    type_: list[object] | None = param(
        "Their kinds.",
        type="BreakpointType[]",
        position=0,
        mandatory=True,
        by_value=True,
        sets="Type",
        check=not_null,
    )
    runspace: object = param("The session that they are in.", type="runspace", check=not_null)

    def process(self) -> None:
        """Nothing to list."""
