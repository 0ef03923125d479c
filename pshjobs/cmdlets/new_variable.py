"""Make a variable; one that exists already is an error unless -Force."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import already_exists, caller_scope, scope_named, set_traits
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.scope import not_writable
from pshjobs.types.psvariable import PSVariable
from pshjobs.values.text import to_text


class NewVariable(
    Cmdlet,
    name="New-Variable",
    aliases=("nv",),
    outputs=("System.Management.Automation.PSVariable",),
    should_process=True,
    confirm_impact="Low",
    module="Microsoft.PowerShell.Utility",
):
    """Make a variable; one that exists already is an error unless -Force.

    Examples:
        PS> New-Variable limit 5 -Option ReadOnly
        PS> $limit
        5
    """

    name: str = param("The name.", position=0, mandatory=True, by_name=True)
    value: object = param("The value.", type="Object", position=1, by_value=True, by_name=True)
    description: str | None = param("What the variable is for.")
    option: object = param("ReadOnly, Constant, Private, AllScope.", type="ScopedItemOptions")
    visibility: object = param("Public or Private.", type="SessionStateEntryVisibility")
    force: bool = param("Replace a variable that is there.")
    pass_thru: bool = param("Give the variable.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.", check=not_null_or_empty)

    def process(self) -> Iterator[object]:
        scope = scope_named(caller_scope(self), self.scope)
        key = self.name.lower()
        if key in scope and not self.force:
            self.error(already_exists(self.name))
            return
        traits = (scope.traits or {}).get(key)
        if traits is not None and traits.has("Constant"):
            self.error(not_writable(self.name))
            return
        if not self.should_process(f"Name: {self.name} Value: {to_text(self.value)}", "New variable"):
            return
        scope.remove(key)
        self.shell.spellings[key] = self.name
        scope[key] = self.value
        set_traits(
            scope,
            self.name,
            options=str(self.option) if self.is_bound("Option") else None,
            description=self.description,
            visibility=str(self.visibility) if self.is_bound("Visibility") else None,
        )
        if self.pass_thru:
            yield PSVariable(scope, key, self.name)
