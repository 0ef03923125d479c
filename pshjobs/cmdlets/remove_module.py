"""Unload modules."""

from __future__ import annotations

from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.modules import modules_of, no_such_module
from pshjobs.runtime.providers.name_filter import matcher
from pshjobs.types.psmodule_info import PSModuleInfo
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.wildcard import has_wildcards


class RemoveModule(Cmdlet, name="Remove-Module", aliases=("rmo",), should_process=True):
    """Take modules out of the session: their commands are gone.

    Examples:
        PS> Remove-Module Tools
    """

    name: list[str] | None = param(
        "Names; wildcards are allowed.", position=0, mandatory=True, by_value=True, sets="name"
    )
    fully_qualified_name: list[Any] | None = param(
        "Names with versions, as hashtables.",
        type="ModuleSpecification[]",
        position=0,
        mandatory=True,
        by_value=True,
        sets="FullyQualifiedName",
    )
    module_info: list[Any] | None = param(
        "The modules themselves.", type="psmoduleinfo[]", position=0, mandatory=True, by_value=True, sets="ModuleInfo"
    )
    force: bool = param("Remove read-only modules too.")

    def process(self) -> Output:
        modules = modules_of(self.shell)
        chosen: list[PSModuleInfo] = [unwrap(each) for each in self.module_info or ()]  # type: ignore[misc]
        missed = False
        for name in self._names():
            test = matcher(name)
            found = [module for module in modules.loaded.values() if test(module.title) or module.file == name]
            missed = missed or (not found and not has_wildcards(name))
            chosen += found
        for module in chosen:
            if self.should_process(f"{module.title} (Path: '{module.file}')", "Remove-Module"):
                modules.remove(module)
        if missed and not chosen:
            self.error(no_such_module())
        return None

    def _names(self) -> list[str]:
        named = [unwrap(each) for each in self.fully_qualified_name or ()]
        return [
            *(self.name or ()),
            *(to_text(each.get("ModuleName") if isinstance(each, Hashtable) else each) for each in named),
        ]
