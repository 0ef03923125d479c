"""Set properties of items."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.runtime.providers.file_properties import set_properties
from pshjobs.values.members import properties

from .path_selection import PathCmdlet


class SetItemProperty(
    PathCmdlet,
    name="Set-ItemProperty",
    default_set="propertyValuePathSet",
    aliases=("sp",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Set a property of files or folders: IsReadOnly, LastWriteTime, Attributes. With -InputObject all properties of an object.

    Examples:
        PS> Set-ItemProperty notes.txt IsReadOnly $true
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.",
        position=0,
        mandatory=True,
        by_name=True,
        sets=("propertyValuePathSet", "propertyPSObjectPathSet"),
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.",
        mandatory=True,
        by_name=True,
        sets=("propertyValueLiteralPathSet", "propertyPSObjectLiteralPathSet"),
        alias=("PSPath", "LP"),
    )
    name: str | None = param(
        "The property.",
        position=1,
        mandatory=True,
        by_name=True,
        sets=("propertyValuePathSet", "propertyValueLiteralPathSet"),
        alias="PSProperty",
    )
    value: object = param(
        "Its new value.",
        type="Object",
        position=2,
        mandatory=True,
        by_name=True,
        sets=("propertyValuePathSet", "propertyValueLiteralPathSet"),
        allow_null=True,
    )
    input_object: object = param(
        "An object whose properties are set.",
        mandatory=True,
        by_value=True,
        by_name=True,
        sets=("propertyPSObjectPathSet", "propertyPSObjectLiteralPathSet"),
    )
    pass_thru: bool = param("Give an object with the properties that were set.")
    force: bool = param("Work on hidden items too.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        if self.name is not None:
            values = [(self.name, self.value)]
        else:
            values = [(view.name, view.get()) for view in properties(self.input_object)]
        yield from self.each(lambda place: set_properties(place, values, self))
