"""The encodings that -Encoding takes, and byte order marks."""

from __future__ import annotations

import codecs
from typing import IO, Final

from pshjobs.errors import ArgumentException
from pshjobs.types.encoding import Encoding
from pshjobs.values.numbers import Integer
from pshjobs.values.objects import unwrap
from pshjobs.values.text import to_text


class TextEncoding(Encoding):
    """How text becomes bytes: Python's codec, and the byte order mark that starts a file."""

    __slots__ = ("name",)

    def __init__(self, name: str, codec: str, mark: bytes = b"") -> None:
        super().__init__(codec, name, 0, mark)
        self.name = name

    def encode(self, text: str) -> bytes:
        """The bytes of a text; what the encoding cannot say is `?`."""
        try:
            return text.encode(self.codec)
        except UnicodeEncodeError:
            if self.codec.startswith("utf"):
                return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode(self.codec)
            return text.encode(self.codec, "replace")

    def decode(self, data: bytes) -> str:
        """The text of bytes; what is not valid becomes U+FFFD, in ASCII `?`."""
        if self.codec == "ascii":
            return data.decode("latin-1").translate(NOT_ASCII)
        return data.decode(self.codec, "replace")

    def open_for_writing(self, path: str, append: bool) -> IO[str]:
        """An open text file without translation of line ends; a new one gets its byte order mark. Raises OSError."""
        file = open(path, "ab" if append else "wb")  # noqa: SIM115 - the caller closes it
        if self.mark and (not append or file.tell() == 0):
            file.write(self.mark)
        return EncodedWriter(file, self)  # type: ignore[return-value]  # what writers need of a text file


class EncodedWriter:
    """A text file that never fails on a character."""

    __slots__ = ("encoding", "file")

    def __init__(self, file: IO[bytes], encoding: TextEncoding) -> None:
        self.file = file
        self.encoding = encoding

    def write(self, text: str) -> int:
        return self.file.write(self.encoding.encode(text))

    def flush(self) -> None:
        self.file.flush()

    def close(self) -> None:
        self.file.close()


NOT_ASCII: Final = dict.fromkeys(range(128, 256), "?")
UTF8: Final = TextEncoding("utf8", "utf-8")

NAMED: Final[dict[str, tuple[str, bytes]]] = {
    "utf8": ("utf-8", b""),
    "utf8nobom": ("utf-8", b""),
    "utf8bom": ("utf-8", codecs.BOM_UTF8),
    "ascii": ("ascii", b""),
    "unicode": ("utf-16-le", codecs.BOM_UTF16_LE),
    "bigendianunicode": ("utf-16-be", codecs.BOM_UTF16_BE),
    "utf32": ("utf-32-le", codecs.BOM_UTF32_LE),
    "bigendianutf32": ("utf-32-be", codecs.BOM_UTF32_BE),
    "utf7": ("utf-7", b""),
    "ansi": ("cp1252", b""),
    "oem": ("utf-8", b""),
    "default": ("utf-8", b""),
    "string": ("utf-16-le", codecs.BOM_UTF16_LE),
    "unknown": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-8": ("utf-8", codecs.BOM_UTF8),
    "utf-16": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16le": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16be": ("utf-16-be", codecs.BOM_UTF16_BE),
    "unicodefffe": ("utf-16-be", codecs.BOM_UTF16_BE),
    "utf-32": ("utf-32-le", codecs.BOM_UTF32_LE),
    "utf-32be": ("utf-32-be", codecs.BOM_UTF32_BE),
    "us-ascii": ("ascii", b""),
    "latin1": ("latin-1", b""),
    "iso-8859-1": ("latin-1", b""),
}

PAGES: Final = {
    65001: "utf-8",
    1200: "utf-16",
    1201: "utf-16be",
    12000: "utf-32",
    12001: "utf-32be",
    20127: "us-ascii",
    28591: "latin1",
    65000: "utf7",
}

MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf32"),
    (codecs.BOM_UTF32_BE, "bigendianutf32"),
    (codecs.BOM_UTF8, "utf8bom"),
    (codecs.BOM_UTF16_LE, "unicode"),
    (codecs.BOM_UTF16_BE, "bigendianunicode"),
)


def find_encoding(name: str) -> TextEncoding:
    """The encoding with PowerShell's name, a .NET name or a code page number. Raises ArgumentException."""
    lower = name.lower()
    known = NAMED.get(lower)
    if known is not None:
        return TextEncoding(lower, *known)
    if lower.isdigit():
        page = int(lower)
        if page in PAGES:
            return find_encoding(PAGES[page])
        return _codec(name, f"cp{page}")
    return _codec(name, lower.replace("windows-", "cp"))


def _codec(name: str, codec: str) -> TextEncoding:
    try:
        return TextEncoding(name.lower(), codecs.lookup(codec).name)
    except LookupError:
        raise ArgumentException(
            f"'{name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the "
            "Encoding.RegisterProvider method. (Parameter 'name')"
        ) from None


def encoding_of(value: object) -> TextEncoding:
    """The encoding that an argument means: a name, a code page or an Encoding object. Raises ArgumentException."""
    value = unwrap(value)
    if isinstance(value, TextEncoding):
        return value
    if isinstance(value, (int, Integer)) and not isinstance(value, bool):
        return find_encoding(str(int(value)))
    if isinstance(value, str):
        return find_encoding(value)
    if isinstance(value, Encoding):
        return TextEncoding(value.web_name, value.codec, value.mark)
    return find_encoding(to_text(value))


def by_mark(data: bytes) -> TextEncoding | None:
    """The encoding that a byte order mark at the start says; None without one."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return find_encoding(name)
    return None


class ToEncoding:
    """The transformation of -Encoding."""

    __slots__ = ()

    def transform(self, value: object) -> object:
        """Names, code pages and Encoding objects as a TextEncoding; null stays. Raises with .NET's text."""
        return value if value is None else encoding_of(value)
