"""Go back to the location that Push-Location remembered."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import NetException, PSArgumentException
from pshjobs.runtime.cmdlet import Cmdlet

from .location_change import return_to, stack_named


class PopLocation(
    Cmdlet,
    name="Pop-Location",
    aliases=("popd",),
    outputs=("System.Management.Automation.PathInfo",),
    module="Microsoft.PowerShell.Management",
):
    """Go back to the location on top of a stack. On an empty stack nothing happens.

    Examples:
        PS> Push-Location /; Pop-Location
    """

    pass_thru: bool = param("Give the location.")
    stack_name: str | None = param("The stack to use.", by_name=True)

    def process(self) -> Iterator[object]:
        stack = stack_named(self.shell, self.stack_name)
        if stack is None:
            raise PSArgumentException(
                f"Cannot find location stack '{self.stack_name}'. It does not exist or it is not a container."
            )
        if not stack:
            return
        try:
            moved = return_to(self.shell, stack.pop())
        except NetException as error:
            self.error(error)
            return
        if self.pass_thru:
            yield moved
