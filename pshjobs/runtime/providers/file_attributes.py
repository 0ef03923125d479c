"""Which entries -Attributes, -File, -Directory, -Hidden, -ReadOnly and -System let through."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from typing import Any

from pshjobs.errors import PSArgumentException
from pshjobs.values.enumeration import iterate
from pshjobs.values.text import to_text

Test = Callable[[str, bool], bool]
Group = list[tuple[str, bool]]  # attributes that must all be there, or not
KNOWN = {
    name.lower(): name
    for name in ("ReadOnly", "Hidden", "System", "Directory", "Archive", "Device", "Normal", "Temporary", "SparseFile", "ReparsePoint",
                 "Compressed", "Offline", "NotContentIndexed", "Encrypted", "IntegrityStream", "NoScrubData")
}  # fmt: skip


def attributes_of(path: str, is_folder: bool) -> set[str]:
    """The names of a file's attributes."""
    found: set[str] = set()
    try:
        status = os.lstat(path)
    except OSError:
        return found
    if is_folder:
        found.add("Directory")
    if path.rpartition("/")[2].startswith("."):
        found.add("Hidden")
    if stat.S_ISLNK(status.st_mode):
        found.add("ReparsePoint")
    if is_read_only(path, status):
        found.add("ReadOnly")
    return found or {"Normal"}


def is_read_only(path: str, status: os.stat_result | None = None) -> bool:
    """True when the mode bits let the user not write, as .NET reads them: root is held to the owner's bits too."""
    try:
        status = os.stat(path) if status is None or stat.S_ISLNK(status.st_mode) else status
    except OSError:
        return False
    if status.st_uid == os.geteuid():
        return not status.st_mode & stat.S_IWUSR
    if status.st_gid in (os.getegid(), *os.getgroups()):
        return not status.st_mode & stat.S_IWGRP
    return not status.st_mode & stat.S_IWOTH


def wanted_attributes(cmdlet: Any) -> tuple[Test | None, bool]:
    """A test of path and is-folder, None when everything passes; and whether hidden entries are asked for."""
    groups: list[Group] = cmdlet.attributes or []
    simple = [name for name in ("hidden", "read_only", "system") if getattr(cmdlet, name)]
    needs = {{"hidden": "Hidden", "read_only": "ReadOnly", "system": "System"}[name] for name in simple}
    folders_only, files_only = bool(cmdlet.directory) and not cmdlet.file, bool(cmdlet.file) and not cmdlet.directory
    asks_hidden = "Hidden" in needs or any(name == "Hidden" for group in groups for name, _ in group)
    if not groups and not needs:
        if not folders_only and not files_only:
            return None, False
        return (lambda path, is_folder: is_folder == folders_only), False

    def test(path: str, is_folder: bool) -> bool:
        if (folders_only and not is_folder) or (files_only and is_folder):
            return False
        found = attributes_of(path, is_folder)
        if not needs <= found:
            return False
        return not groups or any(all((name in found) == wanted for name, wanted in group) for group in groups)

    return test, asks_hidden


class ToAttributeGroups:
    """The conversion of -Attributes: `!Directory+Hidden, ReadOnly` as alternatives of conditions."""

    __slots__ = ()

    def transform(self, value: object) -> object:
        """The groups. Raises PSArgumentException for a name that is no attribute."""
        return [[_condition(word) for word in text.split("+")] for text in _alternatives(value)]


def _alternatives(value: object) -> Iterator[str]:
    if value is None:
        return
    items = iterate(value)
    for item in [value] if items is None else items:
        yield from (part for part in to_text(item).split(",") if part.strip())


def _condition(word: str) -> tuple[str, bool]:
    word = word.strip()
    wanted = not word.startswith("!")
    name = word.lstrip("! ").lower()
    found = KNOWN.get(name) or next((full for key, full in KNOWN.items() if name and key.startswith(name)), None)
    if found is None:
        raise PSArgumentException(f"The attribute '{word}' is not known.")
    return found, wanted
