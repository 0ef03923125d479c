"""Take paths apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pshjobs.binding.declaration import param
from pshjobs.errors import FormatException, NetException, PSArgumentException
from pshjobs.runtime.providers.paths import leaf, slashes, split_drive, split_provider

from .path_selection import PathCmdlet


class SplitPath(
    PathCmdlet,
    name="Split-Path",
    default_set="ParentSet",
    outputs=("System.String", "System.Boolean"),
    module="Microsoft.PowerShell.Management",
):
    """Give one part of paths: the folder by default, or the name, its ending, the drive.

    Nothing is looked up, unless -Resolve asks for it.

    Examples:
        PS> Split-Path /srv/data/list.csv -LeafBase
        list
    """

    path: list[str] | None = param(
        "The paths.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets=("ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet", "IsAbsoluteSet"),
    )
    literal_path: list[str] | None = param(
        "The paths, taken as they are.", mandatory=True, by_name=True, sets="LiteralPathSet", alias=("PSPath", "LP")
    )
    qualifier: bool = param("Give the drive.", mandatory=True, by_name=True, sets="QualifierSet")
    no_qualifier: bool = param("Give the path without its drive.", mandatory=True, by_name=True, sets="NoQualifierSet")
    parent: bool = param("Give the folder (the default).", by_name=True, sets="ParentSet")
    leaf: bool = param("Give the last part.", mandatory=True, by_name=True, sets="LeafSet")
    leaf_base: bool = param("Give the last part without its ending.", mandatory=True, by_name=True, sets="LeafBaseSet")
    extension: bool = param(
        "Give the ending of the last part, with its dot.", mandatory=True, by_name=True, sets="ExtensionSet"
    )
    resolve: bool = param("Look up the path first; wildcards are allowed.")
    is_absolute: bool = param("Tell whether the path is absolute.", mandatory=True, sets="IsAbsoluteSet")
    credential: object = param("Not used by the providers that exist.", type="pscredential", by_name=True)

    def process(self) -> Iterator[object]:
        for path in self._paths():
            try:
                yield self._part(path)
            except NetException as error:
                self.error(error)

    def _paths(self) -> Iterable[str]:
        if not self.resolve:
            return self.given
        return [place.shown for place in self.places()]

    def _part(self, path: str) -> object:
        if self.is_absolute:
            return path.startswith(("/", "\\")) or split_drive(path) is not None or split_provider(path) is not None
        if self.qualifier:
            return qualifier_of(path)
        if self.no_qualifier:
            return without_qualifier(path)
        if self.leaf:
            return leaf_of(path)
        if self.leaf_base:
            return base_and_extension(leaf_of(path))[0]
        if self.extension:
            return base_and_extension(leaf_of(path))[1]
        return parent_of(path)


def qualifier_of(path: str) -> str:
    """`env:` of `env:PATH`. Raises FormatException when there is none."""
    provider = split_provider(path)
    if provider is not None:
        return path[: len(path) - len(provider[1])]
    drive = split_drive(path)
    if drive is None:
        raise FormatException(
            f"Cannot parse path because path '{path}' does not have a qualifier specified.", id="ParsePathFormatError",
            category="InvalidArgument", target=path)  # fmt: skip
    return drive[0] + ":"


def without_qualifier(path: str) -> str:
    """The path without drive or provider."""
    found = split_provider(path) or split_drive(path)
    return path if found is None else found[1]


def leaf_of(path: str) -> str:
    """The last component; a drive alone is its own."""
    text = slashes(path)
    drive = split_drive(text)
    if drive is not None and not drive[1].strip("/"):
        return text
    return leaf(drive[1] if drive is not None and "/" not in drive[1].strip("/") else text)


def base_and_extension(name: str) -> tuple[str, str]:
    """`a.b.txt` -> `a.b` and `.txt`; `.rc` has no base, `b.` no extension."""
    at = name.rfind(".")
    if at < 0:
        return name, ""
    return name[:at], name[at:] if at < len(name) - 1 else ""


def parent_of(path: str) -> str:
    """The folder; "" where there is none. Raises PSArgumentException for a root."""
    text = slashes(path)
    if text and not text.strip("/"):
        raise PSArgumentException(
            'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.'
        )
    drive = split_drive(text)
    if drive is not None:
        inside = drive[1].rstrip("/")
        if not inside:
            return ""
        head = inside.rpartition("/")[0]
        return (
            f"{drive[0]}:{head or ('/' if inside.startswith('/') else '')}"
            if head or inside.startswith("/")
            else f"{drive[0]}:"
        )
    return text.rstrip("/").rpartition("/")[0]
