"""Change the current location."""

from __future__ import annotations

from collections.abc import Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import InvalidOperationException, ItemNotFoundException, NetException
from pshjobs.runtime.cmdlet import Cmdlet

from .location_change import go_to, locations_of, stack_object


class SetLocation(
    Cmdlet,
    name="Set-Location",
    default_set="Path",
    aliases=("cd", "chdir", "sl"),
    outputs=("System.Management.Automation.PathInfo", "System.Management.Automation.PathInfoStack"),
    module="Microsoft.PowerShell.Management",
):
    """Change the current location: a folder, or a place on another drive. Without a path it is the home folder.

    `cd -` and `cd +` go back and forth through the locations that were visited.

    Examples:
        PS> Set-Location / -PassThru | ForEach-Object Path
        /
    """

    path: str | None = param(
        "The new location; a pattern must match one folder.", position=0, by_value=True, by_name=True, sets="Path"
    )
    literal_path: str | None = param(
        "The new location, taken as it is.", mandatory=True, by_name=True, sets="LiteralPath", alias=("PSPath", "LP")
    )
    pass_thru: bool = param("Give the new location.")
    stack_name: str | None = param("Make this stack the default one.", by_name=True, sets="Stack")

    def process(self) -> Iterator[object]:
        if self.parameter_set == "Stack":
            yield from self._use_stack()
            return
        literal = self.literal_path is not None
        path = self.literal_path if literal else self.path
        if path is None and not self.is_bound("Path"):
            path = "~"
        try:
            moved = go_to(self.shell, path or "", literal)
        except InvalidOperationException as error:
            if error.message.startswith("There is no location history"):
                raise
            self.error(error)
            return
        except NetException as error:
            self.error(error)
            return
        if self.pass_thru:
            yield moved

    def _use_stack(self) -> Iterator[object]:
        history = locations_of(self.shell)
        name = self.stack_name or "default"
        if name != "default" and name not in history.stacks:
            self.error(
                ItemNotFoundException(
                    f"Cannot find path '{name}' because it does not exist.",
                    id="StackNotFound",
                    category="ObjectNotFound",
                    target=name,
                )
            )
            return
        history.default = name
        if self.pass_thru:
            yield stack_object(name, history.stacks.get(name, []))
