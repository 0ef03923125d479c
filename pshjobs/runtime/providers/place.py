"""One item's place: provider, drive and path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pshjobs.types.provider_info import PSDriveInfo

    from .provider import Provider


class Place:
    """Where an item is or would be. `path` is the provider's own: absolute for files, a name (or "") for the others.

    `has_slash` says that the path was written with a final separator.
    """

    __slots__ = ("drive", "has_slash", "path", "provider")

    def __init__(self, provider: Provider, drive: PSDriveInfo | None, path: str, has_slash: bool = False) -> None:
        self.provider = provider
        self.drive = drive
        self.path = path
        self.has_slash = has_slash

    def at(self, path: str) -> Place:
        """Another path of the same drive."""
        return Place(self.provider, self.drive, path)

    @property
    def shown(self) -> str:
        """The path as messages, `$PWD` and Resolve-Path show it: with the drive, unless that is the root."""
        return self.provider.shown(self)

    @property
    def ps_path(self) -> str:
        """The path with the provider in front, as PSPath has it."""
        return self.provider.qualified(self.path)

    @property
    def leaf(self) -> str:
        return self.path.rpartition("/")[2]
