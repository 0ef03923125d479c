"""Move-Item and Rename-Item for files and folders."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import DirectoryNotFoundException, IOException, PSArgumentException
from pshjobs.runtime.file_errors import net_error

if TYPE_CHECKING:
    from .file_system import FileSystemProvider
    from .place import Place


def rename(provider: FileSystemProvider, place: Place, name: str, cmdlet: Any) -> Iterator[object]:
    """Give an item another name in its folder."""
    name = name.replace("\\", "/")
    if name.startswith("./"):
        name = name[2:]
    folder = os.path.dirname(place.path)
    if "/" in name.rstrip("/"):
        raise PSArgumentException("Cannot rename the specified target, because it represents a path or device name.")
    target = f"{folder.rstrip('/')}/{name}"
    is_folder = os.path.isdir(place.path)
    action = "Rename Directory" if is_folder else "Rename File"
    if not cmdlet.should_process(f"Item: {place.path} Destination: {target}", action):
        return
    if target != place.path and os.path.lexists(target) and not _is_same(place.path, target):
        raise IOException(
            f"The file '{target}' already exists.", id="RenameItemIOError", category="WriteError", target=place.path
        )
    try:
        os.rename(place.path, target)
    except OSError as error:
        raise net_error(error, target, "RenameItemIOError", "WriteError", place.path) from error
    if cmdlet.pass_thru:
        yield provider.items.make(target, is_folder, place.drive)


def move(provider: FileSystemProvider, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
    """Move an item to a path, or into the folder that is there."""
    source = place.path
    is_folder = os.path.isdir(source) and not os.path.islink(source)
    has_slash = target.endswith("/") and len(target) > 1
    target = target.rstrip("/") or "/"
    into = os.path.isdir(target) and not _is_same(source, target)
    if into:
        target = f"{target.rstrip('/')}/{os.path.basename(source)}"
    if is_folder and (target == source or target.startswith(source.rstrip("/") + "/")):
        if target == source:
            return
        raise IOException(
            f"Destination path cannot be a subdirectory of the source or the source itself: {target}.",
            id="MoveItemArgumentError", category="InvalidArgument", target=source)  # fmt: skip
    if not cmdlet.should_process(
        f"Item: {source} Destination: {target}", "Move Directory" if is_folder else "Move File"
    ):
        return
    if is_folder:
        _move_folder(source, target)
    else:
        _move_file(source, target, "/" if has_slash and not into else "", cmdlet)
    if cmdlet.pass_thru:
        yield provider.items.make(target, is_folder, place.drive)


def _is_same(source: str, target: str) -> bool:
    return source == target or (os.path.exists(target) and os.path.exists(source) and os.path.samefile(source, target))


def _move_file(source: str, target: str, slash: str, cmdlet: Any) -> None:
    if not os.path.isdir(os.path.dirname(target)) or slash:
        raise DirectoryNotFoundException(
            f"Could not find a part of the path '{target}{slash}'.",
            id="MoveFileInfoItemIOError",
            category="WriteError",
            target=source,
        )
    if os.path.lexists(target) and not _is_same(source, target):
        if not cmdlet.force:
            raise IOException(
                f"The file '{target}' already exists.",
                id="MoveFileInfoItemIOError",
                category="WriteError",
                target=source,
            )
        os.unlink(target)
    try:
        shutil.move(source, target)
    except OSError as error:
        raise net_error(error, target, "MoveFileInfoItemIOError", "WriteError", source) from error


def _move_folder(source: str, target: str) -> None:
    """Move a folder; one of the same name in the target is merged into."""
    if os.path.isfile(target):
        raise IOException(f"Cannot create '{target}' because a file or directory with the same name already exists.",
                          id="MoveDirectoryItemIOError", category="WriteError", target=source)  # fmt: skip
    if not os.path.isdir(os.path.dirname(target)):
        raise DirectoryNotFoundException(
            f"Could not find a part of the path '{target}'.",
            id="MoveDirectoryItemIOError",
            category="WriteError",
            target=source,
        )
    try:
        if not os.path.isdir(target):
            shutil.move(source, target)
            return
        for name in os.listdir(source):
            inner, there = f"{source}/{name}", f"{target}/{name}"
            if os.path.isdir(inner) and os.path.isdir(there):
                _move_folder(inner, there)
            else:
                os.replace(inner, there)
        os.rmdir(source)
    except OSError as error:
        raise net_error(error, target, "MoveDirectoryItemIOError", "WriteError", source) from error
