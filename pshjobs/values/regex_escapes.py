"""Escapes and character classes of .NET patterns, as Python's."""

from __future__ import annotations

from typing import Final

from .regex_options import bad_pattern

_CONTROL: Final = {"a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_CATEGORIES: Final = frozenset(
    group + kind
    for group, kinds in {
        "L": "ultmo",
        "M": "nce",
        "N": "dlo",
        "P": "cdseifo",
        "S": "mcko",
        "Z": "slp",
        "C": "cfson",
    }.items()
    for kind in ("", *kinds)
)
_BLOCKS: Final = {
    "IsGreek": "GreekAndCoptic",
    "IsGreekandCoptic": "GreekAndCoptic",
    "IsCombiningMarksforSymbols": "CombiningDiacriticalMarksForSymbols",
    "IsLatin1Supplement": "Latin1Supplement",
}


class Reader:
    """A pattern and the place where it is read."""

    __slots__ = ("at", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def peek(self, ahead: int = 0) -> str:
        """The character to come, "" at the end."""
        at = self.at + ahead
        return self.pattern[at] if at < len(self.pattern) else ""

    def take(self) -> str:
        """The next character, read."""
        char = self.pattern[self.at]
        self.at += 1
        return char

    def fail(self, reason: str) -> Exception:
        """The error at this place."""
        return bad_pattern(self.pattern, self.at, reason)


def literal(char: str) -> str:
    """One character that stands for itself, inside a class or out of one."""
    if char.isalnum() or char == "_":
        return char
    code = ord(char)
    if 32 < code < 127:
        return "\\" + char
    return f"\\x{code:02x}" if code < 256 else char


def read_char_escape(reader: Reader) -> str:
    """The character that an escape stands for; the backslash has been read."""
    char = reader.take()
    if char == "x":
        return chr(_hexadecimal(reader, 2))
    if char == "u":
        return chr(_hexadecimal(reader, 4))
    if char == "c":
        return _control_character(reader)
    if char in "01234567":
        digits = char
        while len(digits) < 3 and reader.peek() and reader.peek() in "01234567":
            digits += reader.take()
        return chr(int(digits, 8) & 0xFF)
    known = _CONTROL.get(char)
    if known is not None:
        return known
    if char.isalnum() or char == "_":
        raise reader.fail(f"Unrecognized escape sequence \\{char}.")
    return char


def _hexadecimal(reader: Reader, count: int) -> int:
    digits = reader.pattern[reader.at : reader.at + count]
    if len(digits) < count or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
        raise reader.fail("Insufficient or invalid hexadecimal digits.")
    reader.at += count
    return int(digits, 16)


def _control_character(reader: Reader) -> str:
    if not reader.peek():
        raise reader.fail("Missing control character.")
    code = ord(reader.take().upper()) - 64
    if not 0 <= code < 32:
        raise reader.fail("Unrecognized control character.")
    return chr(code)


def read_property(reader: Reader, negated: bool) -> str:
    r"""`{L}` behind `\p` or `\P`, for the regex package."""
    if reader.peek() != "{":
        raise reader.fail(
            "Incomplete \\p{X} character escape."
            if len(reader.pattern) - reader.at < 3
            else "Malformed \\p{X} character escape."
        )
    end = reader.pattern.find("}", reader.at)
    if end < 0:
        raise reader.fail("Incomplete \\p{X} character escape.")
    name = reader.pattern[reader.at + 1 : end]
    reader.at = end + 1
    letter = "P" if negated else "p"
    if name in _CATEGORIES:
        return f"\\{letter}{{{name}}}"
    if name.startswith("Is") and _is_block(block := _BLOCKS.get(name, name[2:])):
        return f"\\{letter}{{In{block}}}"
    raise reader.fail(f"Unknown property '{name}'.")


def _is_block(name: str) -> bool:
    import regex

    try:
        regex.compile(f"\\p{{In{name}}}")
    except regex.error:
        return False
    return True


class CharClass:
    """A `[...]` read: its text, and whether only the regex package understands it."""

    __slots__ = ("needs_regex", "text")

    def __init__(self, text: str, needs_regex: bool) -> None:
        self.text = text
        self.needs_regex = needs_regex


def read_class(reader: Reader) -> CharClass:
    """A character class; its `[` has been read. A subtraction becomes a look-ahead before the class."""
    negated = reader.peek() == "^"
    if negated:
        reader.at += 1
    parts: list[str] = []
    subtracted: CharClass | None = None
    needs_regex = False
    first = True
    while True:
        if not reader.peek():
            raise reader.fail("Unterminated [] set.")
        char = reader.take()
        if char == "]" and not first:
            break
        if char == "-" and reader.peek() == "[" and not first:
            reader.at += 1
            subtracted = read_class(reader)
            if reader.peek() != "]":
                raise reader.fail("A subtraction must be the last element in a character class.")
            continue
        first = False
        text, single = _class_item(reader, char)
        needs_regex |= text.startswith(("\\p", "\\P"))
        parts.append(text if single is None else _range_or_char(reader, single))
    text = f"[{'^' if negated else ''}{''.join(parts)}]"
    if subtracted is not None:
        text = f"(?:(?!{subtracted.text}){text})"
        needs_regex |= subtracted.needs_regex
    return CharClass(text, needs_regex)


def _class_item(reader: Reader, char: str) -> tuple[str, str | None]:
    """One item: its text, and the character when it is a single one that could begin a range."""
    if char != "\\":
        return literal(char), char
    if not reader.peek():
        raise reader.fail("Illegal \\ at end of pattern.")
    kind = reader.peek()
    if kind in "dDsSwW":
        reader.at += 1
        return "\\" + kind, None
    if kind in "pP":
        reader.at += 1
        return read_property(reader, kind == "P"), None
    single = read_char_escape(reader)
    return literal(single), single


def _range_or_char(reader: Reader, first: str) -> str:
    if reader.peek() != "-" or reader.peek(1) in ("]", "[", ""):
        return literal(first)
    reader.at += 1
    shown = reader.peek(1)
    text, last = _class_item(reader, reader.take())
    if last is None:
        raise reader.fail(f"Cannot include class \\{shown} in character range.")
    if last < first:
        raise reader.fail("[x-y] range in reverse order.")
    return f"{literal(first)}-{literal(last)}"
