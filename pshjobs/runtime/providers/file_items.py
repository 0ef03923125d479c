"""FileInfo and DirectoryInfo objects with the notes that providers add."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pshjobs.errors import IOException
from pshjobs.values.objects import MemberBag
from pshjobs.values.type_table import require_type

from .provider import not_found

if TYPE_CHECKING:
    from pshjobs.types.provider_info import ProviderInfo, PSDriveInfo

PREFIX = "Microsoft.PowerShell.Core\\FileSystem::"


class FileItems:
    """Makes the items of the file system provider; one for each session."""

    __slots__ = ("file_class", "folder_class", "provider")

    def __init__(self, provider: ProviderInfo) -> None:
        self.provider = provider
        self.file_class: Any = None
        self.folder_class: Any = None

    def make(self, path: str, is_folder: bool, drive: PSDriveInfo | None, name: str | None = None) -> object:
        """The item at an absolute path, with PSPath, PSParentPath, PSChildName, PSDrive, PSProvider, PSIsContainer."""
        if self.file_class is None:
            self.file_class = require_type("System.IO.FileInfo").python
            self.folder_class = require_type("System.IO.DirectoryInfo").python
        item = (self.folder_class if is_folder else self.file_class)(path)
        item.members = self.notes(path, is_folder, drive, name)
        return item

    def notes(self, path: str, is_folder: bool, drive: PSDriveInfo | None, name: str | None = None) -> MemberBag:
        """The notes alone."""
        head, _, leaf = path.rpartition("/")
        bag = MemberBag()
        bag["PSPath"] = PREFIX + path
        bag["PSParentPath"] = PREFIX + (head or "/") if leaf else ""
        bag["PSChildName"] = name or leaf or "/"
        bag["PSDrive"] = drive
        bag["PSProvider"] = self.provider
        bag["PSIsContainer"] = is_folder
        return bag

    def get(self, path: str, force: bool, drive: PSDriveInfo | None) -> object:
        """The item at a path. Raises ItemNotFoundException, and IOException for a hidden one without `force`."""
        if not os.path.lexists(path):
            raise not_found(path)
        if not force and path.rpartition("/")[2].startswith("."):
            raise IOException(f"Could not find item {path}.", id="ItemNotFound", category="ObjectNotFound", target=path)
        return self.make(path, os.path.isdir(path), drive)
