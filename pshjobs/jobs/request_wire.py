"""A request as the payload of a frame, and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable

from .environment import Environment, change_environment, difference
from .request import JobRequest
from .serialization import decode_plain, decode_value, encode_plain, encode_value


def decode_request(payload: bytes) -> JobRequest:
    """The request in a Request frame; this process gets the environment that came with it."""
    plain, values, removed, changed = decode_plain(payload)
    change_environment(removed, changed)
    if values is None:
        return _request(plain)
    arguments, using, piped = _items(decode_value(values))
    piped = None if piped is None else _items(piped)
    return _request(plain, _items(arguments), {} if using is None else dict(using.items()), piped)


def decode_shared(payload: bytes) -> JobRequest | None:
    """The request, where it may be decoded once for several workers: it has no values and changes no environment."""
    plain, values, removed, changed = decode_plain(payload)
    return _request(plain) if values is None and not removed and not changed else None


def _request(
    plain: list[Any], arguments: Sequence[object] = (), using: Mapping[str, object] = {}, piped: list[Any] | None = None
) -> JobRequest:
    script, initialization, working_directory, kind, options = plain
    return JobRequest(script, arguments, using, piped, initialization, working_directory, None, kind, options)


def encode_request(request: JobRequest, environment: Environment, base: Environment) -> bytes:
    """The payload of a Request frame; `base` is the environment that the workers have."""
    plain = [request.script, request.initialization, request.working_directory, request.kind, dict(request.options)]
    values = None
    if request.arguments or request.using or request.input is not None:
        using = Hashtable(request.using.items(), case_sensitive=True) if request.using else None
        piped = None if request.input is None else list(request.input)
        values = encode_value([list(request.arguments), using, piped])
    return encode_plain([plain, values, *difference(environment, base)])


def _items(value: object) -> list[Any]:
    """The elements of a list that arrived."""
    return list(iterate(value) or ())
