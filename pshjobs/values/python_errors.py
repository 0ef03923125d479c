"""Python's exceptions as the .NET exceptions that a script sees."""

from __future__ import annotations

import errno
from typing import Final

from pshjobs.errors import (
    ArgumentException,
    ArgumentOutOfRangeException,
    DirectoryNotFoundException,
    DivideByZeroException,
    FileNotFoundException,
    FormatException,
    IOException,
    KeyNotFoundException,
    NetException,
    NullReferenceException,
    OverflowException,
    UnauthorizedAccessException,
)

PYTHON_ERRORS: Final = (OSError, ValueError, LookupError, ArithmeticError, TypeError, AttributeError)
"""What a member's own code can raise without meaning to."""


def net_error(error: BaseException, path: str = "") -> NetException:
    """The .NET exception for a Python one; `path` is the file meant where the error does not say."""
    if isinstance(error, OSError):
        return os_error(error, path)
    if isinstance(error, ZeroDivisionError):
        return DivideByZeroException("Attempted to divide by zero.")
    if isinstance(error, OverflowError):
        return OverflowException("Arithmetic operation resulted in an overflow.")
    if isinstance(error, KeyError):
        return KeyNotFoundException(
            f"The given key '{error.args[0] if error.args else ''}' was not present in the dictionary."
        )
    if isinstance(error, IndexError):
        return index_out_of_range()
    if isinstance(error, UnicodeError):
        return ArgumentException(str(error))
    if isinstance(error, ValueError):
        return FormatException("Input string was not in a correct format.")
    return NullReferenceException("Object reference not set to an instance of an object.")


def index_out_of_range(parameter: str = "index") -> ArgumentOutOfRangeException:
    """The error of list members whose index is outside the list."""
    return ArgumentOutOfRangeException(
        f"Index was out of range. Must be non-negative and less than the size of the collection. (Parameter '{parameter}')"
    )


def os_error(error: OSError, path: str = "") -> NetException:
    """The exception of System.IO for an error of the operating system."""
    name = path or (error.filename if isinstance(error.filename, str) else "")
    code = error.errno
    if code == errno.ENOENT:
        import os

        if name and not os.path.isdir(os.path.dirname(os.path.abspath(name))):
            return DirectoryNotFoundException(f"Could not find a part of the path '{name}'.")
        return FileNotFoundException(f"Could not find file '{name}'.")
    if code in (errno.EACCES, errno.EPERM, errno.EISDIR):
        return UnauthorizedAccessException(f"Access to the path '{name}' is denied.")
    if code == errno.ENOTDIR:
        return DirectoryNotFoundException(f"Could not find a part of the path '{name}'.")
    if code == errno.EEXIST:
        return IOException(f"The file '{name}' already exists.")
    if code == errno.ENOTEMPTY:
        return IOException(f"Directory not empty : '{name}'")
    return IOException(f"{error.strerror or error} : '{name}'" if name else str(error.strerror or error))
