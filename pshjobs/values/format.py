"""`ToString(format)` of any value, and composite formatting (`'{0,-8:N1}' -f ...`, `[string]::Format`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from pshjobs.errors import FormatException

from .culture import CURRENT, Culture
from .enums import EnumValue
from .number_format import bad_specifier, format_number, number_writer
from .objects import PSCustomObject
from .operands import plain
from .text import custom_object_text, net_string


def format_value(value: object, spec: str, culture: Culture) -> str:
    """The value in a format; strings, Booleans and whatever has no formats of its own ignore it. Raises FormatException."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if not spec:
        return custom_object_text(value) if kind is PSCustomObject else net_string(value, culture)  # type: ignore[arg-type]
    if kind is int or kind is float:
        return format_number(value, spec, culture)
    bare: Any = plain(value)
    if type(bare) is bool or isinstance(bare, str):
        return net_string(value, culture)
    if isinstance(bare, (int, float, Decimal)):
        return format_number(bare, spec, culture)
    formatter = getattr(bare, "net_format", None)
    if formatter is not None and not isinstance(bare, type):
        return str(formatter(spec, culture))
    if isinstance(bare, EnumValue):
        return _format_enum(bare, spec)
    return format_value(value, "", culture)


def _format_enum(value: EnumValue, spec: str) -> str:
    letter = spec.upper()
    if letter in ("G", "F"):
        return str(value)
    if letter == "D":
        return str(value.value)
    if letter == "X":
        return format(value.value & 0xFFFFFFFF, "08X")
    raise (
        FormatException('Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".')
        if spec
        else bad_specifier()
    )


def format_string(template: str, arguments: Sequence[object], culture: Culture = CURRENT) -> str:
    """The template with its items (`{index,width:format}`) replaced. Raises FormatException."""
    out: list[str] = []
    for piece in _plan(template, tuple(map(type, arguments))):
        if type(piece) is str:
            out.append(piece)
        elif type(piece) is tuple:
            index, write = piece
            out.append(write(arguments[index], culture))
        else:
            raise FormatException(*piece.args)  # type: ignore[union-attr]
    return "".join(out)


_Write = Callable[[Any, Culture], str]
_Piece = str | tuple[int, int, bool, str] | FormatException


@lru_cache(maxsize=256)
def _plan(template: str, kinds: tuple[type, ...]) -> tuple[str | tuple[int, _Write] | FormatException, ...]:
    """The texts of a template and what writes its items, for arguments of these Python classes.

    A mistake stands where .NET, reading on, meets it.
    """
    reader = _Template(template)
    try:
        reader.read()
    except FormatException as error:
        reader.pieces.append(error)
    plan: list[str | tuple[int, _Write] | FormatException] = []
    for piece in reader.pieces:
        if type(piece) is not tuple:
            plan.append(piece)  # type: ignore[arg-type]
        elif piece[0] < len(kinds):
            plan.append((piece[0], _item_writer(kinds[piece[0]], *piece[1:])))
        else:
            plan.append(FormatException(_TOO_FEW))
    return tuple(plan)


_TOO_FEW: Final = (
    "Index (zero based) must be greater than or equal to zero and less than the size of the argument list."
)


def _item_writer(kind: type, width: int, left: bool, spec: str) -> _Write:
    if kind is str:
        write: _Write = _as_it_is
    elif kind is int and not spec:
        write = _whole
    elif (kind is int or kind is float) and spec:
        write = number_writer(spec, 0 if left else width)
        width = width if left else 0
    else:
        write = lambda value, culture: format_value(value, spec, culture)  # noqa: E731 - one of several
    if not width:
        return write
    if left:
        return lambda value, culture: write(value, culture).ljust(width)
    return lambda value, culture: write(value, culture).rjust(width)


def _as_it_is(value: str, culture: Culture) -> str:
    return value


def _whole(value: int, culture: Culture) -> str:
    return str(value)


class _Template:
    """Reads a composite format as .NET does, with its messages."""

    __slots__ = ("at", "pieces", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.pieces: list[_Piece] = []

    def read(self) -> None:
        """Fill `pieces`. Raises FormatException at a mistake."""
        while True:
            start = self.at
            while self.at < len(self.text) and self.text[self.at] not in "{}":
                self.at += 1
            if self.at > start:
                self.pieces.append(self.text[start : self.at])
            if self.at >= len(self.text):
                return
            brace = self.text[self.at]
            char = self._next()
            if char == brace:
                self.pieces.append(brace)
                self.at += 1
            elif brace == "}":
                raise self._bad("Unexpected closing brace without a corresponding opening brace.")
            else:
                self.pieces.append(self._item(char))

    def _item(self, char: str) -> tuple[int, int, bool, str]:
        index, char = self._number(char)
        width, left = 0, False
        char = self._skip_spaces(char)
        if char == ",":
            char = self._skip_spaces(self._next())
            left = char == "-"
            width, char = self._number(self._next() if left else char)
            char = self._skip_spaces(char)
        spec = ""
        if char == ":":
            spec = self._spec()
        elif char != "}":
            raise self._bad("Format item ends prematurely.")
        self.at += 1
        return index, width, left, spec

    def _number(self, char: str) -> tuple[int, str]:
        if char not in "0123456789":
            raise self._bad("Expected an ASCII digit.")
        number = 0
        while char in "0123456789":
            number = number * 10 + int(char)
            char = self._next()
        return number, char

    def _skip_spaces(self, char: str) -> str:
        while char == " ":
            char = self._next()
        return char

    def _spec(self) -> str:
        start = self.at + 1
        while True:
            char = self._next()
            if char == "}":
                return self.text[start : self.at]
            if char == "{":
                raise self._bad("Unexpected opening brace inside a format item.")

    def _next(self) -> str:
        self.at += 1
        if self.at >= len(self.text):
            raise self._bad("Format item ends prematurely.")
        return self.text[self.at]

    def _bad(self, reason: str) -> FormatException:
        return FormatException(
            f"Input string was not in a correct format. Failure to parse near offset {self.at}. {reason}"
        )
