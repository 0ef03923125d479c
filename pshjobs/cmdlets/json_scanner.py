"""A lenient JSON parser that knows where it stands: comments, trailing commas, single quotes, bare keys, hexadecimal numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from pshjobs.errors import ArgumentException

if TYPE_CHECKING:
    from .json_reader import JsonReader

_SPACE: Final = re.compile(r"(?:\s+|//[^\r\n]*|/\*.*?\*/)+", re.DOTALL)
_NUMBER: Final = re.compile(r"[-+]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_BARE_KEY: Final = re.compile(r"[\w$]+")
_ESCAPES: Final = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "/": "/", "\\": "\\", '"': '"', "'": "'"}
_WORDS: Final[dict[str, Any]] = {
    "true": True,
    "false": False,
    "null": None,
    "undefined": None,
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}


class JsonScanner:
    """One parse of one text. Raises ArgumentException with the reader's words, path and position."""

    def __init__(self, text: str, reader: JsonReader, depth: int) -> None:
        self._text = text
        self._reader = reader
        self._maximum = depth
        self._at = 0
        self._path: list[str] = []
        self._depth = 0

    def read(self) -> Any:
        """The only value of the text."""
        value = self._value("object")
        self._skip()
        if self._at < len(self._text):
            self._path.clear()
            raise self._error(f"Additional text encountered after finished reading JSON content: {self._char()}.")
        return self._reader.finish(value)

    # Where it stands -----------------------------------------------------------------------------

    def _char(self) -> str:
        return self._text[self._at : self._at + 1]

    def _skip(self) -> None:
        found = _SPACE.match(self._text, self._at)
        if found is not None:
            self._at = found.end()

    def _error(self, message: str) -> ArgumentException:
        before = self._text[: self._at]
        line = before.count("\n") + 1 if self._at else 0
        column = self._at - (before.rfind("\n") + 1)
        path = "".join(self._path).removeprefix(".")
        return ArgumentException(
            f"Conversion from JSON failed with error: {message} Path '{path}', line {line}, position {column}.",
            id="System.ArgumentException",
        )

    def _unexpected_end(self, container: str) -> ArgumentException:
        self._at = len(self._text)
        return self._error(f"Unexpected end when deserializing {container}.")

    # Values --------------------------------------------------------------------------------------

    def _value(self, container: str) -> Any:
        self._skip()
        char = self._char()
        if not char:
            raise self._unexpected_end(container)
        if char == "{":
            return self._object()
        if char == "[":
            return self._array()
        if char in "\"'":
            return self._string(char)
        return self._word_or_number(char)

    def _word_or_number(self, char: str) -> Any:
        for word, value in _WORDS.items():
            if self._text.startswith(word, self._at) and not self._text[self._at + len(word) :][:1].isalnum():
                self._at += len(word)
                return value
        found = _NUMBER.match(self._text, self._at)
        if found is None:
            raise self._error(f"Unexpected character encountered while parsing value: {char}.")
        self._at = found.end()
        return _number(found[0])

    def _enter(self) -> None:
        self._at += 1
        self._depth += 1
        if self._depth > self._maximum:
            raise self._error(f"The reader's MaxDepth of {self._maximum} has been exceeded.")

    def _object(self) -> Any:
        self._enter()
        pairs: list[tuple[str, Any]] = []
        while True:
            self._skip()
            if not self._char():
                raise self._unexpected_end("object")
            if self._char() == "}":
                break
            name = self._key()
            self._path.append(_path_part(name))
            self._skip()
            if self._char() != ":":
                if not self._char():
                    raise self._unexpected_end("object")
                raise self._error(
                    f"Invalid character after parsing property name. Expected ':' but got: {self._char()}."
                )
            self._at += 1
            pairs.append((name, self._value("object")))
            if not self._continues("}", "object"):
                break
            self._path.pop()
        self._leave(bool(pairs))
        return self._reader.make_object(pairs)

    def _array(self) -> list[Any]:
        self._path.append("[0]")
        self._enter_array()
        items: list[Any] = []
        while True:
            self._skip()
            if self._char() == "]":
                break
            self._path[-1] = f"[{len(items)}]"
            items.append(self._value("array"))
            if not self._continues("]", "array"):
                break
        self._at += 1
        self._depth -= 1
        self._path.pop()
        return items

    def _enter_array(self) -> None:
        try:
            self._path.pop()
            self._enter()
        finally:
            self._path.append("[0]")

    def _continues(self, closing: str, container: str) -> bool:
        """True after a comma; false at the closing bracket."""
        self._skip()
        char = self._char()
        if char == ",":
            self._at += 1
            return True
        if char == closing:
            return False
        if not char:
            raise self._unexpected_end(container)
        raise self._error(f"After parsing a value an unexpected character was encountered: {char}.")

    def _leave(self, had_pairs: bool) -> None:
        if had_pairs and self._path and self._path[-1][0] == ".":
            self._path.pop()
        self._at += 1
        self._depth -= 1

    # Words ---------------------------------------------------------------------------------------

    def _key(self) -> str:
        char = self._char()
        if char in "\"'":
            return self._string(char)
        found = _BARE_KEY.match(self._text, self._at)
        if found is None:
            raise self._error(f"Invalid property identifier character: {char}.")
        self._at = found.end()
        return found[0]

    def _string(self, quote: str) -> str:
        self._at += 1
        parts: list[str] = []
        while True:
            char = self._char()
            if not char:
                raise self._error(f"Unterminated string. Expected delimiter: {quote}.")
            self._at += 1
            if char == quote:
                return _joined_surrogates("".join(parts))
            parts.append(self._escape() if char == "\\" else char)

    def _escape(self) -> str:
        char = self._char()
        self._at += 1
        if char == "u":
            digits = self._text[self._at : self._at + 4]
            if not re.fullmatch("[0-9a-fA-F]{4}", digits):
                raise self._error(f"Invalid Unicode escape sequence: \\u{digits}.")
            self._at += 4
            return chr(int(digits, 16))
        known = _ESCAPES.get(char)
        if known is None:
            raise self._error(f"Bad JSON escape sequence: \\{char}.")
        return known


def _joined_surrogates(text: str) -> str:
    if not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _path_part(name: str) -> str:
    return f".{name}" if re.fullmatch(r"[^ .\[\]'\"()]+", name) else f"['{name}']"


def _number(text: str) -> Any:
    from .json_reader import read_integer

    if "x" in text.lower():
        return read_integer(str(int(text, 16)))
    return float(text) if any(char in text for char in ".eE") else read_integer(text)
