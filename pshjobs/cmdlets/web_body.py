"""What the web cmdlets send: bodies, forms, queries."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote_plus

from pshjobs.types.file_info import FileInfo
from pshjobs.values.enumeration import iterate
from pshjobs.values.hashtable import Hashtable
from pshjobs.values.members import get_member
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text

FORM_TYPE = "application/x-www-form-urlencoded"


def pairs_of(table: object) -> list[tuple[str, object]]:
    """The pairs of a dictionary, keys as text."""
    bare: Any = unwrap(table)
    return [(to_text(key), bare[key]) for key in list(bare.keys())] if isinstance(bare, Hashtable) else _entries(bare)


def _entries(table: Any) -> list[tuple[str, object]]:
    keys: Any = get_member(table, "Keys")
    return [(to_text(key), table.get(key)) for key in iterate(keys) or ()]


def is_table(value: object) -> bool:
    """Whether a value is a dictionary."""
    bare = unwrap(value)
    return isinstance(bare, Hashtable) or bool(getattr(type(bare), "net_dictionary", False))


def url_encoded(table: object) -> str:
    """`a=1&b=2`: for a query or a form."""
    return "&".join(f"{quote_plus(key)}={quote_plus(to_text(value))}" for key, value in pairs_of(table))


def with_query(address: str, table: object) -> str:
    """The address with the pairs in its query."""
    return f"{address}{'&' if '?' in address else '?'}{url_encoded(table)}"


def charset_of(content_type: str) -> str | None:
    """The charset that a content type names."""
    for part in content_type.split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def body_bytes(body: object, content_type: str) -> bytes:
    """A body as it is sent: bytes as they are, XML as its text, tables as a form, anything else as text in UTF-8 unless told otherwise."""
    bare: Any = unwrap(body)
    if is_table(bare):
        return url_encoded(bare).encode()
    items = iterate(bare) if not isinstance(bare, str) else None
    if items is not None:
        found: list[Any] = list(items)
        if found and all(isinstance(item, int) and 0 <= item <= 255 for item in found):  # noqa: PLR2004 - a byte
            return bytes(found)
    outer = get_member(bare, "OuterXml")
    text = to_text(outer if outer is not None else bare)
    try:
        return text.encode(charset_of(content_type) or "utf-8")
    except LookupError:
        return text.encode()


def multipart(table: object) -> tuple[str, bytes]:
    """The content type and the bytes of a form with files: FileInfo values are sent as files, collections as several fields."""
    boundary = secrets.token_hex(16)
    parts: list[bytes] = []
    for key, value in pairs_of(table):
        for each in _values(value):
            parts.append(f"--{boundary}\r\n".encode() + _field(key, each) + b"\r\n")
    return f'multipart/form-data; boundary="{boundary}"', b"".join(parts) + f"--{boundary}--\r\n".encode()


def _values(value: object) -> Iterable[object]:
    bare = unwrap(value)
    if isinstance(bare, str):
        return [bare]
    items = iterate(bare)
    return [bare] if items is None else items


def _field(key: str, value: object) -> bytes:
    bare: Any = unwrap(value)
    if not isinstance(bare, FileInfo):
        return f'Content-Disposition: form-data; name="{key}"\r\n\r\n{to_text(value)}'.encode()
    path = to_text(get_member(bare, "FullName"))
    with open(path, "rb") as file:
        content = file.read()
    head = f'Content-Disposition: form-data; name="{key}"; filename="{os.path.basename(path)}"\r\n'
    return f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content
