"""Python's file errors as .NET's, and opening files for writing with PowerShell's errors."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import (
    DirectoryNotFoundException,
    FileNotFoundException,
    IOException,
    NetException,
    RuntimeException,
    UnauthorizedAccessException,
)

if TYPE_CHECKING:
    from .shell import Shell


def net_error(
    error: OSError, path: str, id: str | None = None, category: str | None = None, target: object = None
) -> NetException:
    """The .NET exception for what the system said about a path; `id` and `category` are those of its record."""
    made: NetException
    if isinstance(error, (PermissionError, IsADirectoryError)):
        made = UnauthorizedAccessException(f"Access to the path '{path}' is denied.")
    elif isinstance(error, (FileNotFoundError, NotADirectoryError)):
        if os.path.isdir(os.path.dirname(path.rstrip("/")) or "/"):
            made = FileNotFoundException(f"Could not find file '{path}'.")
        else:
            made = DirectoryNotFoundException(f"Could not find a part of the path '{path}'.")
    elif isinstance(error, FileExistsError):
        made = IOException(f"The file '{path}' already exists.")
    else:
        made = IOException(f"{error.strerror} : '{path}'")
    if id is not None:
        made.error_id = id
    if category is not None:
        made.category = category
    made.target = path if target is None else target
    return made


def open_for_writing(shell: Shell, path: str, append: bool, encoding: object = "utf-8") -> Any:
    """The open text file of Out-File and redirections. Raises what they report; `encoding` is a name or a TextEncoding."""
    return open_output(shell, path, append=append, encoding=encoding)


def open_output(
    shell: Shell, path: str, *, append: bool = False, encoding: object = "utf-8", literal: bool = False, force: bool = False,
    no_clobber: bool = False,
) -> Any:  # fmt: skip
    """Open a file for formatted output. Raises the errors of Out-File."""
    from .encodings import TextEncoding, find_encoding

    full = output_path(shell, path, literal)
    chosen = encoding if isinstance(encoding, TextEncoding) else find_encoding(str(encoding))
    if no_clobber and not append and os.path.exists(full):
        raise IOException(f"The file '{full}' already exists.", id="NoClobber", category="ResourceExists", target=full)
    if force and os.path.isfile(full) and not os.access(full, os.W_OK):
        os.chmod(full, os.stat(full).st_mode | 0o200)
    try:
        return chosen.open_for_writing(full, append)
    except OSError as error:
        raise open_failure(error, full, path) from error


def output_path(shell: Shell, path: str, literal: bool) -> str:
    """The file that an output path means: a pattern must match exactly one file."""
    from .providers.resolution import expand_pattern, is_pattern, locate_plain

    if literal:
        return str(shell.drives.locate(path).path)
    if not is_pattern(path):
        place = locate_plain(shell, path)
        if place.provider is not shell.drives.files:
            raise RuntimeException(
                "Cannot open file because the current provider (Microsoft.PowerShell.Core\\"
                f"{place.provider.name}) cannot open a file.",
                id="ReadWriteFileNotFileSystemProvider",
                category="InvalidArgument",
            )
        return place.path
    found = expand_pattern(shell, path)
    if len(found) == 1:
        return found[0].path
    if found:
        raise RuntimeException(
            "Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.",
            id="ReadWriteMultipleFilesNotSupported",
            category="InvalidArgument",
            target=path,
        )
    if "[" in path and "*" not in path and "?" not in path:
        raise FileNotFoundException(
            "Unable to find the specified file.", id="FileOpenFailure", category="OpenError", target=path
        )
    raise RuntimeException(
        f"Cannot perform operation because the wildcard path {path} did not resolve to a file.",
        id="FileOpenFailure",
        category="OpenError",
        target=path,
    )


def open_failure(error: OSError, full: str, path: str) -> NetException:
    """The error for a file that cannot be opened."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        made: NetException = DirectoryNotFoundException(f"Could not find a part of the path '{full}'.")
    elif isinstance(error, PermissionError) or os.path.isdir(full):
        made = UnauthorizedAccessException(f"Access to the path '{full}' is denied.")
    else:
        made = IOException(f"{error.strerror} : '{full}'")
    made.error_id, made.category, made.target = "FileOpenFailure", "OpenError", path
    return made
