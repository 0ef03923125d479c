"""Streams, readers and writers."""

# Members are Any to mypy: NetType makes properties and plain functions of them.
from __future__ import annotations

import io
import os
from typing import Any

from pshjobs.errors import IOException, NotSupportedException, ObjectDisposedException
from pshjobs.values.numbers import Byte, Int64
from pshjobs.values.python_errors import os_error
from pshjobs.values.text import to_net_string
from pshjobs.values.type_info import NetType, constructor, method, prop

from .convert import byte_array
from .encoding import Encoding, UTF8Encoding
from .file_info import full_path
from .object import Object

DISPOSABLE = ("System.IDisposable",)
MODES = {1: "x+b", 2: "w+b", 3: "r+b", 4: "a+b", 5: "r+b", 6: "ab"}


class Stream(NetType, name="System.IO.Stream", base=Object, interfaces=DISPOSABLE):
    """Bytes by Python's binary file objects."""

    __slots__ = ("raw",)

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def open_raw(self) -> Any:
        """The file object. Raises ObjectDisposedException when it is closed."""
        if self.raw.closed:
            raise ObjectDisposedException("Cannot access a closed Stream.")
        return self.raw

    @prop("long Length")
    def length(self) -> Int64:
        raw = self.open_raw()
        here = raw.tell()
        end = raw.seek(0, os.SEEK_END)
        raw.seek(here)
        return Int64(end)

    @prop("long Position")
    def position(self) -> Int64:
        return Int64(self.open_raw().tell())

    @position.writes
    def set_position(self, value: int) -> None:
        self.open_raw().seek(int(value))

    @prop("bool CanRead")
    def can_read(self) -> bool:
        return not self.raw.closed and bool(self.raw.readable())

    @prop("bool CanWrite")
    def can_write(self) -> bool:
        return not self.raw.closed and bool(self.raw.writable())

    @prop("bool CanSeek")
    def can_seek(self) -> bool:
        return not self.raw.closed and bool(self.raw.seekable())

    @method("int Read(byte[] buffer, int offset, int count)")
    def read(self, buffer: list[Any], offset: int, count: int) -> int:
        data = self.open_raw().read(count)
        buffer[offset : offset + len(data)] = [Byte(each) for each in data]
        return len(data)

    @method("int ReadByte()")
    def read_byte(self) -> int:
        data = self.open_raw().read(1)
        return data[0] if data else -1

    @method("void Write(byte[] buffer, int offset, int count)", "void Write(byte[] buffer)")
    def write(self, buffer: list[int], offset: int = 0, count: int | None = None) -> None:
        raw = self.open_raw()
        if not raw.writable():
            raise NotSupportedException("Stream does not support writing.")
        data = bytes(buffer)
        raw.write(data[offset:] if count is None else data[offset : offset + count])

    @method("void WriteByte(byte value)")
    def write_byte(self, value: int) -> None:
        self.open_raw().write(bytes([value]))

    @method("long Seek(long offset, System.IO.SeekOrigin loc)")
    def seek(self, offset: int, origin: Any) -> Int64:
        return Int64(self.open_raw().seek(int(offset), origin.value))

    @method("void SetLength(long value)")
    def set_length(self, value: int) -> None:
        self.open_raw().truncate(int(value))

    @method("void CopyTo(System.IO.Stream destination)")
    def copy_to(self, target: Stream) -> None:
        target.open_raw().write(self.open_raw().read())

    @method("void Flush()")
    def flush(self) -> None:
        self.open_raw().flush()

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        self.raw.close()


