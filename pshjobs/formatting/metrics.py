"""How wide a text is, where it is cut and where it is broken."""

from __future__ import annotations

import re
from typing import Final

ELLIPSIS: Final = "\u2026"
ESCAPE: Final = re.compile(r"\x1b(?:\[[0-9;]*m|\[\?[0-9]+[hl]|\]8;;.*?\x1b\\)")
RESET: Final = "\x1b[0m"

# The ranges that PowerShell counts as two columns; characters outside the BMP are two UTF-16 units, so two as well.
WIDE: Final = re.compile(
    "[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3040-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\U00010000-\U0010ffff]"
)
_BREAKS: Final = re.compile("[ \t\u00ad\u00a0\u2011]")


def strip_escapes(text: str) -> str:
    """The text without its escape sequences."""
    return ESCAPE.sub("", text) if "\x1b" in text else text


def display_width(text: str) -> int:
    """The columns that a text takes on the screen; line breaks and tabs count one."""
    if text.isascii() and "\x1b" not in text:
        return len(text)
    text = strip_escapes(text)
    return len(text) + len(WIDE.findall(text))


def first_line(text: str) -> str:
    """The text up to its first line break, with an ellipsis when there is more."""
    for at, char in enumerate(text):
        if char in "\r\n":
            return text[:at] + ELLIPSIS
    return text


def fit(text: str, width: int) -> str:
    """As many characters from the front as `width` columns hold."""
    if text.isascii():
        return text[:width]
    used = 0
    for at, char in enumerate(text):
        used += 2 if WIDE.match(char) else 1
        if used > width:
            return text[:at]
    return text


def fit_end(text: str, width: int) -> str:
    """As many characters from the end as `width` columns hold."""
    return fit(text[::-1], width)[::-1]


def cut(text: str, width: int, *, from_front: bool = False) -> str:
    """A text wider than `width` made exactly that wide, with an ellipsis at the end (or, right-aligned, in front).

    Escape sequences stay: those before the cut where they are, the others behind the ellipsis.
    """
    if "\x1b" in text:
        return _cut_decorated(text, width, from_front)
    if from_front:
        kept = fit_end(text, width - 1)
        return " " * (width - 1 - display_width(kept)) + ELLIPSIS + kept if width > 1 else fit_end(text, width)
    if width == 1:
        return fit(text, width)
    kept = fit(text, width - 1)
    return kept + ELLIPSIS + " " * (width - 1 - display_width(kept))


def _cut_decorated(text: str, width: int, from_front: bool) -> str:
    marks = [(match.start(), match.group()) for match in ESCAPE.finditer(text)]
    plain = cut(strip_escapes(text), width, from_front=from_front)
    if from_front:
        return "".join(mark for at, mark in marks if at == 0) + plain + "".join(mark for at, mark in marks if at)
    out, shift, rest = plain, 0, ""
    for at, mark in marks:
        place = at - sum(len(m) for a, m in marks if a < at)
        if place < len(plain) - 1:
            out = out[: place + shift] + mark + out[place + shift :]
            shift += len(mark)
        else:
            rest += mark
    return out + rest


def break_lines(text: str, width: int, first: int | None = None) -> list[str]:
    """The text in lines of at most `width` columns (`first` for the first one), broken between words where it can be."""
    room = width if first is None else first
    lines: list[str] = []
    for line in text.replace("\r", "").split("\n"):
        if display_width(line) <= room:
            lines.append(line)
        else:
            lines.extend(_break_line(line, width, room))
        room = width
    return carry_escapes(lines) if len(lines) > 1 and "\x1b" in text else lines


def split_lines(text: str) -> list[str]:
    """The lines of a text that may be as long as they are."""
    lines = text.replace("\r", "").split("\n")
    return carry_escapes(lines) if len(lines) > 1 and "\x1b" in text else lines


def _break_line(line: str, width: int, room: int) -> list[str]:
    lines: list[str] = []
    current, left = "", room
    for word, soft in _words(line):
        size = display_width(word)
        if soft and size + 1 == left:  # the hyphen shows only when it ends the line exactly
            word += "-"
            size += 1
        if size > width:  # no line holds it: fill up character by character
            for char in _characters(word):
                size = display_width(char)
                if size > left:
                    lines.append(current)
                    current, left = "", width
                current += char
                left -= size
            continue
        if size > left:
            lines.append(current)
            current, left = "", width
        current += word
        left -= size
    lines.append(current)
    return lines


def _words(line: str) -> list[tuple[str, bool]]:
    """The words of a line, each with the blank behind it; true for those that ended with a soft hyphen."""
    words: list[tuple[str, bool]] = []
    start = 0
    for match in _BREAKS.finditer(line):
        char = match.group()
        stays = char in " \t"
        words.append((line[start : match.start() + stays], char == "\u00ad"))
        start = match.end()
    if start < len(line):
        words.append((line[start:], False))
    return words


def _characters(word: str) -> list[str]:
    """The word's characters, an escape sequence being one of them."""
    if "\x1b" not in word:
        return list(word)
    parts: list[str] = []
    at = 0
    for match in ESCAPE.finditer(word):
        parts.extend(word[at : match.start()])
        parts.append(match.group())
        at = match.end()
    return parts + list(word[at:])


def carry_escapes(lines: list[str]) -> list[str]:
    """Make each line stand alone: all escapes seen so far in front of it, a reset at its end."""
    seen, out = "", []
    for line in lines:
        marks = "".join(ESCAPE.findall(line))
        text = seen + line if line else ""
        seen += marks
        out.append(text if not seen or not text or text.endswith(RESET) else text + RESET)
    return out
