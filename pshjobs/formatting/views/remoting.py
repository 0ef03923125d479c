"""Runspaces, sessions and connections."""

from __future__ import annotations

from collections.abc import Callable

from pshjobs.formatting.field import LEFT, RIGHT
from pshjobs.formatting.view import GroupBy, col, cols, table
from pshjobs.values.members import get_member

COMMANDS = "Microsoft.PowerShell.Commands."
PING = COMMANDS + "TestConnectionCommand+"


def _unless_timed_out(name: str) -> Callable[[object], object]:
    """The value, a star when nothing came back."""
    return lambda status: "*" if str(get_member(status, "Status")) == "TimedOut" else get_member(status, name)


def host_name(status: object) -> object:
    """The name of a hop, a star when it has none."""
    return get_member(status, "Hostname") or "*"


def computer(runspace: object) -> object:
    """The computer of a runspace's connection."""
    connection = get_member(runspace, "ConnectionInfo")
    return "localhost" if connection is None else get_member(connection, "ComputerName")


def place(runspace: object) -> object:
    """Whether a runspace is in this process."""
    return "Local" if get_member(runspace, "ConnectionInfo") is None else "Remote"


def state(runspace: object) -> object:
    """The state of a runspace."""
    return get_member(get_member(runspace, "RunspaceStateInfo"), "State")


def availability(runspace: object) -> object:
    """The availability, or that its debugger stands in a breakpoint."""
    debugger = get_member(runspace, "Debugger")
    if debugger is not None and get_member(debugger, "InBreakpoint"):
        return "InBreakpoint"
    return get_member(runspace, "RunspaceAvailability")


LATENCY = col("Latency(ms)", _unless_timed_out("Latency"), 7, RIGHT)

VIEWS = (
    table(
        "System.Management.Automation.Runspaces.Runspace",
        [
            *cols("Id:3> Name:15<"),
            col("ComputerName", computer, 15, LEFT),
            col("Type", place, 13, LEFT),
            col("State", state, 13, LEFT),
            col("Availability", availability, 15, LEFT),
        ],
        name="Runspace",
    ),
    table(
        "System.Management.Automation.Runspaces.PSSession",
        cols(
            "Id:3> Name:15< Transport:9< ComputerName:15< ComputerType:15< State:13< ConfigurationName:20< Availability:13>"
        ),
        name="PSSession",
    ),
    table(
        COMMANDS + "PSRunspaceDebug",
        cols("Id=RunspaceId:3> Name=RunspaceName:20< Enabled:10< BreakAll:10<"),
        name="PSRunspaceDebug>",
    ),
    table(
        PING + "TcpPortStatus",
        cols("Id:4> Source:16< Address=TargetAddress:25< Port:7> Latency(ms)=Latency:7> Connected:10< Status:24<"),
        group_by=GroupBy("Target"),
    ),
    table(
        PING + "PingStatus",
        [
            *cols("Ping:4> Source:16< Address=DisplayAddress:25<"),
            LATENCY,
            col("BufferSize(B)", _unless_timed_out("BufferSize"), 10, RIGHT),
            *cols("Status:16<"),
        ],
        group_by=GroupBy("Destination"),
    ),
    table(
        PING + "PingMtuStatus",
        [*cols("Source:16< Address=DisplayAddress:25<"), LATENCY, *cols("Status:16< MtuSize(B)=MtuSize:7>")],
        group_by=GroupBy("Destination"),
    ),
    table(
        PING + "TraceStatus",
        [
            *cols("Hop:3>"),
            col("Hostname", host_name, 25, LEFT),
            *cols("Ping:4>"),
            LATENCY,
            *cols("Status:16< Source:12< TargetAddress:15<"),
        ],
        group_by=GroupBy("Target"),
    ),
)