class MemoryStream(Stream, name="System.IO.MemoryStream", base=Stream):
    __slots__ = ("kept",)

    @constructor("System.IO.MemoryStream new()", "System.IO.MemoryStream new(byte[] buffer)", "System.IO.MemoryStream new(int capacity)",
                 "System.IO.MemoryStream new(byte[] buffer, bool writable)")  # fmt: skip
    def new(buffer: Any = None, writable: bool = True) -> MemoryStream:
        return MemoryStream(io.BytesIO(b"" if buffer is None or isinstance(buffer, int) else bytes(buffer)))

    def contents(self) -> bytes:
        """Everything in it, after closing too."""
        return self.kept if self.raw.closed else self.raw.getvalue()

    @method("byte[] ToArray()", "byte[] GetBuffer()")
    def to_array(self) -> Any:
        return byte_array(self.contents())

    @method("void WriteTo(System.IO.Stream stream)")
    def write_to(self, target: Stream) -> None:
        target.open_raw().write(self.contents())

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        if not self.raw.closed:
            self.kept = self.raw.getvalue()
            self.raw.close()


class FileStream(Stream, name="System.IO.FileStream", base=Stream):
    __slots__ = ("path",)

    def __init__(self, raw: Any, path: str = "") -> None:
        super().__init__(raw)
        self.path = path

    @staticmethod
    def opened(path: str, mode: int, access: int = 0) -> FileStream:
        """A file opened with a FileMode (1 CreateNew ... 6 Append) and a FileAccess (1 Read)."""
        target = full_path(path)
        text = "rb" if mode == 3 and access in (0, 1) else MODES[mode]
        if mode == 4 and os.path.exists(target):
            text = "r+b" if access != 1 else "rb"
        try:
            made = FileStream(open(target, text))  # noqa: SIM115 - Close and Dispose close it
        except FileExistsError:
            raise IOException(f"The file '{target}' already exists.") from None
        except OSError as error:
            raise os_error(error, target) from None
        if mode == 5:
            made.raw.truncate(0)
        made.path = target
        return made

    @constructor("System.IO.FileStream new(string path, System.IO.FileMode mode)",
                 "System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access)",
                 "System.IO.FileStream new(string path, System.IO.FileMode mode, System.IO.FileAccess access, System.IO.FileShare share)")  # fmt: skip
    def new(path: str, mode: Any, access: Any = None, share: Any = None) -> FileStream:
        return FileStream.opened(
            path, mode.value, access.value if access is not None else (3 if mode.value != 6 else 2)
        )

    @prop("string Name")
    def name(self) -> str:
        return self.path


class TextWriter(NetType, name="System.IO.TextWriter", base=Object, interfaces=DISPOSABLE):
    """Writes text by `emit`."""

    __slots__ = ("line_end",)

    def __init__(self) -> None:
        self.line_end = "\n"

    def emit(self, text: str) -> None:
        """Write text."""
        raise NotSupportedException("Specified method is not supported.")

    @prop("string NewLine")
    def new_line(self) -> str:
        return self.line_end

    @new_line.writes
    def set_new_line(self, value: str) -> None:
        self.line_end = value

    @method("void Write(string value)", "void Write(char value)", "void Write(char[] buffer)", "void Write(System.Object value)",
            "void Write(string format, Params System.Object[] arg)", "void Write(char[] buffer, int index, int count)")  # fmt: skip
    def write(self, value: Any, *args: Any) -> None:
        self.emit(written(value, args))

    @method("void WriteLine()", "void WriteLine(string value)", "void WriteLine(char value)", "void WriteLine(System.Object value)",
            "void WriteLine(char[] buffer)", "void WriteLine(string format, Params System.Object[] arg)")  # fmt: skip
    def write_line(self, value: Any = "", *args: Any) -> None:
        self.emit(written(value, args) + self.line_end)

    @method("void Flush()")
    def flush(self) -> None:
        """Nothing is held back."""

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        """Nothing to give back."""


def written(value: Any, args: tuple[Any, ...]) -> str:
    """What Write and WriteLine put out."""
    from pshjobs.values.numbers import Char

    if args and isinstance(value, str):
        from .string import format_composite

        return format_composite(value, args)
    if isinstance(value, list) and value and isinstance(value[0], Char):
        return "".join(value[args[0] : args[0] + args[1]] if len(args) == 2 else value)
    return to_net_string(value)


