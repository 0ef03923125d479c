"""Show the sessions of this process."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.guid import Guid
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.wildcard import Wildcard

STATE = "runspace"


class GetRunspace(
    Cmdlet,
    name="Get-Runspace",
    default_set="NameParameterSet",
    outputs=("System.Management.Automation.Runspaces.Runspace",),
    module="Microsoft.PowerShell.Utility",
):
    """Show the session of this process.

    Examples:
        PS> (Get-Runspace -Id 1).Name
        Runspace1
    """

    name: list[str] | None = param(
        "The names or patterns.", position=0, sets="NameParameterSet", check=not_null_or_empty
    )
    id: list[int] | None = param("The ids.", position=0, mandatory=True, sets="IdParameterSet")
    instance_id: list[object] | None = param(
        "The GUIDs.", type="guid[]", position=0, mandatory=True, sets="InstanceIdParameterSet"
    )

    def process(self) -> Iterator[object]:
        found = self._own()
        members = found.members
        if self.id and members["Id"] not in self.id:
            return
        if self.instance_id and members["InstanceId"] not in self.instance_id:
            return
        if self.name and not any(Wildcard(pattern).matches(str(members["Name"])) for pattern in self.name):
            return
        yield found

    def _own(self) -> PSCustomObject:
        """This session, the same object each time."""
        found = self.shell.state.get(STATE)
        if not isinstance(found, PSCustomObject):
            state = PSCustomObject(MemberBag({"State": "Opened", "Reason": None}))
            members = {"Id": 1, "Name": "Runspace1", "ConnectionInfo": None, "RunspaceStateInfo": state}
            found = PSCustomObject(
                MemberBag({**members, "RunspaceAvailability": "Busy", "InstanceId": Guid(uuid.uuid4())}),
                ["System.Management.Automation.Runspaces.Runspace"],
            )
            self.shell.state[STATE] = found
        return found
