"""Remember the current location, and change it."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet

from .location_change import go_to, here, locations_of


class PushLocation(
    Cmdlet,
    name="Push-Location",
    default_set="Path",
    aliases=("pushd",),
    outputs=("System.Management.Automation.PathInfo",),
    module="Microsoft.PowerShell.Management",
):
    """Put the current location on a stack and go to another one. Pop-Location comes back.

    Examples:
        PS> Push-Location src; Pop-Location
    """

    path: str | None = param(
        "The new location; a pattern must match one folder.", position=0, by_value=True, by_name=True, sets="Path"
    )
    literal_path: str | None = param(
        "The new location, taken as it is.", by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    pass_thru: bool = param("Give the new location.")
    stack_name: str | None = param("The stack to use.", by_name=True)

    def process(self) -> Iterator[object]:
        shell = self.shell
        history = locations_of(shell)
        history.stacks.setdefault(self.stack_name or history.default, []).append(here(shell))
        literal = self.literal_path is not None
        path = self.literal_path if literal else self.path
        try:
            moved = go_to(shell, path, literal) if path else here(shell)
        except NetException as error:
            self.error(error)
            return
        if self.pass_thru:
            yield moved
