"""[Console]: what goes straight to the process's own streams."""

from __future__ import annotations

import os
import sys
from typing import Any

from pshjobs.values.enums import EnumValue
from pshjobs.values.type_info import NetType, static, static_prop

from .encoding import Encoding, UTF8Encoding
from .enumerations import CONSOLE_COLOR
from .object import Object
from .streams import TextReader, TextWriter, written


class StandardWriter(TextWriter, name="System.IO.TextWriter+SyncTextWriter", base=TextWriter):
    """Standard output or standard error."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name

    def emit(self, text: str) -> None:
        stream = getattr(sys, self.name)
        stream.write(text)
        stream.flush()


class StandardReader(TextReader, name="System.IO.TextReader+SyncTextReader", base=TextReader):
    """Standard input."""

    __slots__ = ("loaded",)

    def __init__(self) -> None:
        super().__init__("")
        self.loaded = False

    def load(self) -> None:
        if not self.loaded or self.at >= len(self.text):
            self.loaded = True
            self.text, self.at = sys.stdin.readline(), 0


def _size() -> os.terminal_size:
    try:
        return os.get_terminal_size()
    except OSError:
        return os.terminal_size((80, 24))


class Console(NetType, name="System.Console", base=Object, assembly="System.Console"):
    @static("void Write(System.Object value)", "void Write(string value)", "void Write(char value)", "void Write(char[] buffer)",
            "void Write(string format, Params System.Object[] arg)")  # fmt: skip
    def write(value: Any, *args: Any) -> None:
        sys.stdout.write(written(value, args))
        sys.stdout.flush()

    @static("void WriteLine()", "void WriteLine(System.Object value)", "void WriteLine(string value)", "void WriteLine(char value)",
            "void WriteLine(char[] buffer)", "void WriteLine(string format, Params System.Object[] arg)")  # fmt: skip
    def write_line(value: Any = "", *args: Any) -> None:
        sys.stdout.write(written(value, args) + "\n")
        sys.stdout.flush()

    @static("string ReadLine()")
    def read_line() -> str | None:
        line = sys.stdin.readline()
        return line.rstrip("\n") if line else None

    @static("int Read()")
    def read() -> int:
        char = sys.stdin.read(1)
        return ord(char) if char else -1

    @static("System.ConsoleKeyInfo ReadKey()", "System.ConsoleKeyInfo ReadKey(bool intercept)")
    def read_key(intercept: bool = False) -> Any:
        from pshjobs.errors import InvalidOperationException

        raise InvalidOperationException(
            "Cannot read keys when either application does not have a console or when console input has been redirected. "
            "Try Console.Read."
        )

    @static("void Beep()", "void Clear()", "void ResetColor()")
    def control() -> None:
        """Only a terminal would show it."""

    @static("void SetCursorPosition(int left, int top)")
    def set_cursor_position(left: int, top: int) -> None:
        sys.stdout.write(f"\x1b[{top + 1};{left + 1}H")

    @static("System.IO.Stream OpenStandardOutput()")
    def open_standard_output() -> Any:
        from .streams import Stream

        return Stream(sys.stdout.buffer)

    @static("System.IO.Stream OpenStandardInput()")
    def open_standard_input() -> Any:
        from .streams import Stream

        return Stream(sys.stdin.buffer)

    @static("System.IO.Stream OpenStandardError()")
    def open_standard_error() -> Any:
        from .streams import Stream

        return Stream(sys.stderr.buffer)

    @static_prop("System.IO.TextWriter Out")
    def out() -> StandardWriter:
        return StandardWriter("stdout")

    @static_prop("System.IO.TextWriter Error")
    def error() -> StandardWriter:
        return StandardWriter("stderr")

    @static_prop("System.IO.TextReader In")
    def in_() -> StandardReader:
        return StandardReader()

    @static_prop("bool IsOutputRedirected")
    def is_output_redirected() -> bool:
        return not sys.stdout.isatty()

    @static_prop("bool IsErrorRedirected")
    def is_error_redirected() -> bool:
        return not sys.stderr.isatty()

    @static_prop("bool IsInputRedirected")
    def is_input_redirected() -> bool:
        return not sys.stdin.isatty()

    @static_prop("bool KeyAvailable")
    def key_available() -> bool:
        return False

    @static_prop("int WindowWidth")
    def window_width() -> int:
        return _size().columns

    @static_prop("int WindowHeight")
    def window_height() -> int:
        return _size().lines

    @static_prop("int BufferWidth")
    def buffer_width() -> int:
        return _size().columns

    @static_prop("int BufferHeight")
    def buffer_height() -> int:
        return _size().lines

    @static_prop("int CursorLeft")
    def cursor_left() -> int:
        return 0

    @static_prop("int CursorTop")
    def cursor_top() -> int:
        return 0


def _settable(name: str, kind: str, start: Any) -> None:
    """A static property that keeps what it is given for as long as the process lives."""
    from pshjobs.values.type_info import Property

    holder = [start]

    def write(value: Any) -> None:
        holder[0] = value

    Console.net_type.statics[name.lower()] = Property(f"{kind} {name}", lambda: holder[0], write, True)


def utf8() -> Encoding:
    """UTF-8 without a mark."""
    return UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001)


_settable("OutputEncoding", "System.Text.Encoding", utf8())
_settable("InputEncoding", "System.Text.Encoding", utf8())
_settable("ForegroundColor", "System.ConsoleColor", EnumValue(CONSOLE_COLOR, -1))
_settable("BackgroundColor", "System.ConsoleColor", EnumValue(CONSOLE_COLOR, -1))
_settable("CursorVisible", "bool", True)
_settable("Title", "string", "")
_settable("TreatControlCAsInput", "bool", False)
