"""Turn objects into the text that shows them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from pshjobs.binding.validation import at_least
from pshjobs.errors import NetException
from pshjobs.runtime.cmdlet import Cmdlet, param
from pshjobs.runtime.error_record import record_of

if TYPE_CHECKING:
    from pshjobs.formatting.engine import Formatter

LINE_WRITER: Final = "Microsoft.PowerShell.Commands.OutLineOutputCommand"
"""Who writes the lines, as error ids name it."""


class OutString(
    Cmdlet,
    name="Out-String",
    default_set="NoNewLineFormatting",
    outputs=("System.String",),
    module="Microsoft.PowerShell.Utility",
):
    """Turn objects into the text that shows them: one string, or one for each line.

    Examples:
        PS> (@{ A = 1 } | Out-String).Trim()
        Name                           Value
        ----                           -----
        A                              1
    """

    stream: bool = param("Give a string for each line as soon as it is there.", sets="StreamFormatting")
    width: int = param("Columns for the layout; those of the window when left out.", check=at_least(2))
    no_newline: bool = param("Put no line ends between the lines.", sets="NoNewLineFormatting")
    input_object: object = param("The objects.", by_value=True)

    def begin(self) -> None:
        self.lines: list[str] = []
        self.formatter: Formatter = self.shell.services.text_formatter(
            self.shell, self.lines.append, self.width or None
        )

    def processor(self, out: Callable[[Any], Any]) -> Callable[[Any], None] | None:
        """Without -Stream the objects go straight to the formatter."""
        if self.stream or self.is_bound("InputObject"):
            return None
        write = self.formatter.write

        def process(item: Any) -> None:
            try:
                write(item)
            except NetException as error:
                record = record_of(error)
                record.command_suffix = record.command_suffix or LINE_WRITER
                raise

        return process

    def process(self) -> Iterator[str]:
        if self.is_bound("InputObject"):
            self.formatter.write(self.input_object)
        if self.stream:
            yield from self._taken()

    def end(self) -> Iterator[str]:
        self.formatter.end()
        if self.stream:
            yield from self._taken()
            return
        end = "" if self.no_newline else "\n"
        yield "".join([line + end for line in self.lines])

    def _taken(self) -> list[str]:
        """The lines that are ready and have not been given yet."""
        ready = self.lines.copy()
        self.lines.clear()
        return ready
