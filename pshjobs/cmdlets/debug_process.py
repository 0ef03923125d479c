"""Attach a debugger to processes: not on this platform."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import ProcessCommandException
from pshjobs.runtime.cmdlet import Output

from .process_selection import ProcessCmdlet, described


class DebugProcess(
    ProcessCmdlet,
    name="Debug-Process",
    default_set="Name",
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Attach the debugger of the system to processes. Outside Windows there is none: each process is an error.

    Examples:
        PS> Debug-Process -Id 1234
    """

    id: list[int] | None = param(
        "Numbers.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="Id",
        alias=("PID", "ProcessId"),
        check=not_null_or_empty,
    )
    name: list[str] | None = param(
        "Names; wildcards are allowed.", position=0, mandatory=True, by_name=True, sets="Name", alias="ProcessName"
    )
    input_object: list[object] | None = param(
        "The processes themselves.", type="Process[]", mandatory=True, by_value=True, sets="InputObject"
    )

    def process(self) -> Output:
        for process in self.chosen():
            if self.should_process(described(process), "Debug-Process"):
                text = f'Cannot debug process "{described(process)}" because of the following error: no default debugger available.'
                self.error(
                    ProcessCommandException(text, id="NoDebuggerFound", category="OperationStopped", target=process)
                )
        return None
