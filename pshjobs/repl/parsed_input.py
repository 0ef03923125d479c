"""What the parser says of the text in the editor; asked several times for each key, parsed once."""

from __future__ import annotations

from pshjobs.source import SourceText
from pshjobs.syntax import ParseResult, parse
from pshjobs.values.type_table import find_type


class ParsedInput:
    """Remembers the parse of the last text."""

    def __init__(self) -> None:
        self._text: str | None = None
        self._result: ParseResult | None = None

    def parse(self, text: str) -> ParseResult:
        """The parse of a text."""
        if self._result is None or text != self._text:
            self._result = parse(SourceText(text), type_exists=_type_exists)
            self._text = text
        return self._result

    def needs_more(self, text: str) -> bool:
        """Whether Enter should start a new line: more input could mend an error."""
        return self.parse(text).incomplete

    def is_broken(self, text: str) -> bool:
        """Whether the text, as it is, has a parse error."""
        return bool(text.strip()) and bool(self.parse(text).errors)


def _type_exists(name: str) -> bool:
    return find_type(name) is not None
