"""System.Text.Encoding."""

from __future__ import annotations

import codecs
from typing import Any

from pshjobs.errors import ArgumentException
from pshjobs.values.type_info import NetType, constructor, method, prop, static, static_prop

from .convert import byte_array
from .object import Object

ENC = "System.Text.Encoding"


class Encoding(NetType, name="System.Text.Encoding", base=Object, interfaces=("System.ICloneable",)):
    """A character set: Python's name of it, and the bytes that a new file starts with."""

    __slots__ = ("codec", "mark", "page", "title")

    def __init__(self, codec: str, title: str, page: int, mark: bytes = b"") -> None:
        self.codec = codec
        self.title = title
        self.page = page
        self.mark = mark

    def decode(self, data: bytes) -> str:
        """Bytes to text; bad bytes become U+FFFD."""
        return data.decode(self.codec, "replace")

    def encode(self, text: str) -> bytes:
        """Text to bytes; what the set lacks becomes `?`."""
        return text.encode(self.codec, "replace")

    @prop("string EncodingName")
    def encoding_name(self) -> str:
        return self.title

    @prop("string WebName")
    def web_name(self) -> str:
        return {"utf-8": "utf-8", "ascii": "us-ascii", "latin-1": "iso-8859-1", "utf-16-le": "utf-16", "utf-16-be": "utf-16BE",
                "utf-32-le": "utf-32", "utf-7": "utf-7"}.get(self.codec, self.codec)  # fmt: skip

    @prop("string BodyName")
    def body_name(self) -> str:
        return str(self.web_name)

    @prop("string HeaderName")
    def header_name(self) -> str:
        return str(self.web_name)

    @prop("int CodePage")
    def code_page(self) -> int:
        return self.page

    @prop("bool IsSingleByte")
    def is_single_byte(self) -> bool:
        return self.codec in ("ascii", "latin-1")

    @prop("bool IsReadOnly")
    def is_read_only(self) -> bool:
        return True

    @method("byte[] GetBytes(string s)", "byte[] GetBytes(char[] chars)")
    def get_bytes(self, text: Any) -> Any:
        return byte_array(self.encode("".join(text)))

    @method("string GetString(byte[] bytes)", "string GetString(byte[] bytes, int index, int count)")
    def get_string(self, data: list[int], index: int = 0, count: int | None = None) -> str:
        raw = bytes(data)
        return self.decode(raw[index:] if count is None else raw[index : index + count])

    @method("char[] GetChars(byte[] bytes)")
    def get_chars(self, data: list[int]) -> Any:
        from pshjobs.values.numbers import Char
        from pshjobs.values.overloads import typed_array

        return typed_array("System.Char", [Char(char) for char in self.decode(bytes(data))])

    @method("int GetByteCount(string s)", "int GetByteCount(char[] chars)")
    def get_byte_count(self, text: Any) -> int:
        return len(self.encode("".join(text)))

    @method("int GetCharCount(byte[] bytes)")
    def get_char_count(self, data: list[int]) -> int:
        return len(self.decode(bytes(data)))

    @method("int GetMaxByteCount(int charCount)")
    def get_max_byte_count(self, count: int) -> int:
        return (count + 1) * 3

    @method("byte[] GetPreamble()")
    def get_preamble(self) -> Any:
        return byte_array(self.mark)

    @method("string ToString()")
    def to_string(self) -> str:
        return self.net_type.full_name

    @static_prop(f"{ENC} UTF8")
    def utf8() -> Encoding:
        return UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001, codecs.BOM_UTF8)

    @static_prop(f"{ENC} Default")
    def default() -> Encoding:
        return UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001)

    @static_prop(f"{ENC} ASCII")
    def ascii() -> Encoding:
        return ASCIIEncoding("ascii", "US-ASCII", 20127)

    @static_prop(f"{ENC} Latin1")
    def latin1() -> Encoding:
        return Latin1Encoding("latin-1", "Western European (ISO)", 28591)

    @static_prop(f"{ENC} Unicode")
    def unicode() -> Encoding:
        return UnicodeEncoding("utf-16-le", "Unicode", 1200, codecs.BOM_UTF16_LE)

    @static_prop(f"{ENC} BigEndianUnicode")
    def big_endian_unicode() -> Encoding:
        return UnicodeEncoding("utf-16-be", "Unicode (Big-Endian)", 1201, codecs.BOM_UTF16_BE)

    @static_prop(f"{ENC} UTF32")
    def utf32() -> Encoding:
        return UTF32Encoding("utf-32-le", "Unicode (UTF-32)", 12000, codecs.BOM_UTF32_LE)

    @static_prop(f"{ENC} UTF7")
    def utf7() -> Encoding:
        return Encoding("utf-7", "Unicode (UTF-7)", 65000)

    @static(f"{ENC} GetEncoding(string name)", f"{ENC} GetEncoding(int codepage)")
    def get_encoding(name: Any) -> Encoding:
        found = find_encoding(str(name))
        if found is None:
            raise ArgumentException(
                f"'{name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation "
                "for the Encoding.RegisterProvider method. (Parameter 'name')"
            )
        return found


