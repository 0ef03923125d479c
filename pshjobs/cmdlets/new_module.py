"""Make a module from a script block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import at, param
from pshjobs.binding.validation import not_null
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.modules import Importing, modules_of, set_exports
from pshjobs.runtime.scope import Scope
from pshjobs.runtime.script_block import ScriptBlock
from pshjobs.types.psmodule_info import PSModuleInfo

from .module_importing import importing_scope


class NewModule(
    Cmdlet,
    name="New-Module",
    default_set="ScriptBlock",
    aliases=("nmo",),
    outputs=("System.Management.Automation.PSModuleInfo",),
):
    """Run a script block as a module: its variables stay inside, its functions can be called from outside.

    Examples:
        PS> (New-Module -Name Greeter -ScriptBlock { function Get-Hello { 'hello' } }).Name
        Greeter
    """

    name: str | None = param("The name of the module.", position=0, mandatory=True, by_value=True, sets="Name")
    script_block: Any = param(
        "The code of the module.",
        type="scriptblock",
        sets={"ScriptBlock": at(0, mandatory=True), "Name": at(1, mandatory=True)},
        check=not_null,
    )
    function: list[str] | None = param("The functions to export.", check=not_null)
    cmdlet: list[str] | None = param("The cmdlets to export.", check=not_null)
    return_result: bool = param("Give what the block writes, not the module.")
    as_custom_object: bool = param("Give an object whose methods are the functions.")
    argument_list: list[object] | None = param("Arguments of the block.", type="Object[]", remaining=True, alias="Args")

    def process(self) -> Iterator[object]:
        import uuid

        shell = self.shell
        module = PSModuleInfo(self.name or f"__DynamicModule_{uuid.uuid4()}")
        module.scope = Scope(shell, shell.global_scope, module)
        module.scope.is_script = True
        block = ScriptBlock(self.script_block.code, shell, module.scope)
        results: list[Any] = []
        modules_of(shell).run(module, block, self.argument_list or [], self.invocation.streams, results.append)
        if self.function is not None and module.exports is None:
            module.exports = {"function": list(self.function), "alias": [], "variable": []}
        set_exports(module)
        if self.as_custom_object:
            yield module.as_custom_object()
            return
        modules_of(shell).import_into(module, importing_scope(self), Importing())
        if self.return_result:
            yield from results
        else:
            yield module
