"""States of jobs, and the event that tells of them."""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.job import JobStateInfo, StateChange
from pshjobs.jobs.state import JobState
from pshjobs.types.object import Object
from pshjobs.values.enums import EnumValue
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

UNIX_EPOCH_TICKS = 621_355_968_000_000_000
LOCAL = 2


def moment(seconds: float | None) -> Any:
    """Seconds since 1970 as a local DateTime; null stays null."""
    if seconds is None:
        return None
    from pshjobs.types.datetime import DateTime

    return DateTime(UNIX_EPOCH_TICKS + int(seconds * 10_000_000), 1).to_local_time()


def state_value(state: JobState) -> EnumValue:
    """A state as a value of the enumeration."""
    return EnumValue(require_type("System.Management.Automation.JobState"), int(state))


class JobStateInfoType(NetType, name="System.Management.Automation.JobStateInfo", python=JobStateInfo, base=Object):
    @prop("System.Management.Automation.JobState State")
    def state(self: JobStateInfo) -> EnumValue:
        return state_value(self.state)

    @prop("System.Exception Reason")
    def reason(self: JobStateInfo) -> Any:
        return self.reason

    @method("string ToString()")
    def to_string(self: JobStateInfo) -> str:
        return str(self)


class JobStateEventArgs(
    NetType, name="System.Management.Automation.JobStateEventArgs", python=StateChange, base=Object
):
    """What an event handler of StateChanged gets, and what Receive-Job -WriteEvents writes."""

    @prop("System.Management.Automation.JobStateInfo JobStateInfo")
    def job_state_info(self: StateChange) -> JobStateInfo:
        return self.now

    @prop("System.Management.Automation.JobStateInfo PreviousJobStateInfo")
    def previous_job_state_info(self: StateChange) -> JobStateInfo:
        return self.before
