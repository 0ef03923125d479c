"""Parse errors and the list that collects them."""

from __future__ import annotations

from .messages import MESSAGES


class ParseError:
    """One error: PowerShell's id and text, its place, and whether more input could mend it."""

    __slots__ = ("end", "id", "incomplete", "message", "start")

    def __init__(self, id: str, message: str, start: int, end: int, incomplete: bool) -> None:
        self.id = id
        self.message = message
        self.start = start
        self.end = end
        self.incomplete = incomplete

    def __repr__(self) -> str:
        return f"{self.id}({self.start}..{self.end})"


class ErrorList:
    """The errors of one script in the order they were found; a second one with the same id and place is dropped."""

    __slots__ = ("_seen", "errors")

    def __init__(self) -> None:
        self.errors: list[ParseError] = []
        self._seen: set[tuple[str, int, int]] = set()

    def add(self, id: str, start: int, end: int, incomplete: bool, args: tuple[object, ...]) -> None:
        """Report error `id` at `start`..`end`; `args` fill the places in its message."""
        key = (id, start, end)
        if key in self._seen:
            return
        self._seen.add(key)
        message = MESSAGES[id]
        for index, arg in enumerate(args):
            message = message.replace(f"{{{index}}}", str(arg))
        self.errors.append(ParseError(id, message, start, end, incomplete))
