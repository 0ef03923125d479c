"""msgpack, in the one way that pshjobs uses it."""

from __future__ import annotations

from typing import Any

import msgpack  # type: ignore[import-untyped]

UNPACK_ERRORS = (ValueError, LookupError, TypeError, msgpack.exceptions.UnpackException)
"""What `unpack` raises for bytes that are no value."""


def pack(plain: object) -> bytes:
    """A value of msgpack's own kinds as bytes; text keeps lone surrogates."""
    packed: bytes = msgpack.packb(plain, unicode_errors="surrogatepass")
    return packed


def unpack(data: bytes) -> Any:
    """The value of some bytes."""
    return msgpack.unpackb(data, strict_map_key=False, unicode_errors="surrogatepass")
