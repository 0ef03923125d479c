"""Give the type data of this session as objects."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.type_data import TypeData, entries, members_of, net_type
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.wildcard import Wildcard, has_wildcards


class GetTypeData(
    Cmdlet,
    name="Get-TypeData",
    outputs=("System.Management.Automation.PSObject",),
    module="Microsoft.PowerShell.Utility",
):
    """Give the type data of this session as objects.

    Examples:
        PS> Update-TypeData -TypeName Acme.T -MemberType NoteProperty -MemberName V -Value 1
        PS> (Get-TypeData Acme.T).Members.Keys
        V
    """

    type_name: list[str] | None = param(
        "The type names or patterns.", position=0, by_value=True, check=not_null_or_empty
    )

    def process(self) -> Iterator[object]:
        for pattern in self.type_name or ["*"]:
            for name in self._names(pattern):
                found = self._data(name)
                if found is not None:
                    yield found

    def _names(self, pattern: str) -> list[str]:
        if not has_wildcards(pattern):
            return [pattern]
        wildcard = Wildcard(pattern)
        known = {entry.name for entry in entries(self.shell).values()}
        return sorted({name.lower(): name for name in known if wildcard.matches(name)}.values())

    def _data(self, name: str) -> TypeData | None:
        entry = entries(self.shell).get(name.lower())
        members = members_of(self.shell, name)
        if entry is None and not members:
            return None
        info = net_type(self.shell, name)
        spelled = entry.name if entry is not None else info.full_name if info is not None else name
        return TypeData(spelled, list(members.values()), entry.sets if entry is not None else {})
