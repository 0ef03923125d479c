"""Finding the items that a path with wildcards means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pshjobs.values.wildcard import has_wildcards, unescape_wildcards

from .file_system import FileSystemProvider
from .name_filter import matcher
from .place import Place
from .provider import not_found

if TYPE_CHECKING:
    from pshjobs.runtime.shell import Shell


def is_pattern(path: str) -> bool:
    """True when the path has wildcards."""
    return has_wildcards(path)


def locate_plain(shell: Shell, path: str) -> Place:
    """The place of a path without wildcards; backticks before special characters fall away."""
    place = shell.drives.locate(path)
    if "`" in path:
        place.path = unescape_wildcards(place.path)
    return place  # type: ignore[no-any-return]


def expand(shell: Shell, path: str, force: bool = False) -> list[Place]:
    """The items that a path means, in listing order. Raises ItemNotFoundException for a plain path without item."""
    if not has_wildcards(path):
        place = locate_plain(shell, path)
        if not place.provider.exists(place.path):
            raise not_found(place.shown)
        return [place]
    return expand_pattern(shell, path, force)


def expand_pattern(shell: Shell, path: str, force: bool = False) -> list[Place]:
    """The matches of a path with wildcards. Raises ItemNotFoundException when the folder before the first wildcard is missing."""
    place = shell.drives.locate(path.replace("`", "\0"))
    pattern = place.path.replace("\0", "`")
    if not isinstance(place.provider, FileSystemProvider):
        test = matcher(pattern)
        return [place.at(name) for name in place.provider.names("", force) if test(name)]
    parts = [part for part in pattern.split("/") if part]
    first = next(at for at, part in enumerate(parts) if has_wildcards(part))
    base = "/" + "/".join(unescape_wildcards(part) for part in parts[:first])
    if not os.path.lexists(base):
        raise not_found(place.at(base).shown)
    return [place.at(found) for found in _walk(place.provider, base, parts[first:], force)]


def _walk(provider: FileSystemProvider, folder: str, parts: list[str], force: bool) -> Iterator[str]:
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    prefix = folder if folder.endswith("/") else folder + "/"
    if not has_wildcards(part):
        path = prefix + unescape_wildcards(part)
        if os.path.lexists(path) if not rest else os.path.isdir(path):
            yield from _walk(provider, path, rest, force)
        return
    test = matcher(part)
    for name in provider.names(folder, force):
        if test(name) and (not rest or os.path.isdir(prefix + name)):
            yield from _walk(provider, prefix + name, rest, force)
