"""What the loop reads from."""

from __future__ import annotations

from typing import Protocol


class Reader(Protocol):
    """A source of submissions."""

    def read(self) -> str | None:
        """The next submission; None when the user leaves. Raises KeyboardInterrupt when the user drops the line."""

    def ask(self, prompt: str, secure: bool) -> str:
        """A line for a command that asks. Raises PipelineStopped when the user drops it."""
