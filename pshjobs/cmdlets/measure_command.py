"""Measure how long a script block takes. Its output is thrown away."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.cmdlets.block_running import caller_frame, for_each_item
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.types.timespan import TimeSpan


class MeasureCommand(
    Cmdlet,
    name="Measure-Command",
    outputs=("System.TimeSpan",),
    module="Microsoft.PowerShell.Utility",
):
    """Measure how long a script block takes. Its output is thrown away.

    With pipeline input the block runs once for each object, `$_`.

    Examples:
        PS> (Measure-Command { 1..3 }).GetType().Name
        TimeSpan
    """

    input_object: object = param("The object that the block has as `$_`.", by_value=True)
    expression: object = param("The block to run.", type="scriptblock", position=0, mandatory=True)

    def begin(self) -> None:
        self._elapsed = 0

    def process(self) -> None:
        block: Any = self.expression
        assert isinstance(block, ScriptBlock)
        run = for_each_item(block, caller_frame(self, block, _discard), self)
        start = time.perf_counter_ns()
        try:
            run(self.input_object)
        finally:
            self._elapsed += time.perf_counter_ns() - start

    def end(self) -> Iterator[object]:
        yield TimeSpan(self._elapsed // 100)


def _discard(value: Any) -> None:
    """The output goes nowhere."""
