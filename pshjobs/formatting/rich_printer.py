"""Tables for an interactive prompt, drawn by rich: a rule under the header, states of jobs in colour."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from .bodies import RowBody
from .context import FormatContext
from .engine import Formatter
from .field import CENTER, RIGHT
from .line_writer import WriteLine
from .messages import FormatEntryData
from .metrics import first_line
from .printer import Printer
from .style import Styles
from .table import TableLayout

if TYPE_CHECKING:
    from rich.console import JustifyMethod
    from rich.table import Table
    from rich.text import Text

STATE_COLUMNS: Final = ("State", "Status", "JobState", "JobStateInfo")
STATE_STYLES: Final = {
    "NotStarted": "dim",
    "Running": "cyan",
    "Completed": "green",
    "Failed": "red",
    "Stopped": "yellow",
    "Stopping": "yellow",
    "Blocked": "magenta",
    "AtBreakpoint": "magenta",
    "Suspended": "blue",
    "Suspending": "blue",
    "Disconnected": "bright_black",
}
CHUNK: Final = 500  # rows of a held table that are drawn at a time


class RichPrinter(Printer):
    """A Printer whose tables are rich's. Lists, text and everything else are as the plain one writes them."""

    def __init__(
        self,
        write_line: WriteLine,
        width: int,
        list_width: int | None,
        styles: Styles,
        *,
        clock: Callable[[], float],
        write_error: WriteLine | None = None,
        color_system: str = "standard",
    ) -> None:
        super().__init__(write_line, width, list_width, styles, clock=clock, to_host=True, write_error=write_error)
        self.color_system = color_system
        self.waiting: list[RowBody] = []

    def table_header(self, layout: TableLayout) -> None:
        if layout.shown and not layout.shape.hide_headers:
            self.draw(self.table(layout, show_header=True))

    def flush(self) -> None:
        super().flush()
        self.draw_waiting()

    def show(self, entry: FormatEntryData) -> None:
        body = entry.body
        if type(body) is not RowBody or self.layout is None or entry.stream is not None:
            self.draw_waiting()
            super().show(entry)
            return
        self.waiting.append(body)
        if len(self.waiting) >= CHUNK:
            self.draw_waiting()

    def close(self) -> None:
        super().close()
        self.draw_waiting()

    def entry(self, entry: FormatEntryData) -> None:
        super().entry(entry)
        if self.held is None:
            self.draw_waiting()

    def draw_waiting(self) -> None:
        """Draw the rows that were gathered."""
        rows, self.waiting = self.waiting, []
        if not rows or self.layout is None or not self.layout.shown:
            return
        table = self.table(self.layout, show_header=False)
        for body in rows:
            table.add_row(*self.cells(self.layout, body))
        self.draw(table)

    def table(self, layout: TableLayout, *, show_header: bool) -> Table:
        """A rich table with the columns of a layout."""
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD if show_header else None, show_edge=False, pad_edge=False, padding=(0, 0))
        table.show_header = show_header
        if not show_header:
            table.padding = (0, 1, 0, 0)
        for head, width in zip(layout.columns[: layout.shown], layout.widths, strict=False):
            table.add_column(
                head.label,
                width=width,
                justify=_justify(head.align),
                no_wrap=not (layout.shape.wrap or show_header),
                overflow="fold" if layout.shape.wrap else "ellipsis",
                header_style="bold",
            )
        return table

    def cells(self, layout: TableLayout, body: RowBody) -> Sequence[Text]:
        """The row's cells with their styles."""
        from rich.text import Text

        texts = []
        for head, cell in zip(layout.columns[: layout.shown], body.cells, strict=False):
            text = cell if layout.shape.wrap or body.wrap else first_line(cell)
            if "\x1b" in text:
                texts.append(Text.from_ansi(text))
            else:
                style = STATE_STYLES.get(text, "") if head.label in STATE_COLUMNS else ""
                texts.append(Text(text, style=style))
        return texts

    def draw(self, table: Table) -> None:
        """Write a table's lines."""
        from rich.console import Console

        console = Console(
            width=self.width + 1,
            force_terminal=True,
            color_system=self.color_system,  # type: ignore[arg-type]
            no_color=not self.decorates,
            legacy_windows=False,
        )
        with console.capture() as capture:
            console.print(table)
        for line in capture.get().rstrip("\n").split("\n"):
            self.write_line(line.rstrip())


def rich_formatter(
    write_line: WriteLine, window: int, *, context: FormatContext, write_error: WriteLine | None = None
) -> Formatter:
    """The formatter of an interactive prompt in a window of that many columns."""
    clock = time.monotonic
    printer = RichPrinter(write_line, window - 1, window - 1, context.styles, clock=clock, write_error=write_error)
    return Formatter(write_line, window - 1, context=context, to_host=True, printer=printer)


def _justify(align: int) -> JustifyMethod:
    if align == RIGHT:
        return "right"
    return "center" if align == CENTER else "left"
