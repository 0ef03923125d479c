"""Pack files into a zip archive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Literal

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import InvalidOperationException, IOException, NetException
from pshjobs.runtime.cmdlet import Cmdlet, Output
from pshjobs.runtime.providers.resolution import expand


class CompressArchive(
    Cmdlet,
    name="Compress-Archive",
    net_name="Compress-Archive",
    default_set="Path",
    outputs=("System.IO.File",),
    should_process=True,
    module="Microsoft.PowerShell.Archive",
):
    """Pack files and folders into a zip archive. A folder goes in with its name, `folder/*` without.

    Examples:
        PS> Compress-Archive src, README.md release.zip
    """

    path: list[str] | None = param(
        "What to pack; wildcards are allowed.",
        position=0,
        mandatory=True,
        by_value=True,
        by_name=True,
        sets=("Path", "PathWithUpdate", "PathWithForce"),
        check=not_null_or_empty,
    )
    literal_path: list[str] | None = param(
        "What to pack, paths taken as they are.",
        mandatory=True,
        by_name=True,
        sets=("LiteralPathWithUpdate", "LiteralPathWithForce", "LiteralPath"),
        alias="PSPath",
        check=not_null_or_empty,
    )
    destination_path: str = param(
        "The archive; `.zip` is added to a name without an ending.", position=1, mandatory=True, check=not_null_or_empty
    )
    compression_level: Literal["Optimal", "NoCompression", "Fastest"] | None = param(
        "How hard to try.", default="Optimal"
    )
    update: bool = param(
        "Add to an archive, replacing files of the same name.",
        mandatory=True,
        sets=("PathWithUpdate", "LiteralPathWithUpdate"),
    )
    force: bool = param("Replace an archive.", mandatory=True, sets=("PathWithForce", "LiteralPathWithForce"))
    pass_thru: bool = param("Give the archive.")

    def begin(self) -> Output:
        self.sources: list[str] = []
        self.failed = False
        return None

    def process(self) -> Output:
        literal = self.literal_path is not None
        name = "LiteralPath" if literal else "Path"
        for path in (self.literal_path if literal else self.path) or ():
            try:
                found = (
                    [str(self.shell.drives.locate(path).path)]
                    if literal
                    else [place.path for place in expand(self.shell, path)]
                )
            except NetException:
                found = []
            if not found or not all(os.path.lexists(each) for each in found):
                raise InvalidOperationException(
                    f"The path '{path}' either does not exist or is not a valid file system path.", id="ArchiveCmdletPathNotFound",
                    category="InvalidArgument", target=path)  # fmt: skip
            for each in found:
                if each in self.sources:
                    raise InvalidOperationException(
                        f"The input to {name} parameter contains a duplicate path '{path}'. Provide a unique set of paths as input to {name} parameter.",
                        id="DuplicatePathFound", category="InvalidArgument", target=path)  # fmt: skip
                self.sources.append(each)
        return None

    def end(self) -> Iterator[object]:
        target = str(self.shell.drives.locate(self.destination_path).path)
        if not os.path.splitext(target)[1]:
            target += ".zip"
        if os.path.exists(target) and not self.update and not self.force:
            self.error(IOException(
                f"The archive file {target} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter "
                "to overwrite the existing archive file.", id="ArchiveFileExists", category="PermissionDenied", target=target))  # fmt: skip
            return
        if not self.should_process(target, "Compress-Archive"):
            return
        if self._pack(target) and self.pass_thru:
            yield self.shell.drives.files.items.make(target, False, self.shell.drives.root)

    def _pack(self, target: str) -> bool:
        """Write the archive; false when there was nothing to put in."""
        from zipfile import ZipFile

        from .zip_entries import files_of, write_entry

        entries = {name: path for source in self.sources for path, name in files_of(source) if path != target}
        if not entries:
            return False
        kept: list[tuple[object, bytes]] = []
        if self.update and os.path.exists(target):
            with ZipFile(target) as old:
                kept = [(info, old.read(info)) for info in old.infolist() if info.filename not in entries]
        partial = f"{target}.{os.getpid()}.part"
        try:
            with ZipFile(partial, "w") as archive:
                for info, data in kept:
                    archive.writestr(info, data)  # type: ignore[arg-type]
                for name, path in entries.items():
                    write_entry(archive, path, name, self.compression_level or "Optimal")
            os.replace(partial, target)
        finally:
            if os.path.exists(partial):
                os.unlink(partial)
        return True
