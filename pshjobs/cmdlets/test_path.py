"""Tell whether paths exist."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.errors import ArgumentNullException, DriveNotFoundException, NetException, ProviderNotFoundException
from pshjobs.runtime.providers.place import Place
from pshjobs.runtime.providers.resolution import expand_pattern, is_pattern, locate_plain

from .path_selection import PathCmdlet


class TestPath(
    PathCmdlet,
    name="Test-Path",
    default_set="Path",
    outputs=("System.Boolean",),
    module="Microsoft.PowerShell.Management",
):
    """Give true for each path that exists, false for others; missing drives are no error.

    Examples:
        PS> Test-Path /no/such/folder
        False
    """

    path: list[str] | None = param(
        "The paths; wildcards are allowed.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets="Path",
        allow_null=True,
        allow_empty_string=True,
        allow_empty_collection=True,
    )
    literal_path: list[str] | None = param(
        "The paths, taken as they are.",
        mandatory=True,
        by_name=True,
        sets="LiteralPath",
        alias=("PSPath", "LP"),
        allow_null=True,
        allow_empty_string=True,
        allow_empty_collection=True,
    )
    filter: str | None = param("A pattern of * and ? that names must match.")
    include: list[str] | None = param("Patterns of which names must match one.")
    exclude: list[str] | None = param("Patterns that names must not match.")
    path_type: Any = param("Any, Container or Leaf.", type="TestPathType", alias="Type")
    is_valid: bool = param("Look only at how the path is written.")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)
    older_than: Any = param("Only what was written before this time.", type="Nullable[datetime]", is_dynamic=True)
    newer_than: Any = param("Only what was written after this time.", type="Nullable[datetime]", is_dynamic=True)

    def process(self) -> Iterator[object]:
        paths = self.literal_path if self.is_literal else self.path
        if not paths:
            self.error(null_path())
            return
        kind = str(self.path_type or "Any")
        for path in paths:
            if path is None:
                self.error(null_path())
            elif self.is_valid:
                yield self._is_valid(path)
            else:
                yield self._exists(path, kind)

    def _is_valid(self, path: str) -> bool:
        try:
            return bool(path.strip()) and "\0" not in path and self.shell.drives.locate(path) is not None
        except NetException:
            return False

    def _exists(self, path: str, kind: str) -> bool:
        if not path.strip() or "\0" in path:
            return False
        try:
            return any(self._fits(place, kind) for place in self._candidates(path))
        except (DriveNotFoundException, ProviderNotFoundException):
            return False
        except NetException as error:
            if error.error_id != "PathNotFound":
                self.error(error)
            return False

    def _candidates(self, path: str) -> list[Place]:
        shell = self.shell
        if self.is_literal:
            return [shell.drives.locate(path)]
        return expand_pattern(shell, path) if is_pattern(path) else [locate_plain(shell, path)]

    def _fits(self, place: Place, kind: str) -> bool:
        provider = place.provider
        if not provider.exists(place.path) or not self.name_filter.passes(place.leaf):
            return False
        if kind != "Any" and provider.is_container(place.path) != (kind == "Container"):
            return False
        return (self.older_than is None and self.newer_than is None) or self._has_age(place.path)

    def _has_age(self, path: str) -> bool:
        from pshjobs.values.comparison import compare
        from pshjobs.values.members import get_member

        if not os.path.exists(path):
            return False
        written = get_member(self.shell.drives.files.items.make(path, os.path.isdir(path), None), "LastWriteTime")
        if self.older_than is not None and compare(written, self.older_than) >= 0:
            return False
        return self.newer_than is None or compare(written, self.newer_than) > 0


def null_path() -> NetException:
    """The error for a path that is null."""
    text = "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')"
    return ArgumentNullException(text, id="NullPathNotPermitted", category="InvalidArgument")
