"""Lines of the history."""

from __future__ import annotations

from typing import Any

from pshjobs.runtime.history import HistoryInfo
from pshjobs.types.datetime import DateTime
from pshjobs.types.object import Object
from pshjobs.types.timespan import TimeSpan
from pshjobs.values.numbers import Int64
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

TICKS = 10_000_000


class HistoryInfoType(NetType, name="Microsoft.PowerShell.Commands.HistoryInfo", python=HistoryInfo, base=Object):
    @prop("long Id")
    def id(self: HistoryInfo) -> Int64:
        return Int64(self.id)

    @prop("string CommandLine")
    def command_line(self: HistoryInfo) -> str:
        return self.command_line

    @prop("string ExecutionStatus")
    def execution_status(self: HistoryInfo) -> str:
        return self.execution_status

    @prop("datetime StartExecutionTime")
    def start_execution_time(self: HistoryInfo) -> Any:
        return _moment(self.start_time)

    @prop("datetime EndExecutionTime")
    def end_execution_time(self: HistoryInfo) -> Any:
        return _moment(self.end_time)

    @prop("timespan Duration")
    def duration(self: HistoryInfo) -> TimeSpan:
        return TimeSpan(round((self.end_time - self.start_time) * TICKS))

    @method("string ToString()")
    def to_string(self: HistoryInfo) -> str:
        return self.command_line


def _moment(seconds: float) -> Any:
    epoch: Any = require_type("System.DateTime").statics["unixepoch"].get()  # type: ignore[union-attr]
    moment: DateTime = epoch.moved(round(seconds * TICKS))
    return moment.to_local_time()
