"""Show objects on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.cmdlet import Cmdlet, param

if TYPE_CHECKING:
    from pshjobs.runtime.host import ObjectWriter


class OutHost(Cmdlet, name="Out-Host", aliases=("oh",)):
    """Show objects on the screen, even where the output of the command is kept.

    Examples:
        PS> $kept = 1..2 | Out-Host
        1
        2
    """

    paging: bool = param("Stop after each screen.")
    input_object: object = param("The objects.", by_value=True)

    def begin(self) -> None:
        self.writer: ObjectWriter = self.shell.services.screen_writer(self.shell)

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """Objects of the pipeline go straight to the screen."""
        return None if self.is_bound("InputObject") else self.writer.write

    def process(self) -> None:
        if self.is_bound("InputObject"):
            self.writer.write(self.input_object)

    def end(self) -> None:
        self.writer.end()
