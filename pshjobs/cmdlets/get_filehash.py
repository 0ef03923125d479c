"""Compute the hash of files."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from typing import Any, Literal

from pshjobs.binding.declaration import param
from pshjobs.errors import FileNotFoundException, NetException, UnauthorizedAccessException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.providers.resolution import expand
from pshjobs.values.members import invoke_member
from pshjobs.values.objects import MemberBag, PSCustomObject
from pshjobs.values.wildcard import has_wildcards


class GetFileHash(
    Cmdlet,
    name="Get-FileHash",
    default_set="Path",
    outputs=("Microsoft.PowerShell.Commands.FileHashInfo",),
    module="Microsoft.PowerShell.Utility",
):
    """Compute the hash of files.

    Examples:
        PS> Set-Content -NoNewline hello.txt 'hello'
        PS> (Get-FileHash hello.txt -Algorithm MD5).Hash
        5D41402ABC4B2A76B9719D911017C592
    """

    path: list[str] | None = param("The files.", position=0, mandatory=True, by_value=True, by_name=True, sets="Path")
    literal_path: list[str] | None = param(
        "The files, without wildcards.",
        position=0,
        mandatory=True,
        by_name=True,
        sets="LiteralPath",
        alias=("PSPath", "LP"),
    )
    input_stream: object = param(
        "An open stream to read in place of a file.",
        type="Stream",
        position=0,
        mandatory=True,
        sets="StreamParameterSet",
    )
    algorithm: Literal["SHA1", "SHA256", "SHA384", "SHA512", "MD5"] | None = param(
        "The kind of hash; SHA256 without it.", position=1
    )

    def process(self) -> Iterator[object]:
        if self.parameter_set == "StreamParameterSet":
            yield self._result(_stream_bytes(self.input_stream), None)
            return
        for path in self.literal_path or self.path or ():
            for full in self._files(path):
                try:
                    with open(full, "rb") as file:
                        yield self._result(file.read(), full)
                except OSError as error:
                    self.error(_unreadable(full, error))

    def _files(self, path: str) -> list[str]:
        if self.literal_path is None and has_wildcards(path):
            try:
                return [place.path for place in expand(self.shell, path) if os.path.isfile(place.path)]
            except NetException as error:
                self.error(error)
                return []
        return [str(self.shell.drives.locate(path).path)]

    def _result(self, data: bytes, path: str | None) -> PSCustomObject:
        name = (self.algorithm or "SHA256").upper()
        digest = hashlib.new(name.lower(), data).hexdigest().upper()
        members = MemberBag({"Algorithm": name, "Hash": digest, "Path": path})
        return PSCustomObject(members, ["Microsoft.PowerShell.Commands.FileHashInfo", "System.Object"])


def _unreadable(full: str, error: OSError) -> NetException:
    if isinstance(error, FileNotFoundError):
        message = f"Cannot find path '{full}' because it does not exist."
        return FileNotFoundException(message, id="FileNotFound", category="ObjectNotFound", target=full)
    message = f"The file '{full}' cannot be read: Access to the path '{full}' is denied."
    return UnauthorizedAccessException(message, id="UnauthorizedAccessError", category="InvalidData", target=full)


def _stream_bytes(stream: Any) -> bytes:
    """What is left to read of a .NET stream."""
    data = bytearray()
    while True:
        value: Any = invoke_member(stream, "ReadByte", [])
        if value < 0:
            return bytes(data)
        data.append(int(value))
