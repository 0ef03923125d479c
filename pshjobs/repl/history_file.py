"""The history of entered lines: shared between sessions through a file, each text met once."""

from __future__ import annotations

import os
import re
from collections.abc import AsyncGenerator, Iterable

from prompt_toolkit.history import History

MAXIMUM = 4096
SECRET = re.compile(
    r"(\$\S*(password|asplaintext|token|apikey|secret)\S*\s*=)|(-\S*(password|asplaintext|token|apikey|secret)\S*[\s:])",
    re.I,
)


def history_path() -> str:
    """Where the lines are kept."""
    folder = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    return os.path.join(folder, "pshjobs", "history")


class LineHistoryFile(History):
    """One entry a line in the file; a line break inside an entry is written as backtick and line break.

    Lines that assign or pass what looks like a secret stay in memory. A file that cannot be read or written is no error:
    the session then has its own lines only.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._lines: list[str] | None = None

    async def load(self) -> AsyncGenerator[str, None]:
        """The entries, newest first."""
        for line in list(self._newest_first()):
            yield line

    def get_strings(self) -> list[str]:
        """The entries, oldest first."""
        return self._newest_first()[::-1]

    def append_string(self, string: str) -> None:
        """Add a line as the newest; an older one with the same text goes."""
        lines = self._newest_first()
        if not string.strip() or (lines and lines[0] == string):
            return
        if string in lines:
            lines.remove(string)
        lines.insert(0, string)
        self.store_string(string)

    def load_history_strings(self) -> Iterable[str]:
        """The entries of the file, newest first."""
        try:
            with open(self._path, encoding="utf-8", errors="replace") as file:
                text = file.read()
        except OSError:
            return []
        return without_repeats(reversed(entries(text)))

    def _newest_first(self) -> list[str]:
        if self._lines is None:
            self._lines = list(self.load_history_strings())
        return self._lines

    def store_string(self, string: str) -> None:
        if SECRET.search(string):
            return
        try:
            os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            with open(descriptor, "w", encoding="utf-8", errors="replace") as file:
                file.write(string.replace("\n", "`\n") + "\n")
        except OSError:
            pass


def entries(text: str) -> list[str]:
    """The entries of a history file, oldest first."""
    found: list[str] = []
    held: list[str] = []
    for line in text.split("\n"):
        if line.endswith("`"):
            held.append(line[:-1])
            continue
        entry = "\n".join([*held, line])
        held = []
        if entry.strip():
            found.append(entry)
    if held:
        found.append("\n".join(held))
    return found[-MAXIMUM:]


def without_repeats(lines: Iterable[str]) -> list[str]:
    """The lines, each text at its first place only."""
    return list(dict.fromkeys(lines))
