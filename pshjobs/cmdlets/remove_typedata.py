"""Take back what Update-TypeData changed of a type."""

from __future__ import annotations

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.type_data import TypeData, remove_entry
from pshjobs.errors import RuntimeException
from pshjobs.runtime.cmdlet import Cmdlet


class RemoveTypeData(
    Cmdlet,
    name="Remove-TypeData",
    default_set="RemoveTypeDataSet",
    should_process=True,
    module="Microsoft.PowerShell.Utility",
):
    """Take back what Update-TypeData changed of a type.

    Examples:
        PS> Update-TypeData -TypeName Acme.T -MemberType NoteProperty -MemberName V -Value 1
        PS> Remove-TypeData -TypeName Acme.T
    """

    type_name: str | None = param(
        "The type name.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="RemoveTypeSet",
        check=not_null_or_empty,
    )
    path: list[str] | None = param(
        "The files whose type data is to go.", mandatory=True, sets="RemoveFileSet", check=not_null_or_empty
    )
    type_data: object = param(
        "The type data as an object.", type="TypeData", mandatory=True, by_value=True, sets="RemoveTypeDataSet"
    )

    def process(self) -> None:
        data = self.type_data
        if self.parameter_set == "RemoveFileSet":
            for path in self.path or ():
                self._failed(path)
            return
        name = data.type_name if isinstance(data, TypeData) else self.type_name or ""
        if self.should_process(f"TypeName: {name}", "Remove TypeData") and not remove_entry(self.shell, name):
            self._failed(name)

    def _failed(self, name: str) -> None:
        self.error(
            RuntimeException(
                f'Error in TypeData "{name}": The type "{name}" was not found. The type name value must be the full name of the '
                "type. Verify the type name and run the command again.",
                id="TypesDynamicRemoveException",
                category="InvalidOperation",
            )
        )
