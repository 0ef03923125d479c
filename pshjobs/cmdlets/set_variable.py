"""Set variables, making them where they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.named_variables import caller_scope, cannot_be_constant, scope_named, set_traits, write_variable
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.types.psvariable import PSVariable
from pshjobs.values.text import to_text


class SetVariable(
    Cmdlet,
    name="Set-Variable",
    aliases=("set", "sv"),
    outputs=("System.Management.Automation.PSVariable",),
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Set variables, making them where they are missing.

    Examples:
        PS> Set-Variable -Name limit -Value 5
        PS> $limit
        5
    """

    name: list[str] = param("The names.", position=0, mandatory=True, by_name=True)
    value: object = param(
        "The value; several piped values make an array.", type="Object", position=1, by_value=True, by_name=True
    )
    include: list[str] | None = param("Set only those that fit one of these patterns.")
    exclude: list[str] | None = param("Leave out those that fit one of these patterns.")
    description: str | None = param("What the variable is for.")
    option: object = param("ReadOnly, Constant, Private, AllScope.", type="ScopedItemOptions")
    force: bool = param("Set read-only variables too.")
    visibility: object = param("Public or Private.", type="SessionStateEntryVisibility")
    pass_thru: bool = param("Give the variables.")
    append: bool = param("Add to the value that is there.")
    scope: str | None = param("The scope: Global, Script, Local or a number of steps up.", check=not_null_or_empty)

    def begin(self) -> None:
        self._values: list[Any] = []

    def process(self) -> None:
        if self.expects_input and self.is_bound("Value"):
            self._values.append(self.value)

    def end(self) -> Iterator[object]:
        value = self.value
        if self._values:
            value = self._values[0] if len(self._values) == 1 else self._values
        scope = scope_named(caller_scope(self), self.scope)
        for name in self.name:
            try:
                made = self._assign(scope, name, value)
            except NetException as error:
                self.error(error)
                continue
            if self.pass_thru and made is not None:
                yield made

    def _assign(self, scope: Any, name: str, value: Any) -> PSVariable | None:
        key = name.lower()
        if not self.should_process(f"Name: {name} Value: {to_text(value)}", "Set variable"):
            return None
        exists = key in scope
        if self.append:
            old = scope.get(key)
            value = value if old is None else [*(old if isinstance(old, list) else [old]), value]
        options = str(self.option) if self.is_bound("Option") else None
        if exists and options and "Constant" in options:
            raise cannot_be_constant(name)
        if (
            not exists
            or self.is_bound("Value")
            or self._values
            or not (self.is_bound("Option") or self.is_bound("Description"))
        ):
            write_variable(scope, name, value, self.force)
        set_traits(
            scope,
            name,
            options=options,
            description=self.description,
            visibility=str(self.visibility) if self.is_bound("Visibility") else None,
        )
        return PSVariable(scope, key, self.shell.spelling(key))
