"""msgpack, in the one way that pshjobs uses it."""

from __future__ import annotations

from typing import Any

import msgpack  # type: ignore[import-untyped]

FIRST_BUFFER = 512
"""Bytes; the buffer grows. Most values are small, and msgpack's own 256 KiB are mapped and unmapped for each call."""
UNPACK_ERRORS = (ValueError, LookupError, TypeError, msgpack.exceptions.UnpackException)
"""What `unpack` raises for bytes that are no value."""


def pack(plain: object) -> bytes:
    """A value of msgpack's own kinds as bytes; text keeps lone surrogates."""
    packed: bytes = msgpack.Packer(unicode_errors="surrogatepass", buf_size=FIRST_BUFFER).pack(plain)
    return packed


def unpack(data: bytes) -> Any:
    """The value of some bytes."""
    return msgpack.unpackb(data, strict_map_key=False, unicode_errors="surrogatepass")
