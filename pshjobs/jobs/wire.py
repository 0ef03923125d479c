"""The frames between the shell, the template and the workers.

    length (4 bytes, big-endian) | kind (1 byte) | payload (msgpack), `length` counting kind and payload

The first frame of each direction is Hello with the version. A frame of records is one msgpack array: its kind is the number
of the stream, so that the shell files it in the job's log without looking inside.
"""

from __future__ import annotations

import struct
from enum import IntEnum

from pshjobs.errors import InvalidOperationException

from .packing import UNPACK_ERRORS, pack, unpack

VERSION = 1
MAX_LENGTH = 1 << 30
HEADER = struct.Struct(">IB")
_ARRAY = struct.Struct(">BI")
_ARRAY_32 = 0xDD
_RECORDS_HEADER = struct.Struct(">IBBI")


class Kind(IntEnum):
    """What a frame says. Numbers below 32 are streams of records."""

    Hello = 32
    # shell to worker
    Request = 33
    Answer = 34
    # worker to shell
    Outcome = 40
    Prompt = 41
    Console = 42
    Forward = 43
    # shell to template
    Launch = 50
    Stop = 51
    Kill = 52
    Signal = 53
    # template to shell
    Started = 60
    Exited = 61
    Refused = 62


FIRST_CONTROL = 32


class ProtocolError(InvalidOperationException):
    """The other side does not speak our frames: the connection is of no use any more."""


def frame(kind: int, payload: bytes) -> bytes:
    """One frame, ready to send."""
    return HEADER.pack(len(payload) + 1, kind) + payload


def message(kind: int, *fields: object) -> bytes:
    """A frame whose payload is an array of plain fields."""
    return frame(kind, pack(fields))


def fields_of(payload: bytes) -> list[object]:
    """The fields of a frame made by `message`. Raises ProtocolError."""
    try:
        fields = unpack(payload)
    except UNPACK_ERRORS as error:
        raise ProtocolError(f"A message between processes is damaged: {error}") from error
    if not isinstance(fields, list):
        raise ProtocolError("A message between processes is damaged: it is no array.")
    return fields


HELLO = message(Kind.Hello, VERSION)


def records_frame(stream: int, count: int, encoded: bytes | bytearray) -> bytes:
    """A frame of `count` records that are encoded one after the other."""
    return _RECORDS_HEADER.pack(len(encoded) + 6, stream, _ARRAY_32, count) + encoded


def record_count(payload: bytes) -> int:
    """How many records a frame made by `records_frame` holds. Raises ProtocolError."""
    if len(payload) < _ARRAY.size or payload[0] != _ARRAY_32:
        raise ProtocolError("A message between processes is damaged: it holds no records.")
    count: int = _ARRAY.unpack_from(payload)[1]
    return count


class FrameDecoder:
    """Cuts a stream of bytes into frames. The first must be Hello of our version; after an error nothing more is taken."""

    __slots__ = ("_broken", "_greeted", "_rest")

    def __init__(self, *, greeted: bool = False) -> None:
        self._rest = bytearray()
        self._greeted = greeted
        self._broken = False

    def feed(self, data: bytes | bytearray | memoryview) -> list[tuple[int, bytes]]:
        """The frames that are complete now, as (kind, payload). Raises ProtocolError."""
        if self._broken:
            raise ProtocolError("A message between processes is damaged.")
        if self._rest:
            self._rest += data
            data = self._rest
        frames: list[tuple[int, bytes]] = []
        with memoryview(data) as view:
            used = self._cut(view, frames)
            rest = bytes(view[used:])
        self._rest = bytearray(rest)
        if not self._greeted and frames:
            self._greet(frames.pop(0))
        return frames

    def _cut(self, view: memoryview, frames: list[tuple[int, bytes]]) -> int:
        at, end = 0, len(view)
        while end - at >= 5:
            length, kind = HEADER.unpack_from(view, at)
            if not 1 <= length <= MAX_LENGTH:
                self._broken = True
                raise ProtocolError(f"A message between processes is damaged: its length is {length}.")
            if end - at < 4 + length:
                break
            frames.append((kind, bytes(view[at + 5 : at + 4 + length])))
            at += 4 + length
        return at

    def _greet(self, first: tuple[int, bytes]) -> None:
        kind, payload = first
        try:
            version = fields_of(payload)[:1] if kind == Kind.Hello else None
        except ProtocolError:
            version = None
        if version != [VERSION]:
            self._broken = True
            raise ProtocolError(f"The other process does not speak version {VERSION} of the protocol.")
        self._greeted = True
