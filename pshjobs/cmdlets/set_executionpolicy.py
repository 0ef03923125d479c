"""Say which scripts may run: not on this platform."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.errors import PlatformNotSupportedException
from pshjobs.runtime.cmdlet import Cmdlet, Output


class SetExecutionPolicy(
    Cmdlet, name="Set-ExecutionPolicy", should_process=True, module="Microsoft.PowerShell.Security"
):
    """Always an error outside Windows: every script may run there.

    Examples:
        PS> try { Set-ExecutionPolicy RemoteSigned } catch { $_.Exception.Message }
        Operation is not supported on this platform.
    """

    execution_policy: object = param("The policy.", type="ExecutionPolicy", position=0, mandatory=True, by_value=True)
    scope: object = param("The scope to set it for.", type="ExecutionPolicyScope", position=1, by_name=True)
    force: bool = param("Do not ask.")

    def process(self) -> Output:
        raise PlatformNotSupportedException("Operation is not supported on this platform.")
