"""Show bytes of files, strings and numbers in hexadecimal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from pshjobs.binding.declaration import param
from pshjobs.binding.validation import non_negative, not_null_or_empty, positive
from pshjobs.cmdlets.byte_collection import ByteCollection, label_of, rows, value_bytes
from pshjobs.errors import ArgumentException, NetException
from pshjobs.runtime.cmdlet import Cmdlet
from pshjobs.runtime.encodings import ToEncoding
from pshjobs.runtime.providers.resolution import expand
from pshjobs.values.numbers import Char
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text
from pshjobs.values.type_table import type_of
from pshjobs.values.wildcard import has_wildcards


class FormatHex(
    Cmdlet,
    name="Format-Hex",
    net_name="Microsoft.PowerShell.Commands.FormatHex",
    aliases=("fhx",),
    outputs=("Microsoft.PowerShell.Commands.ByteCollection",),
    module="Microsoft.PowerShell.Utility",
):
    """Show bytes of files, strings and numbers in hexadecimal.

    Examples:
        PS> ('AB' | Format-Hex).HexBytes
        41 42
    """

    path: list[str] | None = param(
        "The files to show.", position=0, mandatory=True, sets="Path", check=not_null_or_empty
    )
    literal_path: list[str] | None = param(
        "The files to show, without wildcards.",
        mandatory=True,
        sets="LiteralPath",
        alias=("PSPath", "LP"),
        check=not_null_or_empty,
    )
    input_object: object = param(
        "The string, number or bytes to show.", mandatory=True, by_value=True, sets="ByInputObject"
    )
    encoding: object = param(
        "The encoding of strings.",
        type="Encoding",
        transform=ToEncoding(),
        sets="ByInputObject",
        check=not_null_or_empty,
    )
    count: object = param("How many bytes to show.", type="long", check=positive)
    offset: object = param("How many bytes to leave out at the start.", type="long", check=non_negative)
    raw: bool = param("Kept for old scripts; it changes nothing.", sets="ByInputObject", dont_show=True)

    def begin(self) -> None:
        self._pending = b""
        self._kind: type | None = None
        self._label = ""

    def process(self) -> Iterator[object]:
        if self.parameter_set != "ByInputObject":
            for path in self.literal_path or self.path or ():
                for full in self._files(path, self.literal_path is not None):
                    yield from self._file_rows(full)
            return
        item = self.input_object
        bare = unwrap(item)
        if type_of(bare).full_name == "System.IO.FileInfo":
            yield from self._file_rows(to_text(bare))
            return
        data = value_bytes(item, self.encoding)
        if data is None:
            self.error(_not_supported(bare))
            return
        yield from self._take(bare, data)

    def _take(self, value: Any, data: bytes) -> Iterator[ByteCollection]:
        """Numbers of one type that follow each other are put together; everything else stands alone."""
        if isinstance(value, (int, float)) and not isinstance(value, Char):
            if self._kind is not type(value):
                yield from self._flush()
                self._kind, self._label = type(value), label_of(value)
            self._pending += data
            return
        yield from self._flush()
        yield from rows(self._part(data), label_of(value), self._start())

    def _flush(self) -> Iterator[ByteCollection]:
        if self._pending:
            yield from rows(self._part(self._pending), self._label, self._start())
        self._pending, self._kind = b"", None

    def _start(self) -> int:
        return int(self.offset) if self.is_bound("Offset") else 0  # type: ignore[call-overload]  # a long

    def _part(self, data: bytes) -> bytes:
        start = self._start()
        return data[start : start + int(self.count)] if self.is_bound("Count") else data[start:]  # type: ignore[call-overload]

    def _files(self, path: str, literal: bool) -> list[str]:
        if not literal and has_wildcards(path):
            try:
                return [place.path for place in expand(self.shell, path)]
            except NetException as error:
                self.error(error)
                return []
        return [str(self.shell.drives.locate(path).path)]

    def _file_rows(self, full: str) -> Iterator[ByteCollection]:
        if os.path.isdir(full):
            return
        try:
            with open(full, "rb") as file:
                data = file.read()
        except OSError:
            self.error(
                ArgumentException(
                    f"Cannot find path '{full}' because it does not exist.",
                    id="FileNotFound",
                    category="ObjectNotFound",
                    target=full,
                )
            )
            return
        yield from rows(self._part(data), full, self._start(), full)

    def end(self) -> Iterator[object]:
        yield from self._flush()


def _not_supported(value: Any) -> NetException:
    name = type_of(value).full_name
    return ArgumentException(
        f"Cannot convert input of type '{name}' to hexadecimal. To view the hexadecimal formatting of its string representation, "
        "pipe it to the Out-String cmdlet before piping it to Format-Hex.",
        id="FormatHexTypeNotSupported",
        category="InvalidArgument",
        target=value,
    )
