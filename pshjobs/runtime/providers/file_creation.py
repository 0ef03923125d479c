"""New-Item for files, folders and links."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import (
    DirectoryNotFoundException,
    IOException,
    NetException,
    PSArgumentException,
    PSArgumentNullException,
)
from pshjobs.runtime.file_errors import net_error
from pshjobs.values.null import NOTHING
from pshjobs.values.text import to_net_string, to_text

if TYPE_CHECKING:
    from .file_system import FileSystemProvider
    from .place import Place

KINDS = ("directory", "container", "file", "symboliclink", "junction", "hardlink")


def kind_of(text: str) -> str:
    """The kind that -ItemType means: any beginning of a known word. Raises PSArgumentException."""
    found = next((kind for kind in KINDS if kind.startswith(text.lower())), "file" if not text else "")
    if not text:
        return "file"
    if not found:
        raise PSArgumentException(
            'The type is not a known type for the file system. Only "file","directory" or "symboliclink" can be specified.'
        )
    return "directory" if found == "container" else found


def create(provider: FileSystemProvider, place: Place, kind: str, value: object, cmdlet: Any) -> Iterator[object]:
    """Make one item and give it."""
    found = kind_of(kind)
    if found == "directory":
        yield from _directory(provider, place, cmdlet)
    elif found == "file":
        yield from _file(provider, place, value, cmdlet)
    else:
        yield from _link(provider, place, found, value, cmdlet)


def _directory(provider: FileSystemProvider, place: Place, cmdlet: Any) -> Iterator[object]:
    path = place.path
    if os.path.lexists(path) and not cmdlet.force:
        raise IOException(
            f"An item with the specified name {place.shown} already exists.",
            id="DirectoryExist",
            category="ResourceExists",
            target=path,
        )
    if not cmdlet.should_process(f"Destination: {place.shown}", "Create Directory"):
        return
    if os.path.lexists(path) and not os.path.isdir(path):
        return
    try:
        os.makedirs(path, exist_ok=True)
    except (FileNotFoundError, NotADirectoryError, FileExistsError) as error:
        made: NetException = DirectoryNotFoundException(f"Could not find a part of the path '{path}'.", target=path)
        made.error_id, made.category = "CreateDirectoryIOError", "WriteError"
        raise made from error
    except OSError as error:
        raise net_error(error, path, "CreateDirectoryUnauthorizedAccessError", "PermissionDenied") from error
    yield provider.items.make(path, True, place.drive)


def _file(provider: FileSystemProvider, place: Place, value: object, cmdlet: Any) -> Iterator[object]:
    path = place.path
    if not cmdlet.should_process(f"Destination: {place.shown}", "Create File"):
        return
    if cmdlet.force:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        if os.path.isfile(path) and not os.stat(path).st_mode & 0o200:
            os.chmod(path, os.stat(path).st_mode | 0o200)
    elif os.path.isdir(path):
        raise IOException(f"The file '{path}' already exists.", id="NewItemIOError", category="WriteError", target=path)
    try:
        with open(path, "wb" if cmdlet.force else "xb") as file:
            if value is not None and value is not NOTHING:
                file.write(to_net_string(value).encode("utf-8", "replace"))
    except (IsADirectoryError, PermissionError) as error:
        raise net_error(error, path, "NewItemUnauthorizedAccessError", "PermissionDenied") from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DirectoryNotFoundException(
            f"Could not find a part of the path '{path}'.", id="NewItemIOError", category="WriteError", target=path
        ) from error
    except OSError as error:
        raise net_error(error, path, "NewItemIOError", "WriteError") from error
    yield provider.items.make(path, False, place.drive)


def _link(provider: FileSystemProvider, place: Place, kind: str, value: object, cmdlet: Any) -> Iterator[object]:
    path = place.path
    if value is None or value is NOTHING or not to_text(value):
        raise PSArgumentNullException(
            f"Link '{place.leaf}' cannot be created because the target Value was not specified."
        )
    target = to_text(value)
    full = str(cmdlet.shell.drives.locate(target).path)
    if kind == "hardlink" and not os.path.isfile(full):
        raise IOException(f"Could not find item {full}.", id="ItemNotFound", category="ObjectNotFound", target=full)
    if os.path.lexists(path):
        if not cmdlet.force:
            raise IOException(
                f"Cannot create link because the path already exists: {path}.",
                id="SymLinkExists",
                category="ResourceExists",
                target=path,
            )
        os.unlink(path)
    words = {"symboliclink": "Create Symbolic Link", "hardlink": "Create Hard Link", "junction": "Create Junction"}
    if not cmdlet.should_process(f"Destination: {place.shown}", words[kind]):
        return
    try:
        if kind == "hardlink":
            os.link(full, path)
        else:
            os.symlink(target.replace("\\", "/"), path)
    except OSError as error:
        raise net_error(error, path, "NewItemCreateIOError", "WriteError") from error
    yield provider.items.make(path, os.path.isdir(path), place.drive)
