"""List the properties and methods of objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.cmdlets.member_definition import MemberDefinition, definitions_of, static_definitions, type_name_of
from pshjobs.errors import InvalidOperationException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.values.objects import unwrap
from pshjobs.values.type_info import TypeInfo
from pshjobs.values.type_table import type_of
from pshjobs.values.wildcard import Wildcard


class GetMember(
    Cmdlet,
    name="Get-Member",
    aliases=("gm",),
    outputs=("Microsoft.PowerShell.Commands.MemberDefinition",),
    module="Microsoft.PowerShell.Utility",
):
    """List the properties and methods of objects.

    Examples:
        PS> ([pscustomobject]@{ Id = 4 } | Get-Member -MemberType NoteProperty).Definition
        int Id=4
    """

    input_object: object = param("The object; usually it comes from the pipeline.", by_value=True)
    name: list[str] | None = param("The names or patterns of the members.", position=0, check=not_null_or_empty)
    member_type: object = param("The kinds of members.", type="PSMemberTypes", alias="Type")
    view: object = param("Extended lists only what was added to the type.", type="PSMemberViewTypes")
    static: bool = param("List the static members of the type.")
    force: bool = param("List the members that PowerShell hides, too.")

    def begin(self) -> None:
        self._seen: set[str] = set()
        self._any = False

    def process(self) -> Iterator[object]:
        item = self.input_object
        if item is None:
            return
        self._any = True
        bare = unwrap(item)
        info = bare if self.static and isinstance(bare, TypeInfo) else type_of(bare)
        name = info.full_name if self.static else type_name_of(item)
        if name in self._seen:
            return
        self._seen.add(name)
        view = str(self.view) if self.is_bound("View") else "Adapted, Extended"
        found = static_definitions(info) if self.static else definitions_of(item, name, view, self.force)
        chosen = [each for each in found if self._is_wanted(each)]
        for pattern in self.name or ["*"]:
            wildcard = Wildcard(pattern)
            matching = [each for each in chosen if wildcard.matches(each.name)]
            yield from sorted(matching, key=lambda each: (str(each.member_type).lower(), each.name.lower()))

    def _is_wanted(self, definition: MemberDefinition) -> bool:
        kinds: Any = self.member_type
        return kinds is None or bool(kinds.value & definition.kind_number)

    def end(self) -> None:
        if not self._any:
            self.error(
                InvalidOperationException(
                    "You must specify an object for the Get-Member cmdlet.",
                    id="NoObjectInGetMember",
                    category="CloseError",
                )
            )
