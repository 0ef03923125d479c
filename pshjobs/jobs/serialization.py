"""Values and records to bytes and back: the door to `serialize`, `deserialize` and `remote_records`.

A record of the output stream is any value; host records are plain (strings, numbers, lists and dicts of them) and cross as they are.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pshjobs.errors import NetException

from . import tags
from .packing import UNPACK_ERRORS, pack, unpack
from .request import JobOutcome
from .streams import Stream
from .tags import ATOMS
from .wire import ProtocolError


class Origin(NamedTuple):
    """Where records came from: what their notes PSComputerName and RunspaceId say."""

    computer_name: str
    runspace_id: str


def encode_value(value: object) -> bytes:
    """One value."""
    if type(value) in ATOMS:
        return pack(value)
    from .serialize import Serializer

    return pack(Serializer().plain(value))


def decode_value(data: bytes) -> object:
    """The value. Raises ProtocolError for what is none."""
    try:
        plain = unpack(data)
    except UNPACK_ERRORS as error:
        raise ProtocolError(f"A value between processes is damaged: {error}") from error
    if type(plain) is not list:
        return plain
    from .deserialize import Deserializer

    return Deserializer().value(plain)


def encode_plain(value: object) -> bytes:
    """A value made of msgpack's own kinds only."""
    return pack(value)


def decode_plain(data: bytes) -> Any:
    """The value. Raises ProtocolError for what is none."""
    try:
        return unpack(data)
    except UNPACK_ERRORS as error:
        raise ProtocolError(f"A message between processes is damaged: {error}") from error


def encode_record(stream: int, value: object) -> bytes:
    """One record of a stream."""
    if stream == Stream.Output or type(value) in ATOMS:
        return encode_value(value)
    if stream == Stream.Host:
        return encode_plain(value)
    from .remote_records import error_to_plain, message_to_plain

    if stream == Stream.Error:
        return pack(error_to_plain(value))
    plain = message_to_plain(value)
    return encode_value(value) if plain is None else pack(plain)


def decode_records(stream: Stream, payload: bytes, origin: Origin | None) -> list[object]:
    """The records of a frame; output gets the notes of its origin. Raises ProtocolError."""
    found = decode_plain(payload)
    if type(found) is not list:
        raise ProtocolError("A message between processes is damaged: it holds no records.")
    if stream is Stream.Host:
        return found
    if stream is Stream.Output:
        return _outputs(found, origin)
    from .deserialize import Deserializer
    from .remote_records import OriginInfo, error_from_plain, message_from_plain

    info = None if origin is None else OriginInfo(origin.computer_name, origin.runspace_id)
    try:
        return [
            plain
            if type(plain) is not list
            else error_from_plain(plain, info)
            if plain[0] == tags.ERROR
            else message_from_plain(plain)
            if plain[0] == tags.MESSAGE
            else Deserializer().value(plain)
            for plain in found
        ]
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ProtocolError(f"A record of a job is damaged: {error!r}") from error


def _outputs(found: list[Any], origin: Origin | None) -> list[object]:
    from .deserialize import Deserializer
    from .origin import mark

    values = [plain if type(plain) is not list else Deserializer().value(plain) for plain in found]
    return values if origin is None else mark(values, origin)


def encode_outcome(outcome: JobOutcome) -> bytes:
    """How a script ended."""
    if outcome.reason is None:
        return pack([outcome.state, None])
    from .remote_records import error_to_plain

    return pack([outcome.state, error_to_plain(outcome.reason)])


def decode_outcome(payload: bytes, origin: Origin | None = None) -> JobOutcome:
    """The outcome; its reason is a RemoteException that has the ErrorRecord. Raises ProtocolError."""
    try:
        state, reason = decode_plain(payload)
        if reason is None:
            return JobOutcome(state)
        from .remote_records import OriginInfo, error_from_plain

        info = None if origin is None else OriginInfo(origin.computer_name, origin.runspace_id)
        exception: NetException = error_from_plain(reason, info).exception
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise ProtocolError(f"The outcome of a job is damaged: {error!r}") from error
    return JobOutcome(state, exception)
