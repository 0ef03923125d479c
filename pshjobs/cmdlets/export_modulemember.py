"""Say what a module exports."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.modules import not_in_module


class ExportModuleMember(Cmdlet, name="Export-ModuleMember"):
    """Inside a module: name what can be used from outside. Without it all functions and aliases can.

    Examples:
        PS> $null = New-Module { function Get-A { 'a' }; function Get-B { 'b' }; Export-ModuleMember Get-A }; Get-A
        a
    """

    function: list[str] | None = param(
        "Functions; wildcards are allowed.", position=0, by_value=True, by_name=True, allow_empty_collection=True
    )
    cmdlet: list[str] | None = param("Cmdlets; wildcards are allowed.", by_name=True, allow_empty_collection=True)
    variable: list[str] | None = param("Variables; wildcards are allowed.", by_name=True, check=not_null)
    alias: list[str] | None = param("Aliases; wildcards are allowed.", by_name=True, check=not_null)

    def process(self) -> Output:
        module = self.invocation.caller.scope.module
        if module is None:
            raise not_in_module()
        if module.exports is None:
            module.exports = {"function": [], "alias": [], "variable": []}
        module.exports["function"] += self.function or []
        module.exports["alias"] += self.alias or []
        module.exports["variable"] += self.variable or []
        return None
