"""Parse errors and the list that collects them."""

from __future__ import annotations


class ParseError:
    """One error: PowerShell's id and text, its place, and whether more input could mend it."""

    __slots__ = ("_args", "end", "id", "incomplete", "start")

    def __init__(self, id: str, args: tuple[object, ...], start: int, end: int, incomplete: bool) -> None:
        self.id = id
        self._args = args
        self.start = start
        self.end = end
        self.incomplete = incomplete

    @property
    def message(self) -> str:
        """PowerShell's text."""
        from .messages import MESSAGES  # most scripts have no errors

        message = MESSAGES[self.id]
        for index, arg in enumerate(self._args):
            message = message.replace(f"{{{index}}}", str(arg))
        return message

    def __repr__(self) -> str:
        return f"{self.id}({self.start}..{self.end})"


class Excerpt:
    """A piece of the text that is cut out when a message needs it: of long broken lines there may be many."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end

    def __str__(self) -> str:
        return self.text[self.start : self.end]


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
        self.errors.append(ParseError(id, args, start, end, incomplete))
