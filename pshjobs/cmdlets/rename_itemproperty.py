"""Give a property another name."""

from __future__ import annotations

from pshjobs.binding.declaration import param

from .fixed_properties import FixedPropertiesCmdlet


class RenameItemProperty(
    FixedPropertiesCmdlet,
    name="Rename-ItemProperty",
    default_set="Path",
    aliases=("rnp",),
    should_process=True,
    module="Microsoft.PowerShell.Management",
):
    """Give a property another name. The drives of this platform have items with fixed properties: it is always an error.

    Examples:
        PS> Rename-ItemProperty settings: Colour Color
    """

    path: str | None = param(
        "The item; wildcards are allowed.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path"
    )
    literal_path: str | None = param(
        "The item, its path taken as it is.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    name: str = param("The property.", position=1, mandatory=True, by_name=True, alias="PSProperty")
    new_name: str = param("Its new name.", position=2, mandatory=True, by_name=True)
    pass_thru: bool = param("Give the property.")
    force: bool = param("Work on hidden items too.")
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
