"""Unpack a zip archive."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import not_null_or_empty
from pshjobs.errors import InvalidOperationException, IOException, NetException, WriteErrorException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.error_record import InvocationInfo, record_of
from pshjobs.runtime.providers.resolution import expand

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo


class ExpandArchive(
    Cmdlet,
    name="Expand-Archive",
    net_name="Expand-Archive",
    default_set="Path",
    outputs=("System.IO.FileSystemInfo",),
    should_process=True,
    module="Microsoft.PowerShell.Archive",
):
    """Unpack a zip archive into a folder: without -DestinationPath one that is called like the archive.

    Examples:
        PS> Expand-Archive release.zip -DestinationPath release
    """

    path: str | None = param(
        "The archive.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path", check=not_null_or_empty
    )
    literal_path: str | None = param(
        "The archive, its path taken as it is.",
        mandatory=True,
        by_name=True,
        sets="LiteralPath",
        alias="PSPath",
        check=not_null_or_empty,
    )
    destination_path: str | None = param("The folder to unpack into.", position=1, check=not_null_or_empty)
    force: bool = param("Overwrite files that exist.")
    pass_thru: bool = param("Give what was unpacked.")

    def process(self) -> Iterator[object]:
        from zipfile import BadZipFile, ZipFile

        archive = self._archive()
        target = self._target(archive)
        if not self.should_process(archive, "Expand-Archive"):
            return
        os.makedirs(target, exist_ok=True)
        try:
            with ZipFile(archive) as opened:
                yield from self._unpack(opened, archive, target)
        except BadZipFile:
            raise IOException("End of Central Directory record could not be found.", category="NotSpecified") from None

    def _archive(self) -> str:
        given = self.literal_path if self.literal_path is not None else self.path
        assert given is not None
        try:
            found = [self.shell.drives.locate(given)] if self.literal_path is not None else expand(self.shell, given)
        except NetException:
            found = []
        if len(found) != 1 or not os.path.isfile(found[0].path):
            raise InvalidOperationException(
                f"The path '{given}' either does not exist or is not a valid file system path.", id="ArchiveCmdletPathNotFound",
                category="InvalidArgument", target=given)  # fmt: skip
        path = str(found[0].path)
        ending = os.path.splitext(path)[1]
        if ending.lower() != ".zip":
            raise IOException(
                f"{ending} is not a supported archive file format. .zip is the only supported archive file format.", id="NotSupportedArchiveFileExtension",
                category="InvalidArgument", target=path)  # fmt: skip
        return path

    def _target(self, archive: str) -> str:
        if self.destination_path is not None:
            return str(self.shell.drives.locate(self.destination_path).path)
        return os.path.join(self.shell.location, os.path.splitext(os.path.basename(archive))[0])

    def _unpack(self, opened: ZipFile, archive: str, target: str) -> Iterator[object]:
        for info in opened.infolist():
            path = os.path.normpath(os.path.join(target, info.filename.replace("\\", "/")))
            if not (path + "/").startswith(target.rstrip("/") + "/"):
                continue  # a name that leads out of the folder
            is_folder = info.filename.endswith("/")
            if not is_folder and os.path.exists(path) and not self.force:
                self._report_existing(path, archive)
                continue
            self._write(opened, info, path, is_folder)
            if self.pass_thru:
                yield self.shell.drives.files.items.make(path, is_folder, self.shell.drives.root)

    def _write(self, opened: ZipFile, info: ZipInfo, path: str, is_folder: bool) -> None:
        import shutil
        import time

        if is_folder:
            os.makedirs(path, exist_ok=True)
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with opened.open(info) as source, open(path, "wb") as file:
            shutil.copyfileobj(source, file)
        mode = info.external_attr >> 16 & 0o777
        if mode:
            os.chmod(path, mode)
        seconds = time.mktime((*info.date_time, 0, 0, -1))
        os.utime(path, (seconds, seconds))

    def _report_existing(self, path: str, archive: str) -> None:
        """PowerShell's own helper function writes this error, and it looks like Write-Error's."""
        error = WriteErrorException(
            f"Failed to create file '{path}' while expanding the archive file '{archive}' contents as the file '{path}' already exists. Use the -Force "
            f"parameter if you want to overwrite the existing directory '{path}' contents when expanding the archive file.",
            id="ExpandArchiveFileExists", category="PermissionDenied", target=path)  # fmt: skip
        record = record_of(error)
        record.command_suffix, record.activity = "ExpandArchiveHelper", "Write-Error"
        record.invocation_info = InvocationInfo(self.shell.commands.find_cmdlet("Write-Error"), None, "Write-Error")
        self.error(record)
