"""Format messages to lines: which blank lines come, and how long the rows of a table are held back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pshjobs.errors import InvalidOperationException

from .bodies import CustomBody, ListBody, ListShape, RowBody, Shape, TableShape, TextBody, WideBody, WideShape
from .body_writer import BodyWriter
from .line_writer import WriteLine
from .messages import FormatEndData, FormatEntryData, FormatStartData, GroupEndData, GroupStartData, Message
from .metrics import strip_escapes
from .style import Styles
from .table import TableLayout, content_widths
from .wide import columns_that_fit, wide_layout, wide_line

HOLD_SECONDS: Final = 0.3


class OutOfSequenceException(InvalidOperationException):
    """A format message outside its document. `details` is what the end of a run says of it."""

    def __init__(self, type_name: str) -> None:
        super().__init__(
            "Operation is not valid due to the current state of the object.",
            id="ConsoleLineOutputOutOfSequencePacket",
            category="InvalidData",
        )
        self.details = (
            f'The object of type "{type_name}" is not valid or not in the correct sequence. This is likely caused by a'
            ' user-specified "format-*" command which is conflicting with the default formatting.'
        )


class Printer(BodyWriter):
    """Writes messages as PowerShell prints them.

    A table whose first column has no width is held until its group ends (or 300 ms have passed), since its rows decide
    the widths; a table with -AutoSize always until the group ends. Everything else is written at once.
    """

    def __init__(
        self,
        write_line: WriteLine,
        width: int,
        list_width: int | None,
        styles: Styles,
        *,
        clock: Callable[[], float],
        to_host: bool = False,
        write_error: WriteLine | None = None,
    ) -> None:
        super().__init__(write_line, list_width, styles, to_host=to_host, write_error=write_error)
        self.width = width
        self.clock = clock
        self.shape: Shape | None = None
        self.in_group = False
        self.groups = 0
        self.held: list[FormatEntryData] | None = None
        self.held_since = 0.0
        self.label: CustomBody | TextBody | None = None
        self.texts: list[str] = []  # wide: the values of the line that is not full yet
        self.room = 1

    # Messages ------------------------------------------------------------------------------------

    def message(self, message: Message) -> None:
        """Take the next message. Raises InvalidOperationException for an entry outside its document."""
        kind = type(message)
        if kind is FormatEntryData:
            self.expect(self.in_group or message.out_of_band, message)  # type: ignore[union-attr]
            self.entry(message)  # type: ignore[arg-type]
        elif kind is FormatStartData:
            self.start(message.shape)  # type: ignore[union-attr]
        elif kind is GroupStartData:
            self.expect(self.shape is not None and not self.in_group, message)
            self.group_start(message.label)  # type: ignore[union-attr]
        elif kind is GroupEndData:
            self.expect(self.in_group, message)
            self.group_end()
        elif kind is FormatEndData:
            self.expect(self.shape is not None and not self.in_group, message)
            self.end()

    def start(self, shape: Shape) -> None:
        if self.shape is not None:
            self.end()
        self.shape = shape
        self.groups = 0
        self.line("")

    def group_start(self, label: CustomBody | TextBody | None) -> None:
        if self.groups:
            self.line("")
        self.groups += 1
        self.in_group = True
        self.label = label
        if self.shape is not None and self.must_hold(self.shape):
            self.held = []
            self.held_since = self.clock()
        else:
            self.open_group([])

    def entry(self, entry: FormatEntryData) -> None:
        if self.held is not None:
            self.held.append(entry)
            if self.clock() - self.held_since > HOLD_SECONDS and not self.holds_to_end():
                self.flush()
        else:
            self.show(entry)

    def group_end(self) -> None:
        self.flush()
        if self.texts:
            self.wide_row()
        self.in_group = False
        self.layout = None

    def end(self) -> None:
        """End the document; what was cut off upstream ends here too."""
        if self.in_group:
            self.group_end()
        if self.shape is not None and type(self.shape) is not ListShape:
            self.line("")
        self.shape = None

    def flush(self) -> None:
        """Release the rows that are held back."""
        held, self.held = self.held, None
        if held is None:
            return
        self.open_group(held)
        for entry in held:
            self.show(entry)

    def close(self) -> None:
        """End the session. Rows of a document that was cut off are written with the widths that their heads ask for."""
        held, self.held = self.held, None
        if held is not None:
            self.open_group([])
            for entry in held:
                self.show(entry)
        if self.texts:
            self.wide_row()

    # Groups --------------------------------------------------------------------------------------

    def must_hold(self, shape: Shape) -> bool:
        if type(shape) is TableShape:
            return bool(shape.columns) and (shape.auto_size or shape.columns[0].width <= 0)
        return type(shape) is WideShape and shape.auto_size

    def holds_to_end(self) -> bool:
        return bool(getattr(self.shape, "auto_size", False))

    def open_group(self, held: list[FormatEntryData]) -> None:
        """Write what stands above a group; the held entries decide widths."""
        if self.label is not None:
            self.group_label(self.label)
        shape = self.shape
        if type(shape) is TableShape:
            self.open_table(shape, held)
        elif type(shape) is WideShape:
            self.room = shape.columns
            if shape.auto_size:
                values = [entry.body.text for entry in held if type(entry.body) is WideBody]
                self.room = columns_that_fit(values, self.width)
            self.layout = wide_layout(self.room, self.width)

    def open_table(self, shape: TableShape, held: list[FormatEntryData]) -> None:
        rows = [entry.body for entry in held if type(entry.body) is RowBody]
        widths = content_widths(shape.columns, rows) if rows else [head.width for head in shape.columns]
        self.layout = TableLayout(shape, widths, self.width)
        self.table_header(self.layout)

    def table_header(self, layout: TableLayout) -> None:
        if not layout.shape.hide_headers:
            for line in layout.header(self.styles if self.decorates else None):
                self.write_line(line)

    # Entries -------------------------------------------------------------------------------------

    def show(self, entry: FormatEntryData) -> None:
        body = entry.body
        if type(body) is RowBody and entry.stream is None and self.layout is not None:
            self.table_row(self.layout, body)
        elif entry.out_of_band:
            self.out_of_band(entry)
        elif type(body) is WideBody:
            self.texts.append(body.text)
            if len(self.texts) >= (self.layout.shown if self.layout else 1):
                self.wide_row()
        else:
            self.body_lines(entry)

    def table_row(self, layout: TableLayout, body: RowBody) -> None:
        for line in layout.row(body):
            self.write_line(line if self.decorates or "\x1b" not in line else strip_escapes(line))

    def wide_row(self) -> None:
        if self.layout is not None and self.layout.shown:
            self.line(wide_line(self.layout, self.texts))
        self.texts = []

    def out_of_band(self, entry: FormatEntryData) -> None:
        if type(entry.body) is ListBody:
            self.line("", entry.stream)
        self.body_lines(entry)

    @staticmethod
    def expect(is_in_sequence: bool, message: Message) -> None:
        """Refuse a message that comes where none of its kind can."""
        if not is_in_sequence:
            raise OutOfSequenceException(message.net_type.full_name)
