"""Where a shell writes and asks: the interface that `session.py` gives it."""

from __future__ import annotations

from typing import Any, Protocol


class Host(Protocol):
    """The user's side of a shell."""

    name: str

    def write(self, text: str, foreground: str | None = None, background: str | None = None) -> None:
        """Write text as it is to the host's output."""

    def write_line(self, text: str = "", foreground: str | None = None, background: str | None = None) -> None:
        """Write text and a line end."""

    def write_error_line(self, text: str) -> None:
        """Write a line to the host's error output."""

    def flush(self) -> None:
        """Let the user see everything written so far."""

    def read_line(self, prompt: str, secure: bool = False) -> str:
        """Ask the user. Raises PSInvalidOperationException where nobody can answer."""

    def confirm(self, caption: str, message: str) -> bool:
        """Ask yes or no."""

    def progress(self, record: Any) -> None:
        """Show or take away a progress bar."""

    def width(self) -> int:
        """Columns of the window."""

    def height(self) -> int:
        """Lines of the window."""


class ObjectWriter(Protocol):
    """Something that shows objects: the screen, a file."""

    def write(self, value: object) -> None:
        """Show one object."""

    def end(self) -> None:
        """Show what was held back, and close."""


class ScreenObjectWriter(ObjectWriter, Protocol):
    """What shows objects on the screen."""

    def flush(self) -> None:
        """Show what is held back."""

    def abandon(self) -> None:
        """End without showing what is held back."""
