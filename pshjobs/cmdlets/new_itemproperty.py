"""Add a property to items."""

from __future__ import annotations

from pshjobs.binding.declaration import param

from .fixed_properties import FixedPropertiesCmdlet


class NewItemProperty(
    FixedPropertiesCmdlet,
    name="New-ItemProperty",
    default_set="Path",
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Add a property to items. The drives of this platform have items with fixed properties: it is always an error.

    Examples:
        PS> New-ItemProperty settings: Colour -Value blue
    """

    path: list[str] | None = param("The items; wildcards are allowed.", position=0, mandatory=True, sets="Path")
    literal_path: list[str] | None = param(
        "The items, paths taken as they are.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: str = param("The property.", position=1, mandatory=True, by_name=True, alias="PSProperty")
    property_type: str | None = param("The kind of value.", by_name=True, alias="Type")
    value: object = param("The value.", type="Object", by_name=True)
    force: bool = param("Replace a property that exists.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
