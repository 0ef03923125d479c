"""`-split`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice
from typing import Any, Final

from pshjobs.errors import PSInvalidCastException, RuntimeException

from .arrays import TypedArray
from .convert_enum import to_enum
from .convert_numbers import to_int
from .enumeration import iterate
from .enums import declare_enum
from .operands import plain
from .regex_options import EXPLICIT_CAPTURE, IGNORE_CASE, IGNORE_WHITESPACE, MULTILINE, RIGHT_TO_LEFT, SINGLELINE
from .regexes import NetMatch, NetPattern, compile_pattern, escape_pattern
from .text import element_text, to_text
from .truth import to_bool
from .type_info import TypeInfo
from .type_table import find_type, require_type

_OPTION_NAMES: Final = {
    "SimpleMatch": 1, "RegexMatch": 2, "CultureInvariant": 4, "IgnorePatternWhitespace": 8,
    "Multiline": 16, "Singleline": 32, "IgnoreCase": 64, "ExplicitCapture": 128,
}  # fmt: skip
_REGEX_OPTIONS: Final = {
    8: IGNORE_WHITESPACE, 16: MULTILINE, 32: SINGLELINE, 64: IGNORE_CASE, 128: EXPLICIT_CAPTURE,
}  # fmt: skip
_SIMPLE_MATCH, _REGEX_ONLY, _FROM_RIGHT = 1, 2 | 8 | 16 | 32 | 128, 1 << 16


def split(left: object, right: object, ignore_case: bool = True) -> object:
    """`left -split pattern, limit, options`: String[], captures included."""
    if type(left) is str and type(right) is str and _is_literal(right):
        return _strings(left.split(right))
    delimiter, limit, options = _operands(plain(right))
    call = getattr(delimiter, "call", None)
    pieces: list[object] = []
    if call is not None and not isinstance(delimiter, str):
        for text in _texts(left):
            pieces += _split_by_script(text, call, limit)
        return _strings(pieces)
    pattern = _pattern(to_text(delimiter), ignore_case, options | (_FROM_RIGHT if limit < 0 else 0))
    for text in _texts(left):
        pieces += _split_from_right(text, pattern, -limit) if limit < 0 else _split_text(text, pattern, limit)
    return _strings(pieces)


@lru_cache(maxsize=256)
def _is_literal(delimiter: str) -> bool:
    """True for a delimiter that matches just itself: nothing special to a pattern, no letters with case."""
    return bool(delimiter) and not _SPECIAL & set(delimiter) and delimiter.lower() == delimiter.upper()


_SPECIAL: Final = frozenset("\\.^$|?*+()[]{}")


def unary_split(value: object) -> object:
    """`-split value`: the words; an empty text gives one empty element."""
    pieces: list[object] = []
    for text in _texts(value):
        pieces += text.split() or [""]
    return _strings(pieces)


def _strings(pieces: Iterable[object]) -> TypedArray:
    return TypedArray(_string_type(), pieces)


@cache
def _string_type() -> TypeInfo:
    return require_type("System.String")


def _texts(value: object) -> list[str]:
    value = plain(value)
    items = None if isinstance(value, str) else iterate(value)
    return [to_text(value)] if items is None else [element_text(item) for item in items]


def _operands(right: object) -> tuple[Any, int, int]:
    items = None if isinstance(right, str) else iterate(right)
    operands = [right] if items is None else list(items)
    delimiter = plain(operands[0]) if operands else None
    limit = _as_runtime_error(to_int, operands[1]) if len(operands) > 1 else 0
    options = _as_runtime_error(_options, operands[2]) if len(operands) > 2 and operands[2] is not None else 0
    return delimiter, limit, options


@cache
def _options_type() -> TypeInfo:
    name = "System.Management.Automation.SplitOptions"
    return find_type(name) or declare_enum(name, _OPTION_NAMES, flags=True)


def _options(value: object) -> int:
    return to_enum(plain(value), _options_type()).value


def _as_runtime_error(conversion: Any, value: object) -> Any:
    """The operator reports a failed conversion as its own error, without the conversion's id."""
    try:
        return conversion(value)
    except PSInvalidCastException as error:
        raise RuntimeException(error.message, inner=error) from None


def _pattern(delimiter: str, ignore_case: bool, options: int) -> NetPattern:
    """The delimiter as a pattern; even a Regex object counts as its text, so its own options are lost."""
    flags = RIGHT_TO_LEFT if options & _FROM_RIGHT else 0
    if options & _SIMPLE_MATCH:
        if options & _REGEX_ONLY:
            raise RuntimeException(
                "The combination of options with the -split operator is not valid.",
                id="InvalidSplitOptionCombination",
                category="InvalidOperation",
            )
        return compile_pattern(escape_pattern(delimiter), ignore_case, flags)
    for option, flag in _REGEX_OPTIONS.items():
        if options & option:
            flags |= flag
    return compile_pattern(delimiter, ignore_case, flags)


def _split_text(text: str, pattern: NetPattern, limit: int) -> list[object]:
    if limit == 1:
        return [text]
    pieces: list[object] = []
    last = 0
    for count, found in enumerate(pattern.matches(text), 1):
        pieces.append(text[last : found.index])
        last = found.index + found.length
        pieces += _captures(found)
        if limit and count == limit - 1:
            break
    pieces.append(text[last:])
    return pieces


def _split_from_right(text: str, pattern: NetPattern, limit: int) -> list[object]:
    """A negative limit counts the pieces from the end; what is left over stands first. The pattern reads right to left."""
    pieces: list[object] = []
    last = len(text)
    for found in islice(pattern.matches(text), limit - 1):
        pieces.append(text[found.index + found.length : last])
        last = found.index
        pieces += _captures(found)
    pieces.append(text[:last])
    pieces.reverse()
    return pieces


def _captures(found: NetMatch) -> list[str]:
    """The texts of the groups that took part; they are pieces too."""
    groups = (found.group(number) for number in range(1, len(found.pattern.names)))
    return [text for text in groups if text is not None]


def _split_by_script(text: str, call: Any, limit: int) -> list[object]:
    """Split at the characters for which the script block is true; `$_` is the character, `$args` the text and the place.

    With a negative limit the characters are asked from the end.
    """
    places = range(len(text)) if limit >= 0 else range(len(text) - 1, -1, -1)
    most = abs(limit) - 1 if limit else len(text)
    chosen = (place for place in places if to_bool(call([text, place], underscore=text[place])))
    pieces: list[object] = []
    last = 0
    for place in sorted(islice(chosen, most)):
        pieces.append(text[last:place])
        last = place + 1
    return [*pieces, text[last:]]
