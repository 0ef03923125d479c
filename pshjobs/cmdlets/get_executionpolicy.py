"""Tell which scripts may run."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.members import get_static
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.type_table import require_type

SCOPES = ("MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine")


class GetExecutionPolicy(
    Cmdlet,
    name="Get-ExecutionPolicy",
    outputs=("Microsoft.PowerShell.ExecutionPolicy",),
    module="Microsoft.PowerShell.Security",
):
    """Give the execution policy: outside Windows it is Unrestricted, and cannot be changed.

    Examples:
        PS> Get-ExecutionPolicy
        Unrestricted
    """

    scope: object = param("The scope to ask for.", type="ExecutionPolicyScope", position=0, by_name=True)
    list_: bool = param("Give the policies of all scopes.")

    def process(self) -> Iterator[object]:
        policy = get_static(require_type("Microsoft.PowerShell.ExecutionPolicy"), "Unrestricted")
        if not self.list_:
            yield policy
            return
        kind = require_type("Microsoft.PowerShell.ExecutionPolicyScope")
        for name in SCOPES:
            yield PSCustomObject(MemberBag({"Scope": get_static(kind, name), "ExecutionPolicy": policy}))
