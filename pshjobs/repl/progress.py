"""The progress row: one line under the output for the activity that reported last."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

STYLE = "\x1b[33;1m"
RESET = "\x1b[0m"
ERASE = "\r\x1b[2K"


class ProgressArea:
    """Keeps what is drawn. Its methods give the text to write; the cursor is always at the start of the row it draws."""

    def __init__(self, width: Callable[[], int]) -> None:
        self._width = width
        self._records: dict[int, Any] = {}
        self._drawn = False

    def show(self, record: Any) -> str:
        """Draw a record, or the next one when this one is done."""
        if record.record_type == "Completed":
            self._records.pop(record.activity_id, None)
        else:
            self._records.pop(record.activity_id, None)
            self._records[record.activity_id] = record
        if not self._records:
            return self.hide()
        self._drawn = True
        return f"{ERASE}{self._row(next(reversed(self._records.values())))}\r"

    def hide(self) -> str:
        """Take the row away for other output; the next record draws it again."""
        if not self._drawn:
            return ""
        self._drawn = False
        return ERASE

    def clear(self) -> str:
        """Forget everything."""
        self._records.clear()
        return self.hide()

    def _row(self, record: Any) -> str:
        """`Activity [status      ]` over the width, the part that is done shown in reverse."""
        width = self._width() - 1
        activity = record.activity[: max(width // 2, 1)]
        room = width - len(activity) - 3
        if room < 4:
            return f"{STYLE}{activity}{RESET}"
        text = (record.status_description or "").split("\n")[0]
        if record.seconds_remaining >= 0:
            text += f" {record.seconds_remaining // 60:02d}:{record.seconds_remaining % 60:02d}"
        text = text[:room].ljust(room)
        done = room * min(max(record.percent_complete, 0), 100) // 100
        return f"{STYLE}{activity} [\x1b[7m{text[:done]}\x1b[27m{text[done:]}]{RESET}"
