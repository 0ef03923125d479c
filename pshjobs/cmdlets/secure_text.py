"""The text form of secure strings: hexadecimal UTF-16, or encrypted with a key."""

from __future__ import annotations

import base64
import os
from typing import Final

from pshjobs.errors import ArgumentException

from . import aes

HEADER: Final = "76492d1116743f0423413b16050a5345"


def to_text(plain: str, key: bytes | None) -> str:
    """The text that ConvertTo-SecureString reads back. Without a key it hides nothing, as on every system but Windows."""
    data = plain.encode("utf-16-le")
    if key is None:
        return data.hex()
    start = os.urandom(aes.BLOCK)
    inner = f"2|{base64.b64encode(start).decode()}|{aes.encrypt(key, start, data).hex()}"
    return HEADER + base64.b64encode(inner.encode("utf-16-le")).decode()


def from_text(text: str, key: bytes | None) -> str:
    """The text that was hidden. Raises ArgumentException."""
    try:
        if key is None:
            return bytes.fromhex(text).decode("utf-16-le")
        if not text.startswith(HEADER):
            raise ValueError("header")
        inner = base64.b64decode(text[len(HEADER) :]).decode("utf-16-le").split("|")
        start, data = base64.b64decode(inner[1]), bytes.fromhex(inner[2])
    except (ValueError, IndexError) as error:
        raise ArgumentException(
            "Input string was not in a correct format.",
            id="ImportSecureString_InvalidArgument",
            category="InvalidArgument",
        ) from error
    try:
        return aes.decrypt(key, start, data).decode("utf-16-le")
    except ValueError as error:
        raise ArgumentException(
            "Padding is invalid and cannot be removed.",
            id="ImportSecureString_InvalidArgument_CryptographicError",
            category="InvalidArgument",
        ) from error


def key_of(numbers: object, secret: object) -> bytes | None:
    """The key that -Key or -SecureKey gives. Raises ArgumentException for a length that AES does not have."""
    if isinstance(numbers, list):
        key = bytes(int(number) for number in numbers)
    elif secret is not None:
        key = str(getattr(secret, "plain", "")).encode("utf-16-le")
    else:
        return None
    if len(key) not in (16, 24, 32):
        raise ArgumentException(
            "The specified key is not valid. Only keys with lengths 128, 192, or 256 bits are supported.",
            id="ImportSecureString_InvalidArgument",
            category="InvalidArgument",
        )
    return key
