"""The programs that know the clipboard of the desktop."""

from __future__ import annotations

import os
import shutil
import subprocess

READERS = (("WAYLAND_DISPLAY", ["wl-paste", "--no-newline"]), ("DISPLAY", ["xclip", "-selection", "clipboard", "-out"]),
           ("DISPLAY", ["xsel", "--clipboard", "--output"]), ("", ["pbpaste"]))  # fmt: skip
WRITERS = (("WAYLAND_DISPLAY", ["wl-copy"]), ("DISPLAY", ["xclip", "-selection", "clipboard", "-in"]),
           ("DISPLAY", ["xsel", "--clipboard", "--input"]), ("", ["pbcopy"]))  # fmt: skip


def _find(programs: tuple[tuple[str, list[str]], ...]) -> list[str] | None:
    for variable, words in programs:
        if (not variable or variable in os.environ) and shutil.which(words[0]):
            return words
    return None


def read_clipboard() -> str:
    """The text on the clipboard; "" when there is none or no way to it."""
    words = _find(READERS)
    if words is None:
        return ""
    found = subprocess.run(words, capture_output=True, check=False)
    return found.stdout.decode("utf-8", "replace")


def write_clipboard(text: str) -> None:
    """Put a text on the clipboard, where there is a way to it."""
    words = _find(WRITERS)
    if words is not None:
        subprocess.run(words, input=text.encode(), check=False, stdout=subprocess.DEVNULL)
