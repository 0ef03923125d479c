"""Reading script files: byte order marks, UTF-16, line ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .script_block import ScriptBlock

if TYPE_CHECKING:
    from .shell import Shell


def decode_script(data: bytes) -> str:
    """The text of a script: UTF-8, UTF-16 or UTF-32 by its byte order mark, UTF-8 without one."""
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe\x00\x00", "utf-32-le"),
        (b"\x00\x00\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    return data.decode("utf-8", "replace")


def load_script(shell: Shell, path: str) -> ScriptBlock:
    """The script in a file as a block. Raises ParseException."""
    with open(path, "rb") as file:
        return shell.script_block(decode_script(file.read()), path)
