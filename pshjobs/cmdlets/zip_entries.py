"""What goes into an archive: paths to files with the names they get in it."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

LEVELS = {"Optimal": 6, "Fastest": 1, "NoCompression": 0}


def files_of(path: str) -> Iterator[tuple[str, str]]:
    """Each file of a file or folder with its name in the archive: a folder keeps its own name. An empty folder ends in `/`."""
    name = os.path.basename(path)
    if not os.path.isdir(path):
        yield path, name
        return
    for folder, folders, files in os.walk(path):
        inside = os.path.relpath(folder, path)
        prefix = f"{name}/" if inside == "." else f"{name}/{inside}/"
        folders.sort()
        if not files and not folders and inside != ".":
            yield folder, prefix
        for each in sorted(files):
            yield os.path.join(folder, each), prefix + each


def write_entry(archive: ZipFile, path: str, name: str, level: str) -> None:
    """Put one file into an archive."""
    info = ZipInfo(name, time.localtime(max(os.path.getmtime(path), 315532800))[:6])
    info.external_attr = (os.stat(path).st_mode & 0xFFFF) << 16
    if name.endswith("/"):
        archive.writestr(info, b"")
        return
    compression = ZIP_STORED if level == "NoCompression" else ZIP_DEFLATED
    info.compress_type = compression
    with open(path, "rb") as source:
        archive.writestr(info, source.read(), compression, LEVELS[level])
