"""Show objects at the end of a pipeline."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.runtime.cmdlet import Cmdlet, param

if TYPE_CHECKING:
    from pshjobs.runtime.host import ObjectWriter


class OutDefault(Cmdlet, name="Out-Default"):
    """Show objects on the screen, as is done with everything that reaches the end of a pipeline.

    Examples:
        PS> 1..2 | Out-Default
        1
        2
    """

    transcript: bool = param("Send the output to the transcript only.")
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
