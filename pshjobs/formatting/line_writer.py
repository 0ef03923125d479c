"""Lines to where they belong: the output, or the stream that a merged record came from."""

from __future__ import annotations

from collections.abc import Callable

from .metrics import strip_escapes
from .streams import PREFIXES
from .style import Styles

WriteLine = Callable[[str], None]


class LineWriter:
    """Writes lines, with or without escape sequences as `$PSStyle` and the device want it."""

    def __init__(
        self, write_line: WriteLine, styles: Styles, *, to_host: bool = False, write_error: WriteLine | None = None
    ) -> None:
        self.write_line = write_line
        self.write_error = write_error
        self.styles = styles
        self.to_host = to_host

    @property
    def decorates(self) -> bool:
        return self.styles.decorates(self.to_host)

    def text(self, text: str, stream: str | None) -> None:
        """A text that was not laid out: it keeps its escapes everywhere but in plain text rendering."""
        if "\x1b" in text and self.styles.rendering == "PlainText":
            text = strip_escapes(text)
        self.write(text, stream)

    def line(self, line: str, stream: str | None = None) -> None:
        if "\x1b" in line and not self.decorates:
            line = strip_escapes(line)
        self.write(line, stream)

    def write(self, line: str, stream: str | None) -> None:
        if stream is None or not self.to_host:
            self.write_line(line)
        elif stream == "Error" and self.write_error is not None:
            if line:  # PowerShell writes no empty lines to the error stream
                self.write_error(line)
        else:
            self.write_line(self.prefixed(line, stream))

    def prefixed(self, line: str, stream: str) -> str:
        prefix = PREFIXES.get(stream)
        if prefix is None:
            return line
        if not self.decorates:
            return prefix + line
        style: str = getattr(self.styles, stream.lower())
        return style + prefix + line + self.styles.reset
