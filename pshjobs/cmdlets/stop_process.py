"""End processes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import ProcessCommandException
from pshjobs.types.process import Process

from .process_selection import ProcessCmdlet, described


class StopProcess(
    ProcessCmdlet,
    name="Stop-Process",
    default_set="Id",
    aliases=("spps",),
    outputs=("System.Diagnostics.Process",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Kill processes: they cannot refuse, and their exit code is 137.

    Examples:
        PS> $p = Start-Process sleep 60 -PassThru; $p | Stop-Process
    """

    name: list[str] | None = param(
        "Names; wildcards are allowed.", mandatory=True, by_name=True, sets="Name", alias="ProcessName"
    )
    id: list[int] | None = param("Numbers.", position=0, mandatory=True, by_name=True, sets="Id")
    input_object: list[object] | None = param(
        "The processes themselves.", type="Process[]", position=0, mandatory=True, by_value=True, sets="InputObject"
    )
    pass_thru: bool = param("Give the processes.")
    force: bool = param("Do not ask about processes of other users.", check=not_null_or_empty)

    def process(self) -> Iterator[object]:
        for process in list(self.chosen()):
            if self.should_process(described(process), "Stop-Process"):
                self._stop(process)
                if self.pass_thru:
                    yield process

    def _stop(self, process: Process) -> None:
        if process.ended():
            return
        try:
            os.kill(process.number, signal.SIGKILL)
        except ProcessLookupError:
            return
        except PermissionError:
            text = f'Cannot stop process "{described(process)}" because of the following error: Operation not permitted'
            self.error(ProcessCommandException(text, id="CouldNotStopProcess", category="CloseError", target=process))
