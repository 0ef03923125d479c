"""What a session holds: variables, drives, history, breakpoints."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.formatting.field import RIGHT, Field
from pshjobs.formatting.view import Entry, col, cols, listing, table, wide
from pshjobs.values.format import format_string
from pshjobs.values.members import get_member

NAMESPACE = "System.Management.Automation."
GIGABYTE = 1 << 30


def _gigabytes(name: str) -> Callable[[object], object]:
    """A size in gigabytes, blank for drives without sizes."""

    def text(drive: object) -> object:
        sizes = [get_member(drive, "Used"), get_member(drive, "Free")]
        value = get_member(drive, name)
        if not any(sizes) or not isinstance(value, (int, float)):
            return None
        return format_string("{0:###0.00}", [value / GIGABYTE])

    return text


def provider_name(drive: object) -> object:
    """The name of a drive's provider."""
    return get_member(get_member(drive, "Provider"), "Name")


def root(drive: object) -> object:
    """What a drive shows as its root."""
    shown = get_member(drive, "DisplayRoot")
    return get_member(drive, "Root") if shown is None else shown


def duration(entry: object) -> object:
    """The time a command took; hours and minutes only when there are some."""
    ticks = get_member(get_member(entry, "Duration"), "Ticks")
    if not isinstance(ticks, int):
        return None
    seconds, rest = divmod(int(ticks) // 10_000, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{seconds:02}.{rest:03}"
    return f"{minutes}:{seconds:02}.{rest:03}" if minutes else f"{seconds}.{rest:03}"


def script_name(breakpoint: object) -> object:
    """The file's name without its folders."""
    path = get_member(breakpoint, "Script")
    return str(path).rpartition("/")[2] if path else None


BREAKPOINTS = tuple(f"{NAMESPACE}{kind}Breakpoint" for kind in ("Command", "Line", "Variable"))

VIEWS = (
    table(
        "Microsoft.PowerShell.Commands.HistoryInfo",
        [*cols("Id:4>"), col("Duration", duration, 12, RIGHT), *cols("CommandLine")],
        name="history",
    ),
    wide("Microsoft.PowerShell.Commands.HistoryInfo", "CommandLine", name="history"),
    table(NAMESPACE + "PSVariable", cols("Name:30 Value"), name="Variable"),
    table(NAMESPACE + "PathInfo", cols("Path"), name="PathInfo"),
    table(NAMESPACE + "Runspaces.TypeData", cols("TypeName Members"), name="TypeData"),
    table(
        NAMESPACE + "PSDriveInfo",
        [
            *cols("Name:10"),
            Field(_gigabytes("Used"), "Used (GB)", width=13, align=RIGHT, header_align=RIGHT),
            Field(_gigabytes("Free"), "Free (GB)", width=13, align=RIGHT, header_align=RIGHT),
            col("Provider", provider_name, 13),
            col("Root", root, 35),
            Field("CurrentLocation", align=RIGHT, header_align=RIGHT),
        ],
        name="drive",
    ),
    listing(NAMESPACE + "PSDriveInfo", cols("Name Description Provider Root CurrentLocation")),
    table(NAMESPACE + "ProviderInfo", cols("Name:20 Capabilities Drives"), name="provider"),
    listing(
        NAMESPACE + "ProviderInfo",
        cols("Name Drives Path Home Description Capabilities ImplementingType"),
        name="provider",
    ),
    listing(NAMESPACE + "ShellVariable", cols("Name Value"), name="ShellVariable"),
    table(NAMESPACE + "CallStackFrame", cols("Command Arguments Location"), name="CallStackFrame"),
    table(
        BREAKPOINTS,
        [*cols("ID:4>"), col("Script", script_name), *cols("Line:4> Command Variable Action")],
        name="Breakpoint",
    ),
    listing(
        BREAKPOINTS,
        cols("ID Script Enabled HitCount Action"),
        Entry(cols("ID Script Line Column Enabled HitCount Action"), types=(NAMESPACE + "LineBreakpoint",)),
        Entry(cols("ID Variable AccessMode Enabled HitCount Action"), types=(NAMESPACE + "VariableBreakpoint",)),
        Entry(cols("ID Command Enabled HitCount Action"), types=(NAMESPACE + "CommandBreakpoint",)),
        name="Breakpoint",
    ),
    table(NAMESPACE + "PSTraceSource", cols("Options:8 Name:20 Listeners:20 Description")),
    listing(NAMESPACE + "PSTraceSource", cols("Name Description Options Listeners Attributes Switch")),
)
