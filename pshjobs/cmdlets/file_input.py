"""Reading whole text files for cmdlets that take paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pshjobs.runtime.encodings import UTF8, TextEncoding, by_mark
from pshjobs.runtime.file_errors import net_error, output_path

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def read_text(shell: Shell, path: str, encoding: object = None, *, literal: bool = False) -> str:
    """The text of one file, its byte order mark heeded. Raises the .NET error for a file that cannot be read."""
    full = output_path(shell, path, literal)
    try:
        with open(full, "rb") as file:
            data = file.read()
    except OSError as error:
        raise net_error(error, full, "FileOpenFailure", "OpenError", path) from error
    return decode_text(data, encoding)


def decode_text(data: bytes, encoding: object = None) -> str:
    """The text of a file's bytes: by the byte order mark, else by the encoding, else UTF-8."""
    marked = by_mark(data)
    chosen = marked or (encoding if isinstance(encoding, TextEncoding) else UTF8)
    return chosen.decode(data[len(marked.mark) :] if marked else data)
