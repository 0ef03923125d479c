"""Opening files for writing with PowerShell's errors."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import DirectoryNotFoundException, IOException, NetException, RuntimeException, UnauthorizedAccessException

if TYPE_CHECKING:
    from .shell import Shell

ENCODINGS = {"utf8": "utf-8", "utf8nobom": "utf-8", "utf8bom": "utf-8-sig", "unicode": "utf-16", "bigendianunicode": "utf-16-be",
             "ascii": "ascii", "utf32": "utf-32", "oem": "utf-8", "default": "utf-8", "ansi": "utf-8"}


def python_encoding(name: str) -> str:
    """Python's name for an encoding as -Encoding takes it."""
    return ENCODINGS.get(name.lower(), name)


def open_for_writing(shell: Shell, path: str, append: bool, encoding: str) -> Any:
    """An open text file. Raises the error that Out-File and redirections report."""
    if any(c in path for c in "*?["):
        raise RuntimeException(f"Cannot perform operation because the wildcard path {path} did not resolve to a file.", id="FileOpenFailure",
                               category="OpenError", target=path)
    full = shell.full_path(path)
    try:
        return open(full, "a" if append else "w", encoding=python_encoding(encoding), errors="replace", newline="")
    except OSError as error:
        raise open_failure(error, full, path) from error


def open_failure(error: OSError, full: str, path: str) -> NetException:
    """The error for a file that cannot be opened."""
    if isinstance(error, FileNotFoundError):
        made: NetException = DirectoryNotFoundException(f"Could not find a part of the path '{full}'.")
    elif isinstance(error, (PermissionError, IsADirectoryError)) or os.path.isdir(full):
        made = UnauthorizedAccessException(f"Access to the path '{full}' is denied.")
    else:
        made = IOException(f"{error.strerror} : '{full}'")
    made.error_id, made.category, made.target = "FileOpenFailure", "OpenError", path
    return made
