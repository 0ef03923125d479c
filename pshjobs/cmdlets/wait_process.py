"""Wait for processes to end."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import between, not_null_or_empty
from pshjobs.errors import TimeoutException
from pshjobs.runtime.cmdlet import Output
from pshjobs.types.process import Process

from .process_selection import ProcessCmdlet, described

SLICE = 0.1  # of a wait, so that Ctrl+C and Stop-Job are heard


class WaitProcess(
    ProcessCmdlet,
    name="Wait-Process",
    default_set="Name",
    outputs=("System.Diagnostics.Process",),
    module="Microsoft.PowerShell.Management",
):
    """Wait until processes have ended, all of them or with -Any the first.

    Examples:
        PS> Start-Process true -PassThru | Wait-Process -Timeout 10
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
    timeout: int = param(
        "Seconds to wait.", position=1, alias="TimeoutSec", check=(not_null_or_empty, between(0, 32767))
    )
    any: bool = param("Return when the first one has ended.")
    pass_thru: bool = param("Give the processes.")
    input_object: list[object] | None = param(
        "The processes themselves.", type="Process[]", mandatory=True, by_value=True, sets="InputObject"
    )

    def begin(self) -> Output:
        self.waiting: list[Process] = []
        return None

    def process(self) -> Output:
        self.waiting += self.chosen()
        return None

    def end(self) -> Iterator[object]:
        limit = time.monotonic() + self.timeout if self.is_bound("Timeout") else None
        running = list(self.waiting)
        while running:
            running = [process for process in running if not process.ended()]
            if not running or (self.any and len(running) < len(self.waiting)):
                break
            rest = SLICE if limit is None else min(SLICE, limit - time.monotonic())
            if rest <= 0:
                self._report(running)
                break
            running[0].wait(rest)
        if self.pass_thru:
            yield from self.waiting

    def _report(self, running: list[Process]) -> None:
        for process in running:
            text = f'This command stopped operation because process "{described(process)}" is not stopped in the specified time-out.'
            self.error(TimeoutException(text, id="ProcessNotTerminated", category="CloseError", target=process))
