"""Processes."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.formatting.field import RIGHT, Field
from pshjobs.formatting.view import GroupBy, col, cols, table, wide
from pshjobs.values.format import format_string
from pshjobs.values.members import get_member


def _number(name: str, divisor: float, template: str) -> Callable[[object], object]:
    """The property divided and formatted; nothing when the process does not tell it."""

    def text(process: object) -> object:
        value = get_member(process, name)
        return None if value is None else format_string(template, [float(value) / divisor])  # type: ignore[arg-type]

    return text


def npm(process: object) -> object:
    """Non-paged memory in whole kilobytes."""
    value = get_member(process, "NPM")
    return round((value or 0) / 1024)  # type: ignore[operator]


def start_day(process: object) -> object:
    """The day a process was started."""
    return format_string("{0:d}", [get_member(process, "StartTime")])


def _working_set(width: int) -> Field:
    return col("WS(M)", _number("WS", 1 << 20, "{0:N2}"), width, RIGHT)


def _cpu(width: int) -> Field:
    return col("CPU(s)", _number("CPU", 1, "{0:N2}"), width, RIGHT)


PROCESS = "System.Diagnostics.Process"
WITH_USER = "System.Diagnostics.Process#IncludeUserName"

VIEWS = (
    table(
        PROCESS,
        [
            col("NPM(K)", npm, 7, RIGHT),
            col("PM(M)", _number("PM", 1 << 20, "{0:N2}"), 8, RIGHT),
            _working_set(10),
            _cpu(10),
            *cols("Id:7> SI:3> ProcessName"),
        ],
        name="process",
    ),
    table(
        PROCESS,
        cols("ProcessName:20 Id:10> WorkingSet64:12>"),
        name="Priority",
        group_by=GroupBy("PriorityClass", "PriorityClass"),
    ),
    table(
        PROCESS,
        cols("ProcessName:20 Id:10> WorkingSet64:12>"),
        name="StartTime",
        group_by=GroupBy(start_day, "StartTime.ToShortDateString()"),
    ),
    wide(PROCESS, "ProcessName", name="process"),
    table(
        WITH_USER,
        [_working_set(10), _cpu(8), *cols("Id:7> UserName:30 ProcessName")],
        name="ProcessWithUserName",
    ),
)
