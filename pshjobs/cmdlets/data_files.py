"""Files that hold a hashtable and nothing that runs: `.psd1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pshjobs.errors import ArgumentException, ParseException
from pshjobs.runtime.script_file import decode_script
from pshjobs.source import SourceText

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def read_data_file(shell: Shell, path: str, id: str = "CouldNotParseAsPowerShellDataFile") -> Any:
    """The first hashtable of a file. Raises ArgumentException for a file without one, InvalidOperationException for one that runs something."""
    with open(path, "rb") as file:
        text = decode_script(file.read())
    try:
        code = shell.services.compile(SourceText(text, path))
    except ParseException as error:
        raise _not_data(path, id) from error
    table = code.data_table()
    if table is None:
        raise _not_data(path, "CouldNotParseAsPowerShellDataFileNoHashtableRoot" if id.startswith("Could") else id)
    return table


def _not_data(path: str, id: str) -> ArgumentException:
    message = f"The file '{path}' could not be parsed as a PowerShell Data File."
    return ArgumentException(message, id=id, category="InvalidData", target=path)
