"""The formatting engine: objects in, lines out, as they come."""

from __future__ import annotations

import time
from collections.abc import Callable

from .context import FormatContext
from .options import FormatOptions
from .printer import Printer
from .shaper import Shaper

WriteLine = Callable[[str], None]


class Formatter:
    """Writes objects as PowerShell shows them at the end of a pipeline: one formatting session.

    `write_line` gets each line without its line end (a string that was printed comes as one, with its own line breaks).
    `width` is for tables and wide output: the window's width less one on the screen, 80 in files and Out-String;
    `list_width` is for lists, None (files) for no limit. On the screen (`to_host`) records that were merged into the
    output keep their stream: error records go to `write_error`, warnings get their prefix.
    """

    __slots__ = ("printer", "shaper")

    def __init__(
        self,
        write_line: WriteLine,
        width: int,
        *,
        context: FormatContext,
        list_width: int | None = None,
        to_host: bool = False,
        write_error: WriteLine | None = None,
        options: FormatOptions | None = None,
        clock: Callable[[], float] = time.monotonic,
        printer: Printer | None = None,
    ) -> None:
        self.shaper = Shaper(context, options)
        self.printer = printer or Printer(
            write_line, width, list_width, context.styles, clock=clock, to_host=to_host, write_error=write_error
        )

    @classmethod
    def for_host(
        cls, write_line: WriteLine, window: int, *, context: FormatContext, write_error: WriteLine | None = None
    ) -> Formatter:
        """The formatter of Out-Default and Out-Host for a window of that many columns."""
        return cls(
            write_line, window - 1, context=context, list_width=window - 1, to_host=True, write_error=write_error
        )

    @classmethod
    def for_text(
        cls, write_line: WriteLine, width: int | None, window: int = 80, *, context: FormatContext
    ) -> Formatter:
        """The formatter of Out-String, Out-File and pipes; `width` is their -Width."""
        return cls(write_line, width or window, context=context, list_width=width)

    def write(self, target: object) -> None:
        """Format one object of the pipeline."""
        message = self.printer.message
        for each in self.shaper.process(target):
            message(each)

    def flush(self) -> None:
        """Write the rows that are still held back, as at the end of a script that was left by `exit`."""
        self.printer.flush()

    def end(self) -> None:
        """Close the session: the rows that are held, and the last empty line."""
        for each in self.shaper.end():
            self.printer.message(each)
        self.printer.close()
