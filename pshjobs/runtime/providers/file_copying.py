"""Copy-Item for files and folders."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import (
    DirectoryNotFoundException,
    IOException,
    NetException,
    PSArgumentException,
    UnauthorizedAccessException,
)
from pshjobs.runtime.file_errors import net_error

from .name_filter import NameFilter

if TYPE_CHECKING:
    from .file_system import FileSystemProvider
    from .place import Place


class Copier:
    """One Copy-Item at work."""

    __slots__ = ("cmdlet", "container", "names", "provider", "recurse")

    def __init__(self, provider: FileSystemProvider, cmdlet: Any) -> None:
        self.provider = provider
        self.cmdlet = cmdlet
        self.container = bool(cmdlet.container)
        self.recurse = bool(cmdlet.recurse)
        self.names = NameFilter(cmdlet.filter, None, None)

    def copy(self, place: Place, target: str) -> Iterator[object]:
        """Copy an item to a path, or into the folder that is there; gives the copies with -PassThru."""
        has_slash = target.endswith("/") and len(target) > 1
        target = target.rstrip("/") or "/"
        if os.path.isdir(place.path):
            yield from self._folder(place, place.path, target)
        else:
            yield from self._file(place, place.path, target, has_slash)

    def _folder(self, place: Place, source: str, target: str) -> Iterator[object]:
        if os.path.isfile(target):
            raise PSArgumentException(
                "Container cannot be copied onto existing leaf item.", id="CopyContainerItemToLeafError", target=target
            )
        if os.path.isdir(target) and self.container:
            target = f"{target.rstrip('/')}/{os.path.basename(source)}"
        if not self.cmdlet.should_process(f"Item: {source} Destination: {target}", "Copy Directory"):
            return
        if self.container:
            yield from self._make_folder(place, target)
        if not self.recurse:
            return
        for name in list(self.provider.names(source, True)):
            try:
                yield from self._entry(place, f"{source.rstrip('/')}/{name}", target)
            except NetException as error:
                self.cmdlet.error(error)

    def _make_folder(self, place: Place, target: str) -> Iterator[object]:
        if os.path.isdir(target):
            if not self.recurse and not self.cmdlet.force:
                raise IOException(
                    f"An item with the specified name {target} already exists.",
                    id="DirectoryExist",
                    category="ResourceExists",
                    target=target,
                )
        else:
            try:
                os.makedirs(target)
            except OSError as error:
                raise net_error(error, target, "CreateDirectoryIOError", "WriteError") from error
        if self.cmdlet.pass_thru:
            yield self.provider.items.make(target, True, place.drive)

    def _entry(self, place: Place, source: str, target: str) -> Iterator[object]:
        name = os.path.basename(source)
        if os.path.isdir(source):
            inner = f"{target.rstrip('/')}/{name}"
            if self.container:
                if not self.cmdlet.should_process(f"Item: {source} Destination: {inner}", "Copy Directory"):
                    return
                yield from self._make_folder(place, inner)
                for each in list(self.provider.names(source, True)):
                    yield from self._entry(place, f"{source}/{each}", inner)
            else:
                os.makedirs(inner, exist_ok=True)
                for each in list(self.provider.names(source, True)):
                    yield from self._entry(place, f"{source}/{each}", target)
        elif self.names.passes(name):
            yield from self._file(place, source, target, False)

    def _file(self, place: Place, source: str, target: str, has_slash: bool) -> Iterator[object]:
        if os.path.isdir(target):
            target = f"{target.rstrip('/')}/{os.path.basename(source)}"
            has_slash = False
        if source == target or (os.path.exists(target) and os.path.samefile(source, target)):
            raise IOException(
                f"Cannot overwrite the item {source} with itself.", id="CopyError", category="WriteError", target=source
            )
        if not self.cmdlet.should_process(f"Item: {source} Destination: {target}", "Copy File"):
            return
        if has_slash:
            raise UnauthorizedAccessException(
                f"Access to the path '{target}/' is denied.",
                id="CopyFileInfoItemUnauthorizedAccessError",
                category="PermissionDenied",
                target=target,
            )
        self._write(source, target)
        if self.cmdlet.pass_thru:
            yield self.provider.items.make(target, False, place.drive)

    def _write(self, source: str, target: str) -> None:
        if self.cmdlet.force and os.path.isfile(target) and not os.access(target, os.W_OK):
            os.chmod(target, os.stat(target).st_mode | 0o200)
        try:
            shutil.copy2(source, target)
        except FileNotFoundError as error:
            raise DirectoryNotFoundException(
                f"Could not find a part of the path '{target}'.",
                id="CopyFileInfoItemIOError",
                category="WriteError",
                target=source,
            ) from error
        except PermissionError as error:
            raise net_error(
                error, target, "CopyFileInfoItemUnauthorizedAccessError", "PermissionDenied", source
            ) from error
        except OSError as error:
            raise net_error(error, target, "CopyFileInfoItemIOError", "WriteError", source) from error
