"""Remove-Item for files and folders."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import IOException, NetException, PSInvalidOperationException
from pshjobs.runtime.file_errors import net_error

from .file_attributes import is_read_only

if TYPE_CHECKING:
    from .place import Place

NO_ACCESS = (
    "You do not have sufficient access rights to perform this operation or the item is hidden, system, or read only."
)


def remove(place: Place, cmdlet: Any) -> None:
    """Remove one item; links go, never what they point to."""
    path = place.path
    here = cmdlet.shell.location
    if here == path or here.startswith(path.rstrip("/") + "/"):
        raise PSInvalidOperationException(f"Cannot remove the item at '{place.shown}' because it is in use.")
    is_folder = os.path.isdir(path) and not os.path.islink(path)
    if is_folder and not cmdlet.recurse and _has_children(path) and not _may_recurse(place, cmdlet):
        return
    if os.path.isdir(path):
        _remove_folder(path, place.shown, cmdlet)
    else:
        _remove_file(path, place.shown, cmdlet)


def _has_children(path: str) -> bool:
    try:
        with os.scandir(path) as entries:
            return next(entries, None) is not None
    except OSError:
        return False


def _may_recurse(place: Place, cmdlet: Any) -> bool:
    """Ask before a folder goes with all that is in it. Raises where nobody can answer."""
    return bool(cmdlet.shell.host.confirm(
        "Confirm",
        f"The item at {place.shown} has children and the Recurse parameter was not specified. If you continue, all children will be removed "
        "with the item. Are you sure you want to continue?"))  # fmt: skip


def _remove_folder(path: str, shown: str, cmdlet: Any) -> None:
    if not cmdlet.should_process(shown, "Remove Directory"):
        return
    if os.path.islink(path):
        _delete(os.unlink, path)
        return
    _check_access(path, cmdlet)
    with os.scandir(path) as found:
        entries = sorted(found, key=lambda entry: (not entry.is_dir(follow_symlinks=False), entry.name))
    for entry in entries:
        try:
            if entry.is_dir(follow_symlinks=False):
                _remove_folder(entry.path, f"{shown.rstrip('/')}/{entry.name}", cmdlet)
            else:
                _remove_file(entry.path, f"{shown.rstrip('/')}/{entry.name}", cmdlet)
        except NetException as error:
            cmdlet.error(error)
    if _has_children(path):
        raise IOException(
            f"Directory {shown} cannot be removed because it is not empty.",
            id="DirectoryNotEmpty",
            category="WriteError",
            target=path,
        )
    _delete(os.rmdir, path)


def _remove_file(path: str, shown: str, cmdlet: Any) -> None:
    if cmdlet.should_process(shown, "Remove File"):
        _check_access(path, cmdlet)
        _delete(os.unlink, path)


def _check_access(path: str, cmdlet: Any) -> None:
    """Hidden and read-only items need -Force."""
    if cmdlet.force:
        return
    if path.rpartition("/")[2].startswith(".") or (not os.path.islink(path) and is_read_only(path)):
        raise IOException(
            NO_ACCESS, id="RemoveFileSystemItemUnAuthorizedAccess", category="PermissionDenied", target=path
        )


def _delete(how: Any, path: str) -> None:
    try:
        how(path)
    except OSError as error:
        kind = "UnAuthorizedAccess" if isinstance(error, PermissionError) else "IOError"
        raise net_error(
            error,
            path,
            f"RemoveFileSystemItem{kind}",
            "PermissionDenied" if kind == "UnAuthorizedAccess" else "WriteError",
        ) from error
