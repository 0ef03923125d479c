"""Bodies of entries, and the labels of groups, as lines."""

from __future__ import annotations

from .bodies import CustomBody, ListBody, RowBody, TextBody
from .custom import custom_lines
from .line_writer import LineWriter, WriteLine
from .list import list_lines
from .messages import FormatEntryData
from .style import Styles
from .table import TableLayout


class BodyWriter(LineWriter):
    """Writes what needs nothing but itself; rows need the layout of the open table."""

    def __init__(
        self,
        write_line: WriteLine,
        list_width: int | None,
        styles: Styles,
        *,
        to_host: bool = False,
        write_error: WriteLine | None = None,
    ) -> None:
        super().__init__(write_line, styles, to_host=to_host, write_error=write_error)
        self.list_width = list_width
        self.layout: TableLayout | None = None

    def group_label(self, label: CustomBody | TextBody) -> None:
        if type(label) is TextBody:
            self.line(label.text)
        elif type(label) is CustomBody:
            lines = custom_lines(label, self.list_width)
            for line in lines if lines[-1] else lines[:-1]:
                self.line(line)
        self.line("")

    def body_lines(self, entry: FormatEntryData) -> None:
        body, stream = entry.body, entry.stream
        if type(body) is TextBody:
            self.text(body.text, stream)
        elif type(body) is ListBody:
            for line in list_lines(body, self.list_width, self.styles if self.decorates else None):
                self.line(line, stream)
            self.line("", stream)
        elif type(body) is CustomBody:
            for line in custom_lines(body, None if entry.out_of_band else self.list_width):
                self.line(line, stream)
        elif type(body) is RowBody and self.layout is not None:
            for line in self.layout.row(body):
                self.line(line, stream)
