"""Job and its kinds."""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.background_job import PSRemotingChildJob, PSRemotingJob
from pshjobs.jobs.event_job import PSEventJob
from pshjobs.jobs.job import Job
from pshjobs.jobs.task_job import PSTaskChildJob, PSTaskJob
from pshjobs.jobs.thread_job import ThreadJob
from pshjobs.types.object import Object
from pshjobs.values.convert import convert
from pshjobs.values.generics import make_generic
from pshjobs.values.objects import ScriptProperty
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type

from .job_state import moment

_RECORDS = "System.Management.Automation.PSDataCollection"


class JobType(NetType, name="System.Management.Automation.Job", python=Job, base=Object):
    """The order of the properties is that of the recorded `Select-Object *`."""

    @prop("bool HasMoreData")
    def has_more_data(self: Job) -> bool:
        return self.has_more_data

    @prop("string StatusMessage")
    def status_message(self: Job) -> Any:
        return self.status_message

    @prop("string Location")
    def location(self: Job) -> str:
        return self.location

    @prop("string Command")
    def command(self: Job) -> str:
        return self.command

    @prop("System.Management.Automation.JobStateInfo JobStateInfo")
    def job_state_info(self: Job) -> Any:
        return self.state_info

    @prop("System.Threading.WaitHandle Finished")
    def finished(self: Job) -> Any:
        return self.finished

    @prop("guid InstanceId")
    def instance_id(self: Job) -> Any:
        return convert(self.instance_id, require_type("System.Guid"))

    @prop("int Id")
    def id(self: Job) -> int:
        return self.id

    @prop("string Name")
    def name(self: Job) -> str:
        return self.name

    @name.writes
    def set_name(self: Job, value: str) -> None:
        self.name = value

    @prop("System.Collections.Generic.IList[System.Management.Automation.Job] ChildJobs")
    def child_jobs(self: Job) -> Any:
        made = make_generic(
            require_type("System.Collections.Generic.List`1"), (require_type("System.Management.Automation.Job"),)
        )
        assert made.python is not None
        found = made.python()
        found.items = self.child_jobs
        return found

    @prop("System.Nullable[datetime] PSBeginTime")
    def begin_time(self: Job) -> Any:
        return moment(self.begin_time)

    @prop("System.Nullable[datetime] PSEndTime")
    def end_time(self: Job) -> Any:
        return moment(self.end_time)

    @prop("string PSJobTypeName")
    def ps_job_type_name(self: Job) -> str:
        return self.ps_job_type_name

    @prop(f"{_RECORDS}[psobject] Output")
    def output(self: Job) -> Any:
        return self.output

    @prop(f"{_RECORDS}[System.Management.Automation.ErrorRecord] Error")
    def error(self: Job) -> Any:
        return self.error

    @prop(f"{_RECORDS}[System.Management.Automation.ProgressRecord] Progress")
    def progress(self: Job) -> Any:
        return self.progress

    @prop(f"{_RECORDS}[System.Management.Automation.VerboseRecord] Verbose")
    def verbose(self: Job) -> Any:
        return self.verbose

    @prop(f"{_RECORDS}[System.Management.Automation.DebugRecord] Debug")
    def debug(self: Job) -> Any:
        return self.debug

    @prop(f"{_RECORDS}[System.Management.Automation.WarningRecord] Warning")
    def warning(self: Job) -> Any:
        return self.warning

    @prop(f"{_RECORDS}[System.Management.Automation.InformationRecord] Information")
    def information(self: Job) -> Any:
        return self.information

    @method("void StopJob()")
    def stop_job(self: Job) -> None:
        self.stop_job()
        self.finished.wait()

    @method("void Dispose()")
    def dispose(self: Job) -> None:
        self.dispose()

    @method("void LoadJobStreams()")
    def load_job_streams(self: Job) -> None:
        """Nothing: the records are there."""

    @method("void UnloadJobStreams()")
    def unload_job_streams(self: Job) -> None:
        """Nothing: see LoadJobStreams."""


class StateScript:
    """The getter of State, which PowerShell's type data has as a script."""

    def call(
        self, arguments: list[object], *, this: object = None, underscore: object = None, quiet: bool = False
    ) -> object:
        """The name of the job's state."""
        return this.state.name if isinstance(this, Job) else None

    def __str__(self) -> str:
        return "$this.JobStateInfo.State.ToString()"


JobType.net_type.extended["state"] = ScriptProperty("State", StateScript())


class Job2Type(NetType, name="System.Management.Automation.Job2", base=JobType):
    """Jobs that come from a job source adapter."""


class PSRemotingJobType(NetType, name="System.Management.Automation.PSRemotingJob", python=PSRemotingJob, base=JobType):
    """What Start-Job returns."""


class PSRemotingChildJobType(
    NetType, name="System.Management.Automation.PSRemotingChildJob", python=PSRemotingChildJob, base=JobType
):
    """The part of it that runs."""


class ThreadJobType(
    NetType,
    name="Microsoft.PowerShell.ThreadJob.ThreadJob",
    python=ThreadJob,
    base=Job2Type,
    assembly="Microsoft.PowerShell.ThreadJob",
):
    """What Start-ThreadJob returns."""


class PSTaskJobType(NetType, name="System.Management.Automation.PSTasks.PSTaskJob", python=PSTaskJob, base=JobType):
    """What ForEach-Object -Parallel -AsJob returns."""

    @prop("int AllocatedRunspaceCount")
    def allocated_runspace_count(self: PSTaskJob) -> int:
        return self.allocated_runspace_count


class PSTaskChildJobType(
    NetType, name="System.Management.Automation.PSTasks.PSTaskChildJob", python=PSTaskChildJob, base=JobType
):
    """One input object of it."""


class PSEventJobType(NetType, name="System.Management.Automation.PSEventJob", python=PSEventJob, base=JobType):
    """What Register-EngineEvent and Register-ObjectEvent return for an action."""
