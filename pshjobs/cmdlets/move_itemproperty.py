"""Move properties to another item."""

from __future__ import annotations

from pshjobs.binding.declaration import param

from .fixed_properties import FixedPropertiesCmdlet


class MoveItemProperty(
    FixedPropertiesCmdlet,
    name="Move-ItemProperty",
    default_set="Path",
    aliases=("mp",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Move properties to another item. The drives of this platform have items with fixed properties: it is always an error.

    Examples:
        PS> Move-ItemProperty settings: other: Colour
    """

    path: list[str] | None = param(
        "The items; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: list[str] = param("The properties.", position=2, mandatory=True, by_name=True, alias="PSProperty")
    destination: str = param("The item to move to.", position=1, mandatory=True, by_name=True)
    pass_thru: bool = param("Give the properties.")
    force: bool = param("Work on hidden items too.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
