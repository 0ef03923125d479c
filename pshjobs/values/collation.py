"""The order of strings: ICU's root collation, as far as users meet it."""

from __future__ import annotations

import unicodedata
from typing import Final, TypeAlias

# The order of ICU: acute, grave, breve, circumflex, caron, ring, diaeresis, double acute, tilde, dot above; then the others.
_ACCENTS: Final = {
    accent: chr(0x2F0 + at) for at, accent in enumerate("\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307")
}
SortKey: TypeAlias = tuple[str, str, str]

# ASCII in the order of ICU; upper and lower case share a place. Every place leaves room for the groups of other characters.
_ORDER: Final = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$"
_DIGITS: Final = 0x1000
_LETTERS: Final = 0x2000
_OTHERS: Final = 0x10000
_PUNCTUATION, _SYMBOLS, _CURRENCY = 0x80, 0x400, 0x800


def _ascii_places() -> dict[int, str]:
    places = {ord(char): 0x20 + at for at, char in enumerate(_ORDER)}
    places.update({9: 1, 10: 2, 11: 3, 12: 4, 13: 5, 32: 6})
    places.update({ord("0") + digit: _DIGITS + digit for digit in range(10)})
    for at in range(26):
        places[ord("a") + at] = places[ord("A") + at] = _LETTERS + at * 0x10
    return {code: chr(place) for code, place in places.items()}


_PLACES: Final = _ascii_places()
_CASES: Final = {code: "1" if 65 <= code <= 90 else "0" for code in range(128)}
_SPECIAL: Final = {
    "ß": "ss",
    "ẞ": "ss",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
    "ø": "o",
    "Ø": "o",
    "đ": "d",
    "ł": "l",
    "Ł": "l",
}


def collation_key(text: str, ignore_case: bool = True) -> SortKey:
    """Keys that compare as the strings do: base letters first, then accents, then case (lower before upper)."""
    if text.isascii() and text.isprintable():
        return text.translate(_PLACES), "", "" if ignore_case else text.translate(_CASES)
    primary: list[str] = []
    accents: list[str] = []
    cases: list[str] = []
    for char in text:
        _add_char(char, primary, accents, cases)
    marks = "".join(accents)
    return "".join(primary), marks.rstrip("\x01"), "" if ignore_case else "".join(cases)


def _add_char(char: str, primary: list[str], accents: list[str], cases: list[str]) -> None:
    special = _SPECIAL.get(char)
    for part in special or unicodedata.normalize("NFKD", char):
        if unicodedata.combining(part):
            accents.append(_ACCENTS.get(part, part))
            continue
        place = _place(part)
        if place is None:
            continue
        primary.append(place)
        accents.append("\x02" if special else "\x01")
        cases.append("1" if part.isupper() or char.isupper() else "0" if char == part or special else "2")


def _place(char: str) -> str | None:
    """The primary weight; None for characters that comparison ignores (controls, joiners, soft hyphens)."""
    known = _PLACES.get(ord(char))
    if known is not None:
        return known
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Mn"):
        return None
    if category == "Nd":
        return chr(_DIGITS + unicodedata.digit(char))
    if category[0] in "LNM":
        return chr(min(_OTHERS + ord(_folded(char)), 0x10FFFF))
    base = {"Z": 7, "P": _PUNCTUATION, "S": _SYMBOLS}.get(category[0], _OTHERS)
    if category == "Sc":
        base = _CURRENCY
    return chr(base + ord(char) % 0x300 if base < _DIGITS else base + ord(char))


def _folded(char: str) -> str:
    folded = char.casefold()
    return folded if len(folded) == 1 else char


def compare_text(left: str, right: str, ignore_case: bool = True) -> int:
    """-1, 0 or 1, as the invariant culture compares."""
    if left == right:
        return 0
    first, second = collation_key(left, ignore_case), collation_key(right, ignore_case)
    return (first > second) - (first < second)


def equal_text(left: str, right: str, ignore_case: bool = True) -> bool:
    """True when the invariant culture calls the strings equal."""
    if left == right or (ignore_case and left.lower() == right.lower()):
        return True
    if left.isascii() and right.isascii() and left.isprintable() and right.isprintable():
        return False
    return collation_key(left, ignore_case) == collation_key(right, ignore_case)
