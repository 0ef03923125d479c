"""Out-Default at the prompt: tables are drawn by rich where there are colours, everything else is as PowerShell writes it."""

from __future__ import annotations

from pshjobs.formatting.engine import Formatter
from pshjobs.session import ScreenWriter, format_context


class Muted:
    """Takes the place of a formatter once Ctrl+C was pressed: what `finally` blocks write is dropped."""

    __slots__ = ("before",)

    def __init__(self, before: Formatter | None) -> None:
        self.before = before

    def write(self, target: object) -> None:
        """Drop it."""

    def flush(self) -> None:
        """Show what was held back before."""
        if self.before is not None:
            self.before.flush()

    def end(self) -> None:
        if self.before is not None:
            self.before.end()


class TerminalScreenWriter(ScreenWriter):
    """A ScreenWriter whose tables have rules and colours, and that can be muted."""

    __slots__ = ()

    def mute(self) -> None:
        """Show nothing more."""
        self.formatter = Muted(self.formatter)  # type: ignore[assignment]

    def _formatter(self) -> Formatter:
        if self.formatter is None:
            host = self.shell.host
            if not getattr(host, "uses_color", False):
                return super()._formatter()
            from pshjobs.formatting.rich_printer import rich_formatter  # rich: 50 ms with the first table

            self.formatter = rich_formatter(
                host.write_line, host.width(), context=format_context(self.shell), write_error=host.write_error_line
            )
        return self.formatter
