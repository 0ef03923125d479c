"""Custom: text with indented parts."""

from __future__ import annotations

from .bodies import CustomBody, CustomItem, Frame, NewLine
from .metrics import break_lines, split_lines


def custom_lines(body: CustomBody, width: int | None) -> list[str]:
    """The lines of one object. Text gathers until a new line; a frame indents the lines that end inside it."""
    writer = _Writer(width)
    writer.write(body.items)
    writer.end_line()
    return writer.lines


class _Writer:
    __slots__ = ("first", "left", "lines", "right", "text", "width")

    def __init__(self, width: int | None) -> None:
        self.width = width
        self.text = ""
        self.left = self.right = self.first = 0
        self.lines: list[str] = []

    def write(self, items: list[CustomItem]) -> None:
        for item in items:
            if isinstance(item, str):
                self.text += item
            elif isinstance(item, NewLine):
                self.end_line()
            else:
                self.write_frame(item)

    def write_frame(self, frame: Frame) -> None:
        before = self.left, self.right, self.first
        self.left += frame.left
        self.right += frame.right
        self.first = frame.first
        self.write(frame.items)
        self.left, self.right, self.first = before

    def end_line(self) -> None:
        first = self.left + max(self.first, 0)
        others = self.left + max(-self.first, 0)
        for place, line in enumerate(self.broken(first, others)):
            self.lines.append(" " * (others if place else first) + line)
        self.text = ""

    def broken(self, first: int, others: int) -> list[str]:
        if self.width is None:
            return split_lines(self.text)
        room = self.width - self.right
        return break_lines(self.text, max(1, room - others), max(1, room - first))
