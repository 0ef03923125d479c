"""Objects as the input of a native program: text as the screen would show it, bytes as they are."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pshjobs.values.arrays import TypedArray
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Byte
from pshjobs.values.objects import unwrap

from .encodings import UTF8, TextEncoding, encoding_of

if TYPE_CHECKING:
    from .frame import Frame


class InputWriter:
    """Writes pipeline objects to a program; `send` takes the bytes."""

    __slots__ = ("encoding", "formatter", "frame", "send")

    def __init__(self, frame: Frame, send: Callable[[bytes], None]) -> None:
        self.frame = frame
        self.send = send
        self.formatter: Any = None
        given = frame.scope.lookup("outputencoding")
        self.encoding: TextEncoding = UTF8 if given is None or given is NOTHING else encoding_of(given)

    def write(self, item: Any) -> None:
        """One object from the left."""
        if self.formatter is None:
            kind = type(item)
            if kind is str:
                self.send(self.encoding.encode(item + "\n"))
                return
            if item is None or item is NOTHING:
                return
            base = unwrap(item)
            if isinstance(base, Byte):
                self.send(bytes([int(base)]))
                return
            if isinstance(base, TypedArray) and base.element.full_name == "System.Byte":
                self.send(bytes(int(each) for each in base))  # type: ignore[call-overload]
                return
            shell = self.frame.shell
            self.formatter = shell.services.text_writer(shell, TextFile(self.send, self.encoding))
        self.formatter.write(item)

    def finish(self) -> None:
        """The last rows of a table."""
        if self.formatter is not None:
            formatter, self.formatter = self.formatter, None
            formatter.end()


class TextFile:
    """The program's input as the text file that a formatter writes to."""

    __slots__ = ("encoding", "send")

    def __init__(self, send: Callable[[bytes], None], encoding: TextEncoding) -> None:
        self.send = send
        self.encoding = encoding

    def write(self, text: str) -> None:
        self.send(self.encoding.encode(text))

    def close(self) -> None:
        """The stage closes the pipe."""
