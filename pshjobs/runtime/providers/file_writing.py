"""Set-Content, Add-Content and Clear-Content for files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

from pshjobs.errors import DirectoryNotFoundException, NetException, NotSupportedException, PSArgumentException
from pshjobs.runtime.encodings import UTF8, TextEncoding, by_mark
from pshjobs.runtime.file_errors import net_error
from pshjobs.values.enumeration import iterate
from pshjobs.values.null import NOTHING
from pshjobs.values.numbers import Byte
from pshjobs.values.objects import PSCustomObject, unwrap
from pshjobs.values.text import to_net_string, to_text

if TYPE_CHECKING:
    from .place import Place


def content_pieces(values: Iterable[object]) -> Iterator[str]:
    """The text of each value; arrays inside are flattened, null writes nothing."""
    for value in values:
        if type(value) is str:
            yield value
        elif value is None or value is NOTHING:
            continue
        else:
            items = iterate(value)
            if items is not None:
                yield from content_pieces(items)
            else:
                yield to_text(value) if type(unwrap(value)) is PSCustomObject else to_net_string(value)


def content_text(values: Iterable[object]) -> Iterator[str]:
    """The same with the line ends."""
    for piece in content_pieces(values):
        yield piece
        yield "\n"


class FileWriter:
    """An open file that takes values. Raises nothing but what the system says."""

    __slots__ = ("as_bytes", "encoding", "file", "newline")

    def __init__(self, file: IO[bytes], encoding: TextEncoding, newline: bool, as_bytes: bool) -> None:
        self.file = file
        self.encoding = encoding
        self.newline = newline
        self.as_bytes = as_bytes

    def write(self, values: list[object]) -> None:
        if self.as_bytes:
            self.file.write(bytes(_byte(item) for value in values for item in _flat(value)))
            return
        text = "".join(content_text(values) if self.newline else content_pieces(values))
        if text:
            self.file.write(self.encoding.encode(text))

    def close(self) -> None:
        self.file.close()


def _flat(value: object) -> Iterable[object]:
    items = iterate(value)
    return [value] if items is None else items


def _byte(value: object) -> int:
    value = unwrap(value)
    if isinstance(value, Byte) or (isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 255):
        return int(value)
    raise PSArgumentException(
        "Cannot proceed with byte encoding. When using byte encoding the content must be of type byte."
    )


def open_writer(place: Place, cmdlet: Any, append: bool) -> FileWriter | None:
    """The writer for a file, emptied first unless `append`; None when -WhatIf or the user says no."""
    path = place.path
    if not cmdlet.should_process(f"Path: {place.shown}", "Add Content" if append else "Set Content"):
        return None
    if os.path.isdir(path) and not append:
        raise directory_not_cleared(place.shown)
    if cmdlet.force and os.path.isfile(path):
        _make_writable(path)
    encoding: TextEncoding = cmdlet.encoding or (_encoding_of_file(path) if append else UTF8)
    try:
        file = open(path, "ab" if append else "wb")  # noqa: SIM115 - the cmdlet closes it
    except OSError as error:
        raise writer_error(error, path) from error
    if encoding.mark and not cmdlet.as_byte_stream and file.tell() == 0:
        file.write(encoding.mark)
    return FileWriter(file, encoding, not cmdlet.no_newline, bool(cmdlet.as_byte_stream))


def _make_writable(path: str) -> None:
    mode = os.stat(path).st_mode
    if not mode & 0o200:
        os.chmod(path, mode | 0o200)


def _encoding_of_file(path: str) -> TextEncoding:
    """What Add-Content goes on in: the encoding that the file's byte order mark says."""
    try:
        with open(path, "rb") as file:
            return by_mark(file.read(4)) or UTF8
    except OSError:
        return UTF8


def writer_error(error: OSError, path: str) -> NetException:
    """The error of a file that cannot be opened for content."""
    made = net_error(error, path)
    if isinstance(error, FileNotFoundError):
        made = DirectoryNotFoundException(f"Could not find a part of the path '{path}'.", target=path)
        made.error_id, made.category = "GetContentWriterDirectoryNotFoundError", "ObjectNotFound"
    elif isinstance(error, (PermissionError, IsADirectoryError)):
        made.error_id, made.category = "GetContentWriterUnauthorizedAccessError", "PermissionDenied"
    else:
        made.error_id, made.category = "GetContentWriterIOError", "WriteError"
    return made


def directory_not_cleared(shown: str) -> NetException:
    """The error for a folder where a file is meant."""
    return NotSupportedException(
        f"Unable to clear content of '{shown}' because it is a directory. Clear-Content is only supported on files.",
        id="ClearDirectoryContent", category="InvalidOperation", target=shown)  # fmt: skip


def clear(place: Place, cmdlet: Any) -> None:
    """Clear-Content."""
    if os.path.isdir(place.path):
        raise directory_not_cleared(place.shown)
    if not cmdlet.should_process(f"Item: {place.shown}", "Clear Content"):
        return
    if cmdlet.force:
        _make_writable(place.path)
    try:
        with open(place.path, "wb"):
            pass
    except OSError as error:
        raise net_error(error, place.path, "ClearContentUnauthorizedAccessError", "PermissionDenied") from error
