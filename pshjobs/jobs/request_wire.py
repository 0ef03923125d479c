"""A request as the payload of a frame, and back."""

from __future__ import annotations

from typing import Any

from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable

from .environment import Environment, change_environment, difference
from .request import JobRequest
from .serialization import decode_plain, decode_value, encode_plain, encode_value


def decode_request(payload: bytes) -> JobRequest:
    """The request in a Request frame; this process gets the environment that came with it."""
    plain, values, removed, changed = decode_plain(payload)
    arguments: Any = ()
    using: Any = None
    piped: Any = None
    if values is not None:
        arguments, using, piped = _items(decode_value(values))
        arguments = _items(arguments)
        piped = None if piped is None else _items(piped)
    script, initialization, working_directory, kind, options = plain
    change_environment(removed, changed)
    named: dict[str, object] = {} if using is None else dict(using.items())
    return JobRequest(script, arguments, named, piped, initialization, working_directory, None, kind, options)


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
