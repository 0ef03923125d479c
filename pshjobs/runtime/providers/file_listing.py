"""Get-ChildItem for files.

Two ways to go down: `walk` writes a folder completely and then enters its subfolders; `search` tests every entry by name and
enters a folder right after it. PowerShell uses the second one when -Recurse meets -Include, -Exclude or a pattern.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pshjobs.errors import NetException, UnauthorizedAccessException
from pshjobs.values.collation import collation_key

from .file_attributes import wanted_attributes
from .name_filter import NameFilter
from .place import Place

if TYPE_CHECKING:
    from .file_system import FileSystemProvider

Entry = os.DirEntry[str]


class Listing:
    """The switches of one Get-ChildItem, and what is done with entries under them."""

    __slots__ = ("cmdlet", "depth", "follow", "items", "names", "names_only", "shows_hidden", "wants")

    def __init__(self, provider: FileSystemProvider, cmdlet: Any, names: NameFilter) -> None:
        self.items = provider.items
        self.cmdlet = cmdlet
        self.names = names
        self.names_only = bool(cmdlet.name)
        self.depth = int(cmdlet.depth) if cmdlet.is_bound("Depth") else 2**32
        self.follow = bool(cmdlet.follow_symlink)
        self.wants, wants_hidden = wanted_attributes(cmdlet)
        self.shows_hidden = bool(cmdlet.force) or wants_hidden

    def entries(self, folder: str, shown: str) -> tuple[list[Entry], list[Entry]]:
        """Folders and files of a folder, sorted; a folder that cannot be read is reported and has none."""
        folders: list[tuple[Any, Entry]] = []
        files: list[tuple[Any, Entry]] = []
        try:
            with os.scandir(folder) as found:
                for entry in found:
                    if self.shows_hidden or entry.name[0] != ".":
                        (folders if entry.is_dir() else files).append((collation_key(entry.name), entry))
        except OSError as error:
            self.cmdlet.error(_unreadable(error, shown))
        folders.sort(key=_key)
        files.sort(key=_key)
        return [entry for _, entry in folders], [entry for _, entry in files]

    def make(self, entry: Entry, is_folder: bool, drive: Any, prefix: str) -> object:
        name = prefix + entry.name if self.names_only else None
        if name is not None:
            return name
        return self.items.make(entry.path, is_folder, drive)

    def enters(self, entry: Entry) -> bool:
        """True for a subfolder that -Recurse goes into: links only with -FollowSymlink."""
        return self.follow or not entry.is_symlink()


def _key(pair: tuple[Any, Entry]) -> Any:
    return pair[0]


def list_children(provider: FileSystemProvider, place: Place, cmdlet: Any) -> Iterator[object]:
    """What one existing place gives: the content of a folder, a file itself."""
    if not os.path.isdir(place.path):
        yield place.leaf if cmdlet.name else provider.get_item(place, cmdlet.force)
        return
    names = NameFilter(cmdlet.filter, None, cmdlet.exclude)
    listing = Listing(provider, cmdlet, names)
    if cmdlet.goes_down:
        yield from walk(listing, place, place.path, "", 0, set())
    else:
        yield from one_level(listing, place, place.path, "")


def one_level(listing: Listing, place: Place, folder: str, prefix: str) -> Iterator[object]:
    """The entries of one folder that pass all tests."""
    folders, files = listing.entries(folder, place.shown)
    passes, wants = listing.names.passes, listing.wants
    is_open = listing.names.is_empty
    for entries, is_folder in ((folders, True), (files, False)):
        for entry in entries:
            if (is_open or passes(entry.name)) and (wants is None or wants(entry.path, is_folder)):
                yield listing.make(entry, is_folder, place.drive, prefix)


def walk(
    listing: Listing, place: Place, folder: str, prefix: str, level: int, seen: set[tuple[int, int]]
) -> Iterator[object]:
    """A folder, then each of its subfolders."""
    folders, files = listing.entries(folder, folder)
    passes, wants = listing.names.passes, listing.wants
    for entries, is_folder in ((folders, True), (files, False)):
        for entry in entries:
            if passes(entry.name) and (wants is None or wants(entry.path, is_folder)):
                yield listing.make(entry, is_folder, place.drive, prefix)
    if level >= listing.depth:
        return
    for entry in folders:
        if listing.enters(entry) and not _was_seen(entry, listing, seen):
            yield from walk(listing, place, entry.path, f"{prefix}{entry.name}/", level + 1, seen)


def search(
    listing: Listing, place: Place, folder: str, prefix: str, level: int, seen: set[tuple[int, int]]
) -> Iterator[object]:
    """Every entry whose name passes; the content of a folder follows it, whether it passed or not."""
    folders, files = listing.entries(folder, folder)
    passes, wants = listing.names.passes, listing.wants
    for entry in folders:
        if passes(entry.name) and (wants is None or wants(entry.path, True)):
            yield listing.make(entry, True, place.drive, prefix)
        if level < listing.depth and listing.enters(entry) and not _was_seen(entry, listing, seen):
            yield from search(listing, place, entry.path, f"{prefix}{entry.name}/", level + 1, seen)
    for entry in files:
        if passes(entry.name) and (wants is None or wants(entry.path, False)):
            yield listing.make(entry, False, place.drive, prefix)


def _was_seen(entry: Entry, listing: Listing, seen: set[tuple[int, int]]) -> bool:
    """Links may lead back: with -FollowSymlink a folder is entered once."""
    if not listing.follow:
        return False
    try:
        found = entry.stat()
    except OSError:
        return True
    key = (found.st_dev, found.st_ino)
    if key in seen:
        return True
    seen.add(key)
    return False


def _unreadable(error: OSError, shown: str) -> NetException:
    if isinstance(error, PermissionError):
        return UnauthorizedAccessException(
            f"Access to the path '{shown}' is denied.",
            id="DirUnauthorizedAccessError",
            category="PermissionDenied",
            target=shown,
        )
    from pshjobs.runtime.file_errors import net_error

    return net_error(error, shown, "DirIOError", "ReadError")