class StringWriter(TextWriter, name="System.IO.StringWriter", base=TextWriter):
    __slots__ = ("builder",)

    def __init__(self, builder: Any = None) -> None:
        from .stringbuilder import StringBuilder

        super().__init__()
        self.builder = builder or StringBuilder()

    @constructor("System.IO.StringWriter new()", "System.IO.StringWriter new(System.Text.StringBuilder sb)")
    def new(builder: Any = None) -> StringWriter:
        return StringWriter(builder)

    def emit(self, text: str) -> None:
        self.builder.push(text)

    @method("System.Text.StringBuilder GetStringBuilder()")
    def get_string_builder(self) -> Any:
        return self.builder

    @method("string ToString()")
    def to_string(self) -> str:
        return str(self.builder.text())


class StreamWriter(TextWriter, name="System.IO.StreamWriter", base=TextWriter):
    __slots__ = ("auto_flush_", "encoding_", "pending", "stream", "started")

    def __init__(self, stream: Stream, encoding: Encoding | None = None) -> None:
        super().__init__()
        self.stream = stream
        self.encoding_ = encoding or UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001)
        self.pending: list[str] = []
        self.auto_flush_ = False
        self.started = bool(stream.raw.seekable() and stream.raw.tell())

    @constructor("System.IO.StreamWriter new(System.IO.Stream stream)", "System.IO.StreamWriter new(string path)",
                 "System.IO.StreamWriter new(string path, bool append)",
                 "System.IO.StreamWriter new(System.IO.Stream stream, System.Text.Encoding encoding)",
                 "System.IO.StreamWriter new(string path, bool append, System.Text.Encoding encoding)")  # fmt: skip
    def new(target: Any, *args: Any) -> StreamWriter:
        append = any(arg is True for arg in args)
        encoding = next((arg for arg in args if isinstance(arg, Encoding)), None)
        stream = FileStream.opened(target, 6 if append else 2) if isinstance(target, str) else target
        return StreamWriter(stream, encoding)

    def emit(self, text: str) -> None:
        if self.stream.raw.closed:
            raise ObjectDisposedException("Cannot write to a closed TextWriter.")
        self.pending.append(text)
        if self.auto_flush_:
            self.drain()

    def drain(self) -> None:
        """Hand everything to the stream."""
        if self.pending and not self.started and self.encoding_.mark:
            self.stream.raw.write(self.encoding_.mark)
        if self.pending:
            self.started = True
            self.stream.raw.write(self.encoding_.encode("".join(self.pending)))
            self.pending = []
        self.stream.raw.flush()

    @prop("bool AutoFlush")
    def auto_flush(self) -> bool:
        return self.auto_flush_

    @auto_flush.writes
    def set_auto_flush(self, value: bool) -> None:
        self.auto_flush_ = value
        if value:
            self.drain()

    @prop("System.IO.Stream BaseStream")
    def base_stream(self) -> Stream:
        return self.stream

    @prop("System.Text.Encoding Encoding")
    def encoding(self) -> Encoding:
        return self.encoding_

    @method("void Flush()")
    def flush(self) -> None:
        self.drain()

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        if not self.stream.raw.closed:
            self.drain()
            Stream.close(self.stream)
            if isinstance(self.stream, MemoryStream):
                MemoryStream.close(self.stream)


