"""The text of paths: separators, drives, parents and leaves. Nothing is looked up here."""

from __future__ import annotations

import os


def slashes(path: str) -> str:
    """The path with `/` for both separators."""
    return path.replace("\\", "/") if "\\" in path else path


def split_provider(path: str) -> tuple[str, str] | None:
    """Provider name and rest of `FileSystem::/x`; None when the path names no provider."""
    at = path.find("::")
    if at <= 0 or "/" in path[:at] or ":" in path[:at]:
        return None
    return path[:at].rpartition("\\")[2], path[at + 2 :]


def split_drive(path: str) -> tuple[str, str] | None:
    """Drive name and rest of `env:PATH`; None when the path has no drive."""
    at = path.find(":")
    if at <= 0 or path[at : at + 2] == "::":
        return None
    name = path[:at]
    if "/" in name or "\\" in name or name.startswith("."):
        return None
    return name, path[at + 1 :]


def is_absolute(path: str) -> bool:
    """True for what does not depend on the current location: a root, a drive or a provider in front."""
    return path.startswith(("/", "\\")) or split_provider(path) is not None or split_drive(path) is not None


def fold(path: str) -> str:
    """An absolute path without `.`, `..`, doubled or final separators; going above the root stays there."""
    return os.path.normpath("/" + path.lstrip("/"))


def join(parent: str, child: str) -> str:
    """Parent and child with exactly one separator between; both with `/`."""
    parent, child = slashes(parent), slashes(child)
    if not child:
        return parent if parent.endswith("/") else parent + "/"
    if not parent:
        return child
    return parent.rstrip("/") + "/" + child.lstrip("/") if parent.rstrip("/") else "/" + child.lstrip("/")


def leaf(path: str) -> str:
    """The last component."""
    return path.rstrip("/").rpartition("/")[2]


def parent(path: str) -> str:
    """What stands before the last component, without its separator; "" when nothing does (also for `/x`)."""
    return path.rstrip("/").rpartition("/")[0]


def relative(path: str, base: str) -> str:
    """A path below or beside `base` as `./x` or `../x`; a folder that holds `base` is named too: `../leaf`."""
    if base == path or base.startswith(path.rstrip("/") + "/"):
        levels = base[len(path) :].count("/") + (path == "/" and base != "/")
        return "../" * (levels + 1) + leaf(path)
    found = os.path.relpath(path, base)
    return found if found.startswith("..") else "./" + found
