"""Get-Content for files: lines, delimited pieces, whole texts and bytes."""

from __future__ import annotations

import io
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO, TYPE_CHECKING, Any

from pshjobs.errors import ArgumentException, FileNotFoundException, InvalidOperationException
from pshjobs.runtime.encodings import UTF8, TextEncoding, by_mark
from pshjobs.runtime.file_errors import net_error
from pshjobs.values.arrays import TypedArray
from pshjobs.values.numbers import Byte
from pshjobs.values.type_table import require_type

if TYPE_CHECKING:
    from .place import Place

POLL = 0.05


def read_file(place: Place, cmdlet: Any) -> Iterator[object]:
    """What Get-Content writes for one file."""
    path = place.path
    if os.path.isdir(path):
        raise InvalidOperationException(
            f"Unable to get content because it is a directory: '{place.shown}'. Please use 'Get-ChildItem' instead.",
            id="GetContainerContentException", category="InvalidOperation", target=place.shown)  # fmt: skip
    if cmdlet.as_byte_stream and cmdlet.delimiter is not None:
        raise ArgumentException(
            "A delimiter cannot be specified when reading the stream one byte at a time. (Parameter 'delimiter')",
            id="GetContentReaderArgumentError", category="InvalidArgument", target=place.shown)  # fmt: skip
    try:
        file = open(path, "rb")  # noqa: SIM115 - closed below, after the last piece was asked for
    except OSError as error:
        name = {"UnauthorizedAccessException": "UnauthorizedAccess", "FileNotFoundException": "FileNotFound"}
        made = net_error(error, path)
        kind = name.get(type(made).__name__, "IO")
        made.error_id, made.category = (
            f"GetContentReader{kind}Error",
            "PermissionDenied" if kind == "UnauthorizedAccess" else "ReadError",
        )
        if isinstance(made, FileNotFoundException):
            made.category = "ObjectNotFound"
        raise made from error
    with file:
        if cmdlet.raw:
            yield from _whole(file, cmdlet)
        else:
            yield from _grouped(_selected(_pieces(file, cmdlet), cmdlet), cmdlet.read_count, cmdlet)


def _whole(file: IO[bytes], cmdlet: Any) -> Iterator[object]:
    data = file.read()
    if cmdlet.as_byte_stream:
        yield TypedArray(require_type("System.Byte"), map(Byte, data))
    elif data:
        text = decode(data, cmdlet.encoding)
        if text:
            yield text


def decode(data: bytes, encoding: TextEncoding | None = None) -> str:
    """The text of a file's bytes: a byte order mark decides, else the encoding, else UTF-8."""
    marked = by_mark(data)
    if marked is not None:
        return marked.decode(data[len(marked.mark) :])
    return (encoding or UTF8).decode(data)


def lines_of(data: bytes, encoding: TextEncoding | None = None) -> list[str]:
    """The lines of a file's bytes."""
    text = decode(data, encoding).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return lines


def _pieces(file: IO[bytes], cmdlet: Any) -> Iterator[object]:
    if cmdlet.as_byte_stream:
        return _bytes(file)
    head = file.read(4)
    marked = by_mark(head)
    file.seek(len(marked.mark) if marked else 0)
    encoding: TextEncoding = marked or cmdlet.encoding or UTF8
    if cmdlet.delimiter is not None:
        return _delimited(encoding.decode(file.read()), str(cmdlet.delimiter))
    if cmdlet.wait:
        return _followed(file, encoding, cmdlet)
    if encoding.codec == "ascii":
        return iter(lines_of(file.read(), encoding))
    return _lines(io.TextIOWrapper(file, encoding.codec, "replace", newline=None))


def _bytes(file: IO[bytes]) -> Iterator[Byte]:
    while block := file.read(65536):
        yield from map(Byte, block)


def _lines(text: Iterable[str]) -> Iterator[str]:
    for line in text:
        yield line[:-1] if line[-1] == "\n" else line


def _delimited(text: str, delimiter: str) -> Iterator[str]:
    pieces = text.split(delimiter) if delimiter else [text]
    if pieces and pieces[-1] == "":
        pieces.pop()
    return iter(pieces)


def _followed(file: IO[bytes], encoding: TextEncoding, cmdlet: Any) -> Iterator[str]:
    """-Wait: lines as they are added, until the pipeline is stopped. A file that becomes shorter is read again."""
    if cmdlet.is_bound("Tail"):
        kept: deque[bytes] = deque(file, maxlen=max(int(cmdlet.tail), 0))
        yield from (encoding.decode(line).rstrip("\r\n") for line in kept)
    rest = b""
    while True:
        block = file.read(65536)
        if not block:
            if os.fstat(file.fileno()).st_size < file.tell():
                file.seek(0)
            time.sleep(POLL)
            continue
        *lines, rest = (rest + block).split(b"\n")
        yield from (encoding.decode(line).rstrip("\r") for line in lines)


def _selected(pieces: Iterator[object], cmdlet: Any) -> Iterable[object]:
    """-TotalCount and -Tail."""
    if cmdlet.is_bound("Tail") and not cmdlet.wait:
        return deque(pieces, maxlen=int(cmdlet.tail))
    if cmdlet.is_bound("TotalCount"):
        return islice(pieces, int(cmdlet.total_count))
    return pieces


def _grouped(pieces: Iterable[object], count: object, cmdlet: Any) -> Iterator[object]:
    """-ReadCount: arrays of so many pieces; 0 and below put all into one."""
    size = int(count) if cmdlet.is_bound("ReadCount") else 1  # type: ignore[call-overload]
    if size == 1:
        yield from pieces
        return
    rest = iter(pieces)
    while group := list(islice(rest, size) if size > 0 else rest):
        yield group if len(group) > 1 or size > 1 else group[0]