class UTF8Encoding(Encoding, name="System.Text.UTF8Encoding", base=Encoding):
    __slots__ = ()

    @constructor("System.Text.UTF8Encoding new()", "System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier)",
                 "System.Text.UTF8Encoding new(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes)")  # fmt: skip
    def new(mark: bool = False, throws: bool = False) -> UTF8Encoding:
        return UTF8Encoding("utf-8", "Unicode (UTF-8)", 65001, codecs.BOM_UTF8 if mark else b"")


class UnicodeEncoding(Encoding, name="System.Text.UnicodeEncoding", base=Encoding):
    __slots__ = ()

    @constructor(
        "System.Text.UnicodeEncoding new()", "System.Text.UnicodeEncoding new(bool bigEndian, bool byteOrderMark)"
    )
    def new(big: bool = False, mark: bool = True) -> UnicodeEncoding:
        bom = codecs.BOM_UTF16_BE if big else codecs.BOM_UTF16_LE
        return UnicodeEncoding(
            "utf-16-be" if big else "utf-16-le", "Unicode", 1201 if big else 1200, bom if mark else b""
        )


class UTF32Encoding(Encoding, name="System.Text.UTF32Encoding", base=Encoding):
    __slots__ = ()


class ASCIIEncoding(Encoding, name="System.Text.ASCIIEncoding", base=Encoding):
    __slots__ = ()

    def decode(self, data: bytes) -> str:
        return "".join(chr(byte) if byte < 128 else "\ufffd" for byte in data)

    @constructor("System.Text.ASCIIEncoding new()")
    def new() -> ASCIIEncoding:
        return ASCIIEncoding("ascii", "US-ASCII", 20127)


class Latin1Encoding(Encoding, name="System.Text.Latin1Encoding", base=Encoding):
    __slots__ = ()


PAGES = {
    "65001": "utf-8",
    "1200": "utf-16",
    "1201": "utf-16be",
    "12000": "utf-32",
    "20127": "us-ascii",
    "28591": "iso-8859-1",
}
NAMES = {
    "utf-8": "utf8", "utf8": "utf8", "utf-16": "unicode", "unicode": "unicode", "utf-16le": "unicode",
    "utf-16be": "bigendianunicode", "bigendianunicode": "bigendianunicode", "utf-32": "utf32", "utf32": "utf32",
    "us-ascii": "ascii", "ascii": "ascii", "iso-8859-1": "latin1", "latin1": "latin1", "utf-7": "utf7", "utf7": "utf7",
    "default": "default", "utf8nobom": "default", "utf8bom": "utf8",
}  # fmt: skip


def find_encoding(name: str) -> Encoding | None:
    """The encoding with a web name, a code page, or a name of PowerShell's -Encoding."""
    lower = PAGES.get(name, name).lower()
    known = NAMES.get(lower)
    if known is not None:
        made: Any = Encoding.net_type.statics[known]
        return made.get()
    try:
        found = codecs.lookup(f"cp{name}" if name.isdigit() else name)
    except LookupError:
        return None
    return Encoding(found.name, found.name, int(name) if name.isdigit() else 0)
