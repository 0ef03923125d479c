"""The FileSystem provider."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.values.collation import collation_key

from .file_items import FileItems
from .paths import fold
from .place import Place
from .provider import Provider

if TYPE_CHECKING:
    from pshjobs.runtime.scope import Scope
    from pshjobs.types.provider_info import ProviderInfo, PSDriveInfo


class FileSystemProvider(Provider):
    """Files and folders. The work is in the `file_*` files beside this one, imported when it is asked for."""

    name = "FileSystem"
    capabilities = "Filter, ShouldProcess, Credentials"
    is_hierarchical = True

    def _make_info(self) -> ProviderInfo:
        made = super()._make_info()
        made.home_path = os.path.expanduser("~")
        self.items = FileItems(made)
        return made

    # Paths ---------------------------------------------------------------------------------------

    def locate(self, drive: PSDriveInfo, path: str) -> Place:
        path = path.replace("\\", "/")
        has_slash = len(path) > 1 and path.endswith("/")
        if drive.root_path == "/":
            full = fold(path if path.startswith("/") else f"{self.shell.location}/{path}")
            return Place(self, drive, full, has_slash)
        inside = fold(path if path.startswith("/") else f"/{drive.here}/{path}")
        return Place(self, drive, fold(drive.root_path + inside), has_slash)

    def below_root(self, drive: PSDriveInfo, path: str) -> str:
        """A path of the drive relative to its root."""
        root = drive.root_path.rstrip("/")
        return path[len(root) :].lstrip("/") if path == root or path.startswith(root + "/") else path.lstrip("/")

    def shown(self, place: Place) -> str:
        drive = place.drive
        if drive is None or drive.root_path == "/":
            return place.path
        return f"{drive.drive_name}:/{self.below_root(drive, place.path)}"

    def exists(self, path: str) -> bool:
        return os.path.lexists(path)

    def is_container(self, path: str) -> bool:
        return os.path.isdir(path)

    def names(self, path: str, force: bool) -> Iterable[str]:
        try:
            with os.scandir(path) as entries:
                found = [(not e.is_dir(), collation_key(e.name), e.name) for e in entries if force or e.name[0] != "."]
        except OSError:
            return []
        return [name for *_, name in sorted(found)]

    # Items ---------------------------------------------------------------------------------------

    def get_item(self, place: Place, force: bool = False) -> object:
        return self.items.get(place.path, force, place.drive)

    def children(self, place: Place, cmdlet: Any) -> Iterator[object]:
        from .file_listing import list_children

        return list_children(self, place, cmdlet)

    def new_item(self, place: Place, kind: str, value: object, cmdlet: Any) -> Iterator[object]:
        from .file_creation import create

        return create(self, place, kind, value, cmdlet)

    def remove_item(self, place: Place, cmdlet: Any) -> None:
        from .file_removal import remove

        remove(place, cmdlet)

    def rename_item(self, place: Place, name: str, cmdlet: Any) -> Iterator[object]:
        from .file_moving import rename

        return rename(self, place, name, cmdlet)

    def copy_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        from .file_copying import Copier

        return Copier(self, cmdlet).copy(place, target)

    def move_item(self, place: Place, target: str, cmdlet: Any) -> Iterator[object]:
        from .file_moving import move

        return move(self, place, target, cmdlet)

    # Content -------------------------------------------------------------------------------------

    def read_content(self, place: Place, cmdlet: Any) -> Iterator[object]:
        from .file_reading import read_file

        return read_file(place, cmdlet)

    def open_content(self, place: Place, cmdlet: Any, append: bool) -> Any:
        from .file_writing import open_writer

        return open_writer(place, cmdlet, append)

    def clear_content(self, place: Place, cmdlet: Any) -> None:
        from .file_writing import clear

        clear(place, cmdlet)

    def variable_content(self, drive: PSDriveInfo, path: str, scope: Scope) -> Any:
        """`${drive:file}`: the lines of the file, null when it cannot be read."""
        from .file_reading import lines_of

        try:
            with open(self.locate(drive, path).path, "rb") as file:
                lines = lines_of(file.read())
        except OSError:
            return None
        return lines[0] if len(lines) == 1 else lines

    def set_variable_content(self, drive: PSDriveInfo, path: str, value: Any, scope: Scope) -> None:
        """`${drive:file} = value`: the values become the lines of the file."""
        from .file_writing import content_text

        with open(self.locate(drive, path).path, "w", encoding="utf-8", newline="") as file:
            file.write("".join(content_text([value])))
