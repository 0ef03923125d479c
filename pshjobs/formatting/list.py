"""Lists: one line for each property, labels in a column of their own."""

from __future__ import annotations

from typing import Final

from .bodies import ListBody
from .metrics import break_lines, display_width, fit, split_lines
from .style import Styles

SEPARATOR: Final = " : "
MIN_WIDTH: Final = 5


def list_lines(body: ListBody, width: int | None, styles: Styles | None = None) -> list[str]:
    """The lines of one object, without the empty line after it. `width` None is unlimited."""
    if not body.lines or (width is not None and width < MIN_WIDTH):
        return []
    longest = max(display_width(label) for label, _ in body.lines)
    if width is not None:
        longest = min(longest, width - len(SEPARATOR) - 1)
    indent = " " * (longest + len(SEPARATOR))
    lines: list[str] = []
    for label, value in body.lines:
        head = fit(label, longest)
        head += " " * (longest - display_width(head)) + SEPARATOR
        if styles is not None and styles.format_accent:
            head = styles.format_accent + head + styles.reset
        for part in _broken(value, None if width is None else width - longest - len(SEPARATOR)):
            lines.append(head + part)
            head = indent
    return lines


def _broken(value: str, room: int | None) -> list[str]:
    if room is None:
        return split_lines(value)
    return break_lines(value, room)