class TextReader(NetType, name="System.IO.TextReader", base=Object, interfaces=DISPOSABLE):
    """Reads text that is all there."""

    __slots__ = ("at", "closed", "text")

    def __init__(self, text: str) -> None:
        self.text: str = text
        self.at = 0
        self.closed = False

    def load(self) -> None:
        """Refuse to read when closed; get the text when it is not there yet."""
        if self.closed:
            raise ObjectDisposedException("Cannot read from a closed TextReader.")

    @method("string ReadLine()")
    def read_line(self) -> str | None:
        self.load()
        if self.at >= len(self.text):
            return None
        ends = [end for end in (self.text.find("\n", self.at), self.text.find("\r", self.at)) if end >= 0]
        end = min(ends, default=len(self.text))
        line = self.text[self.at : end]
        self.at = end + (2 if self.text[end : end + 2] == "\r\n" else 1)
        return line

    @method("string ReadToEnd()")
    def read_to_end(self) -> str:
        self.load()
        rest = self.text[self.at :]
        self.at = len(self.text)
        return rest

    @method("int Read()")
    def read(self) -> int:
        self.load()
        if self.at >= len(self.text):
            return -1
        self.at += 1
        return ord(self.text[self.at - 1])

    @method("int Peek()")
    def peek(self) -> int:
        self.load()
        return ord(self.text[self.at]) if self.at < len(self.text) else -1

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        self.closed = True


class StringReader(TextReader, name="System.IO.StringReader", base=TextReader):
    __slots__ = ()

    @constructor("System.IO.StringReader new(string s)")
    def new(text: str) -> StringReader:
        return StringReader(text)


class StreamReader(TextReader, name="System.IO.StreamReader", base=TextReader):
    """Reads what the stream has at the time of the first reading."""

    __slots__ = ("encoding_", "loaded", "stream")

    def __init__(self, stream: Stream, encoding: Encoding | None = None) -> None:
        super().__init__("")
        self.stream = stream
        self.encoding_ = encoding or UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001)
        self.loaded = False

    @constructor("System.IO.StreamReader new(System.IO.Stream stream)", "System.IO.StreamReader new(string path)",
                 "System.IO.StreamReader new(System.IO.Stream stream, System.Text.Encoding encoding)",
                 "System.IO.StreamReader new(string path, System.Text.Encoding encoding)")  # fmt: skip
    def new(source: Any, encoding: Any = None) -> StreamReader:
        return StreamReader(FileStream.opened(source, 3) if isinstance(source, str) else source, encoding)

    def load(self) -> None:
        super().load()
        if not self.loaded or self.at >= len(self.text):
            data = self.stream.open_raw().read()
            first = not self.loaded
            self.loaded = True
            if data:
                self.text, self.at = decode_with_mark(data, self.encoding_) if first else self.encoding_.decode(data), 0

    @prop("bool EndOfStream")
    def end_of_stream(self) -> bool:
        self.load()
        return self.at >= len(self.text)

    @prop("System.IO.Stream BaseStream")
    def base_stream(self) -> Stream:
        return self.stream

    @prop("System.Text.Encoding CurrentEncoding")
    def current_encoding(self) -> Encoding:
        return self.encoding_

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        self.closed = True
        Stream.close(self.stream)


def decode_with_mark(data: bytes, encoding: Encoding) -> str:
    """Text of bytes: a byte order mark decides, else the encoding."""
    import codecs

    for mark, codec in (
        (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):  # fmt: skip
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace")
    return encoding.decode(data)


class BinaryWriter(NetType, name="System.IO.BinaryWriter", base=Object, interfaces=DISPOSABLE):
    __slots__ = ("stream",)

    def __init__(self, stream: Stream) -> None:
        self.stream = stream

    @constructor("System.IO.BinaryWriter new(System.IO.Stream output)")
    def new(stream: Stream) -> BinaryWriter:
        return BinaryWriter(stream)

    @method(
        "void Write(byte[] buffer)",
        "void Write(byte value)",
        "void Write(int value)",
        "void Write(long value)",
        "void Write(double value)",
    )
    def write(self, value: Any) -> None:
        from .bit_converter import to_bytes

        self.stream.open_raw().write(bytes(value) if isinstance(value, list) else to_bytes(value))

    @method("void Flush()")
    def flush(self) -> None:
        self.stream.open_raw().flush()

    @method("void Close()", "void Dispose()")
    def close(self) -> None:
        self.stream.raw.close()
