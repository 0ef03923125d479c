"""Out-Default at the prompt: tables are drawn by rich, everything else as PowerShell writes it."""

from __future__ import annotations

from pshjobs.formatting.engine import Formatter
from pshjobs.session import ScreenWriter, format_context


class TerminalScreenWriter(ScreenWriter):
    """A ScreenWriter whose tables have rules and colours."""

    __slots__ = ()

    def _formatter(self) -> Formatter:
        if self.formatter is None:
            from pshjobs.formatting.rich_printer import rich_formatter  # rich: 50 ms with the first table

            host = self.shell.host
            self.formatter = rich_formatter(
                host.write_line, host.width(), context=format_context(self.shell), write_error=host.write_error_line
            )
        return self.formatter
