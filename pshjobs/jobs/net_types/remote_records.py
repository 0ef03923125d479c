"""Error records that came from a job, and where they came from."""

from __future__ import annotations

from typing import Any

from pshjobs.jobs.remote_records import OriginInfo, RemotingErrorRecord
from pshjobs.jobs.sender_info import PSSenderInfo
from pshjobs.runtime.net_types.error_record import ErrorRecordType
from pshjobs.types.object import Object
from pshjobs.values.convert import convert
from pshjobs.values.type_info import NetType, method, prop
from pshjobs.values.type_table import require_type


class RemotingErrorRecordType(
    NetType,
    name="System.Management.Automation.Runspaces.RemotingErrorRecord",
    python=RemotingErrorRecord,
    base=ErrorRecordType,
):
    @prop("System.Management.Automation.Remoting.OriginInfo OriginInfo")
    def origin_info(self: RemotingErrorRecord) -> Any:
        return self.origin


class OriginInfoType(NetType, name="System.Management.Automation.Remoting.OriginInfo", python=OriginInfo, base=Object):
    @prop("string PSComputerName")
    def ps_computer_name(self: OriginInfo) -> str:
        return self.ps_computer_name

    @prop("guid RunspaceID")
    def runspace_id(self: OriginInfo) -> Any:
        return convert(self.runspace_id, require_type("System.Guid"))

    @method("string ToString()")
    def to_string(self: OriginInfo) -> str:
        return str(self)


class PSSenderInfoType(
    NetType, name="System.Management.Automation.Remoting.PSSenderInfo", python=PSSenderInfo, base=Object
):
    @prop("string ConnectionString")
    def connection_string(self: PSSenderInfo) -> str:
        return self.connection_string

    @method("string ToString()")
    def to_string(self: PSSenderInfo) -> str:
        return str(self)
